// How long the server takes to answer a receipt that exists, one that does not, and one with a wrong word: medians of
// 200 each, with script (the browser derives the lookup) and without (the server runs Argon2id), in turn, so that a
// machine that slows down slows all of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const RUNS = 200;
const load = (file) => import(pathToFileURL(resolve('dist', file)).href);
const { runDemo } = await load('cli/demo/run-demo.js');
const { demoSettings } = await load('cli/demo/demo-settings.js');
const { base64url, deriveReceipt, drawReceipt, WORDS } = await load('sealing/index.js');
const { argon2 } = await load('platform/kdf/kdf-queue.js');

const folder = mkdtempSync(join(tmpdir(), 'peluit-bench-'));
const demo = await runDemo(
  demoSettings({ PELUIT_DATA_DIR: folder, PELUIT_PORT: '0', PELUIT_CONSOLE_PORT: '0', PELUIT_LOG_LEVEL: 'silent' }),
);
const { citizenUrl, receipts } = demo.file;
const csrf = demo.core.csrf.issue('citizen');

const known = receipts[0];
const oneWrong = [...known];
oneWrong[3] = WORDS.find((word) => word !== known[3]);
const cases = { known, unknown: drawReceipt(), 'one word wrong': oneWrong };

const timed = async (request) => {
  const began = performance.now();
  const answer = await request();
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
  return performance.now() - began;
};
const withScript = (lookup) => () =>
  fetch(`${citizenUrl}/api/resi`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ csrf, lookup }),
  });
const withoutScript = (words) => () =>
  fetch(`${citizenUrl}/resi?tanpa-skrip=1`, {
    method: 'POST',
    body: new URLSearchParams({ csrf, resi: words.join(' ') }),
  });

const requests = [];
for (const [receipt, words] of Object.entries(cases)) {
  const { lookup } = await deriveReceipt(words, demo.core.deploymentId, argon2);
  requests.push({ path: 'script', receipt, request: withScript(base64url(lookup)), times: [] });
  requests.push({ path: 'no script', receipt, request: withoutScript(words), times: [] });
}
for (const one of requests) await timed(one.request);
for (let count = 0; count < RUNS; count += 1) {
  for (const one of requests) one.times.push(await timed(one.request));
}
for (const { path, receipt, times } of requests) {
  times.sort((a, b) => a - b);
  const at = (share) => Number(times[Math.floor(share * (times.length - 1))].toFixed(2));
  const conditions = { engine: 'sqlite', node: process.version, cores: availableParallelism() };
  process.stdout.write(
    `${JSON.stringify({ bench: 'receipts', path, receipt, runs: RUNS, medianMs: at(0.5), p95Ms: at(0.95), ...conditions })}\n`,
  );
}
await demo.close();
rmSync(folder, { recursive: true, force: true });
