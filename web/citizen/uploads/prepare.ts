import type { FileCopy } from '../../../src/sealing/entry-bodies.js';
import { isPhoto, shrinkPhoto } from './shrink.js';

/** What becomes of a chosen file before it is sealed. */
export interface PreparedFile {
  blob: Blob;
  name: string;
  mediaType: string;
  copy: FileCopy;
  /** Shrinking was asked for, and this browser cannot read the picture. */
  isUnreadable?: boolean;
}

/** What she has ticked. */
export interface Wishes {
  /** "Hemat kuota": photos become smaller. */
  saveData: boolean;
}

/** Between choosing and sealing: everything that changes a file before it leaves this device. */
export async function prepare(file: File, wishes: Wishes): Promise<PreparedFile> {
  const asItIs = { blob: file, name: file.name, mediaType: file.type, copy: 'as-sent' } as const;
  if (!wishes.saveData || !isPhoto(file)) return asItIs;
  try {
    const smaller = await shrinkPhoto(file);
    if (!smaller) return asItIs;
    return { blob: smaller, name: withEnding(file.name, 'jpg'), mediaType: 'image/jpeg', copy: 'as-sent' };
  } catch {
    return { ...asItIs, isUnreadable: true };
  }
}

function withEnding(name: string, ending: string): string {
  return `${name.replace(/\.[^.]*$/, '')}.${ending}`;
}
