import type { DeskFactsView } from '../../../../src/reports/desk-facts.view.js';
import type { Lang } from '../../../../src/texts/lang.js';

/** The names behind the codes of a sealed report, in the officer's language. */
export interface DeskWords {
  /** Short name of a unit; the reporter's own words when it is not in the list; empty when unknown. */
  unit(code: string, other: string): string;
  unitInFull(code: string, other: string): string;
  kind(code: string): string;
  /** Working days that a reporter has to answer; undefined until it is known. */
  readonly answerDays: number | undefined;
  readonly contacts: readonly { id: string; line: string; checked: boolean }[];
}

export function deskWords(facts: DeskFactsView | undefined, lang: Lang): DeskWords {
  const units = new Map(facts?.units.map((unit) => [unit.code, unit]));
  const kinds = new Map(facts?.kinds.map((kind) => [kind.code, kind.name[lang]]));
  return {
    unit: (code, other) => units.get(code)?.shortName ?? (other || code),
    unitInFull: (code, other) => units.get(code)?.name ?? (other || code),
    kind: (code) => kinds.get(code) ?? code,
    answerDays: facts?.answerDays,
    contacts: (facts?.contacts ?? []).map(({ id, name, phone, url, checked }) => ({
      id,
      line: [name[lang], phone, url].filter(Boolean).join(', '),
      checked: checked !== null,
    })),
  };
}
