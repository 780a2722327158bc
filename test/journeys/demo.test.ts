import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseEntity } from '../../src/cases/cases.entity.js';
import { readDemoFile } from '../../src/cli/demo/demo-file.js';
import { prepareDemoPlace } from '../../src/cli/demo/demo-place.js';
import { demoSettings } from '../../src/cli/demo/demo-settings.js';
import { type RunningDemo, runDemo } from '../../src/cli/demo/run-demo.js';
import { SEED } from '../../src/cli/demo/seed.js';
import { openCore } from '../../src/core.js';
import { CustodyEntryEntity, CustodyHeadEntity } from '../../src/custody/custody.entity.js';
import { CustodyReader } from '../../src/custody/custody.reader.js';
import { quarterStart } from '../../src/domain/disclosure/ledger.js';
import { type Conversation, conversationOf } from '../../src/domain/report/conversation.js';
import { AttachmentEntity } from '../../src/evidence/evidence.entity.js';
import { DeploymentEntity } from '../../src/platform/database/deployment.entity.js';
import { argon2 } from '../../src/platform/kdf/kdf-queue.js';
import type { Settings } from '../../src/platform/settings/settings.js';
import type { ReceiptAnswerView } from '../../src/reports/citizen.view.js';
import { ReportEntity } from '../../src/reports/reports.entity.js';
import { ReleaseBatchEntity, ReleasedCaseEntity, ReleasedCellEntity } from '../../src/risk/risk.entity.js';
import {
  base64url,
  derivePassword,
  deriveReceipt,
  fromBase64url,
  openIdentity,
  openThread,
  signKeyFromSeed,
} from '../../src/sealing/index.js';
import type { LoginView, SaltView } from '../../src/staff/staff.view.js';
import { codeAt } from '../../src/staff/totp.js';
import { aDatabase, engineOfProject } from '../support/a-database.js';

// Forty reports with everything that followed are sealed, sent, opened and checked: that takes some 15 s, most of it
// post-quantum keys in plain JavaScript. It is done once, on SQLite, and every test looks at the result.

let settings: Settings;
let demo: RunningDemo;
const cleaning: (() => unknown)[] = [];

async function aPlace(): Promise<Settings> {
  const dataDir = mkdtempSync(join(tmpdir(), 'peluit-demo-'));
  cleaning.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const database = engineOfProject() === 'mariadb' ? await aDatabase() : undefined;
  if (database) cleaning.push(database.drop);
  return demoSettings({
    PELUIT_DATA_DIR: dataDir,
    PELUIT_PORT: '0',
    PELUIT_CONSOLE_PORT: '0',
    PELUIT_LOG_LEVEL: 'error',
    ...(database ? { PELUIT_DATABASE_URL: database.url } : {}),
  });
}

beforeAll(async () => {
  settings = await aPlace();
  demo = await runDemo(settings);
}, 180_000);

afterAll(async () => {
  await demo?.close();
  for (const clean of cleaning) await clean();
});

const rows = () => demo.core.database.reader.getRepository(ReportEntity).find();

async function post<T>(url: string, body: object): Promise<{ status: number; body: T }> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, body: (await answer.json()) as T };
}

/** Opens a thread by its eight words, as the page does. */
async function conversationBehind(words: readonly string[]): Promise<{ id: string; conversation: Conversation }> {
  const { citizenUrl } = demo.file;
  const page = await (await fetch(`${citizenUrl}/resi`)).text();
  const { csrf, deploymentId } = JSON.parse(/id="data">(.*?)<\/script>/.exec(page)?.[1] ?? '{}');
  const keys = await deriveReceipt(words, Buffer.from(deploymentId, 'hex'), argon2);
  const answer = await post<ReceiptAnswerView>(`${citizenUrl}/api/resi`, { csrf, lookup: base64url(keys.lookup) });
  const { thread } = answer.body;
  if (!thread) throw new Error('the receipt opens nothing');
  const entries = thread.entries.map((entry) => ({ ...entry, ciphertext: fromBase64url(entry.ciphertext) }));
  const { publicHex } = signKeyFromSeed(keys.signSeed);
  const opened = await openThread(thread.id, keys.threadSeed, entries, {
    cards: () => undefined,
    reporterKey: publicHex,
  });
  return { id: thread.id, conversation: conversationOf(opened) };
}

describe('the seeded demo', () => {
  it('holds forty reports in every state that exists, at both desks', async () => {
    const reports = await rows();
    const count = (state: string) => reports.filter((report) => report.state === state).length;
    expect(reports).toHaveLength(40);
    const states = ['diterima', 'ditelaah', 'perlu_keterangan', 'ditindaklanjuti', 'ditutup'];
    expect(states.map(count)).toEqual([4, 4, 4, 4, 24]);
    expect(reports.filter((report) => report.channelId === 'luar-inspektorat')).toHaveLength(3);
    const today = demo.core.clock.today();
    expect(reports.filter((report) => report.unread && report.filedDay === today)).toHaveLength(2);
    expect(await demo.core.database.reader.getRepository(AttachmentEntity).count()).toBeGreaterThanOrEqual(13);
  });

  it('spreads them over the past weeks, with deadlines in time, close and missed', async () => {
    const reports = await rows();
    expect(new Set(reports.map((report) => report.filedDay)).size).toBeGreaterThan(20);
    const today = demo.core.clock.today();
    const running = reports.filter((report) => !['ditutup', 'ditindaklanjuti'].includes(report.state));
    expect(running.filter((report) => report.deadlineDay < today)).toHaveLength(2);
    expect(running.filter((report) => report.deadlineDay > today).length).toBeGreaterThan(8);
  });

  it('holds cases at every stage, and figures that leaders can read', async () => {
    const { reader } = demo.core.database;
    const cases = await reader.getRepository(CaseEntity).find();
    expect(cases.map((one) => one.state).sort()).toEqual([
      'menunggu_keputusan',
      'pemeriksaan',
      'telaah',
      'tindak_lanjut',
    ]);
    expect(new Set(cases.map((one) => one.codingVersion))).toEqual(new Set([1]));
    const batches = await reader.getRepository(ReleaseBatchEntity).find();
    expect(batches.length).toBeGreaterThanOrEqual(14);
    expect(Math.min(...batches.map((batch) => batch.n))).toBeGreaterThanOrEqual(5);
    // Nothing of today's cases has been released.
    const released = await reader.getRepository(ReleasedCaseEntity).find();
    expect(released.filter(({ caseId }) => cases.some((one) => one.id === caseId))).toEqual([]);
    const [newest] = await reader.getRepository(ReleasedCellEntity).find({ order: { quarter: 'DESC' }, take: 1 });
    expect(newest?.quarter).toBe(quarterStart(demo.core.clock.today()));
  });

  it('keeps a custody record that verifies', async () => {
    const { reader } = demo.core.database;
    const custody = new CustodyReader(
      reader.getRepository(CustodyEntryEntity),
      reader.getRepository(CustodyHeadEntity),
      demo.core.secret,
    );
    const verdict = await custody.verify();
    expect(verdict.kind).toBe('whole');
  });

  it('marks itself: the core says so, every page carries the ribbon, and production refuses it', async () => {
    expect(demo.core.demo).toBe(true);
    const home = await (await fetch(`${demo.file.citizenUrl}/`)).text();
    expect(home).toMatch(/<a href="\/data-contoh">DATA CONTOH/);
    await expect(openCore(settings)).rejects.toThrow(/sample data/);
  });

  it('has a page that says what is invented, with the seed', async () => {
    for (const lang of ['id', 'en']) {
      const answer = await fetch(`${demo.file.citizenUrl}/data-contoh?lang=${lang}`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain(`<strong id="benih">${SEED}</strong>`);
    }
  });

  it('prints receipts that open what it says they do', async () => {
    const [question, unread, closed] = demo.file.receipts;
    const states = new Map((await rows()).map((report) => [report.id, report]));

    const waiting = await conversationBehind(question ?? []);
    expect(states.get(waiting.id)?.state).toBe('perlu_keterangan');
    expect(waiting.conversation.items.at(-1)).toMatchObject({ by: 'officer', body: { type: 'question' } });
    expect(waiting.conversation.steps.at(-1)?.step).toBe('menunggu');

    const fresh = await conversationBehind(unread ?? []);
    expect(states.get(fresh.id)).toMatchObject({ state: 'diterima', unread: true });
    expect(fresh.conversation.steps.map(({ step }) => step)).toEqual(['diterima']);

    const done = await conversationBehind(closed ?? []);
    expect(states.get(done.id)?.state).toBe('ditutup');
    expect(done.conversation.items.at(-1)).toMatchObject({
      by: 'officer',
      body: { type: 'state', state: 'ditutup', reason: 'bukan_kewenangan', where: 'SP4N-LAPOR! (lapor.go.id)' },
    });
  });
});

describe('demo.json', () => {
  it('is private and has the promised shape', () => {
    expect(statSync(join(settings.dataDir, 'demo.json')).mode & 0o777).toBe(0o600);
    const file = readDemoFile(settings.dataDir);
    expect(Object.keys(file)).toEqual(['citizenUrl', 'consoleUrl', 'accounts', 'receipts']);
    expect(file.citizenUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(file.accounts.map(({ role, login }) => [role, login])).toEqual([
      ['verifikator', 'verifikator'],
      ['verifikator', 'verifikator-2'],
      ['petugas_luar', 'petugas-luar-1'],
      ['petugas_luar', 'petugas-luar-2'],
      ['inspektur', 'inspektur'],
      ['pemeriksa', 'ketua-tim'],
      ['pimpinan', 'pimpinan'],
      ['admin', 'admin-1'],
    ]);
    expect(file.receipts.map((words) => words.length)).toEqual([8, 8, 8]);
  });

  it('holds accounts that log in now, with their keys', async () => {
    const { consoleUrl, accounts } = demo.file;
    for (const role of ['verifikator', 'petugas_luar', 'inspektur', 'pemeriksa', 'pimpinan', 'admin']) {
      const { login, password, totpSecret } = accounts.find((account) => account.role === role)!;
      const { salt } = (await post<SaltView>(`${consoleUrl}/api/session/salt`, { login })).body;
      const { proof, passphrase } = await derivePassword(password, fromBase64url(salt), argon2);
      const code = codeAt(totpSecret, Date.now());
      const { status, body } = await post<LoginView>(`${consoleUrl}/api/session`, { login, proof, code });
      expect(status).toBe(200);
      expect(body.session.demo).toBe(true);
      const keys = body.sealedIdentity && (await openIdentity(fromBase64url(body.sealedIdentity), passphrase));
      if (role === 'admin' || role === 'pimpinan') expect(keys).toBeNull();
      else expect(Object.keys(keys ? keys.roots : {})).toHaveLength(1);
    }
  });
});

describe('the place of the demo', () => {
  it('is refused when its database holds something else, and nothing there is touched', async () => {
    const place = await aPlace();
    const core = await openCore(place);
    const id = core.deploymentId;
    await core.close();
    await expect(prepareDemoPlace(place, 'x')).rejects.toThrow(/not empty and holds no sample data/);
    const again = await openCore(place);
    expect(again.deploymentId).toEqual(id);
    await again.close();
  });

  it('is refused when its directory belongs to something else', async () => {
    const place = await aPlace();
    writeFileSync(place.secretFile, 'a secret of production\n', { mode: 0o600 });
    await expect(prepareDemoPlace(place, 'x')).rejects.toThrow(/not the demo/);
    expect(existsSync(place.secretFile)).toBe(true);
  });

  it('is thrown away and made anew when a demo was there', async () => {
    const place = await aPlace();
    await prepareDemoPlace(place, 'first');
    const first = await openCore(place, { allowDemo: true });
    await first.close();
    await prepareDemoPlace(place, 'second');
    const second = await openCore(place, { allowDemo: true });
    expect(second.demo).toBe(true);
    expect(second.deploymentId).not.toEqual(first.deploymentId);
    const mark = await second.database.reader.getRepository(DeploymentEntity).findOneByOrFail({ name: 'demo' });
    expect(mark.value).toBe('second');
    await second.close();
  });
});
