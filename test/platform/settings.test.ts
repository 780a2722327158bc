import { expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../src/platform/settings/read-settings.js';

const problemsOf = (environment: Record<string, string>): string[] => {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
};

it('needs no setting at all', () => {
  const settings = readSettings({});
  expect(settings.roles).toEqual(['citizen', 'console']);
  expect([settings.host, settings.citizenPort, settings.consolePort]).toEqual(['127.0.0.1', 3000, 3001]);
  expect(settings.exitUrl).toBe('https://www.bmkg.go.id/');
});

it('names every bad setting at once, with what would be right', () => {
  const problems = problemsOf({ PELUIT_PORT: '80000', PELUIT_ROLE: 'both', PELUIT_HOST: 'example.org' });
  expect(problems).toHaveLength(3);
  expect(problems.join('\n')).toContain('PELUIT_PORT=80000: must be a whole number from 0 to 65535');
  expect(problems.join('\n')).toContain('PELUIT_ROLE=both: must be one of all, citizen, console');
});

it('names a setting that does not exist, since a misspelt one would be ignored in silence', () => {
  expect(problemsOf({ PELUIT_PROT: '3000' })[0]).toContain('PELUIT_PROT is not a setting');
});

it('refuses separate roles on the embedded database', () => {
  expect(problemsOf({ PELUIT_ROLE: 'citizen' })[0]).toContain('needs PELUIT_DATABASE_URL');
  expect(problemsOf({ PELUIT_ROLE: 'citizen', PELUIT_DATABASE_URL: 'mysql://a:b@db/peluit' })).toEqual([]);
});

it('never repeats a database address, which carries a password', () => {
  const [problem] = problemsOf({ PELUIT_DATABASE_URL: 'postgres://user:rahasia@db/peluit' });
  expect(problem).toContain('PELUIT_DATABASE_URL');
  expect(problem).not.toContain('rahasia');
});

it('refuses one host name for both applications, unless they stay on this machine', () => {
  const both = (host: string) => ({ PELUIT_PUBLIC_URL: `https://${host}`, PELUIT_CONSOLE_URL: `https://${host}:8443` });
  expect(problemsOf(both('peluit.example'))[0]).toContain('same host name');
  expect(problemsOf(both('127.0.0.1'))).toEqual([]);
});

it('refuses a console on plain http off this machine, where its cookie would not be kept', () => {
  expect(problemsOf({ PELUIT_CONSOLE_URL: 'http://console.example' })[0]).toContain('https');
  expect(problemsOf({ PELUIT_CONSOLE_URL: 'http://localhost:3001' })).toEqual([]);
  expect(problemsOf({ PELUIT_CONSOLE_URL: `http://${'a'.repeat(56)}.onion` })).toEqual([]);
});

it('refuses a console that others reach when nobody says under which safe address', () => {
  expect(problemsOf({ PELUIT_HOST: '0.0.0.0' })[0]).toContain('PELUIT_CONSOLE_URL');
  expect(problemsOf({ PELUIT_HOST: '0.0.0.0', PELUIT_CONSOLE_URL: 'https://meja.example' })).toEqual([]);
  const citizen = { PELUIT_ROLE: 'citizen', PELUIT_DATABASE_URL: 'mysql://a:b@db/peluit', PELUIT_HOST: '0.0.0.0' };
  expect(problemsOf(citizen)).toEqual([]);
});

it('checks networks entry by entry', () => {
  expect(problemsOf({ PELUIT_OFFICE_NETWORKS: '10.0.0.0/8, kantor' })[0]).toContain('"kantor"');
  expect(readSettings({ PELUIT_OFFICE_NETWORKS: '10.0.0.0/8,fd00::/8' }).officeNetworks).toHaveLength(2);
});

it('limits by size what is rewritten every hour, down to nothing', () => {
  expect(readSettings({}).hourlyRewriteMib).toBe(256);
  expect(readSettings({ PELUIT_HOURLY_REWRITE_MIB: '0' }).hourlyRewriteMib).toBe(0);
  expect(problemsOf({ PELUIT_HOURLY_REWRITE_MIB: '-1' })[0]).toContain('must be a whole number from 0 to 16384');
});
