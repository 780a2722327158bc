/** How many units a wave may take. */
export interface Limits {
  /** k: at most so many units; whole, 1 or more. */
  maxUnits: number;
  /** m: at most so many of one cluster; whole, 1 or more. */
  maxPerCluster: number;
}

/** Why a candidate is not chosen. */
export type Stop =
  /** Better ones of its cluster fill the cluster's share. */
  | { code: 'batas_rumpun'; cluster: string; limit: number; taken: string[] }
  /** Better ones fill the wave. */
  | { code: 'batas_jumlah'; limit: number };

export interface Portfolio<Unit> {
  /** Best first. */
  chosen: Unit[];
  /** The other candidates, best first, each with what stopped it: one reason or both. */
  reserves: (Unit & { stoppedBy: Stop[] })[];
}

/**
 * Goes down the ranking and takes each unit that still fits.
 *
 * The sets that fit (at most k units, at most m of a cluster) are the independent sets of a truncated partition
 * matroid, and on a matroid this greedy walk finds the set of greatest total utility (Rado 1957, Proc. LMS 7:300;
 * Edmonds 1971, Math. Programming 1:127): no search is needed. The size of the result does not depend on the order.
 * @param ranking best first, without ties left open
 */
export function choose<Unit extends { id: string; cluster: string }>(
  ranking: readonly Unit[],
  { maxUnits, maxPerCluster }: Limits,
): Portfolio<Unit> {
  const chosen: Unit[] = [];
  const reserves: Portfolio<Unit>['reserves'] = [];
  for (const unit of ranking) {
    const taken = chosen.filter(({ cluster }) => cluster === unit.cluster).map(({ id }) => id);
    const stoppedBy: Stop[] = [];
    if (taken.length >= maxPerCluster) {
      stoppedBy.push({ code: 'batas_rumpun', cluster: unit.cluster, limit: maxPerCluster, taken });
    }
    if (chosen.length >= maxUnits) stoppedBy.push({ code: 'batas_jumlah', limit: maxUnits });
    if (stoppedBy.length === 0) chosen.push(unit);
    else reserves.push({ ...unit, stoppedBy });
  }
  return { chosen, reserves };
}

/**
 * The reserve that enters when one chosen unit is withdrawn; nobody else changes place, which is what a matroid grants.
 * @returns its id, or undefined when none fits
 */
export function successorOf<Unit extends { id: string; cluster: string }>(
  leaving: string,
  ranking: readonly Unit[],
  limits: Limits,
): string | undefined {
  const before = new Set(choose(ranking, limits).chosen.map(({ id }) => id));
  const without = ranking.filter(({ id }) => id !== leaving);
  return choose(without, limits).chosen.find(({ id }) => !before.has(id))?.id;
}
