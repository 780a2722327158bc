import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { type FileHandle, link, open, readdir, stat, statfs, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadableStream } from 'node:stream/web';
import type { Clock } from '../clock/clock.js';
import { DomainError } from '../http/domain-error.js';
import { copyInNameOrder, touchInNameOrder } from './name-order.js';
import { UnfinishedFiles } from './unfinished-files.js';
import type { WrittenFile } from './written-file.js';

export type { WrittenFile } from './written-file.js';

/** Bytes of the disk that files never take: texts must always find room. */
export const KEPT_FREE = 512 * 1024 * 1024;

const NAME = /^[0-9a-f]{32}$/;
const TEMPORARY = /^[0-9a-f]{32}\.part$/;

/**
 * Sealed files under random flat names, their times set to midnight. The order that loses nothing:
 * `write` (write, fsync) → `keep` (new name, fsync of the folder) → commit of the row. A file without a row is a
 * stray and is swept at start; a row without its file cannot come about.
 *
 * Today's files lie in the folder itself; those of days that are over in `earlier`, copied there in the order of their
 * names, since the disk's own numbers, birth times and lists of names keep the order in which files came.
 */
export class EvidenceStore {
  private readonly earlier: string;
  /** Files that arrive in pieces; keepUnfinished() takes them over once they are whole. */
  readonly unfinished: UnfinishedFiles;

  constructor(
    private readonly folder: string,
    private readonly clock: Clock,
  ) {
    this.earlier = join(folder, 'earlier');
    this.unfinished = new UnfinishedFiles(folder, clock);
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
    const [path, earlierPath] = this.placesOf(id);
    if (await exists(earlierPath)) throw new DomainError('conflict');
    await link(temporary, path).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new DomainError('conflict') : error;
    });
    await unlink(temporary);
    await this.syncFolder(this.folder);
  }

  /**
   * Puts a file whose last piece has come in its place, and leaves it under its unfinished name too until the caller has
   * committed its row and discards that: whenever the power fails, one of the two names has a row. Doing it again is fine.
   * @throws DomainError `conflict` when the name is another file's
   */
  async keepUnfinished(id: string): Promise<WrittenFile> {
    const written = await this.unfinished.complete(id);
    const [path, earlierPath] = this.placesOf(id);
    if (await exists(earlierPath)) throw new DomainError('conflict');
    const temporary = join(this.folder, written.temporary);
    await link(temporary, path).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      if (!(await isSameFile(temporary, path))) throw new DomainError('conflict');
    });
    await this.syncFolder(this.folder);
    return written;
  }

  /** Removes a temporary file or a kept one; a missing one is fine. */
  async discard(name: string): Promise<void> {
    for (const folder of [this.folder, this.earlier]) await unlink(join(folder, name)).catch(ignoreMissing);
  }

  /** @returns the size in bytes, or undefined when the file is not there */
  async sizeOf(id: string): Promise<number | undefined> {
    const [path, earlierPath] = this.placesOf(id);
    return (await sizeAt(path)) ?? sizeAt(earlierPath);
  }

  /** @returns an open file to read from; the caller closes it. Undefined when it is not there */
  async open(id: string): Promise<FileHandle | undefined> {
    const [path, earlierPath] = this.placesOf(id);
    // In this order: a file leaves the first place only when it is in the second.
    const file = await open(path, 'r').catch(() => undefined);
    return file ?? open(earlierPath, 'r').catch(() => undefined);
  }

  /** Removes what no row names: files of filings that broke off before their commit. @returns how many */
  async sweep(isKnown: (id: string) => Promise<boolean>): Promise<number> {
    let removed = 0;
    for (const folder of [this.folder, this.earlier]) {
      const before = removed;
      for (const name of await namesIn(folder)) {
        const isStray = TEMPORARY.test(name) || (NAME.test(name) && !(await isKnown(name)));
        if (!isStray) continue;
        await unlink(join(folder, name)).catch(ignoreMissing);
        removed += 1;
      }
      if (removed > before) await this.syncFolder(folder);
    }
    return removed;
  }

  /** Lets the disk's own time of change, which nobody can set, follow the names and not the filings. */
  async levelTimes(): Promise<void> {
    await touchInNameOrder(this.folder, await this.kept());
    await this.unfinished.levelTimes();
    await this.syncFolder(this.folder);
  }

  /**
   * Moves the files of days that are over to `earlier` by copying them. A file is in one of the two places at every
   * moment, and in both after a crash, when the next run goes on; who is reading one keeps what he has.
   *
   * @throws Error when the disk has no room for all copies at once; no file has moved then
   */
  async moveEarlierDays(): Promise<void> {
    const { names, bytes } = await this.ofEarlierDays();
    if (names.length === 0) return;
    const disk = await statfs(this.folder);
    if (disk.bavail * disk.bsize < KEPT_FREE + bytes) throw new Error('no room to copy the files of earlier days');
    await copyInNameOrder(this.folder, this.earlier, names);
    await this.syncFolder(this.earlier);
    // Makes `earlier` itself last before anything goes.
    await this.syncFolder(this.folder);
    for (const name of names) await unlink(join(this.folder, name)).catch(ignoreMissing);
    await this.syncFolder(this.folder);
  }

  private async kept(): Promise<string[]> {
    return (await namesIn(this.folder)).filter((name) => NAME.test(name));
  }

  private async ofEarlierDays(): Promise<{ names: string[]; bytes: number }> {
    const names: string[] = [];
    let bytes = 0;
    for (const name of await this.kept()) {
      const found = await stat(join(this.folder, name)).catch(ignoreMissing);
      if (!found || found.mtime >= this.midnight()) continue;
      names.push(name);
      bytes += found.size;
    }
    return { names, bytes };
  }

  private placesOf(id: string): [path: string, earlierPath: string] {
    if (!NAME.test(id)) throw new Error('not a name of the evidence store');
    return [join(this.folder, id), join(this.earlier, id)];
  }

  /** The hour of an upload is nobody's business. */
  private async toMidnight(name: string): Promise<void> {
    await utimes(join(this.folder, name), this.midnight(), this.midnight());
  }

  private midnight(): Date {
    return new Date(`${this.clock.today()}T00:00:00Z`);
  }

  /** Makes last what was done in a folder. Its times become today's midnight too. */
  private async syncFolder(path: string): Promise<void> {
    await utimes(path, this.midnight(), this.midnight());
    const folder = await open(path, 'r');
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

/** Nothing in a folder that does not exist yet. */
async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(ignoreMissing)) ?? [];
}

function sizeAt(path: string): Promise<number | undefined> {
  return stat(path).then(
    (found) => found.size,
    () => undefined,
  );
}

async function exists(path: string): Promise<boolean> {
  return (await sizeAt(path)) !== undefined;
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([stat(one), stat(other)]);
  return first.ino === second.ino && first.dev === second.dev;
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
