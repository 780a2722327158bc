// One file of 500 MB of random bytes from a page in Chromium, sealed in its worker, to the evidence store, held against
// the file afterwards: seconds, how much more memory the server holds than at rest, and the most that the JavaScript of
// the page and of its worker held (what lies in a Blob is the browser's, on its disk). The server is a process of its
// own, from the compiled code, on SQLite.
import { fork } from 'node:child_process';
import { createHash, randomFillSync } from 'node:crypto';
import { once } from 'node:events';
import {
  closeSync,
  mkdtempSync,
  openAsBlob,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Decrypter } from 'age-encryption';
import { chromium } from 'playwright';

const MB = 1_000_000;
const FILE = 500 * MB;
const SAMPLE_MS = 50;
const load = (file) => import(pathToFileURL(resolve('dist', file)).href);

const [role, dataDir] = process.argv.slice(2);
if (role === 'seed') await seed();
else if (role === 'serve') await serve();
else await measure();

function settingsOf(demoSettings) {
  return demoSettings({
    PELUIT_DATA_DIR: dataDir,
    PELUIT_PORT: '0',
    PELUIT_CONSOLE_PORT: '0',
    PELUIT_LOG_LEVEL: 'silent',
  });
}

/** Sample data, made in a process of its own: what that needs of memory would hide what a file needs. */
async function seed() {
  const { runDemo } = await load('cli/demo/run-demo.js');
  const { demoSettings } = await load('cli/demo/demo-settings.js');
  const demo = await runDemo(settingsOf(demoSettings));
  process.send({ words: demo.file.receipts[0], deploymentId: [...demo.core.deploymentId] });
  await demo.close();
  process.disconnect();
}

async function serve() {
  const { openCore } = await load('core.js');
  const { createCitizen } = await load('citizen.app.js');
  const { demoSettings } = await load('cli/demo/demo-settings.js');
  const core = await openCore(settingsOf(demoSettings), { allowDemo: true });
  const citizen = await createCitizen(core);
  await citizen.listen(0, '127.0.0.1');
  process.once('disconnect', () => process.exit());
  process.send({ citizenUrl: await citizen.getUrl() });
}

async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'peluit-bench-'));
  const data = join(folder, 'data');
  const ask = async (role) => {
    const child = fork('bench/upload.mjs', [role, data]);
    const [told] = await once(child, 'message');
    return { child, told };
  };
  try {
    const seeded = await ask('seed');
    await once(seeded.child, 'exit');
    const { child, told } = await ask('serve');
    await send(child, { ...seeded.told, ...told }, { folder, evidence: join(data, 'evidence') });
    child.disconnect();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function send(child, { citizenUrl, words, deploymentId }, { folder, evidence }) {
  const path = join(folder, 'rekaman.bin');
  const sha256 = writeChance(path);
  const before = new Set(readdirSync(evidence));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ locale: 'id-ID' });
  await page.goto(`${citizenUrl}/resi`);
  await page.locator('#kata-1').fill(words.join(' '));
  await page.locator('#tempat-tombol button').click();
  await page.locator('#pilih-berkas').waitFor({ state: 'attached' });
  const heaps = await watchHeaps(page);
  const atRest = resident(child.pid);
  const server = watch(() => resident(child.pid));
  await page.locator('#pilih-berkas').setInputFiles(path);
  // A file of no known kind is sent by her own word alone.
  await page.getByLabel('Tetap kirim apa adanya').check();
  const began = performance.now();
  await page.locator('#kirim-berkas').click();
  await page.getByText('1 berkas sudah sampai.').waitFor({ timeout: 600_000 });
  const seconds = (performance.now() - began) / 1000;
  const [most, grew] = [heaps.stop(), server.stop() - atRest];
  const version = browser.version();
  await browser.close();

  const stored = readdirSync(evidence).find((name) => !before.has(name) && statSync(join(evidence, name)).size > FILE);
  const { argon2 } = await load('platform/kdf/kdf-queue.js');
  const { deriveReceipt, identityFromSeed } = await load('sealing/index.js');
  const { threadSeed } = await deriveReceipt(words, Uint8Array.from(deploymentId), argon2);
  if ((await digestOf(join(evidence, stored), identityFromSeed(threadSeed))) !== sha256) throw new Error('it differs');
  const figures = {
    seconds: round(seconds),
    MBperSecond: round(FILE / MB / seconds),
    serverGrewMB: round(grew / MB),
    pageHeapMB: round(most.page / MB),
    workerHeapMB: round(most.worker / MB),
    togetherMB: round(most.together / MB),
  };
  const conditions = { engine: 'sqlite', chromium: version, node: process.version, cores: availableParallelism() };
  process.stdout.write(`${JSON.stringify({ bench: 'upload', fileMB: FILE / MB, ...figures, ...conditions })}\n`);
}

/** Writes the file. @returns its SHA-256 in hex */
function writeChance(path) {
  const [file, hash, piece] = [openSync(path, 'w'), createHash('sha256'), Buffer.alloc(10 * MB)];
  for (let written = 0; written < FILE; written += piece.length) {
    randomFillSync(piece);
    hash.update(piece);
    writeSync(file, piece);
  }
  closeSync(file);
  return hash.digest('hex');
}

/** SHA-256 of what a sealed file holds, without its padding. */
async function digestOf(path, identity) {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const hash = createHash('sha256');
  let rest = FILE;
  for await (const piece of await decrypter.decrypt((await openAsBlob(path)).stream())) {
    hash.update(piece.subarray(0, rest));
    rest = Math.max(0, rest - piece.length);
  }
  return hash.digest('hex');
}

/** The most that the JavaScript of a page and of its workers holds: objects, and the buffers that hang on them. */
async function watchHeaps(page) {
  const line = await page.context().newCDPSession(page);
  const workers = new Map();
  let asked = 0;
  line.on('Target.attachedToTarget', ({ sessionId }) => workers.set(sessionId, 0));
  line.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  const most = { page: 0, worker: 0, together: 0 };
  line.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { result } = JSON.parse(message);
    if (result && workers.has(sessionId)) workers.set(sessionId, heldBy(result));
  });
  await line.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const sample = async () => {
    for (const sessionId of workers.keys()) {
      asked += 1;
      const message = JSON.stringify({ id: asked, method: 'Runtime.getHeapUsage' });
      line.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined);
    }
    const held = heldBy(await line.send('Runtime.getHeapUsage'));
    const ofWorkers = [...workers.values()].reduce((sum, one) => sum + one, 0);
    most.page = Math.max(most.page, held);
    most.worker = Math.max(most.worker, ofWorkers);
    most.together = Math.max(most.together, held + ofWorkers);
  };
  // The last one may meet a page that is gone.
  const timer = setInterval(() => sample().catch(() => undefined), SAMPLE_MS);
  return {
    stop: () => {
      clearInterval(timer);
      if (most.worker === 0) throw new Error('no worker was seen');
      return most;
    },
  };
}

function heldBy({ usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }) {
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

function watch(read) {
  let most = read();
  const timer = setInterval(() => {
    most = Math.max(most, read());
  }, SAMPLE_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
}

function resident(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;
}

function round(value) {
  return Number(value.toFixed(1));
}
