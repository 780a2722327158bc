import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import type { Role } from './roles-of-the-process.js';
import type { Settings } from './settings.js';

/** Thrown once, with every bad setting named: what it is, and what would be right. */
export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(`Settings that cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

type Environment = Record<string, string | undefined>;

const KNOWN = new Set([
  'PELUIT_ROLE',
  'PELUIT_HOST',
  'PELUIT_PORT',
  'PELUIT_CONSOLE_PORT',
  'PELUIT_DATA_DIR',
  'PELUIT_SECRET_FILE',
  'PELUIT_DATABASE_URL',
  'PELUIT_EVIDENCE_DIR',
  'PELUIT_CONFIG_DIR',
  'PELUIT_EXIT_URL',
  'PELUIT_ONION_URL',
  'PELUIT_PUBLIC_URL',
  'PELUIT_CONSOLE_URL',
  'PELUIT_TRUSTED_PROXIES',
  'PELUIT_OFFICE_NETWORKS',
  'PELUIT_LOG_LEVEL',
  'PELUIT_IDLE_MINUTES',
  'PELUIT_HOURLY_REWRITE_MIB',
]);

/**
 * Reads and validates all settings.
 * @param environment names and values, normally `process.env`; an empty value counts as not set
 * @throws SettingsError that names every bad or unknown `PELUIT_…` setting at once
 */
export function readSettings(environment: Environment): Settings {
  const problems: string[] = [];
  const reader = new Reader(environment, problems);

  for (const name of Object.keys(environment)) {
    if (name.startsWith('PELUIT_') && !KNOWN.has(name)) {
      problems.push(`${name} is not a setting of Peluit. Known: ${[...KNOWN].join(', ')}`);
    }
  }

  const role = reader.oneOf('PELUIT_ROLE', ['all', 'citizen', 'console'] as const, 'all');
  const roles: Role[] = role === 'all' ? ['citizen', 'console'] : [role];
  const databaseUrl = reader.url('PELUIT_DATABASE_URL', ['mysql:', 'mariadb:']);
  if (role !== 'all' && databaseUrl === undefined) {
    problems.push(
      `PELUIT_ROLE=${role} needs PELUIT_DATABASE_URL (mysql://user:password@host:port/database): the embedded database serves one process`,
    );
  }
  const dataDir = resolve(reader.text('PELUIT_DATA_DIR', './data'));
  const settings: Settings = {
    roles,
    host: reader.address('PELUIT_HOST', '127.0.0.1'),
    citizenPort: reader.port('PELUIT_PORT', 3000),
    consolePort: reader.port('PELUIT_CONSOLE_PORT', 3001),
    dataDir,
    secretFile: resolve(reader.text('PELUIT_SECRET_FILE', join(dataDir, 'secret'))),
    databaseUrl,
    evidenceDir: resolve(reader.text('PELUIT_EVIDENCE_DIR', join(dataDir, 'evidence'))),
    configDir: resolve(reader.text('PELUIT_CONFIG_DIR', 'config/bekasi')),
    exitUrl: reader.url('PELUIT_EXIT_URL', ['https:', 'http:']) ?? 'https://www.bmkg.go.id/',
    onionUrl: reader.url('PELUIT_ONION_URL', ['http:', 'https:']),
    publicUrl: reader.url('PELUIT_PUBLIC_URL', ['https:', 'http:']),
    consoleUrl: reader.url('PELUIT_CONSOLE_URL', ['https:', 'http:']),
    trustedProxies: reader.list('PELUIT_TRUSTED_PROXIES', isAddressOrNetwork, 'an address or a network (10.0.0.0/8)'),
    officeNetworks: reader.list('PELUIT_OFFICE_NETWORKS', isAddressOrNetwork, 'an address or a network (10.0.0.0/8)'),
    logLevel: reader.oneOf('PELUIT_LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'] as const, 'info'),
    idleMinutes: reader.integer('PELUIT_IDLE_MINUTES', 15, 1, 120),
    hourlyRewriteMib: reader.integer('PELUIT_HOURLY_REWRITE_MIB', 256, 0, 16_384),
  };
  if (role === 'all' && settings.citizenPort === settings.consolePort && settings.citizenPort !== 0) {
    problems.push('PELUIT_PORT and PELUIT_CONSOLE_PORT are the same: the two applications need a port each');
  }
  if (
    roles.includes('console') &&
    isIP(settings.host) !== 0 &&
    !isLoopbackName(settings.host) &&
    !settings.consoleUrl
  ) {
    problems.push(
      `PELUIT_HOST=${settings.host} lets others reach the console: say in PELUIT_CONSOLE_URL under which https (or .onion) address, since browsers keep its cookie on no other`,
    );
  }
  checkHostNames(settings, problems);
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

/** Cookies ignore ports, so off loopback the two applications must not share a host name. */
function checkHostNames(settings: Settings, problems: string[]): void {
  if (settings.consoleUrl) {
    const url = new URL(settings.consoleUrl);
    if (url.protocol === 'http:' && !isLoopbackName(url.hostname) && !url.hostname.endsWith('.onion')) {
      problems.push(
        `PELUIT_CONSOLE_URL=${settings.consoleUrl}: browsers keep the console's cookie only on https, on this machine (127.0.0.1, localhost) and on .onion addresses`,
      );
    }
  }
  if (!settings.publicUrl || !settings.consoleUrl) return;
  const citizen = new URL(settings.publicUrl).hostname;
  if (citizen === new URL(settings.consoleUrl).hostname && !isLoopbackName(citizen)) {
    problems.push(
      `PELUIT_PUBLIC_URL and PELUIT_CONSOLE_URL have the same host name (${citizen}): the console's cookie would reach the public side. Give each its own`,
    );
  }
}

/** @returns true for host names that never leave this machine */
export function isLoopbackName(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/** One place that turns a text into a value, or into a sentence about what would be right. */
class Reader {
  constructor(
    private readonly environment: Environment,
    private readonly problems: string[],
  ) {}

  private given(name: string): string | undefined {
    const value = this.environment[name]?.trim();
    return value === '' ? undefined : value;
  }

  text(name: string, otherwise: string): string {
    return this.given(name) ?? otherwise;
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], otherwise: T): T {
    const value = this.given(name);
    if (value === undefined) return otherwise;
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) this.problems.push(`${name}=${value}: must be one of ${allowed.join(', ')}`);
    return found ?? otherwise;
  }

  integer(name: string, otherwise: number, least: number, most: number): number {
    const value = this.given(name);
    if (value === undefined) return otherwise;
    const number = Number(value);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    this.problems.push(`${name}=${value}: must be a whole number from ${least} to ${most}`);
    return otherwise;
  }

  port(name: string, otherwise: number): number {
    return this.integer(name, otherwise, 0, 65_535);
  }

  address(name: string, otherwise: string): string {
    const value = this.given(name) ?? otherwise;
    if (isIP(value) === 0 && value !== 'localhost') {
      this.problems.push(`${name}=${value}: must be an address to listen on, as 127.0.0.1 or 0.0.0.0`);
    }
    return value;
  }

  url(name: string, protocols: string[]): string | undefined {
    const value = this.given(name);
    if (value === undefined) return undefined;
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url && protocols.includes(url.protocol) && url.hostname !== '') return value;
    // The value is not repeated: an address of a database carries a password.
    this.problems.push(`${name}: must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`);
    return undefined;
  }

  list(name: string, isGood: (entry: string) => boolean, wanted: string): string[] {
    const entries = (this.given(name) ?? '').split(',').map((entry) => entry.trim());
    const filled = entries.filter((entry) => entry !== '');
    for (const entry of filled) if (!isGood(entry)) this.problems.push(`${name}: "${entry}" is not ${wanted}`);
    return filled;
  }
}
