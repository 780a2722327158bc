import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../../../src/domain/calendar/month.js';
import { SEVERITIES } from '../../../src/domain/case/coding.js';
import {
  type Batch,
  type Pending,
  type PendingChange,
  type PendingIncident,
  publishedAsOf,
  publishedBatches,
  quarterStart,
  releaseOn,
} from '../../../src/domain/disclosure/ledger.js';
import { assessRisk } from '../../../src/domain/risk/assess-risk.js';
import { exposed, PARAMETERS, shuffled } from '../risk/a-regency.js';

const LEADER = { k: 5, kProven: 3, roundBase: 5 };
const UNITS = ['DINKES', 'DISDIK', 'RSUD'];
const AREAS = ['ASN', 'PBJ', 'PUB'];

function anIncident(id: string, changes: Partial<PendingIncident['facts']> = {}): PendingIncident {
  return { id, facts: { unit: 'DISDIK', area: 'PBJ', month: '2025-05', step: 'investigasi', severity: 3, ...changes } };
}
const incidents = (count: number, changes: Partial<PendingIncident['facts']> = {}, prefix = 'case') =>
  Array.from({ length: count }, (_, index) => anIncident(`${prefix}-${changes.area ?? ''}${index}`, changes));
const waiting = (some: PendingIncident[], changes: PendingChange[] = []): Pending => ({ incidents: some, changes });
const release = (day: string, pending: Pending) => releaseOn(day, pending, LEADER);

/** A released case that has become proven since. */
function aChange(id: string, area: string | null = 'PBJ'): PendingChange {
  const released = { ...anIncident(id).facts, area };
  return { id, released, now: { ...released, area: 'PBJ', step: 'terbukti' } };
}

describe('a release', () => {
  it('is one batch for a unit and area with k cases, on the first of a month', () => {
    const { batches, pending } = release('2026-02-01', waiting([...incidents(5), ...incidents(4, { area: 'ASN' })]));
    expect(batches).toEqual([
      {
        day: '2026-02-01',
        kind: 'incidents',
        unit: 'DISDIK',
        area: 'PBJ',
        size: 5,
        ids: ['case-0', 'case-1', 'case-2', 'case-3', 'case-4'],
        buckets: [{ ...anIncident('').facts, n: 5 }],
      },
    ]);
    expect(pending.incidents.map(({ facts }) => facts.area)).toEqual(['ASN', 'ASN', 'ASN', 'ASN']);
  });

  it('is nothing on any other day', () => {
    const pending = waiting(incidents(50));
    for (const day of ['2026-01-02', '2026-01-31', '2026-07-11']) {
      expect(release(day, pending)).toEqual({ batches: [], pending });
    }
  });

  it('brings the rest of a unit on 1 January and 1 July, without area, once it is k', () => {
    const rest = waiting([...incidents(3, { area: 'ASN' }), ...incidents(2, { area: 'PUB' })]);
    expect(release('2026-06-01', rest).batches).toEqual([]);
    for (const day of ['2026-07-01', '2027-01-01']) {
      const { batches, pending } = release(day, rest);
      expect(batches.map(({ unit, area, size }) => [unit, area, size])).toEqual([['DISDIK', null, 5]]);
      expect(batches[0]!.buckets.every(({ area }) => area === null)).toBe(true);
      expect(pending.incidents).toEqual([]);
    }
  });

  it('never brings cases of several units together: each waits for its own k', () => {
    const few = UNITS.flatMap((unit) => incidents(4, { unit }, unit));
    expect(release('2026-01-01', waiting(few)).batches).toEqual([]);
  });

  it('refuses a case that waits twice, and a change of unit', () => {
    expect(() => release('2026-01-01', waiting([anIncident('a'), anIncident('a')]))).toThrow('case a waits twice');
    const moved = { ...aChange('b'), now: { ...aChange('b').now, unit: 'RSUD' } };
    expect(() => release('2026-01-01', waiting([], [moved]))).toThrow('released for another unit');
  });
});

describe('cases that became proven after their release', () => {
  it('move in batches of k_proven, where they were released', () => {
    const two = waiting([], [aChange('a'), aChange('b')]);
    expect(release('2026-02-01', two).batches).toEqual([]);
    const { batches, pending } = release('2026-02-01', waiting([], [...two.changes, aChange('c')]));
    expect(batches.map(({ kind, area, size, ids }) => [kind, area, size, ids])).toEqual([
      ['changes', 'PBJ', 3, ['a', 'b', 'c']],
    ]);
    expect(batches[0]!.buckets.map(({ step, n }) => [step, n])).toEqual([
      ['investigasi', -3],
      ['terbukti', 3],
    ]);
    expect(pending.changes).toEqual([]);
  });

  it('move at the unit as a whole in a half-year, and leave the figures of its areas alone', () => {
    const changes = [aChange('a'), aChange('b', 'ASN'), aChange('c', null)];
    const { batches } = release('2026-07-01', waiting([], changes));
    expect(batches.map(({ area, size }) => [area, size])).toEqual([[null, 3]]);
    expect(batches[0]!.buckets.map(({ area, step, n }) => [area, step, n])).toEqual([
      [null, 'investigasi', -3],
      [null, 'terbukti', 3],
    ]);
  });

  it('raise the unit’s risk even where −1 stands at the unit as a whole', () => {
    const exposure = UNITS.flatMap((unit) => AREAS.map((area) => exposed(unit, area)));
    const released = UNITS.flatMap((unit) => release('2026-02-01', waiting(incidents(5, { unit }))).batches);
    const changes = ['ASN', 'PBJ', 'PUB'].map((area) => aChange(area, area));
    const changed = [...released, ...release('2026-07-01', waiting([], changes)).batches];
    const ratio = (batches: Batch[]) => {
      const buckets = publishedAsOf('2026-12-31', batches);
      const { units } = assessRisk({ buckets, exposure, parameters: PARAMETERS, asOf: '2026-11' });
      return units.find(({ unit }) => unit === 'DISDIK')!.risk!.ratio;
    };
    expect(ratio(changed)).toBeGreaterThan(1.1 * ratio(released));
  });
});

describe('what leaders read', () => {
  it('is the ledger as it stood at the start of the quarter', () => {
    const days = ['2026-01-01', '2026-02-01', '2026-04-01', '2026-05-01'];
    const batches = days.flatMap((day) => release(day, waiting(incidents(5))).batches);
    const read = (day: string) => publishedBatches(day, batches).map((batch) => batch.day);
    expect(read('2026-03-31')).toEqual(['2026-01-01']);
    expect(read('2026-04-01')).toEqual(['2026-01-01', '2026-02-01', '2026-04-01']);
    expect(read('2025-12-31')).toEqual([]);
    expect(publishedAsOf('2026-04-01', batches)).toEqual([{ ...anIncident('').facts, n: 15 }]);
    expect(['2026-01-31', '2026-06-30', '2026-09-01', '2026-12-31'].map(quarterStart)).toEqual([
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
      '2026-10-01',
    ]);
  });
});

interface Arrival {
  /** Months after the first release day. */
  month: number;
  facts: PendingIncident['facts'];
  /** So many months later it becomes proven; 0 for never. */
  provenAfter: number;
}

const anyArrival: fc.Arbitrary<Arrival> = fc.record({
  month: fc.integer({ min: 0, max: 23 }),
  facts: fc.record({
    unit: fc.constantFrom(...UNITS),
    area: fc.constantFrom(...AREAS),
    month: fc.constantFrom('2025-01', '2025-06'),
    step: fc.constantFrom('layak', 'bukti_awal', 'investigasi'),
    severity: fc.constantFrom(...SEVERITIES),
  }),
  provenAfter: fc.integer({ min: 0, max: 12 }),
});
const anyStream = fc.array(anyArrival, { maxLength: 80 });

/** Two years of releases, each on the first of its month, as the server would make them. */
function run(stream: readonly Arrival[]): { batches: Batch[]; pending: Pending } {
  const all = stream.map((arrival, index) => ({ ...arrival, id: `case-${index}` }));
  const batches: Batch[] = [];
  const releasedAs = new Map<string, PendingChange['released']>();
  let pending: Pending = { incidents: [], changes: [] };
  for (let month = 0; month < 24; month += 1) {
    const arrived = all.filter((one) => one.month === month).map(({ id, facts }) => ({ id, facts }));
    const proven = all.filter((one) => one.provenAfter > 0 && one.month + one.provenAfter === month);
    const stillWaits = new Set(pending.incidents.map(({ id }) => id));
    const now = ({ facts }: Arrival) => ({ ...facts, step: 'terbukti' as const });
    pending = {
      incidents: [...pending.incidents, ...arrived].map((one) => {
        const change = proven.find(({ id }) => id === one.id);
        return change === undefined ? one : { ...one, facts: now(change) };
      }),
      changes: [
        ...pending.changes,
        ...proven
          .filter(({ id }) => releasedAs.has(id) && !stillWaits.has(id))
          .map((one) => ({ id: one.id, released: releasedAs.get(one.id)!, now: now(one) })),
      ],
    };
    const before = pending.incidents;
    const released = release(`${addMonths('2026-01', month)}-01`, pending);
    for (const { kind, area, ids } of released.batches) {
      if (kind === 'changes') continue;
      for (const { id, facts } of before) if (ids.includes(id)) releasedAs.set(id, { ...facts, area });
    }
    batches.push(...released.batches);
    pending = released.pending;
  }
  return { batches, pending };
}

const DAYS = ['2026-01-01', '2026-04-01', '2026-07-15', '2026-10-01', '2027-03-31', '2027-12-31'];
/** Every figure of the lattice: regency ⊃ unit ⊃ unit × area. */
interface View {
  unit?: string;
  area?: string | null;
}
const VIEWS: View[] = [{}, ...UNITS.flatMap((unit) => [{ unit }, ...[...AREAS, null].map((area) => ({ unit, area }))])];
const shows = (view: View, { unit, area }: { unit: string; area: string | null }) =>
  (view.unit === undefined || view.unit === unit) && (view.area === undefined || view.area === area);
const isWithin = (inner: View, outer: View) =>
  (outer.unit === undefined || outer.unit === inner.unit) && (outer.area === undefined || outer.area === inner.area);
const countOf = (batches: readonly Batch[], kind: Batch['kind']) =>
  batches.filter((batch) => batch.kind === kind).reduce((sum, { size }) => sum + size, 0);

describe('whatever comes in, two years of releases', () => {
  it('have k cases in every batch and each case in one at most; what is in none still waits', () => {
    fc.assert(
      fc.property(anyStream, (stream) => {
        const { batches, pending } = run(stream);
        for (const { kind, size, ids } of batches) {
          expect(size).toBeGreaterThanOrEqual(kind === 'incidents' ? LEADER.k : LEADER.kProven);
          expect(ids).toHaveLength(size);
        }
        for (const kind of ['incidents', 'changes'] as const) {
          const ids = batches.filter((batch) => batch.kind === kind).flatMap((batch) => batch.ids);
          expect(new Set(ids).size).toBe(ids.length);
          expect(pending[kind].some(({ id }) => ids.includes(id))).toBe(false);
          if (kind === 'incidents') expect(ids.length + pending.incidents.length).toBe(stream.length);
        }
        const published = publishedAsOf('2027-12-31', batches);
        const quarter = batches.filter(({ day }) => day <= '2027-10-01');
        expect(published.reduce((sum, { n }) => sum + n, 0)).toBe(countOf(quarter, 'incidents'));
      }),
    );
  });

  it('differ between any two nested figures by nothing or by at least k', () => {
    fc.assert(
      fc.property(anyStream, (stream) => {
        const { batches } = run(stream);
        const figures = DAYS.flatMap((day) => {
          const buckets = publishedAsOf(day, batches);
          const changed = publishedBatches(day, batches);
          return VIEWS.map((view) => ({
            day,
            view,
            cases: buckets.filter((bucket) => shows(view, bucket)).reduce((sum, { n }) => sum + n, 0),
            changes: countOf(
              changed.filter((batch) => shows(view, batch)),
              'changes',
            ),
          }));
        });
        const nested = figures.flatMap((inner) =>
          figures
            .filter((outer) => inner.day <= outer.day && isWithin(inner.view, outer.view))
            .map((outer) => ({ cases: outer.cases - inner.cases, changes: outer.changes - inner.changes })),
        );
        const leaks = nested.filter(
          ({ cases, changes }) => !(cases === 0 || cases >= LEADER.k) || !(changes === 0 || changes >= LEADER.kProven),
        );
        expect(nested.length).toBeGreaterThan(500);
        expect(leaks).toEqual([]);
      }),
    );
  });

  it('look the same with one pending case more, as long as neither reaches k', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyStream, anyArrival, (stream, extra) => {
        const [without, withOne] = [run(stream), run([...stream, extra])];
        const unseen = withOne.pending.incidents.some(({ id }) => id === `case-${stream.length}`);
        if (!unseen) return;
        compared += 1;
        expect(withOne.batches).toEqual(without.batches);
        for (const day of DAYS)
          expect(publishedAsOf(day, withOne.batches)).toEqual(publishedAsOf(day, without.batches));
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(0);
  });

  it('are the same, to the last bit, in whatever order cases wait', () => {
    const twoOrders = fc
      .array(anyArrival, { maxLength: 60 })
      .map((stream) => stream.map(({ facts }, index) => ({ id: `case-${index}`, facts })))
      .chain((some) => fc.tuple(fc.constant(some), shuffled(some)));
    fc.assert(
      fc.property(twoOrders, fc.constantFrom('2026-01-01', '2026-02-01'), ([some, mixed], day) => {
        expect(release(day, waiting(mixed)).batches).toEqual(release(day, waiting(some)).batches);
      }),
    );
  });
});
