import { argon2 } from '../../src/platform/kdf/kdf-queue.js';
import { ReportEntity, ReportEntryEntity, ThreadWrapEntity } from '../../src/reports/reports.entity.js';
import {
  deriveReceipt,
  type FileNote,
  identityFromSeed,
  lookupHash,
  type OpenedEntry,
  openFile,
  openThread,
  openWrap,
  threadToChannel,
} from '../../src/sealing/index.js';
import type { House } from './a-house.js';
import type { OpenedChannel } from './staff.js';

/** A report as its desk finds it: opened with the channel's key alone. */
export interface DeskReport {
  report: ReportEntity;
  entries: OpenedEntry[];
  /** A file that an entry lists, opened. @throws Error when it is not there or not the one of its note */
  file(note: FileNote): Promise<Buffer>;
}

/** Opens the report of a receipt with the key of its channel, in Node, from what is stored. */
export async function atTheDesk(house: House, channel: OpenedChannel, words: readonly string[]): Promise<DeskReport> {
  const { reader } = house.core.database;
  const keys = await deriveReceipt(words, house.core.deploymentId, argon2);
  const report = await reader.getRepository(ReportEntity).findOneByOrFail({ lookupHash: lookupHash(keys.lookup) });
  const stored = await reader.getRepository(ThreadWrapEntity).findOneByOrFail({ reportId: report.id });
  const expected = threadToChannel(report.id, channel.channelId, channel.generation);
  const wrap = await openWrap(new Uint8Array(stored.ciphertext), identityFromSeed(channel.seed), expected);
  if (!wrap) throw new Error('the wrap is not addressed to the channel');
  const rows = await reader.getRepository(ReportEntryEntity).findBy({ reportId: report.id });
  const sealed = rows.map((row) => ({ ...row, ciphertext: new Uint8Array(row.ciphertext) }));
  return {
    report,
    entries: await openThread(report.id, wrap.seed, sealed, { cards: () => undefined }),
    file: async (note) => {
      const handle = await house.core.evidence.open(note.id);
      const ciphertext = new Uint8Array((await handle?.readFile()) ?? []);
      await handle?.close();
      const opened = await openFile(ciphertext, identityFromSeed(wrap.seed), note);
      if (!opened.bytes) throw new Error('the file is not the one of its note');
      return Buffer.from(opened.bytes);
    },
  };
}
