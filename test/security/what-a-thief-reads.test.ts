import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { ServerLogger } from '../../src/platform/logging/logger.js';
import { engineOfProject } from '../support/a-database.js';
import { aHouse } from '../support/a-house.js';
import { changedTables, everythingStored, type StoredTable } from '../support/everything-stored.js';
import { aReport, Reporter } from '../support/reporter.js';
import { anOpenChannel, type OpenedChannel } from '../support/staff.js';

/** Every column of every table that a reporter's act can write to, and the class of what stands in it. */
const CLASSES: Record<string, Record<string, ColumnClass>> = {
  report: {
    id: 'random id',
    lookup_hash: 'hash',
    channel_id: 'state',
    state: 'state',
    unread: 'state',
    filed_day: 'day',
    deadline_day: 'day',
    last_n: 'count',
    last_tag: 'hash',
  },
  report_entry: {
    report_id: 'random id',
    n: 'count',
    author: 'author',
    day: 'day',
    tag: 'hash',
    ciphertext: 'ciphertext',
  },
  thread_wrap: {
    id: 'random id',
    report_id: 'random id',
    holder_kind: 'state',
    holder_id: 'author',
    generation: 'count',
    ciphertext: 'ciphertext',
    day: 'day',
  },
  attachment: { id: 'random id', report_id: 'random id', entry_n: 'count', bytes: 'count', sha256: 'hash', day: 'day' },
};

type ColumnClass = keyof typeof LOOKS_LIKE;
const WORDS_OF_STATE = new Set<unknown>([
  'inspektorat',
  'luar-inspektorat',
  'diterima',
  'ditelaah',
  'perlu_keterangan',
  'ditutup',
  'channel',
  0,
  1,
]);
const text = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
/** What a value of each class looks like; a day is the finest time there is. */
const LOOKS_LIKE = {
  'random id': text(/^[0-9a-f]{32}$/),
  hash: text(/^[0-9a-f]{64}$/),
  day: text(/^\d{4}-\d{2}-\d{2}$/),
  state: (value: unknown) => WORDS_OF_STATE.has(value),
  count: (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 100_000_000,
  author: text(/^(?:reporter|inspektorat|luar-inspektorat|[0-9a-f]{32})$/),
  ciphertext: (value: unknown) =>
    Buffer.isBuffer(value) && value.subarray(0, 21).toString() === 'age-encryption.org/v1',
};

const logged: string[] = [];
const sink = new Writable({
  write: (chunk, _encoding, done) => {
    logged.push(String(chunk));
    done();
  },
});
const house = await aHouse({ logger: new ServerLogger('debug', sink) });
await house.listen();
let desk: OpenedChannel;
let before: StoredTable[];
let after: StoredTable[];
const reporters: Reporter[] = [];

const aReporter = () =>
  new Reporter(() => house.citizenUrl, house.core.csrf.issue('citizen'), { ...desk, id: desk.channelId });
const tableOf = (name: string) => after.find((table) => table.name === name) as StoredTable;

/** Everything that an anonymous visitor can do, each thing once. */
async function everyActOf(reporter: Reporter): Promise<void> {
  expect((await reporter.file(aReport('Diminta uang di loket.'))).status).toBe(200);
  house.clock.forward({ minutes: 3 });
  expect((await reporter.write('Ada tambahan.')).status).toBe(200);
  expect((await reporter.addFile('foto.jpg', 'image/jpeg', new Uint8Array(70_000))).status).toBe(200);
  expect((await reporter.thread()).body.found).toBe(true);
}

beforeAll(async () => {
  desk = await anOpenChannel(house);
  logged.length = 0;
  before = await everythingStored(house.core.database);
  for (let count = 0; count < 12; count += 1) {
    const reporter = aReporter();
    reporters.push(reporter);
    await everyActOf(reporter);
    house.clock.forward({ minutes: 5 });
    // Staff acts carry their second: they must not become a ruler for what lies between them.
    expect((await desk.first.client.get('/api/reports?filter=all')).status).toBe(200);
  }
  after = await everythingStored(house.core.database);
});

it('knows every table that a reporter writes to', () => {
  const staffOnly = ['custody_entry', 'custody_head', 'session'];
  const changed = changedTables(before, after).filter((name) => !staffOnly.includes(name));
  expect(changed).toEqual(Object.keys(CLASSES).sort());
});

it('knows every column of these tables', () => {
  for (const [name, columns] of Object.entries(CLASSES)) {
    expect(tableOf(name).columns.sort(), name).toEqual(Object.keys(columns).sort());
  }
});

it('finds in every column only what its class allows, and no time finer than a day', () => {
  for (const [name, columns] of Object.entries(CLASSES)) {
    const { rows } = tableOf(name);
    expect(rows.length, name).toBeGreaterThan(0);
    for (const [column, kind] of Object.entries(columns)) {
      const strange = rows.map((row) => row[column]).filter((value) => !LOOKS_LIKE[kind](value));
      expect(strange, `${name}.${column} as ${kind}`).toEqual([]);
    }
  }
});

it('cannot put the filings of a day in order: rows lie by their random keys', () => {
  const ids = tableOf('report').rows.map((row) => row.id);
  expect(ids).toEqual([...ids].sort());
  // Twelve random keys come in the order of filing once in 479 million runs.
  expect(ids).not.toEqual(reporters.map((reporter) => reporter.id));
});

it('cannot put them in order by files either: names are random and times are midnight', () => {
  const folder = join(house.dataDir, 'evidence');
  const files = readdirSync(folder);
  expect(files).toHaveLength(12);
  for (const path of [...files.map((name) => join(folder, name)), folder]) {
    const { mtime, atime } = statSync(path);
    expect(mtime.toISOString(), path).toMatch(/T00:00:00\.000Z$/);
    if (path !== folder) expect(atime.toISOString(), path).toMatch(/T00:00:00\.000Z$/);
  }
});

it('finds no report named by the custody record before an officer opened one', () => {
  const record = JSON.stringify(tableOf('custody_entry').rows);
  expect(record).toContain('inbox');
  expect(reporters.filter((reporter) => record.includes(reporter.id))).toEqual([]);
});

it('finds no log line about what reporters did', () => {
  expect(logged).toEqual([]);
});

const onSqlite = () => {
  it('keeps no rowid in these tables', async () => {
    for (const name of Object.keys(CLASSES)) {
      await expect(house.core.database.reader.query(`SELECT rowid FROM ${name}`), name).rejects.toThrow(
        /no such column/,
      );
    }
  });
};
if (engineOfProject() === 'sqlite') describe('on SQLite', onSqlite);
