import { Injectable } from '@nestjs/common';
import { KdfQueue } from '../platform/kdf/kdf-queue.js';
import { type Card, cardSha256 } from '../sealing/card.js';
import { channelFingerprint, fingerprintWords } from '../sealing/fingerprint.js';
import { readStatement } from '../sealing/statement.js';
import { type ChannelStatus, ChannelsReader } from './channels.reader.js';
import type { ChannelKeyLine, CustodianLine } from './pages/keamanan.page.js';

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

  /** Every custodian whose card counts, channel by channel. @throws DomainError `busy` as all() */
  async custodians(): Promise<CustodianLine[]> {
    const lines: CustodianLine[] = [];
    for (const [channelId, { verifyKey }] of this.channels.pinnedRoots()) {
      for (const { card } of await this.channels.custodians(channelId)) {
        const fingerprint = await this.cardFingerprint(card, verifyKey);
        lines.push({ id: card.id, name: card.name, isOutside: card.custodian === 'outside', fingerprint });
      }
    }
    return lines;
  }

  private async lineOf(status: ChannelStatus): Promise<ChannelKeyLine> {
    const { id, open, holders, generation, recipient, statement, root } = status;
    if (generation === null || recipient === null || statement === null || root === null) return { id, open, holders };
    const { day } = readStatement(statement, { kind: 'channel', id }).body;
    const fingerprint = await this.fingerprintOf(recipient, root.verifyKey);
    return { id, open, holders, generation, fingerprint, ...(typeof day === 'string' ? { day } : {}) };
  }

  private fingerprintOf(recipient: string, rootVerifyKey: string): Promise<string[]> {
    const make = () => channelFingerprint(recipient, rootVerifyKey, this.kdf.for('resi'));
    return this.once(`${rootVerifyKey} ${recipient}`, make);
  }

  private cardFingerprint(card: Card, rootVerifyKey: string): Promise<string[]> {
    const make = () => fingerprintWords(rootVerifyKey, card, this.kdf.for('resi'));
    return this.once(`${rootVerifyKey} ${cardSha256(card)}`, make);
  }

  private once(key: string, make: () => Promise<string[]>): Promise<string[]> {
    const known = this.fingerprints.get(key);
    if (known) return known;
    const made = make();
    this.fingerprints.set(key, made);
    made.catch(() => this.fingerprints.delete(key));
    return made;
  }
}
