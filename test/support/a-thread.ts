import { createHash } from 'node:crypto';
import { AttachmentEntity } from '../../src/evidence/evidence.entity.js';
import { ThreadWriter } from '../../src/reports/thread.writer.js';
import {
  FIRST_PREVIOUS_TAG,
  hex,
  identityFromSeed,
  lookupHash,
  newId,
  type ReceiptKeys,
  type ReportBody,
  type ReporterBody,
  randomBytes,
  receiptKeysFromRoot,
  recipientOf,
  type SealedEntry,
  type StaffBody,
  sealEntry,
  sealFile,
  signKeyFromSeed,
  wrapThread,
} from '../../src/sealing/index.js';
import type { House } from './a-house.js';
import type { OpenedChannel, Staff } from './staff.js';

/** A report as the reporter's browser makes it, stored as the citizen's application stores it. */
export interface FiledReport {
  id: string;
  keys: ReceiptKeys;
  lastN: number;
  lastTag: string;
  /** The reporter's next entry, through the same inner function that her page calls. */
  writes(body: ReporterBody): Promise<void>;
  /** A file with an entry that lists it. @returns its id */
  addsFile(name: string, mediaType: string, bytes: Uint8Array): Promise<string>;
  /** Seals an officer's entry on top of the last one that this report knows of, without sending it. */
  sealFor(staff: Staff, body: StaffBody): Promise<SealedEntry>;
  /** Takes note of an entry that the server has accepted. */
  took(entry: SealedEntry): void;
}

/** Files a report into an open channel. */
export async function aReport(
  house: House,
  channel: OpenedChannel,
  story: Partial<ReportBody> = {},
): Promise<FiledReport> {
  const keys = receiptKeysFromRoot(randomBytes(32));
  const reporter = signKeyFromSeed(keys.signSeed);
  const writer = house.console.get(ThreadWriter, { strict: false });
  const { database, clock } = house.core;
  const id = newId();
  const { threadSeed } = keys;
  const { channelId, generation, recipient } = channel;

  const seal = (body: ReporterBody | StaffBody, author: string, by: string, signSecret: Uint8Array) => {
    const [n, previousTag] = [report.lastN + 1, report.lastTag];
    return sealEntry({
      threadId: id,
      n,
      previousTag,
      author,
      by,
      sealedBy: 'browser',
      body,
      signSecret,
      threadSeed,
    });
  };
  const byReporter = (body: ReporterBody) => seal(body, 'reporter', 'reporter', reporter.secret);

  const report: FiledReport = {
    id,
    keys,
    lastN: -1,
    lastTag: FIRST_PREVIOUS_TAG,
    writes: async (body) => {
      const sealed = await byReporter(body);
      await database.inTransaction(async (manager) => {
        const row = await writer.lockReport(manager, { id });
        if (!row) throw new Error('the report is not there');
        await writer.append(manager, row, asInput(sealed), { author: 'reporter', day: clock.today() });
      });
      report.took(sealed);
    },
    addsFile: async (name, mediaType, bytes) => {
      const fileId = newId();
      const { ciphertext, ...measures } = await sealFile(bytes, await recipientOf(identityFromSeed(threadSeed)));
      const written = await house.core.evidence.write(inPieces(ciphertext), ciphertext.length);
      await house.core.evidence.keep(written, fileId);
      const note = { id: fileId, name, mediaType, ...measures, copy: 'original' as const };
      await report.writes({ type: 'files', files: [note] });
      await database.inTransaction((manager) =>
        manager.insert(AttachmentEntity, {
          id: fileId,
          reportId: id,
          entryN: report.lastN,
          bytes: written.bytes,
          sha256: written.sha256,
          day: clock.today(),
        }),
      );
      return fileId;
    },
    sealFor: (staff, body) => seal(body, staff.memberId, staff.cardId, staff.keys.signSecret),
    took: ({ n, tag }) => {
      report.lastN = n;
      report.lastTag = tag;
    },
  };

  const entry = await byReporter({
    type: 'report',
    text: 'Diminta Rp150.000 untuk KK. Petugas bilang tanpa itu lama.',
    unit: 'DISDUKCAPIL',
    unitOther: '',
    kinds: ['pungli'],
    place: '',
    time: '',
    parties: '',
    loss: '',
    how: '',
    whoKnows: '2-5',
    ongoing: '',
    position: '',
    channel: channelId,
    lang: 'id',
    ...story,
    reporterKey: reporter.publicHex,
  });
  const wrap = await wrapThread(threadSeed, id, channelId, generation, recipient, reporter.secret, 'browser');
  await database.inTransaction((manager) =>
    writer.begin(manager, {
      id,
      lookupHash: lookupHash(keys.lookup),
      channelId,
      generation,
      day: clock.today(),
      wrap: Buffer.from(wrap),
      entry: asInput(entry),
    }),
  );
  report.took(entry);
  return report;
}

/** SHA-256 of bytes, hex. */
export function sha256Of(bytes: Uint8Array): string {
  return hex(createHash('sha256').update(bytes).digest());
}

function asInput({ n, tag, ciphertext }: SealedEntry) {
  return { n, tag, ciphertext: Buffer.from(ciphertext) };
}

async function* inPieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
