// Some 30 s: four times a browser is started from nothing, keys are derived five times, and every letter is typed.
// This is Firefox ESR as Debian packs it, on a desktop, made 360 px wide: neither Firefox on a phone nor Tor Browser.
// On SQLite: which engine is behind it makes no difference to her browser.
import { beforeAll, describe, expect, it } from 'vitest';
import { aHouse, type House } from '../support/a-house.js';
import { atTheDesk } from '../support/at-the-desk.js';
import { type FirefoxVisitor, inFirefox } from '../support/firefox.js';
import { officerWrites } from '../support/officer-writes.js';
import { anOpenChannel, type OpenedChannel } from '../support/staff.js';
import { CANARY, holds, PHONE_LABELS, plant, readAll } from '../web/cleaning/exiftool.js';
import { aSlope } from '../web/cleaning/mosaic-jpeg.js';

const STORY = 'Petugas loket 2 meminta Rp150.000 supaya KK jadi hari itu juga.';
const TELEPHONE = '081298765432';
const QUESTION = 'Di loket berapa, dan siapa yang menerima uangnya?';
const ANSWER = 'Loket 2, yang menerima Petugas A.';
const ELSEWHERE = 'https://www.bmkg.go.id/';

let house: House;
let channel: OpenedChannel;

beforeAll(async () => {
  house = await aHouse({ engine: 'sqlite' });
  channel = await anOpenChannel(house);
  await house.listen();
});

const asks = (words: readonly string[]) =>
  officerWrites(house, words, channel.second, { type: 'question', text: QUESTION }, { to: 'perlu_keterangan' });
const entriesOf = async (words: readonly string[]) => (await atTheDesk(house, channel, words)).entries;

describe('a reporter in Firefox', () => {
  it('reports part by part, adds a cleaned photo, comes back with her words, answers, and leaves with Esc', async () => {
    let words: string[] = [];
    await inFirefox({ script: true }, async (she) => {
      await she.opens(`${house.citizenUrl}/lapor`);
      await tellsPartByPart(she);
      await she.presses('#tempat-tombol button');
      words = await wordsShown(she);
      await confirmsWords(she, words);

      const photo = plant(aSlope(), 'jpg', PHONE_LABELS);
      await she.picks('#pilih-berkas', 'IMG_siti.jpg', photo);
      await she.sees('lokasi \u22126,24 107,10', '#daftar-berkas');
      await she.presses('#kirim-berkas');
      await she.sees('1 berkas sudah sampai.');
      await she.presses('#selesai');
      await she.sees('Lihat pungli atau korupsi? Ceritakan di sini.');
      await she.seesNot(words[0] as string);
      expect(await she.address()).toBe(`${house.citizenUrl}/`);
    });

    const desk = await atTheDesk(house, channel, words);
    expect(desk.entries.map(({ verdict, context }) => [verdict, context?.sealedBy])).toEqual([
      ['genuine', 'browser'],
      ['genuine', 'browser'],
    ]);
    const [told, added] = desk.entries.map(({ body }) => body);
    expect(told).toMatchObject({ text: STORY, unit: 'DISDUKCAPIL', kinds: ['pungli'], place: 'Loket 2' });
    if (added?.type !== 'files' || !added.files[0]) throw new Error('no file in the thread');
    expect([added.files.length, added.files[0].name, added.files[0].copy]).toEqual([1, 'foto-1.jpg', 'cleaned']);
    const arrived = new Uint8Array(await desk.file(added.files[0]));
    expect(holds(arrived)).toBe(false);
    expect(readAll(arrived, 'jpg')).not.toMatch(new RegExp(`${CANARY}|GPS|Samsung`));

    await asks(words);
    await inFirefox({ script: true }, async (she) => {
      await she.opens(`${house.citizenUrl}/resi`);
      // Word after word as from paper: the space goes on to the next field.
      await she.types('#kata-1', words.join(' '));
      await she.presses('#tempat-tombol button');
      await readsAndAnswers(she);
      expect(await she.text('#pesan')).toContain('foto-1.jpg');
      await leavesWithEsc(she);
    });
    expect((await entriesOf(words)).at(-1)?.body).toMatchObject({ type: 'message', text: ANSWER });
  });

  it('does the same with JavaScript off: reports, confirms her words, comes back, answers', async () => {
    let words: string[] = [];
    await inFirefox({ script: false }, async (she) => {
      await she.opens(`${house.citizenUrl}/lapor`);
      await she.sees('JavaScript mati, jadi laporan disegel saat tiba.');
      expect(await she.isShown('#lanjut')).toBe(false);
      await she.types('#uraian', STORY);
      await she.page.select('[name="unit"]', 'DISDUKCAPIL');
      await she.presses('[name="jenis"][value="pungli"]');
      await she.picks('[name="bukti"]', 'catatan.txt', Buffer.from('loket 2'));
      await she.presses('button[form="kirim"]');
      words = await wordsShown(she);
      await she.sees('1 berkas sudah sampai.');
      await confirmsWords(she, words);
    });
    const [told] = await entriesOf(words);
    expect(told?.body).toMatchObject({ text: STORY, unit: 'DISDUKCAPIL', kinds: ['pungli'] });

    await asks(words);
    await inFirefox({ script: false }, async (she) => {
      await she.opens(`${house.citizenUrl}/resi`);
      await she.types('#kata', words.join(' '));
      await she.presses('button[form="buka"]');
      await readsAndAnswers(she);
      expect(await she.text('#pesan')).toContain('catatan.txt');
    });
    expect((await entriesOf(words)).at(-1)?.body).toMatchObject({ type: 'message', text: ANSWER });
  });
});

/** First with her telephone number in the story, which the page points out and she takes away. */
async function tellsPartByPart(she: FirefoxVisitor): Promise<void> {
  await she.types('#uraian', `Hubungi ${TELEPHONE}`);
  await she.sees(`"${TELEPHONE}"`, '#bagian-cerita');
  await she.types('#uraian', STORY);
  await she.seesNot(`"${TELEPHONE}"`);
  await she.types('#unit-cari', 'dukcapil');
  await she.sees('Disdukcapil', '#unit-cari-daftar');
  await she.presses('#unit-cari-daftar [role="option"]');
  await she.sees('Dipilih: Disdukcapil');
  await she.presses('#lanjut');
  await she.presses('[name="jenis"][value="pungli"]');
  await she.types('#tempat', 'Loket 2');
  expect(await she.isShown('#uraian')).toBe(false);
  await she.presses('#lanjut');
  for (const answer of [STORY, 'Disdukcapil', 'Saya diminta uang', 'Loket 2'])
    await she.sees(answer, '#tempat-jawaban');
}

async function wordsShown(she: FirefoxVisitor): Promise<string[]> {
  await she.sees(/^(?:[a-z]+\s+){7}[a-z]+$/, '#resi');
  return (await she.text('#resi')).split(/\s+/);
}

/** One of the two wrong at first. */
async function confirmsWords(she: FirefoxVisitor, words: readonly string[]): Promise<void> {
  const confirms = (await she.isShown('#sudah-tercatat')) ? '#sudah-tercatat' : 'main button[type="submit"]';
  await she.types('#kata-3', 'salah');
  await she.types('#kata-7', words[6] as string);
  await she.presses(confirms);
  await she.sees('Kata ke-3 tidak sama dengan resi.');
  await she.types('#kata-3', (words[2] as string).toUpperCase());
  await she.types('#kata-7', words[6] as string);
  await she.presses(confirms);
  await she.sees('Sudah tercatat. Simpan kertas itu');
}

async function readsAndAnswers(she: FirefoxVisitor): Promise<void> {
  await she.sees('Menunggu jawaban Anda', '#status');
  await she.sees(QUESTION, '#pesan');
  // Her own report is folded: less for whoever stands behind her.
  await she.seesNot(STORY);
  await she.types('#tulis-pesan', ANSWER);
  await she.presses('#kirim-pesan, button[form="tulis"]');
  await she.sees('Pesan Anda sudah sampai.');
  await she.sees(ANSWER, '#pesan');
}

/** The neutral site is answered here: nothing goes out of the machine. */
async function leavesWithEsc(she: FirefoxVisitor): Promise<void> {
  await she.page.setRequestInterception(true);
  she.page.on('request', (request) =>
    request.url().startsWith(ELSEWHERE)
      ? request.respond({ contentType: 'text/html', body: 'Cuaca hari ini' })
      : request.continue(),
  );
  await she.page.keyboard.press('Escape');
  await she.sees('Esc 2 kali lagi');
  await she.page.keyboard.press('Escape');
  await she.page.keyboard.press('Escape');
  await she.sees('Cuaca hari ini');
  expect(await she.address()).toBe(ELSEWHERE);
}
