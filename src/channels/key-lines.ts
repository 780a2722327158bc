import { Injectable } from '@nestjs/common';
import { KdfQueue } from '../platform/kdf/kdf-queue.js';
import { channelFingerprint } from '../sealing/fingerprint.js';
import { readStatement } from '../sealing/statement.js';
import { type ChannelStatus, ChannelsReader } from './channels.reader.js';
import type { ChannelKeyLine } from './pages/keamanan.page.js';

/** What the security page says about each channel's key. */
@Injectable()
export class KeyLines {
  /** A fingerprint costs a key derivation; it is the same as long as key and root are. */
  private readonly fingerprints = new Map<string, Promise<string[]>>();

  constructor(
    private readonly channels: ChannelsReader,
    private readonly kdf: KdfQueue,
  ) {}

  /** @throws DomainError `busy` when the queue of key derivations is full and a fingerprint is not known yet */
  async all(): Promise<ChannelKeyLine[]> {
    return Promise.all((await this.channels.channels()).map((status) => this.lineOf(status)));
  }

  private async lineOf(status: ChannelStatus): Promise<ChannelKeyLine> {
    const { id, open, holders, generation, recipient, statement, root } = status;
    if (generation === null || recipient === null || statement === null || root === null) return { id, open, holders };
    const { day } = readStatement(statement, { kind: 'channel', id }).body;
    const fingerprint = await this.fingerprintOf(recipient, root.verifyKey);
    return { id, open, holders, generation, fingerprint, ...(typeof day === 'string' ? { day } : {}) };
  }

  private fingerprintOf(recipient: string, rootVerifyKey: string): Promise<string[]> {
    const key = `${rootVerifyKey} ${recipient}`;
    const known = this.fingerprints.get(key);
    if (known) return known;
    const made = channelFingerprint(recipient, rootVerifyKey, this.kdf.for('resi'));
    this.fingerprints.set(key, made);
    made.catch(() => this.fingerprints.delete(key));
    return made;
  }
}
