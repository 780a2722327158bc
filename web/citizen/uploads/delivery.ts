import { type FileNote, HYBRID_OVERHEAD, newId } from '../../../src/sealing/index.js';
import { RequestError } from '../api.js';
import type { ThreadSession, UnfinishedFile } from '../thread-session.js';
import { type PreparedFile, prepareAgain } from './prepare.js';
import { sealInWorker } from './sealing.js';
import { ship } from './tus.js';

/** How far a file is; told as it changes. */
export interface DeliveryWatcher {
  sealing(percent: number): void;
  sending(bytes: number, of: number): void;
}

/** She has chosen another file than the one that is to go on. */
export class AnotherFile extends Error {}

/** A ciphertext with the note that its entry holds. */
interface NotedCiphertext {
  ciphertext: Blob;
  note: FileNote;
}

/**
 * Brings one file to the server: prepared, sealed, listed by an entry, and then sent. Each step is done once, so that
 * deliver() can be called again after whatever stopped it.
 */
export class Delivery {
  /** n of the entry that lists it, or on its way there */
  private listed: Promise<number> | undefined;

  /** @param replaces id of a listed file that this one comes instead of */
  private constructor(
    private readonly session: ThreadSession,
    private readonly prepared: PreparedFile,
    private readonly replaces?: string,
    private sealed?: NotedCiphertext,
    /** The server may have some of it */
    private isBegun = false,
  ) {}

  static of(session: ThreadSession, prepared: PreparedFile, replaces?: string): Delivery {
    return new Delivery(session, prepared, replaces);
  }

  /** Goes on with a file that an earlier visit left. @throws AnotherFile */
  static async resuming(
    session: ThreadSession,
    { note, n, received }: UnfinishedFile,
    file: File,
    watcher: DeliveryWatcher,
  ): Promise<Delivery> {
    const prepared = await asBefore(file, note);
    // Without its header the first key is lost with the page that had it. The file can only be sealed anew, as another
    // ciphertext than the note's, so that a new entry has to list it.
    if (received < HYBRID_OVERHEAD) return new Delivery(session, prepared, note.id);
    const ciphertext = await sealSame(session, note, prepared.blob, watcher);
    const delivery = new Delivery(session, prepared, undefined, { ciphertext, note }, true);
    delivery.listed = Promise.resolve(n);
    return delivery;
  }

  /** @returns the id under which an entry lists it, once there is one */
  async listedAs(): Promise<string | undefined> {
    const id = this.sealed?.note.id;
    return this.listed?.then(
      () => id,
      () => undefined,
    );
  }

  /** @throws RequestError as ship() does; Error when this browser cannot read or seal the file */
  async deliver(watcher: DeliveryWatcher, signal: AbortSignal): Promise<void> {
    this.sealed ??= await this.seal(watcher);
    // What was stopped while it was sealed is not listed: nobody would know of it.
    if (signal.aborted) throw new RequestError('stopped', undefined);
    const { ciphertext, note } = this.sealed;
    watcher.sending(0, ciphertext.size);
    const { lookup } = this.session;
    const shipment = { ciphertext, id: note.id, entryN: await this.list(note), lookup, isBegun: this.isBegun };
    if (signal.aborted) throw new RequestError('stopped', undefined);
    this.isBegun = true;
    await ship(shipment, (bytes) => watcher.sending(bytes, ciphertext.size), signal);
    this.sealed = undefined;
  }

  private async list(note: FileNote): Promise<number> {
    this.listed ??= this.session.listFile(note);
    try {
      return await this.listed;
    } catch (error) {
      this.listed = undefined;
      throw error;
    }
  }

  private async seal(watcher: DeliveryWatcher): Promise<NotedCiphertext> {
    const { blob, name, mediaType, copy } = this.prepared;
    const instead = this.replaces === undefined ? {} : { replaces: this.replaces };
    const { recipient } = await this.session.fileKeys();
    const { ciphertext, measures } = await sealInWorker({ blob, recipient }, percentOf(blob, watcher));
    return { ciphertext, note: { id: newId(), name, mediaType, ...measures, copy, ...instead } };
  }
}

/** The chosen file as it was when the note was made: as it is, or prepared the same way again. @throws AnotherFile */
async function asBefore(file: File, note: FileNote): Promise<PreparedFile> {
  for (const saveData of [false, true]) {
    const prepared = await prepareAgain(file, { copy: note.copy, saveData });
    if (prepared.blob.size === note.bytes) return { ...prepared, name: note.name, mediaType: note.mediaType };
  }
  throw new AnotherFile('no copy of the file has the size of the note');
}

/** Under the same key and nonce only the very same plaintext may ever be sealed, so both digests are compared first. */
async function sealSame(session: ThreadSession, note: FileNote, blob: Blob, watcher: DeliveryWatcher): Promise<Blob> {
  const head = await session.uploadHead(note.id);
  const { identity } = await session.fileKeys();
  const { ciphertext, measures } = await sealInWorker({ blob, head, identity }, percentOf(blob, watcher));
  const { sha256, ciphertextSha256 } = measures;
  if (sha256 !== note.sha256 || ciphertextSha256 !== note.ciphertextSha256) throw new AnotherFile('other digests');
  return ciphertext;
}

function percentOf(blob: Blob, watcher: DeliveryWatcher): (bytes: number) => void {
  return (bytes) => watcher.sealing(Math.min(100, Math.round((100 * bytes) / Math.max(1, blob.size))));
}
