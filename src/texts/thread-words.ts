import { filled } from './draft.js';
import { thread as en } from './en/thread.js';
import { thread as id } from './id/thread.js';
import type { Lang } from './lang.js';
import { sizeInWords } from './sizes.js';
import { thread as su } from './su/thread.js';

/** The words of the conversation, for whoever draws it: the server's page and the script. */
export type ThreadTexts = typeof id;

export function threadTextsFor(lang: Lang): ThreadTexts {
  return lang === 'su' ? filled(su, id) : lang === 'en' ? en : id;
}

/** What a decision of the desk says to the reporter. @param move as it stands in the sealed entry */
export function decisionInWords(
  texts: ThreadTexts,
  move: { state: string; reason?: string; where?: string },
): string | undefined {
  const { closedReason, forwarded } = texts.messages;
  if (move.state === 'diteruskan') return forwarded(move.where ?? '');
  if (move.state !== 'ditutup') return undefined;
  if (move.reason === 'bukan_kewenangan') return closedReason.bukan_kewenangan(move.where ?? '');
  const reason = move.reason ?? 'other';
  return reason === 'tidak_cukup_informasi' ||
    reason === 'bukan_dugaan_pelanggaran' ||
    reason === 'duplikat' ||
    reason === 'sudah_selesai' ||
    reason === 'spam'
    ? closedReason[reason]
    : closedReason.other;
}

/** A file that she has listed, and how far it is. */
interface StandingFile {
  file: { ciphertextBytes: number };
  standing: { is: 'arrived' | 'sent-again' | 'withdrawn' } | { is: 'unfinished'; received: number };
}

/** How far a file is, in a few words. */
export function standingInWords({ files }: ThreadTexts, { file, standing }: StandingFile, lang: Lang): string {
  switch (standing.is) {
    case 'arrived':
      return files.arrived;
    case 'sent-again':
      return files.sentAgain;
    case 'withdrawn':
      return files.withdrawn;
    case 'unfinished':
      return standing.received === 0
        ? files.missing
        : files.partly(sizeInWords(standing.received, lang), sizeInWords(file.ciphertextBytes, lang));
  }
}
