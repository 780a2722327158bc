import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  CaseCodingEntity,
  CaseEntity,
  CaseReportEntity,
  DossierEntryEntity,
  DossierReadingEntity,
  DossierWrapEntity,
} from '../../src/cases/cases.entity.js';
import { monthNumber } from '../../src/domain/calendar/month.js';
import {
  type Coding,
  INFORMATION_CREDIBILITIES,
  SEVERITIES,
  SOURCE_RELIABILITIES,
} from '../../src/domain/case/coding.js';
import { OUTCOMES } from '../../src/domain/case/outcome.js';
import { type Bucket, sumBuckets } from '../../src/domain/risk/buckets.js';
import { sumCells } from '../../src/domain/risk/cell-facts.js';
import { credibilityStep } from '../../src/domain/risk/credibility.js';
import { RiskBucketEntity, RiskCaseEntity, RiskCellEntity, RiskHolderEntity } from '../../src/risk/risk.entity.js';
import type { RiskMapView } from '../../src/risk/risk.view.js';
import { aHouse } from '../support/a-house.js';
import { aReport, type FiledReport } from '../support/a-thread.js';
import { type CaseAct, CaseWalk, type Cast } from '../support/case-walk.js';
import { A_CODING, aColleague, CaseWorker } from '../support/case-worker.js';
import { expectDone } from '../support/console-client.js';
import { anOpenChannel } from '../support/staff.js';

/**
 * Whatever members do to cases, and in whatever order, the kept counts are what a recount of the newest codings gives.
 * The recount here is made from the rows of the cases alone and shares with the server nothing but the domain's rules.
 */

const house = await aHouse();
const channel = await anOpenChannel(house);
const inspektur = await aColleague(house, channel, { roles: ['inspektur'] });
const otherInspektur = await aColleague(house, channel, { roles: ['inspektur'] });
const cast: Cast = {
  opener: new CaseWorker(channel.first),
  first: [inspektur, await aColleague(house, channel, { roles: ['pemeriksa'] })],
  others: [otherInspektur, new CaseWorker(channel.second), await aColleague(house, channel, { roles: ['pemeriksa'] })],
};
const { config, database } = house.core;
let report: FiledReport;

/** Another one each time; `PELUIT_TEST_SEED` repeats one that a failing run has printed. */
const seed = Number(process.env.PELUIT_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** One act about one of three cases. */
type Step = [name: string, act: CaseAct];

const coding: fc.Arbitrary<Coding> = fc.record({
  unit: fc.constantFrom('DISDUKCAPIL', 'RSUD'),
  area: fc.constantFrom('PUB', 'PBJ'),
  kind: fc.constantFrom('pungli', 'suap'),
  severity: fc.constantFrom(...SEVERITIES),
  sourceReliability: fc.constantFrom(...SOURCE_RELIABILITIES),
  informationCredibility: fc.constantFrom(...INFORMATION_CREDIBILITIES),
  preliminaryEvidence: fc.boolean(),
  month: fc.constantFrom('1990-01', '2016-01', '2024-05', '2026-11'),
});
const some = fc.nat({ max: 59 });
const act: fc.Arbitrary<CaseAct> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('code'), by: some, facts: coding, repeated: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('code-too-late'), by: some, facts: coding }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('move'), pick: some }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('decide'), outcome: fc.constantFrom(...OUTCOMES) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('let-in'), who: some }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('let-out'), who: some }) },
) as fc.Arbitrary<CaseAct>;
/** Begins with a coding that counts, so that something can be lost. */
const steps: fc.Arbitrary<Step[]> = fc
  .tuple(coding, fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), act), { minLength: 6, maxLength: 11 }))
  .map(([facts, others]) => [
    ['a', { kind: 'code', by: 0, facts: { ...facts, preliminaryEvidence: true }, repeated: false }],
    ...others,
  ]);
/** The same acts, and an order in which they are done again. */
const twoOrders = steps.chain((one) =>
  fc.tuple(fc.constant(one), fc.shuffledSubarray([...one.keys()], { minLength: one.length, maxLength: one.length })),
);

/** Every kind of act, each of which can be done where it stands. */
const LIFE: Step[] = [
  ['a', { kind: 'code', by: 0, facts: A_CODING, repeated: true }],
  ['b', { kind: 'code', by: 1, facts: { ...A_CODING, severity: 5, month: '2024-05' }, repeated: false }],
  ['a', { kind: 'let-in', who: 0 }],
  ['a', { kind: 'code', by: 2, facts: { ...A_CODING, unit: 'RSUD', area: 'PBJ', month: '1990-01' }, repeated: false }],
  ['a', { kind: 'code-too-late', by: 0, facts: { ...A_CODING, severity: 1 } }],
  ['b', { kind: 'decide', outcome: 'tidak_terbukti' }],
  ['a', { kind: 'decide', outcome: 'kerugian_daerah' }],
  // Opened again: out of selesai there is one move.
  ['b', { kind: 'move', pick: 0 }],
  ['b', { kind: 'let-in', who: 1 }],
  ['a', { kind: 'let-out', who: 2 }],
  ['b', { kind: 'decide', outcome: 'pelimpahan_aph' }],
  // A court has found it proven: out of tindak_lanjut the first move finishes the case.
  ['b', { kind: 'move', pick: 0 }],
];

beforeAll(async () => {
  report = await aReport(house, channel);
  const { opener, first } = cast;
  await opener.does(opener.opening(report, first));
});

describe(`kept counts (PELUIT_TEST_SEED=${seed})`, () => {
  it('are what a recount gives, after every kind of act', async () => {
    await empty();
    const walk = new CaseWalk(cast, report);
    for (const [name, one] of LIFE) {
      expect(await walk.does(name, one), `${name} ${one.kind}`).toBe(true);
      await expectRecounted();
    }
    const { buckets } = await kept();
    const ofOwner = (one: string) => buckets.filter(({ owner }) => owner === one);
    const counted = [
      { unit: 'DISDUKCAPIL', area: 'PUB', month: '2024-05', step: 'terbukti', severity: 5, n: 1 },
      { unit: 'RSUD', area: 'PBJ', month: '1990-01', step: 'terbukti', severity: 3, n: 1 },
    ];
    expect(ofOwner(channel.channelId)).toMatchObject(counted);
    expect(ofOwner(inspektur.staff.memberId)).toMatchObject(counted);
    // Let in and out again.
    expect(ofOwner(otherInspektur.staff.memberId)).toEqual([]);
    await expectShown();
  });

  it('are what a recount gives, whatever happens to cases, and the same to the last bit in any order', async () => {
    const property = fc.asyncProperty(twoOrders, async ([inTurn, order]) => {
      await empty();
      await walkThrough(inTurn);
      await expectRecounted();
      await expectShown();
      const counted = await kept();
      await empty();
      await walkThrough(reordered(inTurn, order));
      expect(await kept()).toEqual(counted);
      await empty();
      await allAtOnce(inTurn);
      expect(await kept()).toEqual(counted);
    });
    await fc.assert(property, { seed, numRuns: 3, endOnFailure: true });
  });
});

async function walkThrough(all: readonly Step[]): Promise<void> {
  const walk = new CaseWalk(cast, report);
  for (const [name, one] of all) await walk.does(name, one);
}

/** Every case in its own order, all cases at the same time. */
async function allAtOnce(all: readonly Step[]): Promise<void> {
  const walk = new CaseWalk(cast, report);
  const names = [...new Set(all.map(([name]) => name))];
  await Promise.all(
    names.map(async (name) => {
      for (const [of, one] of all) if (of === name) await walk.does(name, one);
    }),
  );
}

/** Cases take turns as the order says; what happens to one case stays in its order. */
function reordered(all: readonly Step[], order: readonly number[]): Step[] {
  const waiting = new Map<string, Step[]>();
  for (const step of all) waiting.set(step[0], [...(waiting.get(step[0]) ?? []), step]);
  return order.flatMap((index) => waiting.get(all[index]?.[0] ?? '')?.splice(0, 1) ?? []);
}

/** Forgets every case, so that three ways of doing the same can be compared row by row. */
async function empty(): Promise<void> {
  const ofCases = [
    CaseCodingEntity,
    CaseEntity,
    CaseReportEntity,
    DossierEntryEntity,
    DossierReadingEntity,
    DossierWrapEntity,
  ];
  const ofRisk = [RiskBucketEntity, RiskCaseEntity, RiskCellEntity, RiskHolderEntity];
  await database.inTransaction(async (manager) => {
    for (const entity of [...ofCases, ...ofRisk]) await manager.createQueryBuilder().delete().from(entity).execute();
  });
}

type OwnedBucket = { owner: string } & Bucket;
type OwnedCell = Pick<RiskCellEntity, 'owner' | 'unit' | 'area' | 'cases' | 'proven' | 'unproven' | 'provenSquares'>;

interface Counts {
  buckets: OwnedBucket[];
  cells: OwnedCell[];
}

/** What is stored, without what came back to nothing. */
async function kept(): Promise<Counts> {
  const buckets = await rowsOf(RiskBucketEntity);
  const cells = await rowsOf(RiskCellEntity);
  for (const { n } of buckets) expect(n).toBeGreaterThanOrEqual(0);
  for (const cell of cells.filter(({ cases }) => cases === 0)) {
    expect(cell).toMatchObject({ proven: '0', unproven: '0', provenSquares: '0' });
  }
  return inOrder({
    buckets: buckets.filter(({ n }) => n !== 0).map((row) => ({ ...row })),
    cells: cells.filter(({ cases }) => cases !== 0).map((row) => ({ ...row })),
  });
}

/** The same counted anew: from the newest coding of each case, its state and who holds its newest key. */
async function recounted(): Promise<Counts> {
  const files = await rowsOf(CaseEntity);
  const codings = await rowsOf(CaseCodingEntity);
  const wraps = await rowsOf(DossierWrapEntity);
  const counted = new Map<string, Bucket[]>();
  for (const { id, channelId, state, outcome, generation } of files) {
    const [newest] = codings.filter(({ caseId }) => caseId === id).sort((one, other) => other.version - one.version);
    if (!newest) continue;
    const verdict = outcome === 'pelimpahan_aph' && state === 'selesai';
    const step = credibilityStep({ coding: newest, state, outcome, verdict });
    if (step === null) continue;
    const { unit, area, month, severity } = newest;
    const holders = wraps.filter((wrap) => wrap.caseId === id && wrap.generation === generation);
    for (const owner of [channelId, ...holders.map(({ memberId }) => memberId)]) {
      counted.set(owner, [...(counted.get(owner) ?? []), { unit, area, month, step, severity, n: 1 }]);
    }
  }
  const owned = [...counted];
  return inOrder({
    buckets: owned.flatMap(([owner, all]) => sumBuckets(all).map((bucket) => ({ owner, ...bucket }))),
    cells: owned.flatMap(([owner, all]) =>
      sumCells(all, config.risk, monthNumber('2016-01')).map(({ unit, area, cases, sums }) => ({
        owner,
        unit,
        area: area ?? '',
        cases,
        proven: `${sums.proven}`,
        unproven: `${sums.unproven}`,
        provenSquares: `${sums.provenSquares}`,
      })),
    ),
  });
}

async function expectRecounted(): Promise<void> {
  expect(await kept()).toEqual(await recounted());
}

/** What deciders are shown of their own cases is what the recount says, too. */
async function expectShown(): Promise<void> {
  const { cells } = await recounted();
  for (const { staff } of [inspektur, otherInspektur]) {
    const map = expectDone(await staff.client.get<RiskMapView>('/api/risk/own'));
    const shown = map.cells.map(({ unit, area, cases }) => `${unit} ${area} ${cases}`);
    const own = cells.filter(({ owner }) => owner === staff.memberId);
    expect(shown.sort()).toEqual(own.map(({ unit, area, cases }) => `${unit} ${area} ${cases}`).sort());
  }
}

function rowsOf<Row extends object>(entity: new () => Row): Promise<Row[]> {
  return database.reader.getRepository(entity).find();
}

function inOrder({ buckets, cells }: Counts): Counts {
  const sorted = <Row>(rows: Row[], name: (row: Row) => unknown[]) =>
    rows.sort((one, other) => (name(one).join('|') < name(other).join('|') ? -1 : 1));
  return {
    buckets: sorted(buckets, ({ owner, unit, area, month, step, severity }) => [
      owner,
      unit,
      area,
      month,
      step,
      severity,
    ]),
    cells: sorted(cells, ({ owner, unit, area }) => [owner, unit, area]),
  };
}
