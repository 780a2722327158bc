import type { Response } from 'supertest';
import { describe, expect, it } from 'vitest';
import { argon2 } from '../../src/platform/kdf/kdf-queue.js';
import { ReportEntity, ReportEntryEntity } from '../../src/reports/reports.entity.js';
import { deriveReceipt, lookupHash } from '../../src/sealing/index.js';
import { aHouse } from '../support/a-house.js';
import { atTheDesk } from '../support/at-the-desk.js';
import { officerWrites } from '../support/officer-writes.js';
import { hiddenFields, PlainVisitor, receiptWords, textOf } from '../support/plain-visitor.js';
import { anOpenChannel, type OpenedChannel } from '../support/staff.js';

const STORY = 'Diminta uang di loket.';
const CLOSING = { type: 'state', state: 'ditutup', reason: 'spam', text: '' } as const;

describe('a return without script', async () => {
  const house = await aHouse();
  const channel = await anOpenChannel(house);
  let outside: OpenedChannel;
  const visitor = new PlainVisitor(house);
  const { reader } = house.core.database;
  const filed = async () => receiptWords(await visitor.report({ uraian: STORY, tempat: 'Loket 2' }));
  const opens = (words: readonly string[]) => visitor.openReport(words.join(' '));
  const sends = (page: Response, path: string, answers: Record<string, string>) =>
    visitor.submit(path, { ...hiddenFields(page), ...answers });
  const closes = (words: readonly string[]) => officerWrites(house, words, channel.second, CLOSING, { to: 'ditutup' });
  const report = async (words: readonly string[]) => {
    const keys = await deriveReceipt(words, house.core.deploymentId, argon2);
    return reader.getRepository(ReportEntity).findOneByOrFail({ lookupHash: lookupHash(keys.lookup) });
  };
  const bodies = async (words: readonly string[]) =>
    (await atTheDesk(house, channel, words)).entries.map((one) => one.body);
  /** The house on another day; its ticket keys go on living. */
  const later = async (days: number, act: () => Promise<void>): Promise<void> => {
    house.clock.forward({ days });
    try {
      await act();
    } finally {
      house.clock.forward({ days: -days });
    }
  };

  it('tells who can read the report now', async () => {
    const page = await opens(await filed());
    expect(page.text).toContain('Yang dapat membaca sekarang: 2 petugas penerima Inspektorat.');
  });

  it('has a button for danger that sends what is typed along, and says what to do until then', async () => {
    const page = await opens(await filed());
    expect(page.text).toMatch(/<button [^>]*type="submit"[^>]*form="tulis"[^>]*name="dicari"[^>]*value="ya"/);
    for (const sentence of ['telepon Polri 110', 'LPSK melindungi', 'https://www.lpsk.go.id/', 'tidak wajib mengaku']) {
      expect(page.text).toContain(sentence);
    }
  });

  it('announces a step that others can see, and asks how she is 7 days after it', async () => {
    const words = await filed();
    const step = { type: 'visible-step', day: '2026-11-26', text: 'Beberapa pegawai dipanggil.' } as const;
    await officerWrites(house, words, channel.first, step);
    const told = await opens(words);
    expect(told.text).toContain('Petugas memberi tahu: mulai Kamis, 26 November 2026.');
    expect(textOf(told, 'pesan')).toContain('Langkah yang terlihat orang lain, mulai 26 November 2026');
    expect(told.text).not.toContain('Apakah Anda baik-baik saja?');
    expect((await report(words)).state).toBe('diterima');

    await later(9, async () => {
      const asked = await opens(words);
      expect(asked.text).toContain('Apakah Anda baik-baik saja?');
      expect(asked.text).not.toContain('Petugas memberi tahu: mulai');

      const nothing = await sends(asked, '/resi/kabar', { kabar_teks: 'Ditanya <atasan>.' });
      expect(nothing.status).toBe(422);
      expect(nothing.text).toContain('Pilih salah satu dulu.');
      expect(nothing.text).toContain('Ditanya &lt;atasan>.</textarea>');

      const answer = { kabar: 'uneasy', kabar_teks: 'Ditanya atasan.\r\nDua kali.' };
      const answered = await sends(asked, '/resi/kabar', answer);
      expect(answered.status).toBe(200);
      expect(answered.text).toContain('Jawaban Anda sudah sampai.');
      expect(answered.text).not.toContain('Apakah Anda baik-baik saja?');
      const again = await sends(asked, '/resi/kabar', answer);
      expect(textOf(again, 'pesan').split('Ada yang membuat saya gelisah.')).toHaveLength(2);
      expect(await bodies(words)).toContainEqual({
        type: 'check-in',
        answer: 'uneasy',
        text: 'Ditanya atasan.\nDua kali.',
      });
    });
  });

  it('asks 30 days after closing; good news and a rating leave it closed, danger opens it', async () => {
    const words = await filed();
    await closes(words);
    await later(30, async () => {
      const page = await opens(words);
      expect(page.text).toContain('Laporan sudah ditutup, tetapi pembalasan kadang datang kemudian.');
      const fine = await sends(page, '/resi/kabar', { kabar: 'fine' });
      expect(textOf(fine, 'status')).toMatch(/Selesai 24 November 2026$/);
      await sends(fine, '/resi/nilai', { nilai: '4' });
      expect(await report(words)).toMatchObject({ state: 'ditutup', unread: true });
      await later(60, async () => {
        const danger = await sends(await opens(words), '/resi/kabar', { kabar: 'threatened' });
        expect(textOf(danger, 'status')).toMatch(/Ditelaah 22 Februari 2027$/);
        expect((await report(words)).state).toBe('ditelaah');
      });
    });
  });

  it('takes one rating per closing, in words beside the number', async () => {
    const words = await filed();
    expect((await opens(words)).text).not.toContain('Bagaimana Anda dilayani?');
    await closes(words);
    const closed = await opens(words);
    expect(closed.text).toContain('1 – sangat buruk');
    expect((await sends(closed, '/resi/nilai', { nilai: '6' })).status).toBe(422);
    const rated = await sends(closed, '/resi/nilai', { nilai: '2', nilai_teks: 'Lama.' });
    expect(rated.text).toContain('Penilaian Anda sudah sampai.');
    expect(rated.text).not.toContain('Bagaimana Anda dilayani?');
    expect(textOf(rated, 'pesan')).toContain('Penilaian: 2 – buruk Lama.');

    await visitor.write(rated, { pesan: 'Buka lagi.' });
    await closes(words);
    expect((await opens(words)).text).toContain('Bagaimana Anda dilayani?');
  });

  it('keeps when she can come back, and goes on waiting for her answer', async () => {
    const words = await filed();
    const question = { type: 'question', text: 'Jam berapa?' } as const;
    await officerWrites(house, words, channel.second, question, { to: 'perlu_keterangan' });
    const page = await opens(words);
    expect((await sends(page, '/resi/kembali', { rencana: 'kapan-kapan' })).status).toBe(422);
    const planned = await sends(page, '/resi/kembali', { rencana: 'dua-minggu' });
    expect(planned.text).toContain('Terakhir Anda tulis: dalam dua minggu (24 November 2026).');
    expect((await report(words)).state).toBe('perlu_keterangan');
    expect(textOf(planned, 'status')).toMatch(/Menunggu jawaban Anda 24 November 2026$/);
  });

  it('names other bodies while the outside channel is closed, once the desk is late', async () => {
    const words = await filed();
    expect((await opens(words)).text).not.toContain('Bawa ke saluran luar');
    await later(8, async () => {
      const page = await opens(words);
      expect(page.text).toContain('Saluran luar belum dibuka. Yang dapat Anda hubungi sendiri');
      for (const body of ['(KPK)', 'Kejaksaan', 'Ombudsman']) expect(page.text).toContain(body);
    });
  });

  describe('that goes to the outside channel', () => {
    const newTicket = ({ text }: Response) => /name="tiket_baru" value="([^"]*)"/.exec(text)?.[1] ?? '';
    const draft = ({ text }: Response) => /<textarea[^>]*id="tulisan"[^>]*>([^<]*)</.exec(text)?.[1] ?? '';
    const goes = (page: Response, tulisan = draft(page)) =>
      sends(page, '/resi/saluran-luar', { tiket_baru: newTicket(page), tulisan });
    const count = () => reader.getRepository(ReportEntity).count();
    const entriesOf = async (words: readonly string[]) =>
      reader.getRepository(ReportEntryEntity).countBy({ reportId: (await report(words)).id });

    it('files her text there as she left it, once, under new words, and tells the old desk nothing', async () => {
      outside = await anOpenChannel(house, 'luar-inspektorat');
      const words = await filed();
      await later(8, async () => {
        const page = await opens(words);
        expect(draft(page)).toBe(
          `Laporan ini sudah saya kirim ke saluran Inspektorat pada 24 November 2026. Sampai sekarang jawabannya terlambat.\n\n${STORY}`,
        );
        const [before, entries] = [await count(), await entriesOf(words)];
        const receipt = await goes(page, 'Sudah terlambat.\r\n\r\nDiminta uang.');
        expect(receipt.status).toBe(200);
        const fresh = receiptWords(receipt);
        expect(fresh).toHaveLength(8);
        expect(fresh).not.toEqual(words);
        expect(receipt.text).toContain('Sekarang ada dua resi');

        const again = await goes(page, 'Sudah terlambat.\r\n\r\nDiminta uang.');
        expect(receiptWords(again)).toEqual(fresh);
        expect(await count()).toBe(before + 1);
        expect(await entriesOf(words)).toBe(entries);

        const there = await atTheDesk(house, outside, fresh);
        expect(there.report.channelId).toBe('luar-inspektorat');
        const said = { text: 'Sudah terlambat.\n\nDiminta uang.', place: 'Loket 2', channel: 'luar-inspektorat' };
        expect(there.entries[0]).toMatchObject({ verdict: 'genuine', body: said, context: { sealedBy: 'server' } });
        expect((await opens(fresh)).text).not.toContain('Bawa ke saluran luar');

        const changed = await goes(page, 'Lain sama sekali.');
        expect(changed.status).toBe(409);
        expect(changed.text).toContain('Lain sama sekali.');
        expect(await count()).toBe(before + 1);
      });
    });

    it('is offered after a closing, in other words', async () => {
      const words = await filed();
      await closes(words);
      expect(draft(await opens(words))).toContain('Laporan itu ditutup, dan saya meminta diperiksa lagi.');
    });

    it('keeps a text that it cannot take', async () => {
      const words = await filed();
      await closes(words);
      const page = await opens(words);
      const empty = await goes(page, '  ');
      expect(empty.status).toBe(422);
      expect(empty.text).toContain('Tulis dulu apa yang terjadi.');
      const long = await goes(page, 'x'.repeat(50_001));
      expect(long.status).toBe(422);
      expect(long.text).toContain(`${'x'.repeat(50_001)}</textarea>`);
      const strange = await sends(page, '/resi/saluran-luar', { tiket_baru: 'rusak', tulisan: 'Tulisan <saya>.' });
      expect(strange.status).toBe(409);
      expect(strange.text).toContain('Tulisan &lt;saya>.</textarea>');
    });
  });

  it('keeps what was typed when the visit has ended, whatever form it was', async () => {
    const words = await filed();
    await closes(words);
    const page = await opens(words);
    house.clock.forward({ minutes: 31 });
    const forms = [
      ['/resi/nilai', { nilai: '1', nilai_teks: 'Teks <satu>.' }],
      ['/resi/kabar', { kabar: 'fine', kabar_teks: 'Teks <satu>.' }],
      ['/resi/saluran-luar', { tiket_baru: 'x', tulisan: 'Teks <satu>.' }],
    ] as const;
    for (const [path, answers] of forms) {
      const late = await sends(page, path, answers);
      expect(late.status).toBe(403);
      expect(late.text).toContain('Kunjungan ini sudah berakhir');
      expect(late.text).toContain('Teks &lt;satu>.');
    }
    expect((await sends(page, '/resi/kembali', { rencana: 'besok' })).status).toBe(403);
    expect(await bodies(words)).toHaveLength(2);
  });
});
