import type { Page, Route } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { aHouse } from '../support/a-house.js';
import { aBrowser, aPhone } from '../support/browser.js';
import { Canary } from '../support/canary.js';
import { aRecordingProxy, type RecordingProxy } from '../support/recording-proxy.js';
import { anOpenChannel } from '../support/staff.js';
import { toTheEnd } from './citizen-steps.js';

const CANARY = 'kenari-4711-zxq';
const STORY = 'Sejak Agustus setiap pengajuan surat diminta Rp150.000 di loket 2.';

/** What the page is and does until its script has come, on SQLite: which engine is behind it makes no difference. */
describe('the page before its script', async () => {
  const house = await aHouse();
  const browser = await aBrowser();
  let proxy: RecordingProxy;
  beforeAll(async () => {
    await anOpenChannel(house);
    await house.listen();
    proxy = await aRecordingProxy(house.citizenUrl);
  });
  const sendButton = (page: Page) => page.locator('#tempat-tombol button');

  const never = (route: Route) => void route;

  describe('when the script is blocked, late or broken', () => {
    const states: [string, string, (route: Route) => unknown][] = [
      ['blocked', '**/aset/*.js', (route) => route.abort()],
      ['held back', '**/aset/*.js', never],
      ['without its sealing part', '**/aset/sealing.js', (route) => route.abort()],
      [
        'thrown out of step',
        '**/aset/lapor.js',
        (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("x");' }),
      ],
      [
        'thrown out of step',
        '**/aset/citizen.js',
        (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("x");' }),
      ],
    ];
    for (const [state, files, treat] of states) {
      it(`sends nothing of what is typed, ${state} (${files})`, async () => {
        const page = await (await aPhone(browser)).newPage();
        await page.route(files, treat);
        for (const path of ['/lapor', '/resi']) {
          await page.goto(`${proxy.url}${path}`, { waitUntil: 'commit' });
          await page.locator(path === '/lapor' ? '#tahu' : '#kata').waitFor({ state: 'attached' });
          // What shows the form part by part needs nothing that seals.
          if (path === '/lapor' && /(?:sealing|lapor)\.js$/.test(files)) await page.locator('#urutan').waitFor();
          proxy.forget();
          for (const field of await page.locator('main textarea, main input[type="text"]').all()) {
            if (!(await field.isVisible())) await page.locator('#lanjut').click();
            await field.fill(CANARY);
            await field.press('Enter');
            await field.press('Control+Enter');
          }
          for (const tick of await page.locator('main input[type="checkbox"], main input[type="radio"]').all()) {
            if (await tick.isVisible()) await tick.press('Enter');
          }
          for (const button of await page.locator('main button').all()) {
            if (await button.isVisible()) await button.click({ timeout: 2_000 }).catch(() => undefined);
          }
          await page.waitForTimeout(300);
          expect(new Canary(CANARY).formsIn(proxy.recorded())).toEqual([]);
          expect(proxy.recorded().toString('latin1')).not.toMatch(/^POST /m);
          expect(page.url()).toBe(`${proxy.url}${path}`);
        }
        await page.context().close();
      });
    }
  });

  it('keeps what was typed before a late script came, and seals it', async () => {
    const page = await (await aPhone(browser)).newPage();
    let release: () => void = () => undefined;
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/aset/*.js', async (route) => {
      await late;
      await route.continue();
    });
    await page.goto(`${proxy.url}/lapor`, { waitUntil: 'commit' });
    await page.fill('#uraian', CANARY);
    proxy.forget();
    release();
    await toTheEnd(page);
    await sendButton(page).click();
    await page.waitForSelector('#resi li');
    expect(new Canary(CANARY).formsIn(proxy.recorded())).toEqual([]);
    await page.context().close();
  });

  it('needs at most 14 kB until one can write: the page, its looks, and what runs before anything that seals', async () => {
    proxy.forget();
    const page = await (await aPhone(browser)).newPage();
    await page.route('**/aset/lapor.js', never);
    // Nobody waits for the picture in the tab: browsers ask for it when all else is there.
    await page.route('**/aset/icon.svg', (route) => route.abort());
    await page.goto(`${proxy.url}/lapor`);
    await page.locator('#lanjut').waitFor();
    await page.waitForTimeout(500);
    const bytes = proxy.downloaded();
    console.log(`until one can write: ${bytes} bytes, headers included`);
    expect(bytes).toBeLessThanOrEqual(14_000);
    await page.fill('#uraian', STORY);
    await page.context().close();
  });

  it('loads at most 90 kB for everything that sends a text, both channels open', async () => {
    await anOpenChannel(house, 'luar-inspektorat');
    proxy.forget();
    const page = await (await aPhone(browser)).newPage();
    // Search and hints help with writing; nobody needs them to send.
    await page.route('**/aset/{help,show-traces}.js', (route) => route.abort());
    await page.goto(`${proxy.url}/lapor`);
    await page.fill('#uraian', STORY);
    await toTheEnd(page);
    await sendButton(page).waitFor();
    await sendButton(page).click();
    await page.locator('#resi li').first().waitFor();
    for (const part of ['kdf.worker.js', 'proof.worker.js', 'receipt.css']) {
      expect(proxy.recorded().includes(`/aset/${part}`), part).toBe(true);
    }
    const bytes = proxy.downloaded();
    console.log(`everything, up to the receipt, with both channels open: ${bytes} bytes, headers included`);
    expect(bytes).toBeLessThanOrEqual(90_000);
    await page.context().close();
  });
});
