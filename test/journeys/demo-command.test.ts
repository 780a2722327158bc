import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDemoFile } from '../../src/cli/demo/demo-file.js';
import { codeAt } from '../../src/staff/totp.js';
import { freePort } from '../support/mariadb-server.js';

// The command itself, from the compiled code, on the embedded database; what it makes is looked at in demo.test.ts.

const dataDir = mkdtempSync(join(tmpdir(), 'peluit-demo-command-'));
const environment: Record<string, string> = { PELUIT_DATA_DIR: dataDir };
let demo: ChildProcess;
let printed = '';

/** Runs a program of dist/ to its end. */
function run(program: string, args: string[], more: Record<string, string> = {}) {
  const child = spawn('node', [`dist/${program}`, ...args], { env: { ...process.env, ...environment, ...more } });
  let out = '';
  let wrong = '';
  child.stdout.on('data', (piece) => {
    out += piece;
  });
  child.stderr.on('data', (piece) => {
    wrong += piece;
  });
  return new Promise<{ code: number | null; out: string; wrong: string }>((resolve) =>
    child.once('exit', (code) => resolve({ code, out, wrong })),
  );
}

beforeAll(async () => {
  environment.PELUIT_PORT = String(await freePort());
  environment.PELUIT_CONSOLE_PORT = String(await freePort());
  demo = spawn('node', ['dist/cli/peluit.js', 'demo'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    demo.stdout?.on('data', (piece) => {
      printed += piece;
      if (/^Peluit siap: .*\n/m.test(printed)) resolve();
    });
    demo.once('exit', (code) => reject(new Error(`the demo ended with ${code}: ${printed}`)));
  });
}, 180_000);

afterAll(() => {
  demo?.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

describe('peluit demo', () => {
  it('prints where it is, one account per role and three receipts, and last that it is ready', () => {
    const { citizenUrl, consoleUrl, accounts, receipts } = readDemoFile(dataDir);
    expect(citizenUrl).toBe(`http://127.0.0.1:${environment.PELUIT_PORT}`);
    expect(printed.trimEnd().split('\n').at(-1)).toBe(`Peluit siap: ${citizenUrl}`);
    for (const login of ['verifikator', 'petugas-luar-1', 'admin-1']) {
      const password = accounts.find((account) => account.login === login)?.password;
      expect(printed).toMatch(new RegExp(`^ +${login} +${password}$`, 'm'));
    }
    for (const words of receipts) expect(printed).toContain(words.join(' '));
    expect(printed).toContain(consoleUrl);
    expect(printed).toContain(`PELUIT_DATA_DIR=${dataDir} npm run peluit -- demo code verifikator`);
  });

  it('tells the one-time code of an account by its login or its role', async () => {
    const { accounts } = readDemoFile(dataDir);
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
    expect(readDemoFile(dataDir).receipts).toHaveLength(3);
  });

  it('leaves a database that production refuses', async () => {
    const { code, wrong } = await run('main.js', [], { PELUIT_PORT: '0', PELUIT_CONSOLE_PORT: '0' });
    expect(code).toBe(1);
    expect(wrong).toContain('sample data');
  });

  it('ends cleanly when it is told to', async () => {
    const ended = new Promise((resolve) => demo.once('exit', (code, signal) => resolve({ code, signal })));
    demo.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null });
  });
});
