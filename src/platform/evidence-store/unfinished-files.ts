import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, stat, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock/clock.js';
import { touchInNameOrder } from './name-order.js';
import type { WrittenFile } from './written-file.js';

/** The folder of files that are still arriving, inside the evidence store's. */
const UNFINISHED = 'unfinished';

const NAME = /^[0-9a-f]{32}$/;

/**
 * Sealed files that arrive in pieces: one flat file each, named by its id, its times at midnight, and nothing beside it.
 * What has arrived is the file's length; each piece is on the disk before its arrival is told.
 */
export class UnfinishedFiles {
  private readonly folder: string;

  constructor(
    evidence: string,
    private readonly clock: Clock,
  ) {
    this.folder = join(evidence, UNFINISHED);
  }

  /** @returns bytes that have arrived; 0 before the first one */
  async received(id: string): Promise<number> {
    const found = await stat(this.pathOf(id)).catch(ignoreMissing);
    return found?.size ?? 0;
  }

  /** @returns bytes that have arrived of all files together */
  async totalReceived(): Promise<number> {
    const sizes = await Promise.all((await this.names()).map((name) => this.received(name)));
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  /**
   * Writes what comes after the first `offset` bytes. What has come before a line breaks stays.
   * @returns bytes that have arrived now
   * @throws whatever broke the stream
   */
  async append(id: string, offset: number, chunks: AsyncIterable<Uint8Array>): Promise<number> {
    let file: FileHandle | undefined;
    let at = offset;
    try {
      for await (const chunk of chunks) {
        file ??= await this.openAt(id, offset);
        await writeWhole(file, chunk, at);
        at += chunk.length;
      }
      return at;
    } finally {
      if (file) await this.settle(file);
    }
  }

  /** @returns up to `most` bytes from the file's beginning */
  async firstBytes(id: string, most: number): Promise<Buffer> {
    const file = await open(this.pathOf(id), 'r').catch(ignoreMissing);
    if (!file) return Buffer.alloc(0);
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(most), 0, most, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  /** A whole file as the store takes it over: hashed, on the disk, with today's midnight. */
  async complete(id: string): Promise<WrittenFile> {
    const file = await open(this.pathOf(id), 'r+');
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) {
        hash.update(chunk as Buffer);
        bytes += (chunk as Buffer).length;
      }
    } finally {
      await this.settle(file);
    }
    return { temporary: join(UNFINISHED, id), bytes, sha256: hash.digest('hex') };
  }

  /** Removes one; a missing one is fine. */
  async discard(id: string): Promise<void> {
    const found = await stat(this.pathOf(id)).catch(ignoreMissing);
    if (!found) return;
    await unlink(this.pathOf(id)).catch(ignoreMissing);
    await this.settleFolder();
  }

  /**
   * Removes what no row names, and takes the hour from what a process that died was just writing.
   * @returns how many were removed
   */
  async sweep(isKnown: (id: string) => Promise<boolean>): Promise<number> {
    const names = await this.names();
    let removed = 0;
    for (const name of names) {
      const path = join(this.folder, name);
      if (NAME.test(name) && (await isKnown(name))) await this.toMidnight(path);
      else {
        await unlink(path).catch(ignoreMissing);
        removed += 1;
      }
    }
    if (names.length > 0) await this.settleFolder();
    return removed;
  }

  /** Lets the disk's own time of change follow the names, and not the moments at which pieces came. */
  async levelTimes(): Promise<void> {
    await touchInNameOrder(this.folder, await this.names());
  }

  /** Nothing before the first upload, which makes the folder. */
  private async names(): Promise<string[]> {
    return (await readdir(this.folder).catch(ignoreMissing)) ?? [];
  }

  private async openAt(id: string, offset: number): Promise<FileHandle> {
    const path = this.pathOf(id);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = await open(path, offset === 0 ? 'w' : 'r+', 0o600);
    // A file's times are set before its first byte: a process that dies in the middle leaves no hour behind.
    await this.toMidnight(path);
    return file;
  }

  private async settle(file: FileHandle): Promise<void> {
    try {
      await file.utimes(this.midnight(), this.midnight());
      await file.sync();
    } finally {
      await file.close();
    }
    await this.settleFolder();
  }

  private async settleFolder(): Promise<void> {
    await this.toMidnight(this.folder);
    const folder = await open(this.folder, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }

  private toMidnight(path: string): Promise<void> {
    return utimes(path, this.midnight(), this.midnight());
  }

  private midnight(): Date {
    return new Date(`${this.clock.today()}T00:00:00Z`);
  }

  private pathOf(id: string): string {
    if (!NAME.test(id)) throw new Error('not a name of the evidence store');
    return join(this.folder, id);
  }
}

/** The system may take less than it is given. */
async function writeWhole(file: FileHandle, chunk: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < chunk.length; ) {
    const { bytesWritten } = await file.write(chunk, written, chunk.length - written, position + written);
    written += bytesWritten;
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
