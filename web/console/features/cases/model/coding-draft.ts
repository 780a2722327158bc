import type { CodingView } from '../../../../../src/cases/cases.view.js';
import {
  type Coding,
  INFORMATION_CREDIBILITIES,
  isCodableMonth,
  SEVERITIES,
  SOURCE_RELIABILITIES,
} from '../../../../../src/domain/case/coding.js';
import { REPORT_KINDS } from '../../../../../src/domain/report/kinds.js';

/** What was chosen so far; everything a text, as the fields of a form have it. */
export type CodingDraft = Readonly<
  Record<'unit' | 'area' | 'kind' | 'severity' | 'source' | 'information' | 'month' | 'text', string>
> & { readonly evidence: boolean };

export const EMPTY_CODING: CodingDraft = {
  unit: '',
  area: '',
  kind: '',
  severity: '',
  source: '',
  information: '',
  evidence: false,
  month: '',
  text: '',
};

/** A change begins with what holds now; only the reason is new. */
export function draftFrom(coding: CodingView | null): CodingDraft {
  if (coding === null) return EMPTY_CODING;
  return {
    unit: coding.unit,
    area: coding.area,
    kind: coding.kind,
    severity: String(coding.severity),
    source: coding.sourceReliability,
    information: String(coding.informationCredibility),
    evidence: coding.preliminaryEvidence,
    month: coding.month,
    text: '',
  };
}

export type CodingField = Exclude<keyof CodingDraft, 'evidence'>;

/** The fields that keep the draft from being sent, in the order of the form. */
export function missingIn(draft: CodingDraft, today: string): CodingField[] {
  const empty = (field: CodingField) => draft[field].trim() === '';
  const fields = ['unit', 'area', 'kind', 'severity', 'source', 'information', 'month', 'text'] as const;
  return fields.filter((field) => (field === 'month' ? !isCodableMonth(draft.month.trim(), today) : empty(field)));
}

/** The facts of a draft in which nothing is missing. */
export function codingOf(draft: CodingDraft): Coding {
  return {
    unit: draft.unit,
    area: draft.area,
    kind: oneOf(REPORT_KINDS, draft.kind),
    severity: oneOf(SEVERITIES, draft.severity),
    sourceReliability: oneOf(SOURCE_RELIABILITIES, draft.source),
    informationCredibility: oneOf(INFORMATION_CREDIBILITIES, draft.information),
    preliminaryEvidence: draft.evidence,
    month: draft.month.trim(),
  };
}

function oneOf<Value extends string | number>(values: readonly Value[], text: string): Value {
  const found = values.find((value) => String(value) === text);
  if (found === undefined) throw new Error(`"${text}" is none of ${values.join(', ')}`);
  return found;
}

/** Those that the unit is exposed to first, both in the order of the list. */
export function areasFor<Area extends { code: string }>(
  areas: readonly Area[],
  exposed: readonly string[],
): { ofUnit: Area[]; others: Area[] } {
  return {
    ofUnit: areas.filter((area) => exposed.includes(area.code)),
    others: areas.filter((area) => !exposed.includes(area.code)),
  };
}

/** Finds a unit by its name, short name, code or an everyday word; every word that was typed must be found. */
export function unitMatches(
  unit: { code: string; name: string; shortName: string; aliases: readonly string[] },
  typed: string,
): boolean {
  const haystack = [unit.code, unit.name, unit.shortName, ...unit.aliases].join('\n').toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
