import { Command } from 'commander';
import { pinChannel } from '../channels/pin-channel.js';
import { readSettings } from '../platform/settings/read-settings.js';
import { withCore } from './with-core.js';

export const channelCommand = () => {
  const channel = new Command('channel').description('the desks that receive reports');
  channel
    .command('pin')
    .description(
      'enter the line that the console showed when a channel was opened; until then the channel counts as closed',
    )
    .argument('<line...>')
    .action((line: string[]) =>
      withCore(async (core) => {
        const custodyIsHere = readSettings(process.env).roles.includes('console');
        const root = await pinChannel(core, line.join(' '), custodyIsHere);
        process.stdout.write(`Pinned: ${root.channelId}, card ${root.cardId}\n`);
      }),
    );
  return channel;
};
