import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseEntity, CaseReportEntity } from '../../src/cases/cases.entity.js';
import { type DemoFile, readDemoFile } from '../../src/cli/demo/demo-file.js';
import { prepareDemoPlace } from '../../src/cli/demo/demo-place.js';
import { demoSettings } from '../../src/cli/demo/demo-settings.js';
import { slotsOf } from '../../src/cli/demo/plan.js';
import { SEED } from '../../src/cli/demo/seed.js';
import { type Core, openCore } from '../../src/core.js';
import { CustodyEntryEntity, CustodyHeadEntity } from '../../src/custody/custody.entity.js';
import { CustodyReader } from '../../src/custody/custody.reader.js';
import {
  DisclosureAnswerEntity,
  DisclosureEntity,
  DisclosureRequestEntity,
} from '../../src/disclosures/disclosures.entity.js';
import { quarterStart } from '../../src/domain/disclosure/ledger.js';
import { type Conversation, conversationOf } from '../../src/domain/report/conversation.js';
import { DONE_AT_DESK } from '../../src/domain/report/desk-filter.js';
import { overdue } from '../../src/domain/report/overdue.js';
import { proposeWave } from '../../src/domain/wave/propose.js';
import { AttachmentEntity } from '../../src/evidence/evidence.entity.js';
import { DeploymentEntity } from '../../src/platform/database/deployment.entity.js';
import { argon2 } from '../../src/platform/kdf/kdf-queue.js';
import type { Settings } from '../../src/platform/settings/settings.js';
import type { ReceiptAnswerView } from '../../src/reports/citizen.view.js';
import { ReportEntity, ReportEntryEntity } from '../../src/reports/reports.entity.js';
import { ReleaseBatchEntity, ReleasedCellEntity } from '../../src/risk/risk.entity.js';
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
import type { WaveInputsView } from '../../src/waves/waves.view.js';
import { aDatabase, engineOfProject } from '../support/a-database.js';
import { freePort } from '../support/mariadb-server.js';

// The command itself, from the compiled code. A year with 300 reports and 128 cases is sealed, sent, opened and checked:
// that takes most of a minute, so it is done once, and every test looks at the result.

const environment: Record<string, string> = {};
let settings: Settings;
let demo: { core: Core; file: DemoFile; process: ChildProcess; printed: string };
const cleaning: (() => unknown)[] = [];

async function aPlace(): Promise<Record<string, string>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'peluit-demo-'));
  cleaning.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const database = engineOfProject() === 'mariadb' ? await aDatabase() : undefined;
  if (database) cleaning.push(database.drop);
  return {
    PELUIT_DATA_DIR: dataDir,
    PELUIT_LOG_LEVEL: 'error',
    ...(database ? { PELUIT_DATABASE_URL: database.url } : {}),
  };
}

function start(program: string, args: string[], more: Record<string, string> = {}): ChildProcess {
  return spawn('node', [`dist/${program}`, ...args], { env: { ...process.env, ...environment, ...more } });
}

/** Runs a program of dist/ to its end. */
function run(program: string, args: string[], more: Record<string, string> = {}) {
  const child = start(program, args, more);
  let out = '';
  let wrong = '';
  child.stdout?.on('data', (piece) => {
    out += piece;
  });
  child.stderr?.on('data', (piece) => {
    wrong += piece;
  });
  return new Promise<{ code: number | null; out: string; wrong: string }>((resolve) =>
    child.once('exit', (code) => resolve({ code, out, wrong })),
  );
}

/** What the command prints until it is ready. */
function untilReady(child: ChildProcess): Promise<string> {
  let printed = '';
  child.stderr?.pipe(process.stderr);
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (piece) => {
      printed += piece;
      if (/^Peluit siap: .*\n/m.test(printed)) resolve(printed);
    });
    child.once('exit', (code) => reject(new Error(`the demo ended with ${code}: ${printed}`)));
  });
}

beforeAll(async () => {
  const ports = { PELUIT_PORT: String(await freePort()), PELUIT_CONSOLE_PORT: String(await freePort()) };
  Object.assign(environment, await aPlace(), ports);
  settings = demoSettings(environment);
  const child = start('cli/peluit.js', ['demo']);
  cleaning.push(() => child.kill('SIGKILL'));
  const printed = await untilReady(child);
  const core = await openCore(settings, { allowDemo: true });
  cleaning.push(() => core.close());
  demo = { core, file: readDemoFile(settings.dataDir), process: child, printed };
}, 240_000);

afterAll(async () => {
  for (const clean of cleaning.reverse()) await clean();
});

const rows = () => demo.core.database.reader.getRepository(ReportEntity).find();

async function post<T>(url: string, body: object): Promise<{ status: number; body: T; cookie: string }> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const cookie = /^[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '';
  return { status: answer.status, body: (await answer.json()) as T, cookie };
}

/** The first login of a role: no code works twice. */
async function logIn(role: string) {
  const { consoleUrl, accounts } = demo.file;
  const { login, password, totpSecret } = accounts.find((account) => account.role === role)!;
  const { salt } = (await post<SaltView>(`${consoleUrl}/api/session/salt`, { login })).body;
  const { proof, passphrase } = await derivePassword(password, fromBase64url(salt), argon2);
  const code = codeAt(totpSecret, Date.now());
  return { ...(await post<LoginView>(`${consoleUrl}/api/session`, { login, proof, code })), passphrase };
}

/** What the console's page of the next wave is made of. */
async function waveInputs(): Promise<WaveInputsView> {
  const { cookie } = await logIn('pimpinan');
  const answer = await fetch(`${demo.file.consoleUrl}/api/waves/next`, { headers: { cookie } });
  return (await answer.json()) as WaveInputsView;
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
  it('holds the reports of a year in the states that were planned, at both desks', async () => {
    const reports = await rows();
    const count = (state: string) => reports.filter((report) => report.state === state).length;
    expect(reports).toHaveLength(300);
    const states = ['diterima', 'ditelaah', 'perlu_keterangan', 'ditindaklanjuti', 'diputus', 'ditutup'];
    expect(states.map(count)).toEqual([14, 18, 9, 79, 0, 96]);
    // Whose case was decided has been told, up to its end.
    expect(['tindak_lanjut', 'selesai'].map(count)).toEqual([19, 65]);
    expect(reports.filter((report) => report.channelId === 'luar-inspektorat')).toHaveLength(6);
    expect(reports.filter((report) => report.unread && report.state === 'diterima')).toHaveLength(5);
    const { reader } = demo.core.database;
    const attachments = await reader.getRepository(AttachmentEntity).find();
    expect(new Set(attachments.map((attachment) => attachment.reportId)).size).toBe(138);
    const written = await reader.getRepository(ReportEntryEntity).find();
    const days = new Set(written.map((entry) => entry.day));
    expect(days.size).toBeGreaterThan(180);
  });

  it('has deadlines in time, close and missed', async () => {
    const today = demo.core.clock.today();
    const running = (await rows()).filter((report) => !DONE_AT_DESK.includes(report.state));
    expect(running.filter((report) => report.deadlineDay < today)).toHaveLength(2);
    expect(running.filter((report) => report.deadlineDay > today).length).toBeGreaterThan(30);
  });

  it('holds the cases of a year at every stage, each with the reports that tell of it', async () => {
    const { reader } = demo.core.database;
    const cases = await reader.getRepository(CaseEntity).find();
    const count = (state: string) => cases.filter((one) => one.state === state).length;
    const states = ['telaah', 'pemeriksaan', 'menunggu_keputusan', 'tindak_lanjut', 'selesai'];
    expect(states.map(count)).toEqual([22, 27, 8, 19, 52]);
    expect(new Set(cases.map((one) => one.codingVersion))).toEqual(new Set([1]));
    expect(cases.filter((one) => one.outcome?.startsWith('tidak_'))).toHaveLength(36);
    const links = await reader.getRepository(CaseReportEntity).find();
    const sizes = cases.map(({ id }) => links.filter((link) => link.caseId === id).length);
    expect([1, 2, 3, 4, 9].map((size) => sizes.filter((one) => one === size).length)).toEqual([108, 13, 4, 2, 1]);
  });

  it('has released as much as leaders may read of it, and nothing of the offices with few cases', async () => {
    const { reader } = demo.core.database;
    const batches = await reader.getRepository(ReleaseBatchEntity).find();
    const incidents = batches.filter(({ kind }) => kind === 'incidents');
    expect(Math.min(...incidents.map((batch) => batch.n))).toBe(5);
    const quarter = quarterStart(demo.core.clock.today());
    const released = await reader.getRepository(ReleasedCellEntity).findBy({ quarter });
    const { units, waves } = demo.core.config;
    const slots = slotsOf(SEED, { units, declared: new Set(waves.flatMap((wave) => wave.units)) });
    const shown = slots.filter(({ unit }) => released.some((cell) => cell.unit === unit.code)).map(({ name }) => name);
    expect(shown).toEqual(['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7', 'W8', 'W9', 'B1', 'B2', 'B3', 'L1', 'L2', 'D1']);
  });

  it('shows every fate in the next wave', async () => {
    const { units, parameters, today } = await waveInputs();
    const { chosen, reserves, lists } = proposeWave(
      units.map((unit) => unit.facts),
      parameters,
      today,
    );
    expect(chosen).toHaveLength(5);
    expect(chosen.some((unit) => unit.coreWord === 'kokoh')).toBe(true);
    const stops = reserves.flatMap((unit) => unit.stoppedBy.map(({ code }) => code));
    expect(new Set(stops).size).toBe(2);
    const some = ['bina_dulu', 'siap_mandiri', 'belum_ada_lke', 'belum_dirilis'] as const;
    expect(some.filter((list) => lists[list].length === 0)).toEqual([]);
    expect(lists.sudah_dicanangkan).toHaveLength(5);
  });

  it('holds a name that two custodians let be opened, and one about which all three are still asked', async () => {
    const { reader } = demo.core.database;
    const left = await reader.getRepository(DisclosureEntity).find();
    expect(left.map((one) => one.opened).sort()).toEqual([false, true]);
    const requests = await reader.getRepository(DisclosureRequestEntity).find();
    const answers = await reader.getRepository(DisclosureAnswerEntity).find();
    const answersTo = (state: string) =>
      requests
        .filter((request) => request.state === state)
        .map(({ id }) => answers.filter((one) => one.requestId === id).map((one) => one.agrees));
    expect(answersTo('waiting')).toEqual([[null, null, null]]);
    expect(answersTo('opened').map((given) => given.filter((agrees) => agrees))).toEqual([[true, true]]);
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
    const [question, unread, closed, late, finished] = demo.file.receipts;
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

    const waits = await conversationBehind(late ?? []);
    const { deadlines: steps, calendar } = demo.core.config;
    expect(states.get(waits.id)?.state).toBe('ditindaklanjuti');
    expect(overdue(waits.conversation, demo.core.clock.today(), { steps, calendar })?.days).toBeGreaterThan(0);

    const over = await conversationBehind(finished ?? []);
    expect(states.get(over.id)?.state).toBe('selesai');
    expect(over.conversation.items.at(-1)).toMatchObject({ by: 'officer', body: { type: 'state', state: 'selesai' } });
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
      ['kustodian', 'kustodian-1'],
      ['kustodian', 'kustodian-2'],
      ['kustodian_luar', 'kustodian-3'],
      ['pimpinan', 'pimpinan'],
      ['admin', 'admin-1'],
    ]);
    expect(file.receipts.map((words) => words.length)).toEqual([8, 8, 8, 8, 8]);
  });

  it('holds accounts that log in now, with their keys', async () => {
    // Of the others one has logged in before.
    for (const role of [
      'verifikator',
      'petugas_luar',
      'inspektur',
      'pemeriksa',
      'kustodian',
      'kustodian_luar',
      'admin',
    ]) {
      const { status, body, passphrase } = await logIn(role);
      expect(status).toBe(200);
      expect(body.session.demo).toBe(true);
      const keys = body.sealedIdentity && (await openIdentity(fromBase64url(body.sealedIdentity), passphrase));
      if (role === 'admin') expect(keys).toBeNull();
      else expect(Object.keys(keys ? keys.roots : {})).toHaveLength(1);
    }
  });
});

describe('the place of the demo', () => {
  it('is refused when its database holds something else, and nothing there is touched', async () => {
    const place = demoSettings(await aPlace());
    const core = await openCore(place);
    const id = core.deploymentId;
    await core.close();
    await expect(prepareDemoPlace(place, 'x')).rejects.toThrow(/not empty and holds no sample data/);
    const again = await openCore(place);
    expect(again.deploymentId).toEqual(id);
    await again.close();
  });

  it('is refused when its directory belongs to something else', async () => {
    const place = demoSettings(await aPlace());
    writeFileSync(place.secretFile, 'a secret of production\n', { mode: 0o600 });
    await expect(prepareDemoPlace(place, 'x')).rejects.toThrow(/not the demo/);
    expect(existsSync(place.secretFile)).toBe(true);
  });

  it('is thrown away and made anew when a demo was there', async () => {
    const place = demoSettings(await aPlace());
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

describe('peluit demo', () => {
  it('prints where it is, one account per role and five receipts, and last that it is ready', () => {
    const { citizenUrl, consoleUrl, accounts, receipts } = readDemoFile(settings.dataDir);
    expect(citizenUrl).toBe(`http://127.0.0.1:${environment.PELUIT_PORT}`);
    expect(demo.printed.trimEnd().split('\n').at(-1)).toBe(`Peluit siap: ${citizenUrl}`);
    for (const login of ['verifikator', 'petugas-luar-1', 'kustodian-1', 'kustodian-3', 'admin-1']) {
      const password = accounts.find((account) => account.login === login)?.password;
      expect(demo.printed).toMatch(new RegExp(`^ +${login} +${password}$`, 'm'));
    }
    for (const words of receipts) expect(demo.printed).toContain(words.join(' '));
    expect(demo.printed).toContain(consoleUrl);
    expect(demo.printed).toContain(`PELUIT_DATA_DIR=${settings.dataDir} npm run peluit -- demo code verifikator`);
  });

  it('tells the one-time code of an account by its login or its role', async () => {
    const { accounts } = readDemoFile(settings.dataDir);
    for (const [wanted, login] of [
      ['verifikator-2', 'verifikator-2'],
      ['petugas_luar', 'petugas-luar-1'],
    ]) {
      const secret = accounts.find((account) => account.login === login)?.totpSecret ?? '';
      const before = codeAt(secret, Date.now());
      const { code, out } = await run('cli/peluit.js', ['demo', 'code', wanted ?? '']);
      expect(code).toBe(0);
      expect([`${before}\n`, `${codeAt(secret, Date.now())}\n`]).toContain(out);
    }
    const unknown = await run('cli/peluit.js', ['demo', 'code', 'bupati']);
    expect(unknown.code).toBe(1);
    expect(unknown.wrong).toContain('There are: verifikator, verifikator-2,');
  });

  it('is refused on an address that others can reach, and on ports that are taken, before anything is thrown away', async () => {
    const open = await run('cli/peluit.js', ['demo'], { PELUIT_HOST: '0.0.0.0' });
    expect(open.code).toBe(1);
    expect(open.wrong).toContain('listens on this machine alone');
    const second = await run('cli/peluit.js', ['demo']);
    expect(second.code).toBe(1);
    expect(second.wrong).toContain(`Port ${environment.PELUIT_PORT} is taken`);
    expect(readDemoFile(settings.dataDir).receipts).toHaveLength(5);
  });

  it('leaves a database that production refuses', async () => {
    const { code, wrong } = await run('main.js', [], { PELUIT_PORT: '0', PELUIT_CONSOLE_PORT: '0' });
    expect(code).toBe(1);
    expect(wrong).toContain('sample data');
  });

  it('ends cleanly when it is told to', async () => {
    const ended = new Promise((resolve) => demo.process.once('exit', (code, signal) => resolve({ code, signal })));
    demo.process.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null });
  });
});
