import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, LessThanOrEqual, Not, Repository } from 'typeorm';
import type { Day } from '../domain/calendar/day.js';
import { type Bucket, sumBuckets } from '../domain/risk/buckets.js';
import type { CellSums } from '../domain/risk/cell-facts.js';
import { type ExposureSpan, exposureOfYear } from '../domain/risk/exposure.js';
import { cellOfRow } from './cell-sums.js';
import {
  ExposureEntity,
  ReleaseBatchEntity,
  ReleasedBucketEntity,
  ReleasedCellEntity,
  RiskBucketEntity,
  RiskCellEntity,
} from './risk.entity.js';

/** Reads counts. What is read for a map is as long as the map, however many cases there are. */
@Injectable()
export class RiskReader {
  constructor(
    @InjectRepository(RiskCellEntity) private readonly cells: Repository<RiskCellEntity>,
    @InjectRepository(ReleasedCellEntity) private readonly quarters: Repository<ReleasedCellEntity>,
    @InjectRepository(RiskBucketEntity) private readonly buckets: Repository<RiskBucketEntity>,
    @InjectRepository(ReleaseBatchEntity) private readonly batches: Repository<ReleaseBatchEntity>,
    @InjectRepository(ReleasedBucketEntity) private readonly released: Repository<ReleasedBucketEntity>,
    @InjectRepository(ExposureEntity) private readonly exposures: Repository<ExposureEntity>,
  ) {}

  /** The exact sums of the cases whose key a member holds. A cell that came back to nothing is as if it had never been. */
  async cellsOf(memberId: string): Promise<CellSums[]> {
    return (await this.cells.findBy({ owner: memberId, cases: Not(0) })).map(cellOfRow);
  }

  /**
   * The quarter whose release leaders read on a day: its own, or the one before while its release has not been done.
   * @returns its first day; null before the first release
   */
  newestQuarter(day: Day): Promise<Day | null> {
    return this.quarters
      .createQueryBuilder('cell')
      .select('MAX(cell.quarter)', 'quarter')
      .where('cell.quarter <= :day', { day })
      .getRawOne<{ quarter: Day | null }>()
      .then((row) => row?.quarter ?? null);
  }

  /** What had been released up to the first day of a quarter, that day included. */
  async releasedCells(quarter: Day): Promise<CellSums[]> {
    return (await this.quarters.findBy({ quarter })).map(cellOfRow);
  }

  /** What a member's own figures of a unit are made of. @param area null for all of the unit */
  async bucketsOf(memberId: string, unit: string, area: string | null): Promise<Bucket[]> {
    const where = { owner: memberId, unit, n: Not(0), ...(area === null ? {} : { area }) };
    return sumBuckets(await this.buckets.findBy(where));
  }

  /** What the released figures of a unit are made of. @param area null for all of the unit */
  async releasedBucketsOf(quarter: Day, unit: string, area: string | null): Promise<Bucket[]> {
    const where = { day: LessThanOrEqual(quarter), unit, ...(area === null ? {} : { area }) };
    const batches = new Map((await this.batches.findBy(where)).map((batch) => [batch.id, batch]));
    if (batches.size === 0) return [];
    const rows = await this.released.findBy({ batchId: In([...batches.keys()]) });
    return sumBuckets(
      rows.map(({ batchId, month, step, severity, n }) => {
        return { unit, area: batches.get(batchId)?.area || null, month, step, severity, n };
      }),
    );
  }

  /** Everything that was brought in, by unit, area and year. */
  exposureRows(where: { unit?: string; area?: string } = {}): Promise<ExposureEntity[]> {
    return this.exposures.find({ where, order: { unit: 'ASC', area: 'ASC', year: 'ASC' } });
  }
}

/** @param rows from exposureRows() */
export function spansOf(rows: readonly ExposureEntity[]): ExposureSpan[] {
  return rows.map(({ unit, area, year, value }) => exposureOfYear(unit, area, year, value));
}

/** One name for a field of the map. */
export function cellName(unit: string, area: string): string {
  return `${unit}|${area}`;
}
