import { Command } from 'commander';
import { onceSignalled } from '../platform/once-signalled.js';
import { codeAt } from '../staff/totp.js';
import { announcement } from './demo/announcement.js';
import { readDemoFile } from './demo/demo-file.js';
import { demoSettings } from './demo/demo-settings.js';
import { runDemo } from './demo/run-demo.js';

export const demoCommand = () => {
  const demo = new Command('demo')
    .description('throw the sample data away, make it anew, and start both applications over it')
    .action(async () => {
      const settings = demoSettings(process.env);
      process.stdout.write('Making the sample data of a year, just under a minute …\n');
      const { file, close } = await runDemo(settings);
      onceSignalled(close);
      process.stdout.write(announcement(file, process.env.PELUIT_DATA_DIR?.trim() || undefined));
    });
  demo
    .command('code')
    .description('print the one-time code that an account of the running demo has now')
    .argument('<role-or-login>')
    .action((wanted: string) => {
      const { accounts } = readDemoFile(demoSettings(process.env).dataDir);
      const account = accounts.find(({ login }) => login === wanted) ?? accounts.find(({ role }) => role === wanted);
      if (!account) {
        const known = accounts.map(({ login }) => login).join(', ');
        throw new Error(`The demo has no account ${wanted}. There are: ${known}`);
      }
      process.stdout.write(`${codeAt(account.totpSecret, Date.now())}\n`);
    });
  return demo;
};
