import { randomBytes } from 'node:crypto';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { ReportEntity, ReportEntryEntity, ThreadWrapEntity } from '../../src/reports/reports.entity.js';
import { base64url } from '../../src/sealing/index.js';
import { aHouse } from '../support/a-house.js';
import { aReport, Reporter } from '../support/reporter.js';
import { anOpenChannel, type OpenedChannel } from '../support/staff.js';

type Filing = Record<string, unknown> & { entry: { n: number; tag: string; ciphertext: string } };

describe('a report that the browser has sealed', async () => {
  const house = await aHouse();
  const { reader } = house.core.database;
  let channel: OpenedChannel;
  beforeAll(async () => {
    channel = await anOpenChannel(house);
    await house.listen();
  });
  const csrf = house.core.csrf.issue('citizen');
  const aReporter = () => {
    const { channelId: id, generation, recipient } = channel;
    return new Reporter(() => house.citizenUrl, csrf, { id, generation, recipient });
  };
  const aFiling = async (reporter = aReporter()) => (await reporter.filing(aReport('Diminta uang.'))) as Filing;
  const post = (path: string, body: object) => request(house.citizen.getHttpServer()).post(path).send(body);

  it('is stored complete and answered with the day to come back', async () => {
    const filing = await aFiling();
    const answer = await post('/api/laporan', filing);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ day: '2026-11-24', comeBack: '2026-11-27', estimated: false });
    const id = String(filing.id);
    expect(await reader.getRepository(ReportEntity).findOneBy({ id })).toMatchObject({ state: 'diterima', lastN: 0 });
    expect(await reader.getRepository(ReportEntryEntity).countBy({ reportId: id })).toBe(1);
    expect(await reader.getRepository(ThreadWrapEntity).countBy({ reportId: id })).toBe(1);
  });

  it('gets the same answer when the same bytes come again, on another day and after the key was replaced too', async () => {
    const filing = await aFiling();
    const first = await post('/api/laporan', filing);
    house.clock.forward({ days: 1 });
    const second = await post('/api/laporan', filing);
    house.clock.forward({ days: -1 });
    expect([second.status, second.body]).toEqual([200, first.body]);
  });

  it('is stored once when it arrives five times at the same moment', async () => {
    const filing = await aFiling();
    const answers = await Promise.all(Array.from({ length: 5 }, () => post('/api/laporan', filing)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await reader.getRepository(ReportEntity).countBy({ id: String(filing.id) })).toBe(1);
  });

  it('is refused when other bytes come under the same receipt or the same id', async () => {
    const reporter = aReporter();
    const filing = await aFiling(reporter);
    await post('/api/laporan', filing);
    const other = await aFiling();
    const sameLookup = await post('/api/laporan', { ...other, lookup: filing.lookup });
    expect([sameLookup.status, sameLookup.body.code]).toEqual([409, 'filing.changed']);
    const sameId = await post('/api/laporan', { ...other, id: filing.id });
    expect([sameId.status, sameId.body.code]).toEqual([409, 'filing.changed']);
  });

  it('is told the current key when it was sealed to another generation', async () => {
    const answer = await post('/api/laporan', { ...(await aFiling()), generation: 7 });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: 'channel.generation',
      channel: 'inspektorat',
      generation: 1,
      recipient: channel.recipient,
    });
  });

  it('is refused by a channel that is closed', async () => {
    const answer = await post('/api/laporan', { ...(await aFiling()), channel: 'luar-inspektorat' });
    expect([answer.status, answer.body.code]).toEqual([409, 'channel.closed']);
  });

  it('is refused with an unknown property, a wrong token, or anything that is not sealed', async () => {
    const filing = await aFiling();
    const ageText = Buffer.from('age-encryption.org/v1\n-> X25519 aaaa\nbbbb\n--- cccc\ncerita').toString('base64url');
    const { entry } = filing;
    const cases: [number, string, object][] = [
      [400, 'input.invalid', { ...filing, nama: 'Budi' }],
      [400, 'input.invalid', { ...filing, entry: { ...entry, n: 1 } }],
      [403, 'csrf.invalid', { ...filing, csrf: house.core.csrf.issue('console') }],
      [400, 'sealed.malformed', { ...filing, wrap: base64url(randomBytes(1_000)) }],
      [400, 'sealed.malformed', { ...filing, entry: { ...entry, ciphertext: base64url(Buffer.from('cerita')) } }],
      [400, 'sealed.malformed', { ...filing, entry: { ...entry, ciphertext: ageText } }],
      [400, 'sealed.malformed', { ...filing, entry: { ...entry, ciphertext: `${entry.ciphertext}AAAA` } }],
    ];
    for (const [status, code, body] of cases) {
      const answer = await post('/api/laporan', body);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
    expect(await reader.getRepository(ReportEntity).countBy({ id: String(filing.id) })).toBe(0);
  });

  it('grows by messages; of two at once the second is told so', async () => {
    const reporter = aReporter();
    await reporter.file(aReport('Diminta uang.'));
    const { head } = reporter;
    expect((await reporter.write('Satu.')).status).toBe(200);
    reporter.head = head;
    const loser = await reporter.write('Dua.');
    expect([loser.status, (loser.body as unknown as { code: string }).code]).toEqual([409, 'thread.moved']);
    const entries = await reporter.refresh();
    expect(entries.map(({ verdict, chain }) => [verdict, chain])).toEqual([
      ['genuine', 'whole'],
      ['genuine', 'whole'],
    ]);
  });

  it('grows to sixteen megabytes of text and no further, so that it can always be handed out', async () => {
    const reporter = aReporter();
    await reporter.file(aReport('Diminta uang.'));
    const ciphertext = Buffer.alloc(16 * 1024 * 1024, 1);
    await house.core.database.inTransaction((manager) =>
      manager.update(ReportEntryEntity, { reportId: reporter.id, n: 0 }, { ciphertext }),
    );
    expect((await reporter.write('Terlalu banyak.')).status).toBe(413);
  });
});
