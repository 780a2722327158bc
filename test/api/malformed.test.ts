import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ServerLogger } from '../../src/platform/logging/logger.js';
import { ReportEntity } from '../../src/reports/reports.entity.js';
import { aHouse } from '../support/a-house.js';
import { atTheDesk } from '../support/at-the-desk.js';
import { PlainVisitor, receiptWords } from '../support/plain-visitor.js';
import { type RawAnswer, rawRequest, sendRaw } from '../support/raw-request.js';
import { aReport, Reporter } from '../support/reporter.js';
import { anOpenChannel, type OpenedChannel } from '../support/staff.js';

const STORY = 'kenari-4711 diminta uang di loket.';
const lines: string[] = [];
const house = await aHouse({
  logger: new ServerLogger('debug', {
    write: (line: string) => {
      lines.push(line);
    },
  }),
});
const visitor = new PlainVisitor(house);
const csrf = house.core.csrf.issue('citizen');
let channel: OpenedChannel;
let filing: Record<string, unknown>;
beforeAll(async () => {
  channel = await anOpenChannel(house);
  await house.listen();
  const desk = { id: channel.channelId, generation: channel.generation, recipient: channel.recipient };
  filing = (await new Reporter(() => house.citizenUrl, csrf, desk).filing(aReport(STORY))) as Record<string, unknown>;
});
const stored = () => house.core.database.reader.getRepository(ReportEntity).count();
const send = (bytes: Buffer) => sendRaw(house.citizenUrl, bytes);
const post = (path: string, type: string, body: string | Buffer, more: readonly string[] = []) =>
  send(rawRequest('POST', path, [`Content-Type: ${type}`, ...more], body));
const json = (body: string | Buffer, more?: readonly string[]) => post('/api/laporan', 'application/json', body, more);

afterAll(() => {
  // Nothing above is unexpected, so nothing of it is logged; and never what was sent.
  expect(lines.filter((line) => line.includes('unexpected error') || line.includes('kenari'))).toEqual([]);
});

/** The receipt of a page, if it has one. */
const wordsIn = (answer: RawAnswer) => receiptWords({ text: answer.body });

/** A problem document with a sentence for people. */
function expectProblem(answer: RawAnswer, status: number, code: string): void {
  expect([answer.status, answer.head]).toEqual([
    status,
    expect.stringMatching(/^content-type: application\/problem\+json/im),
  ]);
  const problem = JSON.parse(answer.body) as { code: string; title: string };
  expect(problem.code).toBe(code);
  expect(problem.title.length).toBeGreaterThan(10);
  expect(answer.body).not.toContain('kenari');
}

describe('JSON that is none of ours', () => {
  const deep = (open: string, close: string) => `${open.repeat(10_000)}1${close.repeat(10_000)}`;
  const bodies: [string, () => string | Buffer][] = [
    ['nested in arrays ten thousand deep', () => deep('[', ']')],
    ['nested in objects ten thousand deep', () => deep('{"a":', '}')],
    [
      'nested ten thousand deep in a field of ours',
      () => JSON.stringify({ ...filing, entry: 0 }).replace(/"entry":0/, `"entry":${deep('{"n":', '}')}`),
    ],
    ['null', () => 'null'],
    ['a text', () => '"kenari"'],
    ['a list', () => '[]'],
    ['nothing', () => ''],
    ['cut off', () => '{"csrf":"kenari'],
    [
      'with a number of five thousand digits',
      () => JSON.stringify(filing).replace(/"generation":\d+/, `"generation":${'9'.repeat(5_000)}`),
    ],
    ['with an infinite number', () => JSON.stringify(filing).replace(/"generation":\d+/, '"generation":1e999')],
    ['with a prototype', () => JSON.stringify(filing).replace(/^{/, '{"__proto__":{"csrf":"x"},')],
    ['with a prototype inside', () => JSON.stringify(filing).replace('"entry":{', '"entry":{"__proto__":{"n":0},')],
    ['with a constructor', () => JSON.stringify(filing).replace(/^{/, '{"constructor":{"prototype":{"csrf":"x"}},')],
    ['that is not UTF-8', () => Buffer.from('{"csrf":"kenari \xff\xfe"}', 'latin1')],
    [
      'with a field twice, of which the last is wrong',
      () => JSON.stringify(filing).replace(/}$/, ',"lookup":"kenari"}'),
    ],
  ];
  it.each(bodies)('is refused kindly: %s', async (_name, body) => {
    const before = await stored();
    expectProblem(await json(body()), 400, 'input.invalid');
    expect(await stored()).toBe(before);
  });

  it('is refused packed, in another character set, or as another kind, and told what to do', async () => {
    const whole = JSON.stringify(filing);
    const refused = await Promise.all([
      json(gzipSync(whole), ['Content-Encoding: gzip']),
      json(whole, ['Content-Encoding: br']),
      post('/api/laporan', 'application/json; charset=utf-16', whole),
      post('/api/laporan', 'text/xml', '<a>kenari</a>'),
      send(rawRequest('POST', '/api/laporan', [], whole)),
    ]);
    for (const answer of refused) expectProblem(answer, 415, 'media.refused');
    expect(refused[0]?.body).toContain('tanpa dimampatkan');
  });

  it('is refused when it is too large, in the reader’s language', async () => {
    const answer = await post('/api/laporan?lang=en', 'application/json', `{"csrf":"${'x'.repeat(1_100_000)}"}`);
    expectProblem(answer, 413, 'too-large');
    expect(answer.body).toContain('too large');
  });

  it('never is a fault of the server, whatever value stands where', async () => {
    const paths = ['/api/laporan', '/api/resi', '/api/resi/entri', '/api/resi/unggahan/kepala'];
    const strange = fc.oneof(fc.jsonValue(), fc.constant({ __proto__: null }), fc.constant(Number.MAX_SAFE_INTEGER));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.constantFrom(...Object.keys(filing)),
        strange,
        async (path, field, value) => {
          const answer = await post(path, 'application/json', JSON.stringify({ ...filing, [field]: value }));
          expect([400, 403, 409, 428]).toContain(answer.status);
          expect(answer.head).toMatch(/application\/problem\+json/i);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a form that is none of ours', () => {
  const part = (name: string, value: string, more = '') =>
    `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
  const END = '--b--\r\n';
  const FORM = 'multipart/form-data; boundary=b';
  const begun = async () => {
    const { csrf: token, tiket } = await visitor.openForm();
    return part('csrf', token) + part('tiket', tiket) + part('uraian', STORY);
  };
  const plain = (body: string, type = FORM) => post('/lapor', type, body);

  const kept: [string, number, (whole: string) => string][] = [
    ['without its end', 400, (whole) => whole],
    ['that ends inside a head', 400, (whole) => `${whole}--b\r\nContent-Dispo`],
    [
      'that ends inside a value',
      400,
      (whole) => `${whole}--b\r\nContent-Disposition: form-data; name="pihak"\r\n\r\nPetugas`,
    ],
    ['with a field that would be a prototype', 400, (whole) => `${whole}${part('__proto__', 'x')}${END}`],
    ['with a field that would be a constructor', 400, (whole) => `${whole}${part('constructor', 'x')}${END}`],
    ['with seventy fields', 413, (whole) => `${whole}${part('jenis', 'pungli').repeat(70)}${END}`],
    ['with three hundred fields', 400, (whole) => `${whole}${part('jenis', 'pungli').repeat(300)}${END}`],
    ['with a field too long', 422, (whole) => `${whole}${part('waktu', 'x'.repeat(5_000))}${END}`],
    ['with another token first', 403, (whole) => `${part('csrf', 'lain')}${whole}${END}`],
  ];
  it.each(kept)('%s is answered with the page and what was typed', async (_name, status, spoil) => {
    const before = await stored();
    const answer = await plain(spoil(await begun()));
    expect([answer.status, answer.body.includes(STORY), wordsIn(answer).length]).toEqual([status, true, 0]);
    expect(answer.head).toMatch(/^content-security-policy: default-src 'none'/im);
    expect(await stored()).toBe(before);
  });

  it('shows the message again when the line to the thread page broke', async () => {
    const thread = await visitor.openReport(receiptWords(await visitor.report({ uraian: STORY })).join(' '));
    const tiket = /name="tiket" value="([^"]*)"/.exec(thread.text)?.[1] ?? '';
    const cut = `${part('csrf', csrf)}${part('tiket', tiket)}${part('pesan', 'Pesan kenari.')}--b\r\nContent-Dis`;
    const answer = await post('/resi/pesan', FORM, cut);
    expect([answer.status, answer.body.includes('Pesan kenari.</textarea>')]).toEqual([422, true]);
  });

  const taken: [string, (whole: string) => string][] = [
    ['the token twice', (whole) => `${whole}${part('csrf', 'lain')}${END}`],
    ['the story twice: the first counts', (whole) => `${whole}${part('uraian', 'Yang kedua.')}${END}`],
    ['a part without a name', (whole) => `${whole}--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n${END}`],
    ['a part without a disposition', (whole) => `${whole}--b\r\nX: y\r\n\r\nx\r\n${END}`],
    [
      'a form inside the form',
      (whole) =>
        `${whole}--b\r\nContent-Disposition: form-data; name="lain"\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\nx\r\n--c--\r\n${END}`,
    ],
    ['a name of five thousand letters', (whole) => `${whole}${part('x'.repeat(5_000), 'y')}${END}`],
    [
      'a head of a hundred thousand letters',
      (whole) =>
        `${whole}--b\r\nX: ${'x'.repeat(100_000)}\r\nContent-Disposition: form-data; name="lain"\r\n\r\nx\r\n${END}`,
    ],
    ['three hundred files', (whole) => `${whole}${part('bukti', 'x', '; filename="a"').repeat(300)}${END}`],
  ];
  it.each(taken)('that is whole but for oddities is filed once, as it was typed: %s', async (_name, more) => {
    const answer = await plain(more(await begun()));
    expect(answer.status).toBe(200);
    const words = wordsIn(answer);
    const { entries } = await atTheDesk(house, channel, words);
    expect(entries[0]?.body).toMatchObject({ type: 'report', text: STORY });
  });

  it('of which nothing can be read gets a page that says what to do', async () => {
    const whole = `${await begun()}${END}`;
    const answers: [number, Promise<RawAnswer>][] = [
      [400, plain(whole, 'multipart/form-data')],
      [400, plain(whole, 'application/x-www-form-urlencoded')],
      [400, plain(whole, 'application/json')],
      [403, plain(whole, 'multipart/form-data; boundary=lain')],
      [403, plain('')],
      [403, plain(END)],
      [415, plain(whole, 'text/xml')],
      [415, post('/lapor?lang=en', FORM, gzipSync(whole), ['Content-Encoding: gzip'])],
    ];
    for (const [status, answer] of answers) {
      const { status: was, head, body } = await answer;
      expect([was, body]).toEqual([status, expect.stringMatching(/<a href="\/(?:\?lang=en)?"/)]);
      expect(head).toMatch(/^content-security-policy: default-src 'none'/im);
    }
    expect((await (answers.at(-1) as (typeof answers)[number])[1]).body).toContain('not compressed');
  });

  it('without files takes a field that comes twice once, and keeps the words that were typed', async () => {
    const body = `csrf=${csrf}&csrf=lain&resi=abad+kenari&resi=lain`;
    const answer = await post('/resi', 'application/x-www-form-urlencoded', body);
    expect([answer.status, answer.body.includes('abad kenari</textarea>')]).toEqual([422, true]);
    const odd = await post('/resi', 'application/x-www-form-urlencoded', `csrf=${csrf}&resi=%E0%A4%A&resi[a]=x`);
    expect([odd.status, odd.body.includes('<h1>')]).toEqual([400, true]);
  });

  it('never is a fault of the server, wherever it is cut, and keeps the story once that has come', async () => {
    const whole = `${await begun()}${part('tempat', 'Loket 2')}`;
    const storyEnds = whole.indexOf(STORY) + STORY.length + '\r\n--b'.length;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (length) => {
        const answer = await plain(whole.slice(0, length));
        expect([400, 403, 409]).toContain(answer.status);
        if (length >= storyEnds) expect(answer.body).toContain(STORY);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a request that is none of ours', () => {
  it('by another method or address is not found, in words', async () => {
    for (const method of ['OPTIONS', 'PUT', 'DELETE', 'TRACE', 'PATCH']) {
      const answer = await send(rawRequest(method, '/lapor', []));
      expect([method, answer.status, answer.body.includes('<h1>Halaman tidak ditemukan</h1>')]).toEqual([
        method,
        404,
        true,
      ]);
      expectProblem(await send(rawRequest(method, '/api/laporan', [])), 404, 'not-found');
    }
    const paths = ['/%E0%A4%A', '/lapor%00', `/${'x'.repeat(9_000)}`, '/aset/..%2f..%2fsecret'];
    for (const path of paths) {
      const answer = await send(rawRequest('GET', path, []));
      expect([path, answer.status, answer.body.includes('<h1>')]).toEqual([path, 404, true]);
    }
    expectProblem(await send(rawRequest('GET', '/api/%E0%A4%A', [])), 404, 'not-found');
    const head = await send(rawRequest('HEAD', '/lapor', []));
    expect([head.status, head.body]).toEqual([200, '']);
  });

  it('that is no HTTP, or lies about its length, is told so in both languages', async () => {
    const lie = (...headers: string[]) =>
      Buffer.from(
        ['POST /api/laporan HTTP/1.1', 'Host: x', 'Content-Type: application/json', ...headers, '', '{}kenari'].join(
          '\r\n',
        ),
      );
    const broken: [number, Buffer][] = [
      [400, Buffer.from('kenari\r\n\r\n')],
      [400, Buffer.from([0x16, 3, 1, 0, 0x2f])],
      [400, rawRequest('KENARI', '/lapor', [])],
      [431, rawRequest('GET', '/', [`X: ${'x'.repeat(20_000)}`])],
      [400, lie('Content-Length: -1')],
      [400, lie('Content-Length: 2', 'Content-Length: 3')],
      [400, lie('Content-Length: 2', 'Transfer-Encoding: chunked')],
      [400, lie('Transfer-Encoding: chunked')],
    ];
    for (const [status, bytes] of broken) {
      const answer = await send(bytes);
      expectProblem(answer, status, 'request.unreadable');
      expect(answer.body).toMatch(/tidak sampai utuh.*did not arrive whole/);
    }
  });

  it('that is longer than it says is answered as far as it says', async () => {
    const short = Buffer.from(
      `POST /api/laporan HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}kenari\r\n\r\n`,
    );
    const answer = await send(short);
    expect(answer.status).toBe(400);
    expect(`${answer.head}${answer.body}`).not.toContain('kenari');
  });
});
