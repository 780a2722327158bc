import { describe, expect, it } from 'vitest';
import { argon2 } from '../../src/platform/kdf/kdf-queue.js';
import { channelFingerprint, fingerprintText, newId } from '../../src/sealing/index.js';
import { aHouse } from '../support/a-house.js';
import { officerWrites } from '../support/officer-writes.js';
import { hiddenFields, PlainVisitor, receiptWords, textOf } from '../support/plain-visitor.js';
import { anOpenChannel } from '../support/staff.js';

describe('a visit without script', async () => {
  const house = await aHouse();
  const channel = await anOpenChannel(house);
  const visitor = new PlainVisitor(house);
  const filed = async (story = 'Diminta uang di loket.') => receiptWords(await visitor.report({ uraian: story }));

  it('opens with the words in capitals, with hyphens and numbers, and one cut to four letters', async () => {
    const words = await filed('Diminta uang di loket <2>.');
    const typed = words
      .map((word, index) => `${index + 1}. ${index === 4 ? word.slice(0, 4) : word}`)
      .join(' - ')
      .toUpperCase();
    const page = await visitor.openReport(typed);
    expect(page.status).toBe(200);
    expect(textOf(page, 'status')).toBe('Diterima 24 November 2026');
    expect(textOf(page, 'pesan')).toBe('Laporan Anda (dilipat) Diminta uang di loket &lt;2>.');
    expect(page.text).toContain('Kembali setelah Jumat, 27 November 2026.');
  });

  it('walks the whole conversation: question, answer with a file, closing with a reason, reopening', async () => {
    const words = await filed();
    await officerWrites(house, words, channel.second, { type: 'read' });
    await officerWrites(
      house,
      words,
      channel.second,
      { type: 'question', text: 'Jam berapa?' },
      { to: 'perlu_keterangan' },
    );
    const asked = await visitor.openReport(words.join(' '));
    expect(textOf(asked, 'status')).toMatch(/Diterima .* Dibaca petugas .* Menunggu jawaban Anda/);
    expect(asked.text).toContain('Jawab paling lambat Selasa, 8 Desember 2026.');
    expect(textOf(asked, 'pesan')).toContain('Petugas 24 November 2026 Petugas bertanya Jam berapa?');
    expect(asked.text).not.toContain('Kembali setelah');

    const answered = await visitor.write(asked, { pesan: 'Setelah jam 10.\r\nSetiap Senin.', dicari: 'ya' }, [
      { name: 'catatan.txt', type: 'text/plain', bytes: Buffer.from('jam 10') },
    ]);
    expect(answered.status).toBe(200);
    expect(answered.text).toContain('Pesan Anda sudah sampai.');
    expect(textOf(answered, 'pesan')).toContain('Saya dicari atau diancam. Setelah jam 10. Setiap Senin.');
    expect(textOf(answered, 'pesan')).toContain('catatan.txt');
    expect(answered.text).not.toContain('Jawab paling lambat');
    expect(textOf(answered, 'status')).toMatch(/Menunggu jawaban Anda .* Ditelaah/);

    const closing = {
      type: 'state',
      state: 'ditutup',
      reason: 'bukan_kewenangan',
      where: 'Samsat',
      text: 'Salam.',
    } as const;
    await officerWrites(house, words, channel.first, closing, { to: 'ditutup' });
    const closed = await visitor.openReport(words.join(' '));
    expect(textOf(closed, 'status')).toMatch(/Selesai 24 November 2026$/);
    expect(textOf(closed, 'pesan')).toContain(
      'Ditutup: bukan kewenangan Pemkab. Yang berwenang: Samsat. Balasan Anda di sini membuka laporan kembali. Salam.',
    );
    const reopened = await visitor.write(closed, { pesan: 'Saya tidak setuju.' });
    expect(textOf(reopened, 'status')).toMatch(/Ditelaah 24 November 2026$/);
  });

  it('shows a message that somebody changed as broken, and never as an officer’s', async () => {
    const words = await filed();
    await officerWrites(house, words, channel.second, { type: 'reply', text: 'Terima kasih.' });
    await house.core.database.inTransaction((manager) =>
      manager.query('UPDATE report_entry SET author = ? WHERE n = 1 AND author = ?', [
        newId(),
        channel.second.memberId,
      ]),
    );
    const page = await visitor.openReport(words.join(' '));
    expect(textOf(page, 'pesan')).toContain('gagal diperiksa keasliannya');
    expect(textOf(page, 'pesan')).not.toContain('Terima kasih.');
  });

  it('adds a message once however often its page is sent', async () => {
    const page = await visitor.openReport((await filed()).join(' '));
    await visitor.write(page, { pesan: 'Sekali saja.' }, [{ name: 'a.txt', bytes: Buffer.from('a') }]);
    const again = await visitor.write(page, { pesan: 'Sekali saja.' }, [{ name: 'a.txt', bytes: Buffer.from('a') }]);
    expect(textOf(again, 'pesan').split('Sekali saja.')).toHaveLength(2);
    expect(textOf(again, 'pesan').split('a.txt')).toHaveLength(2);
  });

  it('keeps a message that came after the visit had ended, and files nothing', async () => {
    const words = await filed();
    const page = await visitor.openReport(words.join(' '));
    house.clock.forward({ minutes: 31 });
    const late = await visitor.write(page, { pesan: 'Terlambat <saya>.' });
    expect(late.status).toBe(403);
    expect(late.text).toContain('Kunjungan ini sudah berakhir');
    expect(late.text).toContain('Terlambat &lt;saya>.');
    expect(textOf(await visitor.openReport(words.join(' ')), 'pesan')).not.toContain('Terlambat');
  });

  it('asks for something to send', async () => {
    const page = await visitor.write(await visitor.openReport((await filed()).join(' ')), { pesan: ' ' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Tulis pesan atau pilih berkas dulu.');
  });

  it('says that the desk is late, in working days', async () => {
    const words = await filed();
    house.clock.forward({ days: 8 });
    const page = await visitor.openReport(words.join(' '));
    expect(page.text).toContain('Kami terlambat 3 hari kerja.');
    house.clock.forward({ days: -8 });
  });

  it('ends at the home page, with nothing kept', async () => {
    const page = await visitor.openReport((await filed()).join(' '));
    const { csrf } = hiddenFields(page);
    const answer = await visitor.submit('/resi/keluar', { csrf });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('tells what is wrong with words that cannot be a receipt, whatever reports there are', async () => {
    const cases = [
      ['', 'Tulis dulu 8 kata resi Anda.'],
      ['pagar sabun', 'baru ada 2'],
      ['rumptu bukit bukit bukit bukit bukit bukit bukit', 'tidak ada di daftar. Mungkin:'],
    ] as const;
    for (const [typed, sentence] of cases) {
      const page = await visitor.openReport(typed);
      expect(page.status).toBe(422);
      expect(page.text).toContain(sentence);
    }
  });

  it('recognises the key’s fingerprint of the security page', async () => {
    const words = await channelFingerprint(channel.recipient, channel.first.keys.verifyKey, argon2);
    const security = await visitor.get('/keamanan');
    for (const line of fingerprintText(words).split('\n')) expect(security.text).toContain(line);
    const page = await visitor.openReport(fingerprintText(words));
    expect(page.text).toContain('Ini sidik kunci dari halaman Keamanan, bukan 8 kata resi Anda.');
  });
});
