import { Command } from 'commander';
import { rulesText } from './rules-text.js';

export const rulesCommand = () =>
  new Command('rules')
    .description('print who may do what, and how reports and cases move')
    .action(() => void process.stdout.write(rulesText()));
