import { readSealedText, readSealedWrap } from '../reports/sealed-input.reader.js';
import type { SealedEntryInput } from '../reports/thread.writer.js';
import type { DossierWrapDto, FirstReportDto, SealedEntryDto } from './cases.dto.js';

/** A wrap whose outer form has been checked. */
export interface WrapInput {
  cardId: string;
  ciphertext: Buffer;
}

/** A report with what its reporter is told, if she is told anything. */
export interface ReportInput {
  reportId: string;
  threadEntry: SealedEntryInput | undefined;
}

/** @throws DomainError `sealed.malformed`, `too-large` */
export function readEntry({ n, tag, ciphertext }: SealedEntryDto): SealedEntryInput {
  return { n, tag, ciphertext: readSealedText(ciphertext) };
}

/** @throws DomainError `sealed.malformed`, `too-large` */
export function readWrap({ cardId, ciphertext }: DossierWrapDto): WrapInput {
  return { cardId, ciphertext: readSealedWrap(ciphertext) };
}

/** @throws DomainError `sealed.malformed`, `too-large` */
export function readReport({ reportId, threadEntry }: FirstReportDto): ReportInput {
  return { reportId, threadEntry: threadEntry && readEntry(threadEntry) };
}
