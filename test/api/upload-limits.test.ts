import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DailyJobs } from '../../src/daily-jobs.js';
import { AttachmentEntity } from '../../src/evidence/evidence.entity.js';
import { UploadEntity } from '../../src/evidence/upload.entity.js';
import {
  DAYS_OF_AN_UPLOAD,
  MOST_FILES_IN_THREAD,
  MOST_SEALED_UPLOAD,
  MOST_UNFINISHED,
} from '../../src/reports/file-limits.js';
import { newId, paddedFileSize, sealedSize } from '../../src/sealing/index.js';
import { aHouse } from '../support/a-house.js';
import { aReport, Reporter } from '../support/reporter.js';
import { anOpenChannel, type OpenedChannel } from '../support/staff.js';

const SMALL = sealedSize(paddedFileSize(0));

describe('uploads that are never finished', async () => {
  const house = await aHouse();
  const { database, evidence } = house.core;
  const uploads = database.reader.getRepository(UploadEntity);
  const folder = join(house.dataDir, 'evidence', 'unfinished');
  let channel: OpenedChannel;
  beforeAll(async () => {
    channel = await anOpenChannel(house);
    await house.listen();
  });

  /** A thread with an entry that lists a file; n of the entry is 1. */
  async function aThread() {
    const { channelId: id, generation, recipient } = channel;
    const csrf = house.core.csrf.issue('citizen');
    const reporter = new Reporter(() => house.citizenUrl, csrf, { id, generation, recipient });
    expect((await reporter.file(aReport('Diminta uang.'))).status).toBe(200);
    const listed = await reporter.listFile('foto.jpg', 'image/jpeg', new Uint8Array(randomBytes(1_000)));
    return { reporter, tus: reporter.uploads(), ...listed };
  }

  const aRow = (reportId: string, bytes: number) => ({ id: newId(), reportId, entryN: 1, bytes, day: '2026-11-24' });
  const insert = (rows: ReturnType<typeof aRow>[]) =>
    database.inTransaction((manager) => manager.insert(UploadEntity, rows));
  const forget = () => database.inTransaction((manager) => manager.clear(UploadEntity));

  it('hold at most twice the largest file in one thread, and say kindly what to do', async () => {
    const { tus } = await aThread();
    for (const status of [201, 201]) expect((await tus.begin(newId(), 1, MOST_SEALED_UPLOAD)).status).toBe(status);
    const third = await tus.begin(newId(), 1, SMALL);
    expect([third.status, third.code]).toEqual([409, 'files.unfinished']);
    const inEnglish = await tus.begin(newId(), 1, SMALL, { 'accept-language': 'en' });
    expect([third.title, inEnglish.title]).toEqual([
      expect.stringContaining('Lanjutkan berkas itu dulu'),
      expect.stringContaining('Go on with those first'),
    ]);
    await forget();
  });

  it('are at most 500 MB each', async () => {
    const { tus } = await aThread();
    const larger = sealedSize(paddedFileSize(500 * 1024 * 1024 + 16 * 1024 * 1024));
    const answer = await tus.begin(newId(), 1, larger);
    expect([answer.status, answer.code]).toEqual([413, 'too-large']);
  });

  it('count among the files of a thread', async () => {
    const { tus, reporter } = await aThread();
    await insert(Array.from({ length: MOST_FILES_IN_THREAD }, () => aRow(reporter.id, SMALL)));
    const answer = await tus.begin(newId(), 1, SMALL);
    expect([answer.status, answer.code]).toEqual([409, 'files.full']);
    await forget();
  });

  it('hold no more than their share of the disk, all together', async () => {
    const { tus, note, entry, ciphertext } = await aThread();
    mkdirSync(folder, { recursive: true });
    const large = join(folder, newId());
    writeFileSync(large, '');
    // A hole of that size: it takes no room here.
    truncateSync(large, MOST_UNFINISHED - SMALL + 1);
    house.clock.forward({ minutes: 1 });
    const answer = await tus.begin(newId(), 1, SMALL);
    expect([answer.status, answer.code]).toEqual([507, 'storage.full']);
    rmSync(large);
    house.clock.forward({ minutes: 1 });
    expect((await tus.sendAll(note.id, entry.n, ciphertext)).status).toBe(204);
  });

  it('keep nobody out by announcements alone', async () => {
    const { tus, note, entry, ciphertext } = await aThread();
    const rows = 3 * Math.ceil(MOST_UNFINISHED / MOST_SEALED_UPLOAD);
    await insert(Array.from({ length: rows }, () => aRow(newId(), MOST_SEALED_UPLOAD)));
    house.clock.forward({ minutes: 1 });
    expect((await tus.sendAll(note.id, entry.n, ciphertext)).status).toBe(204);
    await forget();
  });

  it('vanish after seven days, row and file, and the ones of today stay', async () => {
    const old = await aThread();
    await old.tus.begin(old.note.id, old.entry.n, old.ciphertext.length);
    await old.tus.send(old.note.id, 0, old.ciphertext.subarray(0, 20_000));
    house.clock.forward({ days: DAYS_OF_AN_UPLOAD });
    const young = await aThread();
    await young.tus.begin(young.note.id, young.entry.n, young.ciphertext.length);
    await young.tus.send(young.note.id, 0, young.ciphertext.subarray(0, 20_000));
    await house.console.get(DailyJobs, { strict: false }).run();
    expect(await uploads.countBy({ id: old.note.id })).toBe(1);
    house.clock.forward({ days: 1 });
    await house.console.get(DailyJobs, { strict: false }).run();
    expect((await uploads.find()).map(({ id }) => id)).toEqual([young.note.id]);
    expect(readdirSync(folder)).toEqual([young.note.id]);
    house.clock.forward({ days: -1 - DAYS_OF_AN_UPLOAD });
    const gone = await old.tus.send(old.note.id, 20_000, old.ciphertext.subarray(20_000));
    expect([gone.status, gone.code]).toEqual([404, 'not-found']);
    const anew = await old.tus.sendAll(old.note.id, old.entry.n, old.ciphertext);
    expect(anew.status).toBe(204);
    expect(await database.reader.getRepository(AttachmentEntity).countBy({ id: old.note.id })).toBe(1);
  });

  it('are swept at start when no row names them; the others lose the hour of the process that died', async () => {
    const { tus, note, entry, ciphertext } = await aThread();
    await tus.begin(note.id, entry.n, ciphertext.length);
    await tus.send(note.id, 0, ciphertext.subarray(0, 20_000));
    mkdirSync(folder, { recursive: true });
    const stray = newId();
    for (const name of [stray, `${stray}.part`]) writeFileSync(join(folder, name), 'x');
    utimesSync(join(folder, note.id), new Date('2026-11-24T03:21:00Z'), new Date('2026-11-24T03:21:00Z'));
    const swept = await evidence.unfinished.sweep((id) => uploads.existsBy({ id }));
    expect(swept).toBe(2);
    expect(existsSync(join(folder, stray))).toBe(false);
    expect(statSync(join(folder, note.id)).mtime.toISOString()).toBe('2026-11-24T00:00:00.000Z');
    expect((await tus.offset(note.id)).headers.get('upload-offset')).toBe('20000');
  });
});
