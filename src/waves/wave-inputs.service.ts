import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { CustodyWriter } from '../custody/custody.writer.js';
import type { Kerawanan } from '../domain/wave/wave.js';
import { Clock } from '../platform/clock/clock.js';
import type { ConfigData } from '../platform/config-data/config-data.js';
import { CORE } from '../platform/core-token.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/http/access.js';
import type { ReleasedIndex } from '../risk/released-index.reader.js';
import { ReleasedIndexReader } from '../risk/released-index.reader.js';
import { ReadinessEntity } from './waves.entity.js';
import type { WaveInputsView } from './waves.view.js';

/** Gathers what the next wave is proposed from: released kerawanan, readiness, and what was declared before. */
@Injectable()
export class WaveInputsService {
  constructor(
    @InjectRepository(ReadinessEntity) private readonly readiness: Repository<ReadinessEntity>,
    private readonly released: ReleasedIndexReader,
    private readonly database: Database,
    private readonly custody: CustodyWriter,
    private readonly clock: Clock,
    @Inject(CORE) private readonly core: { config: Pick<ConfigData, 'units' | 'waves' | 'waveParameters'> },
  ) {}

  async inputs(actor: Actor): Promise<WaveInputsView> {
    await this.database.inTransaction((manager) =>
      this.custody.append(manager, { actor: actor.memberId, act: 'wave.viewed' }),
    );
    const { units, waves, waveParameters } = this.core.config;
    const today = this.clock.today();
    const { releasedOn, byUnit } = await this.released.indexes(today);
    const totals = await this.newestTotals();
    const declared = new Set(waves.flatMap((wave) => wave.units));
    return {
      today,
      releasedOn,
      units: units.map(({ code, name, shortName, cluster }) => {
        const total = totals.get(code);
        const facts = {
          id: code,
          cluster,
          // The units file lists those that exist; one that was dissolved leaves it.
          active: true,
          declared: declared.has(code),
          kerawanan: kerawananOf(byUnit.get(code)),
          ...(total ? { kesiapan: { value: total.value, day: total.day } } : {}),
        };
        return { code, name, shortName, facts, readinessSource: total?.source ?? null };
      }),
      parameters: waveParameters,
      history: waves.map(({ id, declared: day, units: of, quote, source }) => ({
        id,
        declared: day,
        units: [...of],
        quote,
        source,
      })),
    };
  }

  private async newestTotals(): Promise<Map<string, ReadinessEntity>> {
    const rows = await this.readiness.find({ order: { unit: 'ASC', day: 'ASC' } });
    return new Map(rows.map((row) => [row.unit, row]));
  }
}

function kerawananOf(index: ReleasedIndex | undefined): Kerawanan {
  if (!index) return { state: 'belum_dirilis' };
  return { state: 'released', value: index.value, range: { low: index.low, high: index.high } };
}
