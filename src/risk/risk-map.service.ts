import { Inject, Injectable } from '@nestjs/common';
import { CustodyWriter } from '../custody/custody.writer.js';
import { addDays, type Day } from '../domain/calendar/day.js';
import { quarterStart } from '../domain/disclosure/ledger.js';
import { assessCells, type RiskAssessment } from '../domain/risk/assess-risk.js';
import { type CellSums, factsOf } from '../domain/risk/cell-facts.js';
import { Clock } from '../platform/clock/clock.js';
import type { ConfigData } from '../platform/config-data/config-data.js';
import { CORE } from '../platform/core-token.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/http/access.js';
import { DomainError } from '../platform/http/domain-error.js';
import { type Judged, presentDetail, presentMap } from './risk.presenter.js';
import { cellName, RiskReader, spansOf } from './risk.reader.js';
import type { RiskDetailView, RiskMapView } from './risk.view.js';

type Config = Pick<ConfigData, 'units' | 'areas' | 'risk' | 'disclosure'>;

/** Which field of the map is looked into. */
export interface Field {
  unit: string;
  /** Undefined for the whole unit. */
  area?: string | undefined;
}

/** Kerawanan as one viewer may see it: exact for the cases whose key he holds, or by released batches. */
@Injectable()
export class RiskMapService {
  constructor(
    private readonly reader: RiskReader,
    private readonly database: Database,
    private readonly custody: CustodyWriter,
    private readonly clock: Clock,
    @Inject(CORE) private readonly core: { config: Config },
  ) {}

  async own(actor: Actor): Promise<RiskMapView> {
    await this.record(actor, 'own');
    return this.ownMap(actor.memberId);
  }

  /** The exact map of the cases whose key a member holds. */
  async ownMap(memberId: string): Promise<RiskMapView> {
    return presentMap(await this.judgeOwn(memberId), this.core.config, null);
  }

  async released(actor: Actor): Promise<RiskMapView> {
    await this.record(actor, 'released');
    return this.releasedMap(this.clock.today());
  }

  /** The released map as leaders read it on a day. */
  async releasedMap(day: Day): Promise<RiskMapView> {
    const now = await this.judgeReleased(day);
    const earlier = await this.judgeReleased(addDays(now.day ?? day, -1));
    return presentMap(now, this.core.config, earlier);
  }

  /** What a field is made of. @throws DomainError `not-found` for a unit or area that the files do not name */
  async detail(actor: Actor, scope: 'own' | 'released', field: Field): Promise<RiskDetailView> {
    const { units, areas } = this.core.config;
    const isKnown = units.some(({ code }) => code === field.unit);
    if (!isKnown || (field.area !== undefined && !areas.some(({ code }) => code === field.area))) {
      throw new DomainError('not-found');
    }
    await this.record(actor, scope, field);
    const { unit, area = null } = field;
    const judged = scope === 'own' ? await this.judgeOwn(actor.memberId) : await this.judgeReleased(this.clock.today());
    const buckets =
      judged.day === null
        ? await this.reader.bucketsOf(actor.memberId, unit, area)
        : await this.reader.releasedBucketsOf(judged.day, unit, area);
    const exposure = await this.reader.exposureRows({ unit: field.unit, ...(field.area ? { area: field.area } : {}) });
    return presentDetail(judged, this.core.config, field, buckets, exposure);
  }

  private async judgeOwn(memberId: string): Promise<Judged> {
    const cells = await this.reader.cellsOf(memberId);
    const rows = await this.reader.exposureRows();
    const assessment = this.assess(cells, rows, this.clock.today().slice(0, 7));
    return { scope: 'own', day: null, cells, assessment, released: null, exposureMissing: rows.length === 0 };
  }

  /**
   * Units of which nothing has been released take no part: with no cases and all their exposure they would look safer
   * than anybody, and everybody else riskier.
   */
  private async judgeReleased(day: Day): Promise<Judged> {
    const quarter = (await this.reader.newestQuarter(day)) ?? quarterStart(day);
    const cells = await this.reader.releasedCells(quarter);
    const rows = await this.reader.exposureRows();
    const units = new Set(cells.map(({ unit }) => unit));
    const assessment = this.assess(
      cells,
      rows.filter(({ unit }) => units.has(unit)),
      quarter.slice(0, 7),
    );
    const released = {
      units,
      cells: new Set(cells.flatMap(({ unit, area }) => (area === null ? [] : [cellName(unit, area)]))),
      exposed: new Set(rows.map(({ unit, area }) => cellName(unit, area))),
    };
    return { scope: 'released', day: quarter, cells, assessment, released, exposureMissing: rows.length === 0 };
  }

  private assess(cells: CellSums[], rows: Parameters<typeof spansOf>[0], asOf: string): RiskAssessment {
    const { risk } = this.core.config;
    return assessCells(factsOf(cells, spansOf(rows), risk, asOf), risk, asOf);
  }

  private record(actor: Actor, scope: 'own' | 'released', field?: Field): Promise<void> {
    const details = { scope, ...(field ? { unit: field.unit, ...(field.area ? { area: field.area } : {}) } : {}) };
    return this.database.inTransaction((manager) =>
      this.custody.append(manager, { actor: actor.memberId, act: 'risk.viewed', details }),
    );
  }
}
