import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What the tests need beside npm's packages, by Debian's names. */
const NEEDS = [
  { file: '/usr/sbin/mariadbd', package: 'mariadb-server' },
  { file: '/usr/bin/chromium', package: 'chromium' },
  { file: '/usr/bin/firefox-esr', package: 'firefox-esr' },
  { file: '/usr/bin/age', package: 'age' },
  { file: '/usr/bin/exiftool', package: 'libimage-exiftool-perl' },
  { file: '/usr/bin/python3', package: 'python3' },
];

/**
 * Installs what is missing if it may.
 * @returns {string | undefined} what to install by hand, when it may not
 */
export function provideNeeds() {
  const missing = NEEDS.filter((need) => !existsSync(need.file)).map((need) => need.package);
  if (missing.length === 0) return undefined;
  const byHand = `apt-get install -y ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return byHand;
  process.stdout.write(`installing ${missing.join(', ')}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  const done = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
    env,
    encoding: 'utf8',
  });
  const still = NEEDS.filter((need) => !existsSync(need.file));
  if (still.length === 0) return undefined;
  process.stderr.write(done.stderr ?? '');
  return byHand;
}
