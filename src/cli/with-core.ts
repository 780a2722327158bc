import { type Core, type CoreOptions, openCore } from '../core.js';
import { readSettings } from '../platform/settings/read-settings.js';

/** Opens the core with the settings of the environment, works, and closes it again, also after an error. */
export async function withCore<T>(work: (core: Core) => Promise<T>, options: CoreOptions = {}): Promise<T> {
  const settings = readSettings(process.env);
  // The tool brings the schema up to date like a console does, whatever role the server beside it has; but it is no
  // citizen application, so it sweeps no files that may just be arriving.
  const core = await openCore({ ...settings, roles: ['console'] }, { allowDemo: true, ...options });
  try {
    return await work(core);
  } finally {
    await core.close();
  }
}
