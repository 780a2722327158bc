import type { DeskFactsView } from '../../../../src/reports/desk-facts.view.js';
import { type Lang, namedIn } from '../../../../src/texts/lang.js';

/** The names behind the codes of a sealed report, in the officer's language. */
export interface DeskWords {
  /** Short name of a unit; the reporter's own words when it is not in the list; empty when unknown. */
  unit(code: string, other: string): string;
  unitInFull(code: string, other: string): string;
  kind(code: string): string;
  area(code: string): string;
  severity(level: number): string;
  /** What a case can be coded with, in the order of the configuration. */
  readonly units: DeskFactsView['units'];
  readonly kinds: readonly { code: string; name: string }[];
  readonly areas: readonly { code: string; name: string }[];
  readonly severities: readonly { level: number; name: string; lossFrom: number }[];
  /** Working days that a reporter has to answer; undefined until it is known. */
  readonly answerDays: number | undefined;
  readonly contacts: readonly { id: string; line: string; checked: boolean }[];
}

export function deskWords(facts: DeskFactsView | undefined, lang: Lang): DeskWords {
  const units = new Map(facts?.units.map((unit) => [unit.code, unit]));
  const kinds = facts?.kinds.map(({ code, name }) => ({ code, name: name[namedIn(lang)] })) ?? [];
  const areas = facts?.areas.map(({ code, name }) => ({ code, name: name[namedIn(lang)] })) ?? [];
  const severities =
    facts?.severities.map(({ level, name, lossFrom }) => ({ level, name: name[namedIn(lang)], lossFrom })) ?? [];
  return {
    unit: (code, other) => units.get(code)?.shortName ?? (other || code),
    unitInFull: (code, other) => units.get(code)?.name ?? (other || code),
    kind: (code) => kinds.find((kind) => kind.code === code)?.name ?? code,
    area: (code) => areas.find((area) => area.code === code)?.name ?? code,
    severity: (level) => severities.find((one) => one.level === level)?.name ?? String(level),
    units: facts?.units ?? [],
    kinds,
    areas,
    severities,
    answerDays: facts?.answerDays,
    contacts: (facts?.contacts ?? []).map(({ id, name, phone, url, checked }) => ({
      id,
      line: [name[namedIn(lang)], phone, url].filter(Boolean).join(', '),
      checked: checked !== null,
    })),
  };
}
