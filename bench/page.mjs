// How long it takes until one can write, and until one can send, on a slow phone: Chromium over Slow 4G (1.6 Mbit/s
// down, 0.75 up, 150 ms there and back) with its processor slowed four times, an empty browser each time. Medians of
// the runs; bytes as they come over the line, headers included.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

const RUNS = 7;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWED = 4;
const load = (file) => import(pathToFileURL(resolve('dist', file)).href);
const { runDemo } = await load('cli/demo/run-demo.js');
const { demoSettings } = await load('cli/demo/demo-settings.js');

const folder = mkdtempSync(join(tmpdir(), 'peluit-bench-'));
const demo = await runDemo(
  demoSettings({ PELUIT_DATA_DIR: folder, PELUIT_PORT: '0', PELUIT_CONSOLE_PORT: '0', PELUIT_LOG_LEVEL: 'silent' }),
);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});

/** One visit to the form with an empty browser. */
async function visit() {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', SLOW_4G);
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const seen = { bytes: 0, requests: 0 };
  line.on('Network.requestWillBeSent', () => {
    seen.requests += 1;
  });
  line.on('Network.loadingFinished', ({ encodedDataLength }) => {
    seen.bytes += encodedDataLength;
  });
  const began = performance.now();
  await page.goto(`${demo.file.citizenUrl}/lapor`, { waitUntil: 'commit' });
  // Typed as soon as there is a field: what the script does later must not take a letter away.
  await page.locator('#uraian').pressSequentially('a');
  const typeable = { ms: performance.now() - began, ...seen };
  await page.locator('#lanjut').waitFor();
  const parts = { ms: performance.now() - began, ...seen };
  await page.locator('#tombol-menyusul').waitFor({ state: 'detached' });
  const sendable = { ms: performance.now() - began, ...seen };
  if ((await page.inputValue('#uraian')) !== 'a') throw new Error('a letter was lost');
  await context.close();
  return { typeable, parts, sendable };
}

await visit();
const visits = [];
for (let run = 0; run < RUNS; run += 1) visits.push(await visit());
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const conditions = {
  line: 'slow 4G: 1.6 Mbit/s, 150 ms',
  processor: `slowed ${SLOWED}×`,
  chromium: browser.version(),
  node: process.version,
  cores: availableParallelism(),
};
for (const until of ['typeable', 'parts', 'sendable']) {
  const of = (name) => Math.round(median(visits.map((one) => one[until][name])));
  process.stdout.write(
    `${JSON.stringify({ bench: 'page', until, runs: RUNS, medianMs: of('ms'), bytes: of('bytes'), requests: of('requests'), ...conditions })}\n`,
  );
}
await browser.close();
await demo.close();
rmSync(folder, { recursive: true, force: true });
