import { Command } from 'commander';
import { withCore } from './with-core.js';

export const migrateCommand = () =>
  new Command('migrate')
    .description('bring the database up to date')
    .action(() => withCore(async () => void process.stdout.write('The database is up to date.\n')));
