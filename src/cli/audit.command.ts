import { Command } from 'commander';
import { CustodyEntryEntity, CustodyHeadEntity } from '../custody/custody.entity.js';
import { type CustodyHead, CustodyReader } from '../custody/custody.reader.js';
import { withCore } from './with-core.js';

const WHY = {
  hash: 'its content or its predecessor was changed',
  gap: 'an entry is missing',
  head: 'the chain does not end where its head says',
  cut: 'the record was longer, or different, when that head was noted',
};

export const auditCommand = () => {
  const audit = new Command('audit').description('the custody record of staff acts');
  audit
    .command('verify')
    .description('recompute the whole chain; exits with 1 when it is broken')
    .option('--head <segment:n:hash>', 'a head noted earlier, against which a cut tail is found', readHead)
    .action((options: { head?: CustodyHead }) =>
      withCore(async (core) => {
        const { reader } = core.database;
        const custody = new CustodyReader(
          reader.getRepository(CustodyEntryEntity),
          reader.getRepository(CustodyHeadEntity),
          core.secret,
        );
        const verdict = await custody.verify(options.head);
        if (verdict.kind === 'broken') {
          process.exitCode = 1;
          process.stdout.write(`BROKEN at segment ${verdict.segment}, entry ${verdict.n}: ${WHY[verdict.why]}\n`);
          return;
        }
        const { segment, n, hash } = verdict.head;
        process.stdout.write(`whole: ${verdict.entries} entries, head ${segment}:${n}:${hash}\n`);
      }),
    );
  return audit;
};

function readHead(text: string): CustodyHead {
  const [, segment, n, hash] = /^(\d+):(-?\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (hash === undefined) throw new Error('--head must look like 1:599:<64 hexadecimal digits>, as verify prints it');
  return { segment: Number(segment), n: Number(n), hash };
}
