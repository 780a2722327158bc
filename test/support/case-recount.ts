import { CaseCodingEntity, CaseEntity, DossierWrapEntity } from '../../src/cases/cases.entity.js';
import { type Bucket, sumBuckets } from '../../src/domain/risk/buckets.js';
import { sumCells } from '../../src/domain/risk/cell-facts.js';
import { credibilityStep } from '../../src/domain/risk/credibility.js';
import { LANDMARK, rowOfSums } from '../../src/risk/cell-sums.js';
import { RiskBucketEntity, RiskCellEntity } from '../../src/risk/risk.entity.js';
import type { House } from './a-house.js';

/** What every owner's cases come to: a text for each bucket and for each cell, sorted. */
export interface Counts {
  buckets: string[];
  cells: string[];
}

/** What risk has kept, without what came back to nothing. */
export async function keptCounts(house: House): Promise<Counts> {
  const { reader } = house.core.database;
  const buckets = await reader.getRepository(RiskBucketEntity).find();
  const cells = await reader.getRepository(RiskCellEntity).find();
  return {
    buckets: buckets
      .filter(({ n }) => n !== 0)
      .map(({ owner, ...bucket }) => textOf({ owner, ...bucket }))
      .sort(),
    cells: cells
      .filter((cell) => cell.cases !== 0)
      .map((cell) => textOf(cell))
      .sort(),
  };
}

/** The same, counted anew from every case: its newest coding, its state and whoever holds its newest key. */
export async function recounted(house: House): Promise<Counts> {
  const { reader } = house.core.database;
  const files = await reader.getRepository(CaseEntity).find();
  const codings = await reader.getRepository(CaseCodingEntity).find();
  const wraps = await reader.getRepository(DossierWrapEntity).find();
  const byOwner = new Map<string, Bucket[]>();
  for (const { id, channelId, generation, codingVersion, state, outcome } of files) {
    const coding = codings.find((one) => one.caseId === id && one.version === codingVersion);
    const verdict = outcome === 'pelimpahan_aph' && state === 'selesai';
    const step = coding && credibilityStep({ coding, state, outcome, verdict });
    if (!coding || !step) continue;
    const { unit, area, month, severity } = coding;
    const holders = wraps.filter((wrap) => wrap.caseId === id && wrap.generation === generation);
    for (const owner of [channelId, ...holders.map((wrap) => wrap.memberId)]) {
      byOwner.set(owner, [...(byOwner.get(owner) ?? []), { unit, area, month, step, severity, n: 1 }]);
    }
  }
  const owned = [...byOwner].map(([owner, buckets]) => ({ owner, buckets: sumBuckets(buckets) }));
  return {
    buckets: owned.flatMap(({ owner, buckets }) => buckets.map((bucket) => textOf({ owner, ...bucket }))).sort(),
    cells: owned
      .flatMap(({ owner, buckets }) =>
        sumCells(buckets, house.core.config.risk, LANDMARK).map(({ unit, area, cases, sums }) =>
          textOf({ owner, unit, area, ...rowOfSums(cases, sums) }),
        ),
      )
      .sort(),
  };
}

/** A row's facts in one order, whichever they were read in. */
function textOf(row: object): string {
  return JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)));
}
