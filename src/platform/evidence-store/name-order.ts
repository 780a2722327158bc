import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, stat, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';

const PIECE = 256 * 1024;

/** Sets the times of files to what they are already, one after the other: the disk's own time of change follows names. */
export async function touchInNameOrder(folder: string, names: readonly string[]): Promise<void> {
  for (const name of [...names].sort()) {
    const path = join(folder, name);
    const times = await stat(path).catch(ignoreMissing);
    if (times) await utimes(path, times.mtime, times.mtime).catch(ignoreMissing);
  }
}

/**
 * Copies files to another folder, one after the other, each under a temporary name until it is on the disk. None of the
 * originals may go before the last copy is made: a disk gives out again the number of a file that went.
 */
export async function copyInNameOrder(from: string, to: string, names: readonly string[]): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const name of [...names].sort()) {
    const source = await open(join(from, name), 'r').catch(ignoreMissing);
    if (!source) continue;
    // A name of its own, so that two consoles at once do not write into one file.
    const temporary = join(to, `${randomBytes(16).toString('hex')}.part`);
    try {
      await copyWhole(source, temporary);
      await rename(temporary, join(to, name));
    } catch (error) {
      await unlink(temporary).catch(ignoreMissing);
      throw error;
    } finally {
      await source.close();
    }
  }
}

/** Byte by byte: a copy that shares the original's blocks would keep their place on the disk. */
async function copyWhole(source: FileHandle, path: string): Promise<void> {
  const { size, mtime } = await source.stat();
  const copy = await open(path, 'wx', 0o600);
  try {
    const piece = Buffer.allocUnsafe(PIECE);
    let copied = 0;
    for (;;) {
      const { bytesRead } = await source.read(piece, 0, PIECE, copied);
      if (bytesRead === 0) break;
      await copy.writeFile(piece.subarray(0, bytesRead));
      copied += bytesRead;
    }
    if (copied !== size) throw new Error('a sealed file could not be read whole');
    await copy.utimes(mtime, mtime);
    await copy.sync();
  } finally {
    await copy.close();
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
