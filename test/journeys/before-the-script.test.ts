import type { Page, Route } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { aHouse } from '../support/a-house.js';
import { aBrowser, aPhone } from '../support/browser.js';
import { Canary } from '../support/canary.js';
import { aRecordingProxy, type RecordingProxy } from '../support/recording-proxy.js';
import { anOpenChannel } from '../support/staff.js';

const CANARY = 'kenari-4711-zxq';

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

  describe('when the script is blocked, late or broken', () => {
    const never = (route: Route) => void route;
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
          await page.waitForSelector(path === '/lapor' ? '#tahu' : '#kata');
          proxy.forget();
          for (const field of await page.locator('main textarea, main input[type="text"]').all()) {
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
    await sendButton(page).click();
    await page.waitForSelector('#resi li');
    expect(new Canary(CANARY).formsIn(proxy.recorded())).toEqual([]);
    await page.context().close();
  });

  it('loads at most 90 kB for the first view of the form, everything included', async () => {
    proxy.forget();
    const page = await (await aPhone(browser)).newPage();
    await page.goto(`${proxy.url}/lapor`);
    await sendButton(page).waitFor();
    await page.fill('#uraian', 'x');
    await page.waitForTimeout(1_500);
    const bytes = proxy.downloaded();
    console.log(`first view: ${bytes} bytes`);
    expect(bytes).toBeLessThanOrEqual(90_000);
    await page.context().close();
  });
});
