// Draws docs/screenshots from a running demo: node scripts/screenshots.mjs DATA_DIR. Needs Debian's Chromium.
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

const [dataDir = './data/demo'] = process.argv.slice(2);
const { citizenUrl, consoleUrl, accounts, receipts } = JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8'));
const { codeAt } = await import(pathToFileURL(resolve('dist/staff/totp.js')).href);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
mkdirSync('docs/screenshots', { recursive: true });
const save = (page, name, options = {}) => page.screenshot({ path: `docs/screenshots/${name}.png`, ...options });

/** The page from top to bottom. Not Playwright's `fullPage`, which stops being a phone while it draws. */
const saveWhole = async (page, name) => {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 360, height });
  await save(page, name);
  await page.setViewportSize({ width: 360, height: 740 });
};

for (const [suffix, colorScheme] of [
  ['', 'light'],
  ['-dark', 'dark'],
]) {
  const phone = await browser.newContext({
    viewport: { width: 360, height: 740 },
    colorScheme,
    locale: 'id-ID',
    hasTouch: true,
    isMobile: true,
  });
  const page = await phone.newPage();
  await page.goto(citizenUrl);
  await save(page, `home-360${suffix}`);
  await page.goto(`${citizenUrl}/lapor`);
  await page.locator('[name="uraian"]').fill('Petugas loket meminta Rp150.000 supaya KK jadi hari itu juga.');
  await save(page, `lapor-360${suffix}`);
  await page.goto(`${citizenUrl}/resi`);
  await page.locator('#kata').fill(receipts[0].join(' '));
  await page.getByRole('button', { name: /^Buka laporan/ }).click();
  await page.locator('#status').waitFor({ timeout: 60_000 });
  await saveWhole(page, `thread-360${suffix}`);
  if (colorScheme === 'light') {
    await page.goto(`${citizenUrl}/lapor`);
    await page.locator('[name="uraian"]').fill('Petugas loket meminta Rp150.000 supaya KK jadi hari itu juga.');
    await page.getByRole('button', { name: /^Kirim cerita/ }).click();
    await page.locator('#resi li').first().waitFor({ timeout: 60_000 });
    await saveWhole(page, 'receipt-360');
  }
  await phone.close();
}

const verifikator = accounts.find(({ login }) => login === 'verifikator');
const desk = await browser.newContext({
  viewport: { width: 1280, height: 860 },
  colorScheme: 'light',
  locale: 'id-ID',
});
const page = await desk.newPage();
page.setDefaultTimeout(60_000);
await page.goto(consoleUrl);
await page.getByLabel('Nama masuk').fill(verifikator.login);
await page.getByLabel('Kata sandi', { exact: true }).fill(verifikator.password);
await page.getByLabel('Kode 6 angka').fill(codeAt(verifikator.totpSecret, Date.now()));
await page.getByRole('button', { name: 'Masuk' }).click();
const list = page.getByRole('region', { name: 'Daftar laporan' });
await list.waitFor();
await page.waitForTimeout(6000);
await list.getByRole('listitem').first().getByRole('link').click();
await page.getByRole('tab', { name: 'Cerita' }).waitFor();
await page.waitForTimeout(1500);
await save(page, 'inbox-1280');
await browser.close();
