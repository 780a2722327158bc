import type { MapGroup, MapRow } from './arrange.js';
import { moveMark, type Sign, signOf } from './sign.js';

/** How many units of a group look alike. */
export interface Tally {
  sign: Sign;
  n: number;
}

const ORDER: readonly Sign['kind'][] = ['filled', 'outlined', 'unreleased', 'unrated', 'none'];

/** A group in one row: what can be told apart first, the highest level first. */
export function summaryOf(rows: readonly MapRow[]): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { unit } of rows) {
    const sign = signOf(unit);
    const name = `${sign.kind} ${levelOf(sign)}`;
    tallies.set(name, { sign, n: (tallies.get(name)?.n ?? 0) + 1 });
  }
  return [...tallies.values()].sort(
    (a, b) => ORDER.indexOf(a.sign.kind) - ORDER.indexOf(b.sign.kind) || levelOf(b.sign) - levelOf(a.sign),
  );
}

/** Which signs a map shows: its key explains those and no others. */
export function signsOn(groups: readonly MapGroup[]): { kinds: Sign['kind'][]; moved: boolean } {
  const rows = groups.flatMap((group) => group.rows);
  const seen = new Set<Sign['kind']>();
  for (const { unit, fields } of rows) {
    seen.add(signOf(unit).kind);
    for (const field of fields.values()) seen.add(signOf(field).kind);
  }
  return {
    kinds: ORDER.filter((kind) => seen.has(kind) || kind === 'none'),
    moved: rows.some(({ unit }) => moveMark(unit.change) !== ''),
  };
}

function levelOf(sign: Sign): number {
  return 'level' in sign ? sign.level : 0;
}
