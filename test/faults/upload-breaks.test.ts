// On SQLite. The server is a process of its own: it is killed, and its memory is measured.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Upload } from 'tus-js-client';
import { expect, it } from 'vitest';
import { AttachmentEntity } from '../../src/evidence/evidence.entity.js';
import { UploadEntity } from '../../src/evidence/upload.entity.js';
import { base64url, paddedFileSize, sealedSize } from '../../src/sealing/index.js';
import { aHouse } from '../support/a-house.js';
import { CitizenProcess } from '../support/citizen-process.js';
import { aCuttingProxy } from '../support/cutting-proxy.js';
import { FixedClock } from '../support/fixed-clock.js';
import { aReport, Reporter, type SealedForThread } from '../support/reporter.js';
import { anOpenChannel } from '../support/staff.js';

const MB = 1_000_000;
const CHUNK = 8 * 1024 * 1024;

const house = await aHouse({ engine: 'sqlite', clock: new FixedClock(new Date().toISOString()) });
const channel = await anOpenChannel(house);
const csrf = house.core.csrf.issue('citizen');
const { reader } = house.core.database;
const unfinished = (id: string) => join(house.dataDir, 'evidence', 'unfinished', id);
const aServer = () => new CitizenProcess({ PELUIT_DATA_DIR: house.dataDir });

async function aReporter(url: () => string): Promise<Reporter> {
  const { channelId: id, generation, recipient } = channel;
  const reporter = new Reporter(url, csrf, { id, generation, recipient });
  expect((await reporter.file(aReport('Diminta uang.'))).status).toBe(200);
  return reporter;
}

/** Sends as the page does, with the same client. */
function ships(reporter: Reporter, url: string, { note, entry, ciphertext }: SealedForThread): Promise<void> {
  const headers = {
    'Peluit-Token': csrf,
    'Peluit-Lookup': base64url(reporter.keys.lookup),
    'Peluit-Berkas': note.id,
    'Peluit-Entri': String(entry.n),
  };
  return new Promise((resolve, reject) => {
    const options = { endpoint: `${url}/api/unggahan`, headers, chunkSize: CHUNK, retryDelays: Array(20).fill(200) };
    new Upload(Buffer.from(ciphertext), {
      ...options,
      storeFingerprintForResuming: false,
      onSuccess: () => resolve(),
      onError: reject,
    }).start();
  });
}

async function expectArrived({ note }: SealedForThread): Promise<void> {
  const row = await reader.getRepository(AttachmentEntity).findOneBy({ id: note.id });
  expect(row).toMatchObject({ bytes: note.ciphertextBytes, sha256: note.ciphertextSha256 });
  const stored = await house.core.evidence.open(note.id);
  const bytes = await stored?.readFile();
  await stored?.close();
  expect(
    createHash('sha256')
      .update(bytes ?? '')
      .digest('hex'),
  ).toBe(note.ciphertextSha256);
  expect(await reader.getRepository(UploadEntity).countBy({ id: note.id })).toBe(0);
  expect(existsSync(unfinished(note.id))).toBe(false);
}

it('brings 50 MB bit for bit over a line that breaks five times', async () => {
  const url = await aServer().open();
  const line = await aCuttingProxy(() => url, { everyBytes: 7 * MB, times: 5 });
  const reporter = await aReporter(() => url);
  const file = await reporter.listFile('video.mp4', 'video/mp4', new Uint8Array(randomBytes(50 * MB)));
  await ships(reporter, line.url, file);
  expect(line.cuts()).toBe(5);
  await expectArrived(file);
});

it('goes on from what had arrived after the server was killed in the middle of a piece', async () => {
  const doomed = aServer();
  let url = await doomed.open();
  const reporter = await aReporter(() => url);
  const file = await reporter.listFile('video.mp4', 'video/mp4', new Uint8Array(randomBytes(50 * MB)));
  const { note, entry, ciphertext } = file;
  expect((await reporter.uploads().begin(note.id, entry.n, ciphertext.length)).status).toBe(201);
  // A body that never ends: what it has brought is on its way to the disk when the process dies.
  const half = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(ciphertext.subarray(0, 20 * MB));
      return new Promise(() => undefined);
    },
  });
  const headers = {
    ...{ 'tus-resumable': '1.0.0', 'peluit-token': csrf, 'peluit-lookup': base64url(reporter.keys.lookup) },
    ...{ 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
  };
  const init = { method: 'PATCH', headers, body: half, duplex: 'half' } as RequestInit;
  const sending = fetch(`${url}/api/unggahan/${note.id}`, init);
  const broken = expect(sending).rejects.toThrow();
  await expect.poll(() => house.core.evidence.unfinished.received(note.id), { timeout: 20_000 }).toBe(20 * MB);
  await doomed.kill();
  await broken;

  url = await aServer().open();
  expect((await reporter.uploads().offset(note.id)).headers.get('upload-offset')).toBe(String(20 * MB));
  expect((await reporter.uploads().send(note.id, 20 * MB, ciphertext.subarray(20 * MB))).status).toBe(204);
  await expectArrived(file);
});

it('takes 120 MB with less than 80 MB of memory more than at rest', async () => {
  const server = aServer();
  const url = await server.open();
  const reporter = await aReporter(() => url);
  // Only its beginning has to be sealed: the server knows no more of a file than its outer form.
  const { note, entry, ciphertext } = await reporter.listFile('video.mp4', 'video/mp4', new Uint8Array(1_000));
  const length = sealedSize(paddedFileSize(120 * MB));
  const tus = reporter.uploads();
  expect((await tus.begin(note.id, entry.n, length)).status).toBe(201);
  const piece = new Uint8Array(CHUNK);
  piece.set(ciphertext.subarray(0, 2_048));
  const atRest = server.residentBytes();
  let most = atRest;
  const timer = setInterval(() => {
    most = Math.max(most, server.residentBytes());
  }, 20);
  for (let at = 0; at < length; at += CHUNK) {
    expect((await tus.send(note.id, at, piece.subarray(0, Math.min(CHUNK, length - at)))).status).toBe(204);
  }
  clearInterval(timer);
  process.stdout.write(`120 MB taken: the server grew by ${Math.round((most - atRest) / MB)} MB at most\n`);
  expect(await reader.getRepository(AttachmentEntity).findOneBy({ id: note.id })).toMatchObject({ bytes: length });
  expect(most).toBeGreaterThan(atRest);
  expect(most - atRest).toBeLessThan(80 * MB);
});
