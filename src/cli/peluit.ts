import { Command } from 'commander';
import { auditCommand } from './audit.command.js';
import { calendarCommand } from './calendar.command.js';
import { channelCommand } from './channel.command.js';
import { demoCommand } from './demo.command.js';
import { importCommand } from './import.command.js';
import { kitCommand } from './kit.command.js';
import { migrateCommand } from './migrate.command.js';
import { rulesCommand } from './rules.command.js';

/** The operator's tool. Each command is a file of its own over the same core that the server opens. */
const program = new Command('peluit').description('The operator’s tool of Peluit').showHelpAfterError();
for (const command of [
  migrateCommand,
  auditCommand,
  channelCommand,
  calendarCommand,
  rulesCommand,
  importCommand,
  kitCommand,
  demoCommand,
]) {
  program.addCommand(command());
}

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
