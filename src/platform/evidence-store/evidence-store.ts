import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { type FileHandle, link, open, readdir, stat, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadableStream } from 'node:stream/web';
import type { Clock } from '../clock/clock.js';
import { DomainError } from '../http/domain-error.js';

/** A sealed file that is complete on disk, but not yet in its place. */
export interface WrittenFile {
  /** Its temporary name in the store. */
  temporary: string;
  /** Size of the ciphertext in bytes. */
  bytes: number;
  /** SHA-256 of the ciphertext, hex. */
  sha256: string;
}

const NAME = /^[0-9a-f]{32}$/;
const TEMPORARY = /^[0-9a-f]{32}\.part$/;

/**
 * Sealed files under random flat names, their times set to midnight. The order that loses nothing:
 * `write` (write, fsync) → `keep` (new name, fsync of the folder) → commit of the row. A file without a row is a
 * stray and is swept at start; a row without its file cannot come about.
 */
export class EvidenceStore {
  constructor(
    private readonly folder: string,
    private readonly clock: Clock,
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /**
   * Writes a stream of ciphertext to the disk.
   * @param chunks bytes that are already sealed
   * @param most largest size in bytes
   * @throws DomainError `too-large`; nothing stays behind then, nor when the stream breaks
   */
  async write(chunks: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>, most: number): Promise<WrittenFile> {
    const temporary = `${randomBytes(16).toString('hex')}.part`;
    const file = await open(join(this.folder, temporary), 'wx', 0o600);
    try {
      const written = await writeAll(file, chunks, most);
      await file.sync();
      await file.close();
      await this.toMidnight(temporary);
      return { temporary, ...written };
    } catch (error) {
      await file.close().catch(() => undefined);
      await this.discard(temporary);
      throw error;
    }
  }

  /**
   * Puts a written file in its place and makes that last through a power cut. Never replaces a file: names are chosen
   * by whoever sealed it, and a second request with the same name must not touch what the first one brought.
   * @throws DomainError `conflict` when the name is taken; the written file stays where it was
   */
  async keep(written: WrittenFile, id: string): Promise<void> {
    const temporary = join(this.folder, written.temporary);
    await link(temporary, this.pathOf(id)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new DomainError('conflict') : error;
    });
    await unlink(temporary);
    await this.syncFolder();
  }

  /** Removes a temporary file or a kept one; a missing one is fine. */
  async discard(name: string): Promise<void> {
    await unlink(join(this.folder, name)).catch(ignoreMissing);
  }

  /** @returns the size in bytes, or undefined when the file is not there */
  async sizeOf(id: string): Promise<number | undefined> {
    return stat(this.pathOf(id)).then(
      (found) => found.size,
      () => undefined,
    );
  }

  /** @returns an open file to read from; the caller closes it. Undefined when it is not there */
  async open(id: string): Promise<FileHandle | undefined> {
    return open(this.pathOf(id), 'r').catch(() => undefined);
  }

  /** Removes what no row names: files of filings that broke off before their commit. @returns how many */
  async sweep(isKnown: (id: string) => Promise<boolean>): Promise<number> {
    let removed = 0;
    for (const name of await readdir(this.folder)) {
      const isStray = TEMPORARY.test(name) || (NAME.test(name) && !(await isKnown(name)));
      if (!isStray) continue;
      await this.discard(name);
      removed += 1;
    }
    if (removed > 0) await this.syncFolder();
    return removed;
  }

  private pathOf(id: string): string {
    if (!NAME.test(id)) throw new Error('not a name of the evidence store');
    return join(this.folder, id);
  }

  /** The hour of an upload is nobody's business. */
  private async toMidnight(name: string): Promise<void> {
    const midnight = new Date(`${this.clock.today()}T00:00:00Z`);
    await utimes(join(this.folder, name), midnight, midnight);
  }

  private async syncFolder(): Promise<void> {
    const midnight = new Date(`${this.clock.today()}T00:00:00Z`);
    await utimes(this.folder, midnight, midnight);
    const folder = await open(this.folder, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

async function writeAll(
  file: FileHandle,
  chunks: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>,
  most: number,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > most) throw new DomainError('too-large', { most });
    hash.update(chunk);
    await file.write(chunk);
  }
  return { bytes, sha256: hash.digest('hex') };
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
