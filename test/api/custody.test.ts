import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { CustodyEntryEntity, CustodyHeadEntity } from '../../src/custody/custody.entity.js';
import { CustodyReader } from '../../src/custody/custody.reader.js';
import { beginCustody, CustodyWriter } from '../../src/custody/custody.writer.js';
import { InstallationSecret } from '../../src/platform/secret/installation-secret.js';
import { anOpenDatabase } from '../support/an-open-database.js';
import { FixedClock } from '../support/fixed-clock.js';

const { database } = await anOpenDatabase();
const secret = InstallationSecret.open(join(mkdtempSync(join(tmpdir(), 'peluit-secret-')), 'secret'));
const writer = new CustodyWriter(database, new FixedClock(), secret);
const reader = new CustodyReader(
  database.reader.getRepository(CustodyEntryEntity),
  database.reader.getRepository(CustodyHeadEntity),
  secret,
);
const inTransaction = database.inTransaction.bind(database);
const act = (thing: string) =>
  inTransaction((manager) => writer.append(manager, { actor: 'a'.repeat(32), act: 'test.act', thing }));

beforeAll(async () => {
  await inTransaction(beginCustody);
  // 600 acts by 16 callers at once.
  let next = 0;
  const caller = async () => {
    for (let n = next++; n < 600; n = next++) await act(`thing ${n}`);
  };
  await Promise.all(Array.from({ length: 16 }, caller));
});

/** Changes the record, looks, and puts it back as it was. */
async function tampered(
  change: () => Promise<unknown>,
  back: () => Promise<unknown>,
  noted?: Parameters<CustodyReader['verify']>[0],
) {
  await change();
  const verdict = await reader.verify(noted);
  await back();
  expect((await reader.verify()).kind).toBe('whole');
  return verdict;
}

it('stays one chain when 16 act at once, 600 acts in all', async () => {
  const verdict = await reader.verify();
  expect(verdict).toMatchObject({ kind: 'whole', entries: 600 });
});

it('finds an edited entry', async () => {
  const original = await database.reader.getRepository(CustodyEntryEntity).findOneByOrFail({ segment: 1, n: 41 });
  const set = (value: string) => () =>
    inTransaction((manager) => manager.update(CustodyEntryEntity, { segment: 1, n: 41 }, { thing: value }));
  expect(await tampered(set('forged'), set(original.thing))).toEqual({
    kind: 'broken',
    segment: 1,
    n: 41,
    why: 'hash',
  });
});

it('finds a deleted entry', async () => {
  const original = await database.reader.getRepository(CustodyEntryEntity).findOneByOrFail({ segment: 1, n: 300 });
  const verdict = await tampered(
    () => inTransaction((manager) => manager.delete(CustodyEntryEntity, { segment: 1, n: 300 })),
    () => inTransaction((manager) => manager.insert(CustodyEntryEntity, { ...original })),
  );
  expect(verdict).toEqual({ kind: 'broken', segment: 1, n: 300, why: 'gap' });
});

it('finds two entries that changed places', async () => {
  const swap = () =>
    inTransaction(async (manager) => {
      await manager.update(CustodyEntryEntity, { segment: 1, n: 10 }, { n: -10 });
      await manager.update(CustodyEntryEntity, { segment: 1, n: 11 }, { n: 10 });
      await manager.update(CustodyEntryEntity, { segment: 1, n: -10 }, { n: 11 });
    });
  expect(await tampered(swap, swap)).toEqual({ kind: 'broken', segment: 1, n: 10, why: 'hash' });
});

it('finds a cut tail against a head that was noted before, and only then', async () => {
  const noted = await reader.head();
  const last = await database.reader.getRepository(CustodyEntryEntity).findOneByOrFail({ segment: 1, n: 599 });
  const before = await database.reader.getRepository(CustodyEntryEntity).findOneByOrFail({ segment: 1, n: 598 });
  const cut = () =>
    inTransaction(async (manager) => {
      await manager.delete(CustodyEntryEntity, { segment: 1, n: 599 });
      await manager.update(CustodyHeadEntity, { id: 1 }, { n: 598, hash: before.hash });
    });
  const restore = () =>
    inTransaction(async (manager) => {
      await manager.insert(CustodyEntryEntity, { ...last });
      await manager.update(CustodyHeadEntity, { id: 1 }, { n: 599, hash: last.hash });
    });
  expect((await tampered(cut, restore)).kind).toBe('whole');
  expect(await tampered(cut, restore, noted)).toMatchObject({ kind: 'broken', why: 'cut' });
});

it('finds a head that was moved to a segment of its own', async () => {
  const { n, hash } = await reader.head();
  const move = (to: Partial<CustodyHeadEntity>) => () =>
    inTransaction((manager) => manager.update(CustodyHeadEntity, { id: 1 }, to));
  const verdict = await tampered(move({ segment: 2, n: -1, hash: '0'.repeat(64) }), move({ segment: 1, n, hash }));
  expect(verdict).toMatchObject({ kind: 'broken', why: 'head' });
});

it('cannot be continued or verified without the secret', async () => {
  const other = InstallationSecret.open(join(mkdtempSync(join(tmpdir(), 'peluit-secret-')), 'secret'));
  const stranger = new CustodyReader(
    database.reader.getRepository(CustodyEntryEntity),
    database.reader.getRepository(CustodyHeadEntity),
    other,
  );
  expect(await stranger.verify()).toMatchObject({ kind: 'broken', n: 0, why: 'hash' });
});
