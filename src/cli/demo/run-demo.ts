import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createCitizen } from '../../citizen.app.js';
import { createConsole } from '../../console.app.js';
import { type Core, openCore } from '../../core.js';
import { addDays } from '../../domain/calendar/day.js';
import { closeAll } from '../../platform/http/create-application.js';
import type { Settings } from '../../platform/settings/settings.js';
import { Browsers } from './browsers.js';
import { type DemoFile, writeDemoFile } from './demo-file.js';
import { expectFreePorts, prepareDemoPlace } from './demo-place.js';
import { SEED, seedDemo } from './seed.js';
import { HISTORY_DAYS } from './seed-figures.js';
import { SeedingClock } from './seeding-clock.js';

/** A demo that listens. */
export interface RunningDemo {
  core: Core;
  file: DemoFile;
  close(): Promise<void>;
}

/**
 * Makes the sample data anew and starts both applications over it.
 * @throws Error with a sentence for the operator when a port is taken, or when the place is not the demo's
 */
export async function runDemo(settings: Settings): Promise<RunningDemo> {
  await expectFreePorts(settings);
  await prepareDemoPlace(settings, SEED);
  const clock = new SeedingClock();
  const today = clock.today();
  // Before anything opens: the history must lie behind everything else.
  clock.standAt(addDays(today, -HISTORY_DAYS), '09:00');
  const core = await openCore(settings, { clock, allowDemo: true });
  const browsers = new Browsers();
  const apps: NestFastifyApplication[] = [];
  const close = async () => {
    await browsers.close();
    await closeAll(apps);
    await core.close();
  };
  try {
    const citizen = await createCitizen(core);
    apps.push(citizen);
    const console = await createConsole(core);
    apps.push(console);
    const { accounts, receipts } = await seedDemo({ core, clock, citizen, console, browsers, today });
    await browsers.close();
    await citizen.listen(settings.citizenPort, settings.host);
    await console.listen(settings.consolePort, settings.host);
    const file = { citizenUrl: await citizen.getUrl(), consoleUrl: await console.getUrl(), accounts, receipts };
    writeDemoFile(settings.dataDir, file);
    return { core, file, close };
  } catch (error) {
    await close();
    throw error;
  }
}
