import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AttachmentEntity } from '../../src/evidence/evidence.entity.js';
import { argon2 } from '../../src/platform/kdf/kdf-queue.js';
import { MOST_FILES_IN_THREAD } from '../../src/reports/file-limits.js';
import { MOST_FILES_AT_ONCE } from '../../src/reports/files-to-seal.service.js';
import { ReportEntity } from '../../src/reports/reports.entity.js';
import { deriveReceipt, type FileNote, lookupHash } from '../../src/sealing/index.js';
import { aHouse } from '../support/a-house.js';
import { atTheDesk } from '../support/at-the-desk.js';
import { hiddenFields, PlainVisitor, receiptWords, textOf } from '../support/plain-visitor.js';
import { anOpenChannel } from '../support/staff.js';

const STORY = 'Sejak Agustus setiap pengajuan surat diminta Rp150.000 di loket 2.';

describe('a report without script', async () => {
  const house = await aHouse();
  const channel = await anOpenChannel(house);
  const visitor = new PlainVisitor(house);
  const { reader } = house.core.database;
  const evidence = () => readdirSync(join(house.dataDir, 'evidence')).sort();

  const desk = (words: readonly string[]) => atTheDesk(house, channel, words);

  it('is sealed to the desk, with everything that was answered, and says that the server sealed it', async () => {
    const page = await visitor.report({
      uraian: `${STORY}\r\nSaya melihatnya sendiri.`,
      unit: 'DISDUKCAPIL',
      jenis: ['pungli', 'layanan'],
      tempat: 'Loket 2',
      yang_tahu: '2-5',
    });
    expect(page.status).toBe(200);
    const words = receiptWords(page);
    expect(words).toHaveLength(8);
    expect(page.text).toContain('Sudah lengkap tersimpan, 24 November 2026.');
    expect(page.text).toContain('Kembali setelah Jumat, 27 November 2026.');

    const { entries, report } = await desk(words);
    expect(report).toMatchObject({ state: 'diterima', channelId: 'inspektorat', filedDay: '2026-11-24' });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ verdict: 'genuine', chain: 'whole', context: { sealedBy: 'server' } });
    expect(entries[0]?.body).toMatchObject({
      text: `${STORY}\nSaya melihatnya sendiri.`,
      unit: 'DISDUKCAPIL',
      kinds: ['pungli', 'layanan'],
      place: 'Loket 2',
      whoKnows: '2-5',
      channel: 'inspektorat',
      lang: 'id',
    });
  });

  it('takes files in the same form and the desk opens them whole', async () => {
    const bytes = randomBytes(200_001);
    const page = await visitor.report({ uraian: STORY }, [
      { name: 'C:\\foto\\kwitansi.jpg', type: 'image/jpeg', bytes },
      { name: '', bytes: Buffer.alloc(0) },
      { name: 'surat.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.4 contoh') },
    ]);
    expect(page.text).toContain('2 berkas sudah sampai.');
    const { entries, report, file } = await desk(receiptWords(page));
    const body = entries[1]?.body;
    if (body?.type !== 'files') throw new Error('no entry of files');
    expect(body.files.map(({ name, mediaType, bytes: size }) => ({ name, mediaType, size }))).toEqual([
      { name: 'kwitansi.jpg', mediaType: 'image/jpeg', size: 200_001 },
      { name: 'surat.pdf', mediaType: 'application/pdf', size: 15 },
    ]);
    const [note] = body.files as [FileNote];
    expect((await file(note)).equals(bytes)).toBe(true);
    expect(await reader.getRepository(AttachmentEntity).countBy({ reportId: report.id })).toBe(2);
  });

  it('says how many files it takes, at once without script and for one report with it', async () => {
    const page = await visitor.get('/lapor');
    expect(page.text).toContain(`Paling banyak ${MOST_FILES_AT_ONCE} berkas sekali kirim`);
    expect(page.text).toContain(`Paling banyak ${MOST_FILES_IN_THREAD} berkas untuk satu laporan`);
    const english = await visitor.get('/lapor?lang=en');
    expect(english.text).toContain(`At most ${MOST_FILES_AT_ONCE} files at a time`);
    expect(english.text).toContain(`At most ${MOST_FILES_IN_THREAD} files for one report`);
  });

  it('names a file that is empty or larger than 25 MB as missing, and files the rest', async () => {
    const before = evidence().length;
    const page = await visitor.report({ uraian: STORY }, [
      { name: 'kosong.txt', bytes: Buffer.alloc(0) },
      { name: 'besar.mp4', bytes: Buffer.alloc(25 * 1024 * 1024 + 1) },
      { name: 'baik.txt', bytes: Buffer.from('isi') },
    ]);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Berkas ini tidak sampai: kosong.txt, besar.mp4.');
    expect(page.text).toContain('1 berkas sudah sampai.');
    expect(evidence()).toHaveLength(before + 1);
  });

  it('is filed once however often the same form is sent, with the same words and the same files', async () => {
    const form = { ...(await visitor.openForm()), uraian: STORY };
    const files = [{ name: 'a.txt', bytes: Buffer.from('satu') }];
    const first = await visitor.send('/lapor', form, files);
    const second = await visitor.send('/lapor', form, files);
    expect(receiptWords(second)).toEqual(receiptWords(first));
    expect(second.text).toContain('tidak ada laporan kedua');
    const { entries } = await desk(receiptWords(first));
    expect(entries).toHaveLength(2);
  });

  it('is filed once when the same form arrives twice at the same moment', async () => {
    const form = { ...(await visitor.openForm()), uraian: `${STORY} Dua kali.` };
    const pages = await Promise.all([visitor.send('/lapor', form), visitor.send('/lapor', form)]);
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    const [first, second] = pages.map(receiptWords);
    expect(second).toEqual(first);
    expect((await desk(first ?? [])).entries).toHaveLength(1);
  });

  it('does not take another text under a form that was used, says so, and keeps that text on the page', async () => {
    const form = await visitor.openForm();
    const first = await visitor.send('/lapor', { ...form, uraian: STORY });
    const other = {
      uraian: 'Cerita yang lain sama sekali.',
      unit: 'DISHUB',
      unit_lain: 'Terminal <kota>',
      jenis: ['pungli', 'suap'],
      tempat: 'Pintu timur',
      waktu: 'Senin pagi',
      pihak: 'Petugas A',
      kerugian: 'Rp150.000',
      tahu: 'Melihat sendiri',
      yang_tahu: '2-5',
      saluran: 'inspektorat',
    };
    const second = await visitor.send('/lapor', { ...form, ...other });
    expect(second.status).toBe(409);
    expect(second.text).toContain('isinya sekarang berbeda');
    const kept = second.text.slice(second.text.indexOf('id="belum-terkirim"'));
    const texts = [other.uraian, other.tempat, other.waktu, other.pihak, other.kerugian, other.tahu];
    const chosen = ['Perhubungan', 'Terminal &lt;kota>', '2–5 orang', '>Inspektorat<'];
    expect([...texts, ...chosen].filter((piece) => !kept.includes(piece))).toEqual([]);
    for (const { code, saying } of house.core.config.kinds) {
      expect([code, kept.includes(saying.id)]).toEqual([code, other.jenis.includes(code)]);
    }
    expect(receiptWords(second)).toEqual(receiptWords(first));
    expect((await desk(receiptWords(first))).entries[0]?.body).toMatchObject({ text: STORY });
  });

  it('lets two words be typed back, in capitals and cut to four letters', async () => {
    const page = await visitor.report({ uraian: STORY });
    const words = receiptWords(page);
    const check = (third: string, seventh: string) =>
      visitor.submit('/lapor/resi', { ...hiddenFields(page), 'kata-3': third, 'kata-7': seventh });
    const wrong = await check('', 'bukan');
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Kata ke-3 belum diisi.');
    expect(wrong.text).toContain('Kata ke-7 tidak sama dengan resi.');
    expect(receiptWords(wrong)).toEqual(words);
    const right = await check((words[2] ?? '').toUpperCase(), (words[6] ?? '').slice(0, 4));
    expect(right.status).toBe(200);
    expect(textOf(right, 'tercatat')).toContain('Sudah tercatat.');
  });

  describe('keeps everything typed', () => {
    const typed = {
      uraian: 'Ada <b>tanda</b> & "kutip" di cerita ini.',
      unit: 'DISHUB',
      unit_lain: 'Terminal kota',
      jenis: ['pungli', 'suap'],
      tempat: 'Pintu timur',
      waktu: 'Senin',
      pihak: 'Petugas A',
      kerugian: 'Rp150.000',
      tahu: 'Melihat',
      yang_tahu: '5+',
    };
    const expectTyped = (text: string) => {
      const kept = [
        'Ada &lt;b>tanda&lt;/b> &amp; &quot;kutip&quot; di cerita ini.</textarea>',
        'value="Terminal kota"',
        'value="Pintu timur"',
        'value="Senin"',
        'Petugas A</textarea>',
        'value="Rp150.000"',
        'value="Melihat"',
        '<option value="DISHUB" selected',
      ];
      expect(kept.filter((piece) => !text.includes(piece))).toEqual([]);
      const ticked = [...text.matchAll(/<input [^>]*name="(?:jenis|yang_tahu)" value="([^"]*)"[^>]* checked/g)];
      expect(ticked.map((match) => match[1])).toEqual(['pungli', 'suap', '5+']);
    };

    it('when a field is too long', async () => {
      const page = await visitor.report({ ...typed, waktu: 'x'.repeat(301) });
      expect(page.status).toBe(422);
      expect(page.text).toContain('terlalu panjang; paling banyak 300 huruf');
      expectTyped(page.text.replace('x'.repeat(301), 'Senin'));
    });

    it('when the story is missing, and the ticket of that form still files one report', async () => {
      const form = await visitor.openForm();
      const page = await visitor.send('/lapor', { ...form, ...typed, uraian: '  ' });
      expect(page.status).toBe(422);
      expect(page.text).toContain('Tulis dulu apa yang terjadi.');
      expect(hiddenFields(page).tiket).toBe(form.tiket);
    });

    it('when the token is too old', async () => {
      const form = await visitor.openForm();
      const page = await visitor.send('/lapor', { ...form, ...typed, csrf: 'x.y' });
      expect(page.status).toBe(403);
      expectTyped(page.text);
      const again = await visitor.send('/lapor', { ...hiddenFields(page), ...typed });
      expect(again.status).toBe(200);
    });

    it('when the database is away, and the same form files one report once it is back', async () => {
      const { database } = house.core;
      const inTransaction = database.inTransaction;
      const form = { ...(await visitor.openForm()), uraian: 'Saat basis data hilang.', tempat: 'Loket 9' };
      database.inTransaction = () => Promise.reject(new Error('gone'));
      const failed = await visitor.send('/lapor', form).finally(() => {
        database.inTransaction = inTransaction;
      });
      expect(failed.status).toBe(500);
      expect(failed.text).toContain('Saat basis data hilang.');
      expect(failed.text).toContain('Loket 9');
      expect(receiptWords(await visitor.send('/lapor', form))).toHaveLength(8);
    });

    it('when the ticket was voided by a restart', async () => {
      const { csrf } = await visitor.openForm();
      const page = await visitor.send('/lapor', { csrf, tiket: 'bukan-tiket', ...typed });
      expect(page.status).toBe(409);
      expectTyped(page.text);
      expect(receiptWords(await visitor.send('/lapor', { ...hiddenFields(page), ...typed }))).toHaveLength(8);
    });

    it('when the outside channel is closed: the report on the Inspektorat is not taken', async () => {
      const before = await reader.getRepository(ReportEntity).count();
      const page = await visitor.report({ ...typed, unit: 'ITDA', saluran: 'inspektorat' });
      expect(page.status).toBe(409);
      expect(textOf(page, 'saluran-ditolak')).toContain(
        'Saluran luar belum dibuka. Kami tidak menerima laporan ini di sini, karena yang membacanya pihak yang Anda laporkan.',
      );
      expectTyped(page.text.replace('<option value="ITDA" selected', '<option value="DISHUB" selected'));
      expect(await reader.getRepository(ReportEntity).count()).toBe(before);
    });

    it('when the waiting line for keys is full', async () => {
      const forms = await Promise.all(Array.from({ length: 24 }, () => visitor.openForm()));
      const pages = await Promise.all(forms.map((form) => visitor.send('/lapor', { ...form, ...typed })));
      const refused = pages.filter(({ status }) => status === 503);
      expect(refused.length).toBeGreaterThan(0);
      expect(refused.length).toBeLessThan(24);
      for (const page of refused) {
        expectTyped(page.text);
        expect(page.headers['retry-after']).toBeDefined();
      }
    });
  });

  it('goes to the outside channel by itself when it is about the regency’s top', async () => {
    await anOpenChannel(house, 'luar-inspektorat');
    const page = await visitor.report({ uraian: STORY, unit: 'SETDA', saluran: 'inspektorat' });
    expect(page.status).toBe(200);
    const keys = await deriveReceipt(receiptWords(page), house.core.deploymentId, argon2);
    const report = await reader.getRepository(ReportEntity).findOneByOrFail({ lookupHash: lookupHash(keys.lookup) });
    expect(report.channelId).toBe('luar-inspektorat');
  });

  describe('that names those who would read it', () => {
    const filed = () => reader.getRepository(ReportEntity).count();
    const named = { uraian: STORY, pihak: 'Irban wilayah 2' };

    it('comes back once, stored nowhere, with all that was typed and the offer of the outside channel', async () => {
      const before = await filed();
      const page = await visitor.report(named);
      expect(page.status).toBe(422);
      expect(await filed()).toBe(before);
      expect(page.text).toContain('Belum dikirim: periksa dulu siapa yang menerima.');
      expect(page.text).toMatch(/<div data-offer="inspektorat"><.*?Pilih saluran luar/);
      expect(page.text).toMatch(/<div data-offer="top" hidden/);
      expect(page.text).not.toContain('data-readers="inspektorat"');
      expect(page.text).toContain('Irban wilayah 2');

      const again = { ...named, saluran: 'luar-inspektorat' };
      const receipt = await visitor.send('/lapor', { ...hiddenFields(page), ...again });
      const keys = await deriveReceipt(receiptWords(receipt), house.core.deploymentId, argon2);
      const report = await reader.getRepository(ReportEntity).findOneByOrFail({ lookupHash: lookupHash(keys.lookup) });
      expect(report.channelId).toBe('luar-inspektorat');
    });

    it('is taken to the Inspektorat all the same by whoever sends it there once more', async () => {
      const page = await visitor.report(named);
      expect(receiptWords(await visitor.send('/lapor', { ...hiddenFields(page), ...named }))).toHaveLength(8);
    });

    it('is taken at once where the outside channel was chosen', async () => {
      expect(receiptWords(await visitor.report({ ...named, saluran: 'luar-inspektorat' }))).toHaveLength(8);
    });
  });

  it('refuses a file that comes before the token', async () => {
    const { csrf, tiket } = await visitor.openForm();
    const request = (await import('supertest')).default;
    const page = await request(house.citizen.getHttpServer())
      .post('/lapor')
      .attach('bukti', Buffer.from('isi'), 'a.txt')
      .field('csrf', csrf)
      .field('tiket', tiket)
      .field('uraian', STORY);
    expect(page.status).toBe(403);
    expect(receiptWords(page)).toHaveLength(0);
  });

  it('is not taken as anything but a multipart form', async () => {
    const answer = await visitor.submit('/lapor', { uraian: STORY });
    expect(answer.status).toBe(400);
  });
});
