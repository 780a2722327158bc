import { filesLetGo, type LetGo } from '../../../../../src/domain/report/announced-files.js';
import type { ArrivingFileView, AttachmentView } from '../../../../../src/reports/reports.view.js';
import type { FileNote, OpenedEntry } from '../../../../../src/sealing/index.js';
import { wordOf } from './thread-facts.js';

/**
 * A file of the report: what the reporter's entry says of it, held against what the server has.
 * - `listed`: both know it; whether it is the same file shows when it is opened
 * - `arriving`: she is still sending it, or has left it unfinished
 * - `sent-again`, `withdrawn`: it has not arrived whole, and a later entry of hers says that it need not
 * - `missing`: her entry lists it and the server does not have it
 * - `differs`: the server's own record already contradicts her entry
 * - `unlisted`: the server has it and no genuine entry lists it
 */
export interface ListedFile {
  readonly id: string;
  readonly standing: 'listed' | 'arriving' | LetGo | 'missing' | 'differs' | 'unlisted';
  readonly note?: FileNote;
  /** Number of the entry that lists it. */
  readonly n: number;
  /** Bytes of the ciphertext that are here, and in all, while it is arriving. */
  readonly arrived?: { readonly received: number; readonly bytes: number };
}

export function listFiles(
  entries: readonly OpenedEntry[],
  files: readonly AttachmentView[],
  arriving: readonly ArrivingFileView[] = [],
): ListedFile[] {
  const stored = new Map(files.map((file) => [file.id, file]));
  const words = entries.flatMap((entry) => (entry.author === 'reporter' ? (wordOf(entry) ?? []) : []));
  const gone = filesLetGo(words);
  const listed: ListedFile[] = [];
  for (const entry of entries) {
    const word = wordOf(entry);
    if (word?.type !== 'files') continue;
    for (const note of word.files) {
      const arrived = arriving.find(({ id }) => id === note.id);
      const letGo = stored.has(note.id) ? undefined : gone.get(note.id);
      const standing = letGo ?? (arrived ? 'arriving' : standingOf(note, stored));
      listed.push({ id: note.id, standing, note, n: entry.n, ...(standing === 'arriving' ? { arrived } : {}) });
    }
  }
  const known = new Set(listed.map((file) => file.id));
  const unlisted = files.filter((file) => !known.has(file.id));
  return [...listed, ...unlisted.map((file) => ({ id: file.id, standing: 'unlisted', n: file.entryN }) as const)];
}

/** How many files are missing or not what was sent, as far as it shows without opening them. */
export function badFiles(files: readonly ListedFile[]): number {
  return files.filter(({ standing }) => BAD.has(standing)).length;
}

/** Files that she no longer wants to be awaited. */
export function isLetGo({ standing }: ListedFile): boolean {
  return standing === 'sent-again' || standing === 'withdrawn';
}

const BAD: ReadonlySet<ListedFile['standing']> = new Set(['missing', 'differs', 'unlisted']);

function standingOf(note: FileNote, stored: ReadonlyMap<string, AttachmentView>): ListedFile['standing'] {
  const file = stored.get(note.id);
  if (file === undefined || !file.stored) return 'missing';
  return file.bytes === note.ciphertextBytes && file.sha256 === note.ciphertextSha256 ? 'listed' : 'differs';
}
