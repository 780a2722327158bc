import { relative, sep } from 'node:path';
import { isLoopbackName, readSettings } from '../../platform/settings/read-settings.js';
import type { Settings } from '../../platform/settings/settings.js';

/** Where the demo keeps its data unless told otherwise: never where production would look. */
const DATA_DIR = './data/demo';

type Environment = Record<string, string | undefined>;

/**
 * The settings of the demo: those of the environment, with a data directory of its own.
 * @throws SettingsError for bad settings
 * @throws Error with a sentence for the operator when a setting does not go with sample data
 */
export function demoSettings(environment: Environment): Settings {
  const host = given(environment.PELUIT_HOST) ?? '127.0.0.1';
  if (!isLoopbackName(host)) {
    throw new Error(
      `The demo listens on this machine alone, since its passwords are printed: leave PELUIT_HOST out, or set it to 127.0.0.1 (it is ${host})`,
    );
  }
  const settings = readSettings({
    ...environment,
    PELUIT_DATA_DIR: given(environment.PELUIT_DATA_DIR) ?? DATA_DIR,
    PELUIT_LOG_LEVEL: given(environment.PELUIT_LOG_LEVEL) ?? 'warn',
  });
  if (settings.roles.length !== 2) {
    throw new Error('The demo shows both applications in one process: leave PELUIT_ROLE out, or set it to all');
  }
  for (const [name, path] of [
    ['PELUIT_SECRET_FILE', settings.secretFile],
    ['PELUIT_EVIDENCE_DIR', settings.evidenceDir],
  ] as const) {
    if (!isInside(path, settings.dataDir)) {
      throw new Error(
        `The demo throws away what it wrote last time, so everything lies in its data directory: leave ${name} out`,
      );
    }
  }
  return settings;
}

function given(value: string | undefined): string | undefined {
  return value?.trim() === '' ? undefined : value;
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
}
