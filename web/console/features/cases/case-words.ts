import { formatDate } from '../../../../src/domain/calendar/format-day.js';
import type { Coding } from '../../../../src/domain/case/coding.js';
import { useLang, useTexts } from '../../lib/lang.js';
import { useDeskWords } from '../desk/use-desk-words.js';
import { findingOf } from './model/dossier-facts.js';

/** Codes of a case in words, in the reader's language. */
export interface CaseWords {
  /** "Pelanggaran disiplin – sedang". A word of a newer Peluit stands for itself. */
  finding(word: { outcome: string; level: string | null }): string;
  /** The coding in one line. */
  coding(coding: CodedFacts): string;
  /** "Agustus 2026". */
  month(month: string): string;
  /** What the list shows beside the name. */
  about(coding: CodedFacts | null): string;
}

/** As the server keeps them in clear and as a dossier entry has them. */
type CodedFacts = {
  [Fact in keyof Coding]: Coding[Fact] extends number ? number : Coding[Fact] extends boolean ? boolean : string;
};

export function useCaseWords(): CaseWords {
  const t = useTexts().cases;
  const lang = useLang();
  const words = useDeskWords();
  // The month in words is a day in words without its day.
  const month = (text: string) =>
    /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) ? formatDate(`${text}-01`, lang).slice(2) : text;
  return {
    month,
    finding: (word) => {
      const finding = findingOf(word);
      if (finding === null) return word.outcome;
      return [t.outcomes[finding.outcome], finding.level && t.levels[finding.level]].filter(Boolean).join(' – ');
    },
    about: (coding) =>
      coding === null
        ? t.uncoded
        : [words.unit(coding.unit, ''), words.area(coding.area), words.severity(coding.severity)].join(' · '),
    coding: (coding) =>
      [
        words.unit(coding.unit, ''),
        words.area(coding.area),
        words.kind(coding.kind),
        words.severity(coding.severity),
        `${coding.sourceReliability}${coding.informationCredibility}`,
        coding.preliminaryEvidence ? t.coding.evidence.toLowerCase() : t.coding.noEvidence,
        month(coding.month),
      ].join(' · '),
  };
}
