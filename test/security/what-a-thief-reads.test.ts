import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { SchedulerRegistry } from '@nestjs/schedule';
import { beforeAll, describe, expect, it } from 'vitest';
import { HourlyJobs } from '../../src/hourly-jobs.js';
import { REPORTER_TABLES } from '../../src/platform/database/storage-order.js';
import { StorageOrderJob } from '../../src/platform/jobs/storage-order.job.js';
import { ServerLogger } from '../../src/platform/logging/logger.js';
import { DailyRecordJob } from '../../src/reports/daily-record.job.js';
import { engineOfProject } from '../support/a-database.js';
import { aHouse } from '../support/a-house.js';
import { threeCustodians } from '../support/custodians.js';
import { changedTables, everythingStored, type StoredTable } from '../support/everything-stored.js';
import { officerWrites } from '../support/officer-writes.js';
import { hiddenFields, PlainVisitor, receiptWords, textOf } from '../support/plain-visitor.js';
import {
  diskFacts,
  inOrderOf,
  mariadbFile,
  positionOf,
  sqliteFiles,
  sqliteOfTheSameRows,
  transactionBehind,
} from '../support/raw-storage.js';
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
  disclosure: {
    id: 'random id',
    report_id: 'random id',
    needed: 'count',
    opened: 'state',
    ciphertext: 'ciphertext',
    day: 'day',
  },
  disclosure_share: {
    id: 'random id',
    disclosure_id: 'random id',
    card_id: 'random id',
    ciphertext: 'ciphertext',
    day: 'day',
  },
  upload: { id: 'random id', report_id: 'random id', entry_n: 'count', bytes: 'count', day: 'day' },
};

/** What the night writes about the day before. */
const CLASSES_OF_THE_NIGHT: Record<string, Record<string, ColumnClass>> = {
  custody_entry: {
    segment: 'count',
    n: 'count',
    at: 'time of the night',
    actor: 'word of the night',
    act: 'word of the night',
    thing: 'day',
    details: 'sorted hashes',
    hash: 'hash',
  },
  custody_head: { id: 'count', segment: 'count', n: 'count', hash: 'hash' },
  job_run: { name: 'word of the night', day: 'day' },
};

/** Ten past midnight in Jakarta, after the day of all that happens here. */
const NIGHT = '2026-11-24T17:10:00.000Z';

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
const WORDS_OF_THE_NIGHT = new Set<unknown>(['server', 'reporters.day', 'reporters-daily-record', 'storage-order']);
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
  'time of the night': (value: unknown) => value === NIGHT,
  'word of the night': (value: unknown) => WORDS_OF_THE_NIGHT.has(value),
  'sorted hashes': (value: unknown) => {
    const { hashes, ...more } = JSON.parse(String(value)) as { hashes: string[] };
    const isSorted = hashes.every((hash, index) => index === 0 || String(hashes[index - 1]) < hash);
    return Object.keys(more).length === 0 && hashes.length > 0 && hashes.every(LOOKS_LIKE.hash) && isSorted;
  },
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
// A real clock drives these: they must not set to work in the middle of a test.
const timers = house.console.get(SchedulerRegistry, { strict: false });
for (const timer of timers.getCronJobs().values()) timer.stop();
const evidence = join(house.dataDir, 'evidence');
const visitor = new PlainVisitor(house);
let desk: OpenedChannel;
let before: StoredTable[];
let after: StoredTable[];
const reporters: Reporter[] = [];

const aReporter = () =>
  new Reporter(() => house.citizenUrl, house.core.csrf.issue('citizen'), { ...desk, id: desk.channelId });
const tableOf = (name: string) => after.find((table) => table.name === name) as StoredTable;

/** A file that is begun, comes in two pieces, and is left there. */
async function leaveUnfinished(reporter: Reporter): Promise<void> {
  const { note, entry, ciphertext } = await reporter.listFile('video.mp4', 'video/mp4', new Uint8Array(90_000));
  const tus = reporter.uploads();
  expect((await tus.begin(note.id, entry.n, ciphertext.length)).status).toBe(201);
  for (const at of [0, 20_000]) {
    house.clock.forward({ minutes: 1 });
    expect((await tus.send(note.id, at, ciphertext.subarray(at, at + 20_000))).status).toBe(204);
  }
}

/** Everything that a visitor with script can do, each thing once. */
async function everyActOf(reporter: Reporter): Promise<void> {
  expect((await reporter.file(aReport('Diminta uang di loket.'))).status).toBe(200);
  house.clock.forward({ minutes: 3 });
  expect((await reporter.write('Ada tambahan.')).status).toBe(200);
  expect((await reporter.addFile('foto.jpg', 'image/jpeg', new Uint8Array(70_000))).status).toBe(204);
  await leaveUnfinished(reporter);
  expect((await reporter.thread()).body.found).toBe(true);
}

/** Everything that a visitor without script can do, up to an answer that opens a closed report again. */
async function everyActWithoutScript(): Promise<void> {
  const files = [{ name: 'foto.jpg', type: 'image/jpeg', bytes: Buffer.alloc(70_000) }];
  const receipt = await visitor.report({ uraian: 'Diminta uang di loket.' }, files);
  const words = receiptWords(receipt);
  expect(words).toHaveLength(8);
  const typedBack = { 'kata-3': words[2] ?? '', 'kata-7': words[6] ?? '' };
  expect((await visitor.submit('/lapor/resi', { ...hiddenFields(receipt), ...typedBack })).status).toBe(200);
  house.clock.forward({ minutes: 3 });
  const opened = await visitor.openReport(words.join(' '));
  expect((await visitor.write(opened, { pesan: 'Ada tambahan.', dicari: 'ya' }, files)).status).toBe(200);
  const closing = { type: 'state', state: 'ditutup', reason: 'spam', text: '' } as const;
  await officerWrites(house, words, desk.first, closing, { to: 'ditutup' });
  house.clock.forward({ minutes: 3 });
  const closed = await visitor.openReport(words.join(' '));
  const reopened = await visitor.write(closed, { pesan: 'Saya tidak setuju.' });
  expect(textOf(reopened, 'status')).toMatch(/Ditelaah 24 November 2026$/);
  const identity = { nama: 'Siti Rahayu', kontak: '0812-0000-0000' };
  const left = await visitor.submit('/resi/identitas', { ...hiddenFields(reopened), ...identity });
  expect(textOf(left, 'riwayat-identitas')).toMatch(/Nama dititipkan, tersegel 24 November 2026$/);
  const { csrf } = hiddenFields(reopened);
  expect((await visitor.submit('/resi/keluar', { csrf })).status).toBe(303);
}

beforeAll(async () => {
  desk = await anOpenChannel(house);
  await threeCustodians(house, desk);
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
  await everyActWithoutScript();
  after = await everythingStored(house.core.database);
});

it('knows every table that a reporter writes to', () => {
  const staffOnly = ['custody_entry', 'custody_head', 'session'];
  const changed = changedTables(before, after).filter((name) => !staffOnly.includes(name));
  expect(changed).toEqual(Object.keys(CLASSES).sort());
  // And these are the ones that are rewritten.
  expect([...REPORTER_TABLES].sort()).toEqual(changed);
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
  const ids = tableOf('report').rows.map((row) => String(row.id));
  expect(ids).toEqual([...ids].sort());
  // Twelve random keys come in the order of filing once in 479 million runs.
  const filed = reporters.map((reporter) => reporter.id);
  expect(ids.filter((id) => filed.includes(id))).not.toEqual(filed);
});

it('cannot put them in order by files either: names are random and times are midnight', () => {
  const files = readdirSync(evidence, { recursive: true, encoding: 'utf8' });
  // Of each reporter a whole one and an unfinished one, two of the one without script, and the folder of the unfinished.
  expect(files).toHaveLength(12 + 12 + 2 + 1);
  const flat = /^(?:unfinished|(?:unfinished\/)?[0-9a-f]{32})$/;
  expect(files.filter((name) => !flat.test(name))).toEqual([]);
  for (const path of [...files.map((name) => join(evidence, name)), evidence]) {
    const { mtime, atime } = statSync(path);
    expect(mtime.toISOString(), path).toMatch(/T00:00:00\.000Z$/);
    if (statSync(path).isFile()) expect(atime.toISOString(), path).toMatch(/T00:00:00\.000Z$/);
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

/** The ciphertexts of what the reporters filed, in the order of filing. */
const filings = () => {
  const { rows } = tableOf('report_entry');
  return reporters.map(({ id }) => {
    const row = rows.find((entry) => entry.report_id === id && entry.n === 0);
    return { id, ciphertext: row?.ciphertext as Buffer };
  });
};
const byId = <T extends { id: string }>(things: T[]) =>
  [...things].sort((left, right) => (left.id < right.id ? -1 : 1));
const idsByPlace = (bytes: Buffer) =>
  inOrderOf(filings(), ({ ciphertext }) => positionOf(bytes, ciphertext)).map(({ id }) => id);
const idsInOrderOfFiling = () => reporters.map(({ id }) => id);
const idsInOrderOfKeys = () => byId([...reporters]).map(({ id }) => id);
/** The names of the reporters' files, in the order in which they came. */
const filesAsTheyCame = () => {
  const { rows } = tableOf('attachment');
  return reporters.map(({ id }) => String(rows.find((row) => row.report_id === id)?.id));
};
const theirs = <T extends { name: string }>(files: T[]) => files.filter(({ name }) => filesAsTheyCame().includes(name));
const namesOf = (files: { name: string }[]) => files.map(({ name }) => name);

const onSqlite = () => {
  it('keeps no rowid in these tables', async () => {
    for (const name of Object.keys(CLASSES)) {
      await expect(house.core.database.reader.query(`SELECT rowid FROM ${name}`), name).rejects.toThrow(
        /no such column/,
      );
    }
  });

  it('would put them in order by the pages of the file and of its log, were it not for the hourly job', async () => {
    expect(sqliteFiles(house).log.length).toBeGreaterThan(0);
    await house.core.database.betweenTransactions((writer) => writer.query('PRAGMA wal_checkpoint(TRUNCATE)'));
    expect(idsByPlace(sqliteFiles(house).database)).toEqual(idsInOrderOfFiling());
  });
};
if (engineOfProject() === 'sqlite') describe('on SQLite', onSqlite);

/** The numbers of the transactions in which the reporters' first entries were written, in the order of filing. */
const transactionsOf = (bytes: Buffer) =>
  reporters.map(({ id }) => transactionBehind(bytes, Buffer.concat([Buffer.from(id), Buffer.from([0x80, 0, 0, 0])])));

const onMariadb = () => {
  it('would put them in order by the transactions that wrote them, were it not for the nightly job', async () => {
    const numbers = transactionsOf(await mariadbFile(house, 'report_entry'));
    // MariaDB forgets some of them by itself, sooner or later.
    const known = numbers.filter((number) => number !== 0n);
    expect(known.length).toBeGreaterThan(1);
    expect(known).toEqual(inOrderOf(known, (number) => number));
  });
};
if (engineOfProject() === 'mariadb') describe('on MariaDB', onMariadb);

it('would put them in order by what the disk notes of their files, were it not for the jobs', () => {
  const files = theirs(diskFacts(evidence));
  expect(namesOf(inOrderOf(files, (file) => file.changed))).toEqual(filesAsTheyCame());
  expect(namesOf(inOrderOf(files, (file) => file.born))).toEqual(filesAsTheyCame());
});

describe('after the hourly job', () => {
  beforeAll(() => house.console.get(HourlyJobs, { strict: false }).run());

  it('finds the times of change of files in the order of their names', () => {
    const files = theirs(diskFacts(evidence));
    expect(files).toHaveLength(12);
    expect(namesOf(inOrderOf(files, (file) => file.changed))).toEqual(namesOf(files));
    for (const { name } of files) {
      expect(statSync(join(evidence, name)).mtime.toISOString()).toBe('2026-11-24T00:00:00.000Z');
    }
  });

  const ofSqlite = () => {
    it('finds rows in the order of their keys, nothing in the log and no free page', async () => {
      const { database, log } = sqliteFiles(house);
      expect(idsByPlace(database)).toEqual(idsInOrderOfKeys());
      expect(log).toHaveLength(0);
      const asked = await house.core.database.betweenTransactions((writer) =>
        Promise.all([writer.query('PRAGMA freelist_count'), writer.query('PRAGMA secure_delete')]),
      );
      expect(asked).toEqual([[{ freelist_count: 0 }], [{ secure_delete: 1 }]]);
    });

    it('finds the very bytes that the same rows give when they come backwards', () => {
      const { database } = sqliteFiles(house);
      const other = sqliteOfTheSameRows(house, REPORTER_TABLES);
      expect(other.length).toBe(database.length);
      // Before this stands the file's own header, which counts changes.
      expect(other.subarray(100).equals(database.subarray(100))).toBe(true);
    });

    it('finds nothing of it done again when nothing was written', async () => {
      const { mtimeNs } = statSync(join(house.dataDir, 'peluit.sqlite'), { bigint: true });
      await house.console.get(HourlyJobs, { strict: false }).run();
      expect(statSync(join(house.dataDir, 'peluit.sqlite'), { bigint: true }).mtimeNs).toBe(mtimeNs);
    });
  };
  if (engineOfProject() === 'sqlite') describe('on SQLite', ofSqlite);
});

describe('after the night', () => {
  const earlier = join(evidence, 'earlier');
  let atNight: StoredTable[];
  let filesBefore: ReturnType<typeof diskFacts>;
  let bytesBefore: Buffer[];
  const addedAtNight = (name: string) => {
    const known = new Set(tableOf(name).rows.map((row) => JSON.stringify(row)));
    const { rows } = atNight.find((table) => table.name === name) as StoredTable;
    return rows.filter((row) => !known.has(JSON.stringify(row)));
  };

  beforeAll(async () => {
    after = await everythingStored(house.core.database);
    filesBefore = diskFacts(evidence);
    bytesBefore = filesBefore.map(({ name }) => readFileSync(join(evidence, name)));
    logged.length = 0;
    house.clock.forward({ seconds: (Date.parse(NIGHT) - house.clock.now()) / 1000 });
    await house.console.get(DailyRecordJob, { strict: false }).run('2026-11-24');
    await house.console.get(StorageOrderJob, { strict: false }).nightly();
    atNight = await everythingStored(house.core.database);
  });

  it('finds the day written down with nothing that tells more than the day', () => {
    expect(changedTables(after, atNight)).toEqual(Object.keys(CLASSES_OF_THE_NIGHT).sort());
    for (const [name, columns] of Object.entries(CLASSES_OF_THE_NIGHT)) {
      const rows = addedAtNight(name);
      expect(rows.length, name).toBeGreaterThan(0);
      for (const row of rows) {
        expect(Object.keys(row).sort(), name).toEqual(Object.keys(columns).sort());
        for (const [column, kind] of Object.entries(columns)) {
          expect(LOOKS_LIKE[kind](row[column]), `${name}.${column} as ${kind}`).toBe(true);
        }
      }
    }
  });

  it('finds the same files with the same bytes, copied in the order of their names', () => {
    const files = diskFacts(earlier);
    expect(namesOf(files)).toEqual(namesOf(filesBefore));
    expect(diskFacts(evidence)).toEqual([]);
    for (const [index, { name }] of files.entries()) {
      expect(readFileSync(join(earlier, name)).equals(bytesBefore[index] as Buffer), name).toBe(true);
      expect(statSync(join(earlier, name)).mtime.toISOString()).toBe('2026-11-24T00:00:00.000Z');
    }
    expect(namesOf(inOrderOf(files, (file) => file.born))).toEqual(namesOf(files));
    expect(namesOf(inOrderOf(files, (file) => file.changed))).toEqual(namesOf(files));
  });

  it('finds no file under the disk’s number of another, which would pass the order on', () => {
    const numbers = new Set(filesBefore.map((file) => file.inode));
    expect(diskFacts(earlier).filter((file) => numbers.has(file.inode))).toEqual([]);
  });

  it('leaves every file to those who may read it', async () => {
    for (const [index, name] of namesOf(filesBefore).entries()) {
      expect(await house.core.evidence.sizeOf(name)).toBe(bytesBefore[index]?.length);
      const file = await house.core.evidence.open(name);
      expect((await file?.readFile())?.equals(bytesBefore[index] as Buffer)).toBe(true);
      await file?.close();
    }
  });

  if (engineOfProject() === 'sqlite') {
    it('finds the log empty, and rows by their keys', () => {
      const { database, log } = sqliteFiles(house);
      expect(log).toHaveLength(0);
      expect(idsByPlace(database)).toEqual(idsInOrderOfKeys());
    });
  } else {
    it('finds rows in the order of their keys, and no number of a transaction', async () => {
      const bytes = await mariadbFile(house, 'report_entry');
      expect(idsByPlace(bytes)).toEqual(idsInOrderOfKeys());
      expect(new Set(transactionsOf(bytes))).toEqual(new Set([0n]));
    });
  }

  it('finds no log line about the night', () => {
    expect(logged).toEqual([]);
  });
});
