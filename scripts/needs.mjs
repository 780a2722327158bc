import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What the tests need beside npm's packages, by Debian's names; one of the files is enough. */
const NEEDS = [
  { files: ['/usr/sbin/mariadbd'], package: 'mariadb-server' },
  // Either does; the one without a window is lighter.
  { files: ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'], package: 'chromium-headless-shell' },
  { files: ['/usr/bin/firefox-esr'], package: 'firefox-esr' },
  { files: ['/usr/bin/age'], package: 'age' },
  { files: ['/usr/bin/exiftool'], package: 'libimage-exiftool-perl' },
  { files: ['/usr/bin/python3'], package: 'python3' },
];

/**
 * Installs what is missing if it may.
 * @returns {string | undefined} what to install by hand, when it may not
 */
export function provideNeeds() {
  const missing = NEEDS.filter(isMissing).map((need) => need.package);
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
  if (!NEEDS.some(isMissing)) return undefined;
  process.stderr.write(done.stderr ?? '');
  return byHand;
}

function isMissing({ files }) {
  return !files.some((file) => existsSync(file));
}
