import type { ReportKind } from '../../domain/report/kinds.js';
import { REPORT_KINDS } from '../../domain/report/kinds.js';
import type { ReportBody } from '../../sealing/index.js';
import type { Chance } from './chance.js';
import type { Draft } from './draft.js';
import type { FileWanted } from './sample-files.js';
import { deckOf, SEALED_BY_SERVER, TICKS, WHO_KNOWS, WITH_FILES, without } from './year-totals.js';

/** What of the year's totals falls on each report, in the order of the drafts. */

export function dealKinds(drafts: readonly Draft[], chance: Chance): ReportKind[][] {
  const left = new Map(REPORT_KINDS.map((kind) => [kind, TICKS[kind]]));
  const take = (kind: ReportKind) => left.set(kind, (left.get(kind) ?? 0) - 1);
  const ticked = drafts.map(({ kinds }) => [...(kinds ?? [])]);
  for (const kind of ticked.flat()) take(kind);
  const most = (kinds: readonly ReportKind[]) =>
    [...kinds]
      .sort((one, other) => (left.get(other) ?? 0) - (left.get(one) ?? 0))
      .find((kind) => (left.get(kind) ?? 0) > 0);
  const open = chance.shuffled(drafts.flatMap((draft, at) => (draft.kinds === undefined ? [at] : [])));
  for (const at of open) {
    const kind = most(drafts[at]?.fittingKinds ?? []) ?? most(REPORT_KINDS);
    if (kind === undefined) throw new Error('fewer ticks than reports');
    ticked[at]?.push(kind);
    take(kind);
  }
  // What is left is ticked besides: where it fits, and then anywhere, for people tick what they like.
  for (const kind of REPORT_KINDS) {
    const fits = (at: number) => (drafts[at]?.fittingKinds.includes(kind) ? 0 : 1);
    const places = chance
      .shuffled(open)
      .filter((at) => !ticked[at]?.includes(kind))
      .sort((one, other) => fits(one) - fits(other) || (ticked[one]?.length ?? 0) - (ticked[other]?.length ?? 0));
    for (const at of places.slice(0, left.get(kind) ?? 0)) {
      ticked[at]?.push(kind);
      take(kind);
    }
  }
  return ticked;
}

export function dealWhoKnows(drafts: readonly Draft[], chance: Chance): ReportBody['whoKnows'][] {
  const written = drafts.flatMap(({ whoKnows }) => (whoKnows === undefined ? [] : [whoKnows]));
  const deck = chance.shuffled(without(deckOf(WHO_KNOWS), written));
  return drafts.map(({ whoKnows }) => whoKnows ?? deck.pop() ?? '');
}

export function dealFiles(drafts: readonly Draft[], chance: Chance): (readonly FileWanted[])[] {
  const withFiles = drafts.filter(hasFiles).length;
  const open = drafts.flatMap((draft, at) => (draft.files === undefined ? [at] : []));
  const chosen = new Set(chance.shuffled(open).slice(0, WITH_FILES - withFiles));
  return drafts.map(({ files, fittingFiles }, at) => files ?? (chosen.has(at) ? [chance.pick(fittingFiles)] : []));
}

function hasFiles({ files, steps }: Draft): boolean {
  return (files ?? []).length > 0 || steps.some(({ step }) => step.does === 'files');
}

/** Whoever has no script seldom comes back. */
const COME_BACK = 8;

/** @returns the drafts whose reports the server seals */
export function dealServer(drafts: readonly Draft[], chance: Chance): ReadonlySet<Draft> {
  const leavesName = ({ steps }: Draft) => steps.some(({ step }) => step.does === 'leave-name');
  const free = chance.shuffled(drafts.filter((draft) => !draft.shown && !leavesName(draft)));
  const writes = ({ steps }: Draft) => steps.some(({ step }) => step.does === 'message' || step.does === 'files');
  const back = free.filter(writes).slice(0, COME_BACK);
  return new Set([...back, ...free.filter((draft) => !writes(draft)).slice(0, SEALED_BY_SERVER - COME_BACK)]);
}
