import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtFilesOf } from '../../src/platform/http/assets.js';
import { aHouse } from '../support/a-house.js';
import { aBrowser, aPhone, expectAccessible } from '../support/browser.js';
import { anOpenChannel } from '../support/staff.js';
import { opensHers, tellsAndNotes } from './citizen-steps.js';

/** What the script may use although Chrome 87 or Firefox 78 lack it: `older-browsers.ts` brings it along. */
const BROUGHT = /\bObject\.hasOwn\b|\.at\(/;
/**
 * Names that a browser of that age does not have. `TransformStream` is not among them: it is asked for at the start.
 * In the files that only clean pictures and documents a missing name costs the cleaning, never the report.
 */
const MISSING =
  /\bstructuredClone\b|\.(?:findLast|findLastIndex|toSorted|toReversed|toSpliced)\(|\bObject\.groupBy\b|\bcrypto\.randomUUID\b|\bPromise\.withResolvers\b|\bAbortSignal\.(?:timeout|any)\b|\bURL\.canParse\b|\bIterator\.from\b|\bnew WeakRef\b/;
const NEEDED = [
  'citizen.js',
  'page.js',
  'lapor.js',
  'help.js',
  'resi.js',
  'thread.js',
  'shared.js',
  'sealing.js',
  'kdf.worker.js',
];

describe('browsers of 2020', async () => {
  const folder = builtFilesOf('citizen');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const house = await aHouse();
  const browser = await aBrowser();
  beforeAll(async () => {
    await anOpenChannel(house);
    await house.listen();
  });

  it.each(scripts)('can read %s', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(() => parse(text, { ecmaVersion: 2020, sourceType: 'module' })).not.toThrow();
  });

  it('find nothing missing in what reports and conversations need', () => {
    expect(NEEDED.filter((name) => !scripts.includes(name))).toEqual([]);
    const texts = NEEDED.map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
    expect(
      texts.flatMap(([name, text]) => (MISSING.exec(text) ? [`${name}: ${MISSING.exec(text)?.[0]}`] : [])),
    ).toEqual([]);
    expect(texts.some(([, text]) => BROUGHT.test(text))).toBe(true);
  });

  it('report and come back, on the page and in the worker without what came in 2021', async () => {
    const takeAway = `
      delete Object.hasOwn; delete String.prototype.at; delete Array.prototype.at;
      delete Object.getPrototypeOf(Uint8Array.prototype).at;
      for (const name of ['structuredClone', 'AggregateError', 'WeakRef', 'scheduler']) delete globalThis[name];
      delete Array.prototype.findLast; delete Promise.any;
    `;
    const page = await (await aPhone(browser)).newPage();
    await page.addInitScript(takeAway);
    await page.route(/\/aset\/(?:kdf|seal|proof)\.worker\.js/, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `${takeAway}\n${await answer.text()}` });
    });
    const words = await tellsAndNotes(page, house.citizenUrl);
    const note = { name: 'catatan.txt', mimeType: 'text/plain', buffer: Buffer.from('loket 2') };
    await page.setInputFiles('#pilih-berkas', note);
    await page.click('#kirim-berkas');
    await page.waitForSelector('text=1 berkas sudah sampai.');
    await opensHers(page, house.citizenUrl, words);
    await page.context().close();
  });

  it.each(['TransformStream', 'Worker'])(
    'without %s are offered the page without script, before anything is typed',
    async (name) => {
      const page = await (await aPhone(browser)).newPage();
      await page.addInitScript(`delete globalThis.${name}`);
      for (const path of ['/lapor', '/resi']) {
        await page.goto(`${house.citizenUrl}${path}`);
        const offer = page.locator('#skrip-belum-jalan');
        await offer.waitFor({ timeout: 3_000 });
        expect(await offer.innerText()).toContain('Anda tetap dapat melapor.');
        expect(await page.locator('#tempat-tombol button').count()).toBe(0);
        await expectAccessible(page, `${path} without ${name}`);
        await offer.getByRole('link').click();
        await page.locator(path === '/lapor' ? 'button[form="kirim"]' : 'button[form="buka"]').waitFor();
      }
      await page.context().close();
    },
  );
});
