import type { ConversationBody, ConversationItem, ListedFile } from './conversation.js';

/** Why a file that her entries list is no longer awaited: sent again as another one, or not sent after all. */
export type LetGo = 'sent-again' | 'withdrawn';

/**
 * Which listed files are no longer awaited. An entry lets go of what earlier ones list and nothing else, and the first
 * word on a file stands.
 * @param words of the reporter's genuine entries, oldest first
 */
export function filesLetGo(words: readonly ConversationBody[]): Map<string, LetGo> {
  const listed = new Set<string>();
  const gone = new Map<string, LetGo>();
  const letGo = (id: string | undefined, why: LetGo) => {
    if (id !== undefined && listed.has(id) && !gone.has(id)) gone.set(id, why);
  };
  for (const word of words) {
    if (word.type === 'files-withdrawn') for (const id of word.files) letGo(id, 'withdrawn');
    if (word.type !== 'files') continue;
    for (const { replaces } of word.files) letGo(replaces, 'sent-again');
    for (const { id } of word.files) listed.add(id);
  }
  return gone;
}

/** How far a listed file is. */
export type FileStanding = { is: 'arrived' | LetGo } | { is: 'unfinished'; received: number };

/** A listed file with how far it is. */
export interface StandingFile {
  file: ListedFile;
  standing: FileStanding;
}

/** A file as the server has it, whole or in part. */
export interface KnownFile {
  id: string;
  bytes: number;
  received: number;
}

/** Every file that she has listed, oldest first. What has arrived whole has arrived, whatever was said of it. */
export function standingFiles(words: readonly ConversationBody[], known: readonly KnownFile[]): StandingFile[] {
  const gone = filesLetGo(words);
  const here = new Map(known.map((file) => [file.id, file]));
  const standingOf = (id: string): FileStanding => {
    const file = here.get(id);
    if (file && file.received === file.bytes) return { is: 'arrived' };
    const why = gone.get(id);
    return why ? { is: why } : { is: 'unfinished', received: file?.received ?? 0 };
  };
  return words.flatMap((word) =>
    word.type === 'files' ? word.files.map((file) => ({ file, standing: standingOf(file.id) })) : [],
  );
}

/** What she has written, oldest first. */
export function wordsOfReporter(items: readonly ConversationItem[]): ConversationBody[] {
  return items.flatMap((item) => (item.kind === 'message' && item.by === 'reporter' ? [item.body] : []));
}
