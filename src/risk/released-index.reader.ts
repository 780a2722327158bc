import { Injectable } from '@nestjs/common';
import type { Day } from '../domain/calendar/day.js';
import { RiskMapService } from './risk-map.service.js';

/** The released index of one unit, 0–100 with one decimal, and its 90 % range. */
export interface ReleasedIndex {
  value: number;
  low: number;
  high: number;
}

/** What had been released by a day, unit by unit. */
export interface ReleasedIndexes {
  /** The first day of the quarter whose figures these are. */
  releasedOn: Day;
  /** By unit code; whoever is missing cannot be judged from cases yet. */
  byUnit: ReadonlyMap<string, ReleasedIndex>;
}

/** Answers with the index of each unit of which enough has been released; for whoever proposes a wave. */
@Injectable()
export class ReleasedIndexReader {
  constructor(private readonly maps: RiskMapService) {}

  async indexes(day: Day): Promise<ReleasedIndexes> {
    const { releasedOn, units } = await this.maps.releasedMap(day);
    const rated = units.flatMap(({ code, rating }): [string, ReleasedIndex][] =>
      rating ? [[code, { value: rating.index, low: rating.indexLow, high: rating.indexHigh }]] : [],
    );
    return { releasedOn: releasedOn ?? day, byUnit: new Map(rated) };
  }
}
