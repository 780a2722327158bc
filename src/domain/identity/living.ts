/** So many names depend on so many custodians who work at present. */
export interface NamesByCustodians {
  working: number;
  names: number;
}

/**
 * Counts names by how many of their custodians still work, the fewest first; nothing is said of which names they are.
 * @param names who keeps the shares of each
 */
export function countByCustodians(
  names: Iterable<readonly string[]>,
  working: Pick<ReadonlySet<string>, 'has'>,
): NamesByCustodians[] {
  const counts = new Map<number, number>();
  for (const holders of names) {
    const left = holders.filter((holder) => working.has(holder)).length;
    counts.set(left, (counts.get(left) ?? 0) + 1);
  }
  return [...counts].map(([left, count]) => ({ working: left, names: count })).sort((a, b) => a.working - b.working);
}
