import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { AttachmentEntity } from '../../src/evidence/evidence.entity.js';
import { UploadEntity } from '../../src/evidence/upload.entity.js';
import { ReportEntity } from '../../src/reports/reports.entity.js';
import { base64url, identityFromSeed, newId, openFile } from '../../src/sealing/index.js';
import { aHouse } from '../support/a-house.js';
import { aReport, Reporter } from '../support/reporter.js';
import { anOpenChannel, type OpenedChannel } from '../support/staff.js';
import { TusRequests } from '../support/tus-requests.js';

describe('a file that comes in pieces', async () => {
  const house = await aHouse();
  const { reader } = house.core.database;
  const csrf = house.core.csrf.issue('citizen');
  const evidence = join(house.dataDir, 'evidence');
  const unfinished = join(evidence, 'unfinished');
  let channel: OpenedChannel;
  beforeAll(async () => {
    channel = await anOpenChannel(house);
    await house.listen();
  });

  async function aThread(): Promise<Reporter> {
    const { channelId: id, generation, recipient } = channel;
    const reporter = new Reporter(() => house.citizenUrl, csrf, { id, generation, recipient });
    expect((await reporter.file(aReport('Diminta uang.'))).status).toBe(200);
    return reporter;
  }

  async function aListedFile(bytes = 300_000) {
    const reporter = await aThread();
    const plain = new Uint8Array(randomBytes(bytes));
    return { reporter, tus: reporter.uploads(), plain, ...(await reporter.listFile('foto.jpg', 'image/jpeg', plain)) };
  }

  const filesSeenBy = async (reporter: Reporter) => (await reporter.thread()).body.thread?.files;
  const attachment = (id: string) => reader.getRepository(AttachmentEntity).findOneBy({ id });

  it('is missing, then arriving, then there: her page and the desk are told how far it is', async () => {
    const { reporter, tus, note, entry, ciphertext, plain } = await aListedFile();
    expect(await filesSeenBy(reporter)).toEqual([]);
    const begun = await tus.begin(note.id, entry.n, ciphertext.length);
    expect([begun.status, begun.headers.get('location')]).toEqual([201, `/api/unggahan/${note.id}`]);
    expect((await tus.send(note.id, 0, ciphertext.subarray(0, 100_000))).headers.get('upload-offset')).toBe('100000');
    const arriving = { id: note.id, bytes: ciphertext.length, received: 100_000 };
    expect(await filesSeenBy(reporter)).toEqual([arriving]);
    const desk = await channel.first.client.get<{ files: unknown[]; arriving: unknown[] }>(
      `/api/reports/${reporter.id}`,
    );
    expect(desk.body).toMatchObject({ files: [], arriving: [{ ...arriving, entryN: 1 }] });

    expect((await tus.offset(note.id)).headers.get('upload-offset')).toBe('100000');
    expect((await tus.send(note.id, 100_000, ciphertext.subarray(100_000))).status).toBe(204);
    expect(await filesSeenBy(reporter)).toEqual([{ ...arriving, received: ciphertext.length }]);
    expect(await attachment(note.id)).toMatchObject({
      reportId: reporter.id,
      entryN: 1,
      sha256: note.ciphertextSha256,
    });
    expect(await reader.getRepository(UploadEntity).countBy({ id: note.id })).toBe(0);
    expect(existsSync(join(unfinished, note.id))).toBe(false);
    const stored = await house.core.evidence.open(note.id);
    const opened = await openFile(
      await (stored as NonNullable<typeof stored>).readFile(),
      identityFromSeed(reporter.keys.threadSeed),
      note,
    );
    await stored?.close();
    expect(Buffer.from(opened.bytes ?? []).equals(plain)).toBe(true);
  });

  it('makes the report unread for the desk when it arrives, although no entry is new', async () => {
    const { reporter, tus, note, entry, ciphertext } = await aListedFile();
    await house.core.database.inTransaction((manager) =>
      manager.update(ReportEntity, { id: reporter.id }, { unread: false }),
    );
    await tus.begin(note.id, entry.n, ciphertext.length);
    const isUnread = async () => (await reader.getRepository(ReportEntity).findOneBy({ id: reporter.id }))?.unread;
    await tus.send(note.id, 0, ciphertext.subarray(0, 50_000));
    expect(await isUnread()).toBe(false);
    await tus.send(note.id, 50_000, ciphertext.subarray(50_000));
    expect(await isUnread()).toBe(true);
  });

  it('stands in the daily record of the day on which its last byte came', async () => {
    const { tus, note, entry, ciphertext } = await aListedFile();
    await tus.begin(note.id, entry.n, ciphertext.length);
    await tus.send(note.id, 0, ciphertext.subarray(0, 50_000));
    house.clock.forward({ days: 1 });
    try {
      const fresh = new TusRequests(() => house.citizenUrl, house.core.csrf.issue('citizen'), '');
      expect((await fresh.offset(note.id)).status).toBe(400);
      await tus.send(note.id, 50_000, ciphertext.subarray(50_000));
      expect(await attachment(note.id)).toMatchObject({ day: '2026-11-25' });
      expect(statSync(join(evidence, note.id)).mtime.toISOString()).toBe('2026-11-25T00:00:00.000Z');
    } finally {
      house.clock.forward({ days: -1 });
    }
  });

  it('may be begun twice: the second time answers with the same address and loses nothing', async () => {
    const { tus, note, entry, ciphertext } = await aListedFile();
    const first = await tus.begin(note.id, entry.n, ciphertext.length);
    await tus.send(note.id, 0, ciphertext.subarray(0, 70_000));
    const second = await tus.begin(note.id, entry.n, ciphertext.length);
    expect([second.status, second.headers.get('location')]).toEqual([201, first.headers.get('location')]);
    expect((await tus.offset(note.id)).headers.get('upload-offset')).toBe('70000');
    const other = await tus.begin(note.id, entry.n, ciphertext.length + 1_000_000);
    expect([other.status, other.code]).toEqual([409, 'conflict']);
  });

  it('that is here whole is told so: a new beginning is a conflict, its offset is its length', async () => {
    const { tus, note, entry, ciphertext } = await aListedFile();
    expect((await tus.sendAll(note.id, entry.n, ciphertext)).status).toBe(204);
    const again = await tus.begin(note.id, entry.n, ciphertext.length);
    expect([again.status, again.code]).toEqual([409, 'conflict']);
    const { headers } = await tus.offset(note.id);
    expect([headers.get('upload-offset'), headers.get('upload-length')]).toEqual(
      Array(2).fill(String(ciphertext.length)),
    );
    expect((await tus.send(note.id, ciphertext.length, new Uint8Array())).status).toBe(404);
  });

  it('whose last byte came while the server died is finished when somebody asks', async () => {
    const { tus, note, entry, ciphertext } = await aListedFile();
    await tus.begin(note.id, entry.n, ciphertext.length);
    await house.core.evidence.unfinished.append(note.id, 0, piecesOf(ciphertext));
    // As after a crash between its name and its row: the file has both names.
    await house.core.evidence.keepUnfinished(note.id);
    expect(await attachment(note.id)).toBeNull();
    expect((await tus.offset(note.id)).headers.get('upload-offset')).toBe(String(ciphertext.length));
    expect(await attachment(note.id)).toMatchObject({ bytes: ciphertext.length });
    expect(readdirSync(unfinished)).not.toContain(note.id);
  });

  it('goes on only from where it is, and not past its end', async () => {
    const { tus, note, entry, ciphertext } = await aListedFile();
    await tus.begin(note.id, entry.n, ciphertext.length);
    await tus.send(note.id, 0, ciphertext.subarray(0, 50_000));
    const gap = await tus.send(note.id, 60_000, ciphertext.subarray(60_000));
    expect([gap.status, gap.code]).toEqual([409, 'conflict']);
    const more = await tus.send(note.id, 50_000, new Uint8Array(ciphertext.length));
    expect([more.status, more.code]).toEqual([413, 'too-large']);
    expect((await tus.offset(note.id)).headers.get('upload-offset')).toBe('50000');
  });

  it('of another thread is answered exactly like one that does not exist', async () => {
    const { tus, note, entry, ciphertext } = await aListedFile();
    await tus.begin(note.id, entry.n, ciphertext.length);
    await tus.send(note.id, 0, ciphertext.subarray(0, 50_000));
    const stranger = await aThread();
    const theirs = stranger.uploads();
    const head = (id: string) =>
      stranger.post<{ code: string }>('/api/resi/unggahan/kepala', {
        csrf,
        lookup: base64url(stranger.keys.lookup),
        id,
      });
    for (const id of [note.id, newId()]) {
      const seen = [await theirs.offset(id), await theirs.send(id, 50_000, ciphertext.subarray(50_000))];
      expect(seen.map(({ status, code }) => [status, code])).toEqual([
        [404, undefined],
        [404, 'not-found'],
      ]);
      const answer = await head(id);
      expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    }
    expect((await tus.offset(note.id)).headers.get('upload-offset')).toBe('50000');
    const listed = await stranger.listFile('x', '', new Uint8Array(10));
    const taken = await theirs.begin(note.id, listed.entry.n, ciphertext.length);
    expect([taken.status, taken.code]).toEqual([409, 'conflict']);
    const whole = await tus.send(note.id, 50_000, ciphertext.subarray(50_000));
    expect(whole.status).toBe(204);
  });

  it('gives back its beginning and nothing else, to whoever has the words', async () => {
    const { reporter, tus, note, entry, ciphertext } = await aListedFile();
    const ask = async () => {
      const question = { csrf, lookup: base64url(reporter.keys.lookup), id: note.id };
      const { status, body } = await reporter.post<{ head: string }>('/api/resi/unggahan/kepala', question);
      return [status, body.head] as const;
    };
    expect((await ask())[0]).toBe(404);
    await tus.begin(note.id, entry.n, ciphertext.length);
    expect(await ask()).toEqual([200, '']);
    await tus.send(note.id, 0, ciphertext.subarray(0, 50_000));
    expect(await ask()).toEqual([200, base64url(ciphertext.subarray(0, 2_048))]);
    for (const method of ['GET', 'DELETE', 'PUT', 'OPTIONS']) {
      expect((await tus.ask(method, `/api/unggahan/${note.id}`)).status, method).toBe(404);
    }
  });

  it('that is not sealed never reaches the disk', async () => {
    const { tus, note, entry, ciphertext } = await aListedFile();
    await tus.begin(note.id, entry.n, ciphertext.length);
    const zip = new Uint8Array(50_000).fill(0x50);
    const changed = ciphertext.slice(0, 50_000);
    changed[30] = 0x20;
    for (const piece of [zip, changed, ciphertext.subarray(0, 1_642), new Uint8Array()]) {
      const answer = await tus.send(note.id, 0, piece);
      expect([answer.status, answer.code]).toEqual([400, 'sealed.malformed']);
      expect(existsSync(join(unfinished, note.id))).toBe(false);
    }
    for (const length of [1_000, ciphertext.length + 16, 0]) {
      const begun = await tus.begin(newId(), entry.n, length);
      expect([begun.status, begun.code]).toEqual([400, 'sealed.malformed']);
    }
    expect((await tus.send(note.id, 0, ciphertext)).status).toBe(204);
  });

  it('is refused without token or lookup, with a name or a date, under a strange id, and for an entry that is not hers', async () => {
    const { reporter, tus, note, ciphertext } = await aListedFile();
    const bytes = ciphertext.length;
    const cases: [number, string, Record<string, string>][] = [
      [403, 'csrf.invalid', { 'peluit-token': '' }],
      [400, 'input.invalid', { 'peluit-lookup': 'x' }],
      [404, 'not-found', { 'peluit-lookup': base64url(randomBytes(32)) }],
      [400, 'input.invalid', { 'upload-metadata': 'filename Zm90by5qcGc=' }],
      [400, 'input.invalid', { 'upload-concat': 'partial' }],
      [400, 'input.invalid', { 'upload-defer-length': '1' }],
      [400, 'input.invalid', { 'upload-length': '-1' }],
      [400, 'input.invalid', { 'tus-resumable': '0.2.2' }],
      [400, 'input.invalid', { 'peluit-berkas': '../../etc/passwd' }],
      [400, 'input.invalid', { 'peluit-entri': '' }],
      [404, 'not-found', { 'peluit-entri': '7' }],
      [400, 'input.invalid', { 'content-type': 'application/offset+octet-stream' }],
    ];
    for (const [status, code, more] of cases) {
      const answer = await tus.begin(note.id, 1, bytes, more);
      expect([answer.status, answer.code], JSON.stringify(more)).toEqual([status, code]);
    }
    await reporter.refresh();
    expect(await reader.getRepository(UploadEntity).countBy({ reportId: reporter.id })).toBe(0);
    expect((await tus.begin(note.id, 1, bytes)).status).toBe(201);
    expect((await tus.send(note.id, 0, ciphertext, { 'peluit-token': '' })).code).toBe('csrf.invalid');
    expect((await tus.send(note.id, 0, ciphertext, { 'content-type': 'text/plain' })).code).toBe('input.invalid');
  });

  it('tells other pages nothing: no cross-origin header, and ours on every answer', async () => {
    const { tus, note, entry, ciphertext } = await aListedFile();
    for (const answer of [await tus.begin(note.id, entry.n, ciphertext.length), await tus.offset(note.id)]) {
      const names = [...answer.headers.keys()];
      expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });
});

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
