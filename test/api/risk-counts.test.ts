import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Bucket, sumBuckets } from '../../src/domain/risk/buckets.js';
import { CREDIBILITY_STEPS } from '../../src/domain/risk/parameters.js';
import { loadConfigData } from '../../src/platform/config-data/load-config-data.js';
import { RiskBucketEntity, RiskCaseEntity, RiskCellEntity, RiskHolderEntity } from '../../src/risk/risk.entity.js';
import { type CaseCount, RiskWriter } from '../../src/risk/risk.writer.js';
import { anOpenDatabase } from '../support/an-open-database.js';
import { FixedClock } from '../support/fixed-clock.js';

const { database } = await anOpenDatabase();
const config = loadConfigData('config/bekasi');
const writer = new RiskWriter(database, new FixedClock(), { config });

const CASES = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(32));
const MEMBERS = ['1', '2', '3'].map((digit) => digit.repeat(32));

/** One coding, decision, reversal or change of members: what a case counts as from then on. */
const change: fc.Arbitrary<CaseCount> = fc.record({
  caseId: fc.constantFrom(...CASES),
  channelId: fc.constant('inspektorat' as const),
  unit: fc.constantFrom('DISDUKCAPIL', 'RSUD'),
  area: fc.constantFrom('PUB', 'PBJ'),
  month: fc.constantFrom('2026-01', '2026-02'),
  step: fc.option(fc.constantFrom(...CREDIBILITY_STEPS), { nil: null }),
  severity: fc.constantFrom(1, 2, 3, 4, 5),
  holders: fc.subarray(MEMBERS, { minLength: 1 }),
});

const put = (count: CaseCount) => database.inTransaction((manager) => writer.put(manager, count));

async function empty(): Promise<void> {
  await database.inTransaction(async (manager) => {
    for (const entity of [RiskBucketEntity, RiskCellEntity, RiskCaseEntity, RiskHolderEntity])
      await manager.createQueryBuilder().delete().from(entity).execute();
  });
}

/** Everything stored, by owner: what is counted, without the zeros that a reversal leaves. */
async function stored(): Promise<[owner: string, ...Bucket[]][]> {
  const rows = await database.reader.getRepository(RiskBucketEntity).find();
  return byOwner(rows.map(({ owner, ...bucket }) => [owner, bucket]));
}

function byOwner(pairs: [owner: string, bucket: Bucket][]): [owner: string, ...Bucket[]][] {
  const owners = [...new Set(pairs.map(([owner]) => owner))].sort();
  return owners
    .map((owner): [string, ...Bucket[]] => [
      owner,
      ...sumBuckets(pairs.filter(([one]) => one === owner).map(([, bucket]) => bucket)),
    ])
    .filter(([, ...buckets]) => buckets.length > 0);
}

/** Every sum that is kept, without those that came back to nothing. */
async function sums(): Promise<RiskCellEntity[]> {
  const order = { owner: 'ASC', unit: 'ASC', area: 'ASC' } as const;
  return (await database.reader.getRepository(RiskCellEntity).find({ order })).filter((cell) => {
    if (cell.cases === 0) expect(cell).toMatchObject({ proven: '0', unproven: '0', provenSquares: '0' });
    return cell.cases !== 0;
  });
}

/** The same, counted from the newest coding of every case. */
function recount(changes: readonly CaseCount[]): [owner: string, ...Bucket[]][] {
  const newest = new Map(changes.map((one) => [one.caseId, one]));
  return byOwner(
    [...newest.values()].flatMap(({ channelId, unit, area, month, step, severity, holders }) =>
      step === null
        ? []
        : [channelId, ...holders].map((owner): [string, Bucket] => [
            owner,
            { unit, area, month, step, severity, n: 1 },
          ]),
    ),
  );
}

it('leaves the buckets equal to a recount, whatever the sequence of codings and reversals', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
      await empty();
      for (const one of changes) await put(one);
      expect(await stored()).toEqual(recount(changes));
      const kept = await sums();
      await database.inTransaction((manager) => writer.sumAnew(manager));
      expect(kept).toEqual(await sums());
    }),
    { numRuns: 40 },
  );
});

it('does not mind in which order cases are counted, nor two at once', async () => {
  const changes = fc.sample(change, { numRuns: 24, seed: 7 }).map(
    (one, index): CaseCount => ({
      ...one,
      caseId: index.toString(16).padStart(32, '0'),
    }),
  );
  await empty();
  for (const one of changes) await put(one);
  const inTurn = await stored();
  await empty();
  await Promise.all([...changes].reverse().map(put));
  expect(await stored()).toEqual(inTurn);
  expect(inTurn).toEqual(recount(changes));
});

it('takes back everything that a case counted as', async () => {
  const [before, after] = fc.sample(change, { numRuns: 2, seed: 3 }) as [CaseCount, CaseCount];
  const one: CaseCount = { ...before, caseId: CASES[0]!, step: 'layak' };
  await empty();
  await put(one);
  const counted = await stored();
  await put({ ...after, caseId: one.caseId, step: 'terbukti' });
  expect(await stored()).not.toEqual(counted);
  await put(one);
  expect(await stored()).toEqual(counted);
  await put({ ...one, step: null });
  expect(await stored()).toEqual([]);
});

it('counts for a member only the cases whose key he holds', async () => {
  await empty();
  const base: CaseCount = {
    caseId: CASES[0]!,
    channelId: 'inspektorat',
    unit: 'RSUD',
    area: 'PBJ',
    month: '2026-01',
    step: 'terbukti',
    severity: 3,
    holders: [MEMBERS[0]!],
  };
  await put(base);
  await put({ ...base, caseId: CASES[1]!, holders: [MEMBERS[1]!] });
  const counts = new Map((await stored()).map(([owner, ...buckets]) => [owner, buckets.map((one) => one.n)]));
  expect(counts.get('inspektorat')).toEqual([2]);
  expect(counts.get(MEMBERS[0]!)).toEqual([1]);
  await put({ ...base, holders: [MEMBERS[1]!] });
  const moved = new Map((await stored()).map(([owner, ...buckets]) => [owner, buckets.map((one) => one.n)]));
  expect(moved.get(MEMBERS[0]!)).toBeUndefined();
  expect(moved.get(MEMBERS[1]!)).toEqual([2]);
});
