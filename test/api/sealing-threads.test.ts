import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { Response } from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { ReportEntity } from '../../src/reports/reports.entity.js';
import { SealingThreads } from '../../src/reports/sealing-threads.js';
import { drawReceipt, FIRST_PREVIOUS_TAG, newId, receiptKeysFromRoot } from '../../src/sealing/index.js';
import { aHouse } from '../support/a-house.js';
import { hiddenFields, PlainVisitor, receiptWords } from '../support/plain-visitor.js';
import { aReport } from '../support/reporter.js';
import { anOpenChannel } from '../support/staff.js';

const STORY = 'Petugas loket meminta Rp150.000.';
const FIRST = { threadId: newId(), n: 0, previousTag: FIRST_PREVIOUS_TAG };
const REPORT = { ...aReport(''), reporterKey: '0'.repeat(64) };

describe('without script, when the thread that seals', async () => {
  const house = await aHouse();
  const visitor = new PlainVisitor(house);
  const reports = () => house.core.database.reader.getRepository(ReportEntity).count();
  const sealing = house.citizen.get(SealingThreads, { strict: false });
  let words: string[];
  beforeAll(async () => {
    await anOpenChannel(house);
    words = receiptWords(await visitor.report({ uraian: 'Diminta uang di loket.' }));
  });

  /** Ends the thread of a form the first times that it has work. @returns the answer, and how often it was ended */
  async function killing(form: 'lapor' | 'resi', most: number, ask: () => Promise<Response>) {
    const inside = sealing.for(form) as unknown as { thread?: Worker; underWay?: object };
    let deaths = 0;
    let answer: Response | undefined;
    const asked = ask().then((response) => {
      answer = response;
    });
    while (!answer) {
      if (inside.underWay && deaths < most) {
        deaths += 1;
        await inside.thread?.terminate();
      }
      await setImmediate();
    }
    await asked;
    return { answer, deaths };
  }

  /** Gives a thread something long, and as much more as may wait, while something is asked. */
  async function whileFull<Value>(form: 'lapor' | 'resi', ask: () => Promise<Value>): Promise<Value> {
    const thread = sealing.for(form);
    const keys = receiptKeysFromRoot(new Uint8Array(32));
    const sealed = await thread.do('sealEntry', keys, FIRST, REPORT);
    const entries = Array.from({ length: 150 }, (_, n) => ({ ...sealed, n, author: 'reporter', day: '2026-03-02' }));
    const long = thread.do('openThread', keys, FIRST.threadId, entries);
    const waiting = Array.from({ length: 16 }, () => thread.do('threadRecipient', keys));
    let isOver = false;
    const over = long.then(() => {
      isOver = true;
    });
    const answer = await ask();
    expect(isOver).toBe(false);
    await Promise.all([over, ...waiting]);
    return answer;
  }

  it('dies over a report, it is sealed again and filed', async () => {
    const before = await reports();
    const { answer, deaths } = await killing('lapor', 1, () => visitor.report({ uraian: STORY }));
    expect(deaths).toBe(1);
    expect(answer.status).toBe(200);
    expect(receiptWords(answer)).toHaveLength(8);
    expect(await reports()).toBe(before + 1);
  });

  it('dies over it twice, everything typed is on the page, and the same form files it later', async () => {
    const before = await reports();
    const form = { ...(await visitor.openForm()), uraian: STORY, tempat: 'Loket 2' };
    const { answer, deaths } = await killing('lapor', 2, () => visitor.send('/lapor', form));
    expect(deaths).toBe(2);
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBeDefined();
    for (const typed of [STORY, 'Loket 2']) expect(answer.text).toContain(typed);
    expect(await reports()).toBe(before);
    expect((await visitor.send('/lapor', { ...form, ...hiddenFields(answer) })).status).toBe(200);
    expect(await reports()).toBe(before + 1);
  });

  it('dies twice over a message, the message is on the page', async () => {
    const page = await visitor.openReport(words.join(' '));
    const { answer, deaths } = await killing('resi', 2, () => visitor.write(page, { pesan: 'Saya punya kuitansi.' }));
    expect(deaths).toBe(2);
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('Saya punya kuitansi.');
    const again = await visitor.openReport(words.join(' '));
    expect(again.text).not.toContain('Saya punya kuitansi.');
    expect((await visitor.write(again, { pesan: 'Saya punya kuitansi.' })).text).toContain('Saya punya kuitansi.');
  });

  it('has a full line, every form of a visit keeps what was typed', async () => {
    const page = await visitor.openReport(words.join(' '));
    const { csrf, tiket } = hiddenFields(page);
    const forms: [string, Record<string, string>, string][] = [
      ['/resi/kabar', { kabar: 'fine', kabar_teks: 'Kabar saya.' }, 'Kabar saya.'],
      ['/resi/nilai', { nilai: '4', nilai_teks: 'Nilai saya.' }, 'Nilai saya.'],
      ['/resi/saluran-luar', { tulisan: 'Untuk saluran luar.', tiket_baru: '' }, 'Untuk saluran luar.'],
      ['/resi/kontak', { kontak: '0812 kontak', nama: '', tindakan: '' }, '0812 kontak'],
      ['/resi/identitas', { nama: 'Nama Saya', kontak: '', tindakan: 'tinggalkan' }, 'Nama Saya'],
    ];
    for (const [path, fields, typed] of forms) {
      const answer = await whileFull('resi', () => visitor.submit(path, { csrf, tiket, ...fields }));
      expect([path, answer.status]).toEqual([path, 503]);
      expect(answer.text).toContain(typed);
    }
  });

  it('has a full line, an unknown receipt is answered as one that exists', async () => {
    const { csrf } = hiddenFields(await visitor.get('/resi?tanpa-skrip=1'));
    const seen = async (typed: readonly string[]) => {
      const resi = typed.join(' ');
      const { status, headers, text } = await whileFull('resi', () => visitor.submit('/resi', { csrf, resi }));
      const { date: _, 'content-length': __, ...rest } = headers as Record<string, string>;
      return { status, headers: rest, text: text.replace(resi, '') };
    };
    const known = await seen(words);
    expect(known.status).toBe(503);
    expect(await seen(drawReceipt())).toEqual(known);
  });

  it('has a full line for visits, reports are still filed', async () => {
    expect((await whileFull('resi', () => visitor.report({ uraian: STORY }))).status).toBe(200);
  });
});
