import { type FileNote, HYBRID_OVERHEAD, newId } from '../../../src/sealing/index.js';
import type { ThreadSession } from '../thread-session.js';
import { type PreparedFile, prepareAgain } from './prepare.js';
import { sealInWorker } from './sealing.js';
import { ship } from './tus.js';

/** A file that an earlier visit has left unfinished. */
export interface UnfinishedFile {
  note: FileNote;
  n: number;
  received: number;
}

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
  private constructor(
    private readonly session: ThreadSession,
    private readonly prepared: PreparedFile,
    private sealed?: NotedCiphertext,
    /** n of the entry that lists it */
    private listed?: number,
    /** The server may have some of it */
    private isBegun = false,
  ) {}

  static of(session: ThreadSession, prepared: PreparedFile): Delivery {
    return new Delivery(session, prepared);
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
    if (received < HYBRID_OVERHEAD) return new Delivery(session, prepared);
    const ciphertext = await sealSame(session, note, prepared.blob, watcher);
    return new Delivery(session, prepared, { ciphertext, note }, n, true);
  }

  /** @throws RequestError as ship() does; Error when this browser cannot read or seal the file */
  async deliver(watcher: DeliveryWatcher, signal: AbortSignal): Promise<void> {
    this.sealed ??= await this.seal(watcher);
    const { ciphertext, note } = this.sealed;
    watcher.sending(0, ciphertext.size);
    this.listed ??= await this.session.listFile(note);
    const { lookup } = this.session;
    const shipment = { ciphertext, id: note.id, entryN: this.listed, lookup, isBegun: this.isBegun };
    this.isBegun = true;
    await ship(shipment, (bytes) => watcher.sending(bytes, ciphertext.size), signal);
    this.sealed = undefined;
  }

  private async seal(watcher: DeliveryWatcher): Promise<NotedCiphertext> {
    const { blob, name, mediaType, copy } = this.prepared;
    const { recipient } = await this.session.fileKeys();
    const { ciphertext, measures } = await sealInWorker({ blob, recipient }, percentOf(blob, watcher));
    return { ciphertext, note: { id: newId(), name, mediaType, ...measures, copy } };
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
