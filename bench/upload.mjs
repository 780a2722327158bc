// One file of 500 MB as the browser sends it, in pieces of 8 MiB: seconds, and how much more memory the server holds than at
// rest. The server is a process of its own, from the compiled code, on SQLite.
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const MB = 1_000_000;
const FILE = 500 * MB;
const PIECE = 8 * 1024 * 1024;
const load = (file) => import(pathToFileURL(resolve('dist', file)).href);
const { runDemo } = await load('cli/demo/run-demo.js');
const { demoSettings } = await load('cli/demo/demo-settings.js');
const { argon2 } = await load('platform/kdf/kdf-queue.js');
const sealing = await load('sealing/index.js');
const { base64url, deriveReceipt, newId, paddedFileSize, recipientOf, sealedSize, sealFile } = sealing;

const folder = mkdtempSync(join(tmpdir(), 'peluit-bench-'));
if (process.send) await serve();
else await measure();

/** The demo in a process of its own, so that its memory is nobody else's. */
async function serve() {
  const ports = { PELUIT_PORT: '0', PELUIT_CONSOLE_PORT: '0', PELUIT_LOG_LEVEL: 'silent' };
  const demo = await runDemo(demoSettings({ PELUIT_DATA_DIR: folder, ...ports }));
  const { citizenUrl, receipts } = demo.file;
  process.once('disconnect', () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit();
  });
  process.send({ citizenUrl, words: receipts[0], deploymentId: [...demo.core.deploymentId] });
}

async function measure() {
  const child = fork('bench/upload.mjs');
  const { citizenUrl, words, deploymentId } = await new Promise((told) => child.once('message', told));
  const keys = await deriveReceipt(words, Uint8Array.from(deploymentId), argon2);
  const { csrf } = await (await fetch(`${citizenUrl}/api/saluran`)).json();
  const lookup = base64url(keys.lookup);
  const json = { 'content-type': 'application/json' };
  const asked = { method: 'POST', headers: json, body: JSON.stringify({ csrf, lookup }) };
  const { thread } = await (await fetch(`${citizenUrl}/api/resi`, asked)).json();
  const own = thread.entries.find(({ author }) => author === 'reporter').n;

  const recipient = await recipientOf(sealing.identityFromSeed(keys.threadSeed));
  const { ciphertext: head } = await sealFile(new Uint8Array(1), recipient);
  const length = sealedSize(paddedFileSize(FILE));
  const id = newId();
  const tus = { 'tus-resumable': '1.0.0', 'peluit-token': csrf, 'peluit-lookup': lookup };
  const about = { 'peluit-berkas': id, 'peluit-entri': String(own), 'upload-length': String(length) };
  await expectStatus(fetch(`${citizenUrl}/api/unggahan`, { method: 'POST', headers: { ...tus, ...about } }), 201);

  const resident = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) * 1024;
  const atRest = resident();
  let most = atRest;
  const timer = setInterval(() => {
    most = Math.max(most, resident());
  }, 20);
  const piece = randomBytes(PIECE);
  piece.set(head.subarray(0, 2_048));
  const began = performance.now();
  for (let at = 0; at < length; at += PIECE) {
    const headers = { ...tus, 'upload-offset': String(at), 'content-type': 'application/offset+octet-stream' };
    const body = piece.subarray(0, Math.min(PIECE, length - at));
    await expectStatus(fetch(`${citizenUrl}/api/unggahan/${id}`, { method: 'PATCH', headers, body }), 204);
  }
  clearInterval(timer);
  const conditions = { engine: 'sqlite', node: process.version, cores: availableParallelism() };
  const figures = { seconds: round((performance.now() - began) / 1000), grewMB: round((most - atRest) / MB) };
  process.stdout.write(`${JSON.stringify({ bench: 'upload', fileMB: FILE / MB, ...figures, ...conditions })}\n`);
  child.disconnect();
  rmSync(folder, { recursive: true, force: true });
}

async function expectStatus(request, status) {
  const answer = await request;
  if (answer.status !== status) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
}

function round(value) {
  return Number(value.toFixed(1));
}
