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
  await page.locator('#kata-1').fill(receipts[0].join(' '));
  await page.getByRole('button', { name: /^Buka laporan/ }).click();
  await page.locator('#status').waitFor({ timeout: 60_000 });
  await saveWhole(page, `thread-360${suffix}`);
  if (colorScheme === 'light') {
    await page.goto(`${citizenUrl}/lapor`);
    await page.locator('[name="uraian"]').fill('Petugas loket meminta Rp150.000 supaya KK jadi hari itu juga.');
    for (let part = 0; part < 2; part += 1) await page.locator('#lanjut').click();
    await save(page, 'lapor-periksa-360');
    await page.getByRole('button', { name: /^Kirim cerita/ }).click();
    await page.locator('#resi li').first().waitFor({ timeout: 60_000 });
    await saveWhole(page, 'receipt-360');
  }
  await phone.close();
}

/** A browser in which somebody of the demo has logged in. */
const loggedIn = async (wanted, options = {}) => {
  const { login, password, totpSecret } = accounts.find((account) => account.login === wanted);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    colorScheme: 'light',
    locale: 'id-ID',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(consoleUrl);
  await page.getByLabel('Nama masuk').fill(login);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  // No code works twice: whoever logs in again waits for the next one.
  const used = codes.get(login);
  while (codeAt(totpSecret, Date.now()) === used) await page.waitForTimeout(1000);
  codes.set(login, codeAt(totpSecret, Date.now()));
  await page.getByLabel('Kode 6 angka').fill(codes.get(login));
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('navigation').first().waitFor();
  return page;
};
const codes = new Map();
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const desk = await loggedIn('verifikator');
const list = desk.getByRole('region', { name: 'Daftar laporan' });
await list.waitFor();
await desk.waitForTimeout(6000);
await list.getByRole('listitem').first().getByRole('link').click();
await desk.getByRole('tab', { name: 'Cerita' }).waitFor();
await desk.waitForTimeout(1500);
await save(desk, 'inbox-1280');

const inspektur = await loggedIn('inspektur');
await inspektur.getByRole('link', { name: 'Kerawanan' }).click();
await inspektur.getByRole('table').first().waitFor();
await save(inspektur, 'map-own-1280');
await inspektur
  .getByRole('link', { name: /^Perkara/ })
  .first()
  .click();
await inspektur
  .getByRole('listitem')
  .filter({ has: inspektur.getByRole('link') })
  .last()
  .getByRole('link')
  .click();
await inspektur.getByRole('tab', { name: 'Berkas' }).waitFor();
await inspektur.waitForTimeout(1500);
await save(inspektur, 'case-1280');

const pimpinan = await loggedIn('pimpinan');
await pimpinan.getByRole('table').first().waitFor();
await save(pimpinan, 'map-1280');
await pimpinan.getByRole('link', { name: 'Gelombang' }).click();
await pimpinan.getByRole('heading', { level: 1 }).waitFor();
await pimpinan.waitForTimeout(1500);
await save(pimpinan, 'wave-1280');

const small = await loggedIn('pimpinan', { ...phone, colorScheme: 'dark' });
await small.waitForTimeout(2000);
await save(small, 'map-360-dark');
await browser.close();
