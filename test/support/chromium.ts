import { existsSync } from 'node:fs';

/** The same browser without a window of its own; it takes a quarter less of the processor. */
const WITHOUT_WINDOW = '/usr/bin/chromium-headless-shell';

/** Debian's Chromium, as the tests start it. */
export const CHROMIUM = existsSync(WITHOUT_WINDOW) ? WITHOUT_WINDOW : '/usr/bin/chromium';

export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
