import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createCitizen } from './citizen.app.js';
import { createConsole } from './console.app.js';
import { type Core, openCore } from './core.js';
import { DailyJobs } from './daily-jobs.js';
import { closeAll } from './platform/http/create-application.js';
import { onceSignalled } from './platform/once-signalled.js';
import { readSettings, SettingsError } from './platform/settings/read-settings.js';
import type { Role } from './platform/settings/roles-of-the-process.js';
import { firstAdminLink } from './staff/first-admin.js';

const create: Record<Role, (core: Core) => Promise<NestFastifyApplication>> = {
  citizen: createCitizen,
  console: createConsole,
};

async function start(): Promise<void> {
  const core = await openCore(readSettings(process.env));
  const { settings, logger } = core;
  const portOf: Record<Role, number> = { citizen: settings.citizenPort, console: settings.consolePort };
  const apps = await Promise.all(settings.roles.map((role) => create[role](core)));
  for (const [index, role] of settings.roles.entries()) {
    await apps[index]?.listen(portOf[role], settings.host);
    logger.info(`${role} listens`, { address: await apps[index]?.getUrl() });
  }
  const consoleApp = apps[settings.roles.indexOf('console')];
  if (consoleApp) {
    await consoleApp.get(DailyJobs).run();
    const link = await firstAdminLink(core);
    if (link)
      process.stdout.write(
        `Nobody works here yet. Open this link once, within 48 hours, as the first admin:\n${link}\n`,
      );
  }
  onceSignalled(async () => {
    await closeAll(apps);
    await core.close();
  });
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof SettingsError ? error.message : String(error)}\n`);
  process.exit(1);
});
