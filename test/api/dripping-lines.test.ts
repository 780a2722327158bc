import type { Server } from 'node:http';
import { connect } from 'node:net';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { MOST_SEALED_BYTES } from '../../src/reports/file-limits.js';
import { MOST_TEXT_BYTES } from '../../src/reports/incoming-form.js';
import { aHouse } from '../support/a-house.js';
import { PlainVisitor, receiptWords, textOf } from '../support/plain-visitor.js';
import { anOpenChannel } from '../support/staff.js';

const house = await aHouse();
const visitor = new PlainVisitor(house);
const server = house.citizen.getHttpServer() as Server;
beforeAll(async () => {
  await anOpenChannel(house);
  await house.listen();
});

const FORM_HEAD =
  'POST /lapor HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000\r\n\r\n';

/** Sends the beginning of a request, then a byte now and then. @returns milliseconds until the server hangs up */
async function drip(beginning: string, everyMs: number): Promise<number> {
  const { hostname, port } = new URL(house.citizenUrl);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  // Without reading, the end of the line is not seen.
  socket.resume();
  socket.write(beginning);
  const began = performance.now();
  const timer = setInterval(() => socket.write('x'), everyMs);
  await new Promise((resolve) => socket.once('close', resolve));
  clearInterval(timer);
  return performance.now() - began;
}

/** Shortens limits of the running server for one test. */
async function withShort(names: ('timeout' | 'requestTimeout' | 'headersTimeout')[], work: () => Promise<void>) {
  const before = names.map((name) => [name, server[name]] as const);
  for (const name of names) server[name] = 500;
  await work().finally(() => {
    for (const [name, value] of before) server[name] = value;
  });
}

describe('a line', () => {
  it('may take as long as the largest file needs at 100 kbit/s, and its head half a minute at most', () => {
    expect(server.requestTimeout).toBeGreaterThan(((MOST_SEALED_BYTES * 8) / 100_000) * 1000);
    for (const one of [server, house.console.getHttpServer() as Server]) {
      expect(one.requestTimeout).toBeGreaterThan(0);
      expect(one.headersTimeout).toBeLessThanOrEqual(30_000);
      expect(one.timeout).toBeGreaterThanOrEqual(60_000);
      expect(one.timeout).toBeLessThanOrEqual(300_000);
    }
  });

  it('on which nothing moves is closed', async () => {
    await withShort(['timeout'], async () => expect(await drip(FORM_HEAD, 60_000)).toBeLessThan(5_000));
  });

  it('that drips a body for ever is closed', async () => {
    // Node wants the head's limit to be the shorter one.
    await withShort(['headersTimeout', 'requestTimeout'], async () =>
      expect(await drip(FORM_HEAD, 100)).toBeLessThan(12_000),
    );
  });

  it('that drips a head for ever is closed', async () => {
    await withShort(['headersTimeout'], async () =>
      expect(await drip('GET / HTTP/1.1\r\nX-Long: ', 100)).toBeLessThan(12_000),
    );
  });
});

describe('more text than any form holds', () => {
  const FIELDS_AFTER = 55;
  const LARGE = 'x'.repeat(700_000);

  it('is not kept: what fits stays on the page, with a kind word, and nothing is filed', async () => {
    const form = await visitor.openForm();
    const page = await visitor.send('/lapor', { ...form, uraian: 'Uang diminta.', tempat: LARGE, pihak: LARGE });
    expect(page.status).toBe(413);
    expect(page.text).toContain('terlalu besar untuk sekali kirim');
    expect(page.text).toContain('Uang diminta.');
    expect(page.text.length).toBeLessThan(MOST_TEXT_BYTES + 200_000);
    expect(receiptWords(await visitor.send('/lapor', { ...form, uraian: 'Uang diminta.' }))).toHaveLength(8);
  });

  it('counts all fields together, however many there are', async () => {
    const form = { ...(await visitor.openForm()), uraian: 'Uang diminta.', jenis: Array(90).fill('pungli') };
    expect((await visitor.send('/lapor', form)).status).toBe(413);
  });

  it('is told on the thread page, with the message kept', async () => {
    const filed = await visitor.report({ uraian: 'Uang diminta.' });
    const thread = await visitor.openReport(receiptWords(filed).join(' '));
    const page = await visitor.write(thread, { pesan: 'Hanya ini.', dicari: 'ya', lain: LARGE, lagi: LARGE });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Hanya ini.</textarea>');
    expect(textOf(page, 'pesan')).toContain('Saya dicari atau diancam.');
  });

  it('is refused from the script', async () => {
    const csrf = house.core.csrf.issue('citizen');
    const answer = await request(server).post('/api/resi/entri').send({ csrf, lookup: LARGE, entry: LARGE });
    expect(answer.status).toBe(413);
  });

  it('after a file is read past and never held', async () => {
    const fields = Object.entries({ ...(await visitor.openForm()), uraian: 'Uang diminta.' });
    const head = (name: string) => `\r\n--b\r\nContent-Disposition: form-data; name="${name}"`;
    const beginning = fields.map(([name, value]) => `${head(name)}\r\n\r\n${value}`).join('');
    const file = `${head('bukti')}; filename="a.txt"\r\n\r\nisi`;
    const extra = Buffer.from(`${head('pihak')}\r\n\r\n${'x'.repeat(1_000_000)}`);
    const end = '\r\n--b--\r\n';
    const length = beginning.length + file.length + FIELDS_AFTER * extra.length + end.length;
    const { hostname, port } = new URL(house.citizenUrl);
    const socket = connect(Number(port), hostname);
    const answer: Buffer[] = [];
    socket.on('data', (chunk) => answer.push(chunk));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const heapBefore = process.memoryUsage().heapUsed;
    let highest = 0;
    socket.write(
      `POST /lapor HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: ${length}\r\n\r\n`,
    );
    socket.write(beginning + file);
    for (let n = 0; n < FIELDS_AFTER; n += 1) {
      await new Promise((resolve) => socket.write(extra, resolve));
      highest = Math.max(highest, process.memoryUsage().heapUsed - heapBefore);
    }
    socket.write(end);
    await closed;
    expect(Buffer.concat(answer).toString()).toContain('1 berkas sudah sampai.');
    expect(highest).toBeLessThan((FIELDS_AFTER * extra.length) / 2);
  });
});
