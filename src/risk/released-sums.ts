import { type EntityManager, LessThanOrEqual } from 'typeorm';
import type { Day } from '../domain/calendar/day.js';
import type { Bucket } from '../domain/risk/buckets.js';
import { sumCells } from '../domain/risk/cell-facts.js';
import type { RiskParameters } from '../domain/risk/parameters.js';
import { LANDMARK, rowOfSums } from './cell-sums.js';
import { ReleaseBatchEntity, ReleasedBucketEntity, ReleasedCellEntity } from './risk.entity.js';

/**
 * Keeps what has been released up to the first day of a quarter, by field of the map: what leaders read until the next
 * one. Made of every batch once, so that reading costs nothing more as the ledger grows.
 */
export async function keepReleasedSums(
  manager: EntityManager,
  quarter: Day,
  parameters: RiskParameters,
): Promise<void> {
  const batches = await manager.findBy(ReleaseBatchEntity, { day: LessThanOrEqual(quarter) });
  const known = new Map(batches.map((batch) => [batch.id, batch]));
  const buckets = (await manager.find(ReleasedBucketEntity)).flatMap(
    ({ batchId, month, step, severity, n }): Bucket[] => {
      const batch = known.get(batchId);
      return batch ? [{ unit: batch.unit, area: batch.area || null, month, step, severity, n }] : [];
    },
  );
  for (const { unit, area, cases, sums } of sumCells(buckets, parameters, LANDMARK)) {
    const row = { quarter, unit, area: area ?? '', ...rowOfSums(cases, sums) };
    await manager.upsert(ReleasedCellEntity, row, ['quarter', 'unit', 'area']);
  }
}
