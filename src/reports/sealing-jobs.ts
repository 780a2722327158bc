import {
  canonicalJson,
  type DisclosureToSeal,
  type EntryToSeal,
  FIRST_PREVIOUS_TAG,
  identityFromSeed,
  type OpenedEntry,
  openText,
  openThread,
  type ReceiptKeys,
  type ReportBody,
  type ReporterBody,
  recipientOfSeed,
  type SealedDisclosure,
  type SealedEntry,
  type StoredEntry,
  sealDisclosure,
  sealEntry,
  signKeyFromSeed,
  wrapThread,
} from '../sealing/index.js';

/** A report but for the reporter's key, which comes from her receipt. */
export type ReportText = Omit<ReportBody, 'reporterKey'>;

/** Where a report is sealed to. */
export interface ReportPlace {
  id: string;
  channelId: string;
  generation: number;
  recipient: string;
}

/** The entry that is there, and the one that follows. */
export type EntryPlace = Pick<EntryToSeal, 'threadId' | 'n' | 'previousTag'>;

/** A name that is left, but for the reporter's key. */
export type NameToSeal = Omit<DisclosureToSeal, 'signSecret' | 'sealedBy'>;

/**
 * What is sealed and opened here for visitors without script. Each takes the keys of a receipt first and wipes its copy
 * of them at the end; text cannot be wiped in JavaScript and goes with the next collection.
 */
export const SEALING_JOBS = {
  sealReport: wiping(sealReport),
  isReport: wiping(isReport),
  openThread: wiping(openReporterThread),
  sealEntry: wiping(sealReporterEntry),
  sealName: wiping(sealName),
  threadRecipient: wiping(threadRecipient),
};

async function sealReport(
  { threadSeed, signSeed }: ReceiptKeys,
  text: ReportText,
  { id, channelId, generation, recipient }: ReportPlace,
): Promise<{ entry: SealedEntry; wrap: Uint8Array }> {
  const place = { threadId: id, n: 0, previousTag: FIRST_PREVIOUS_TAG };
  const entry = await sealByReporter(threadSeed, signSeed, place, withKey(text, signSeed));
  const wrap = await wrapThread(threadSeed, id, channelId, generation, recipient, signSeed, 'server');
  return { entry, wrap };
}

/** Whether a sealed entry 0 is this very report. */
async function isReport(
  { threadSeed, signSeed }: ReceiptKeys,
  text: ReportText,
  { id, ciphertext }: { id: string; ciphertext: Uint8Array },
): Promise<boolean> {
  const opened = await openText(ciphertext, identityFromSeed(threadSeed), { kind: 'entry', id, n: 0 });
  return opened !== null && canonicalJson(opened.body) === canonicalJson(withKey(text, signSeed));
}

function openReporterThread(
  { threadSeed, signSeed }: ReceiptKeys,
  id: string,
  entries: readonly StoredEntry[],
): Promise<OpenedEntry[]> {
  return openThread(id, threadSeed, entries, {
    // As in her browser: that an entry is the desk's is what its tag says.
    cards: () => undefined,
    reporterKey: signKeyFromSeed(signSeed).publicHex,
  });
}

function sealReporterEntry(
  { threadSeed, signSeed }: ReceiptKeys,
  place: EntryPlace,
  body: ReporterBody,
): Promise<SealedEntry> {
  return sealByReporter(threadSeed, signSeed, place, body);
}

function sealName({ signSeed }: ReceiptKeys, wanted: NameToSeal): Promise<SealedDisclosure> {
  return sealDisclosure({ ...wanted, signSecret: signSeed, sealedBy: 'server' });
}

function threadRecipient({ threadSeed }: ReceiptKeys): Promise<string> {
  return recipientOfSeed(threadSeed);
}

function sealByReporter(
  threadSeed: Uint8Array,
  signSecret: Uint8Array,
  place: EntryPlace,
  body: ReporterBody | ReportBody,
) {
  const reporter = { author: 'reporter', by: 'reporter', sealedBy: 'server' } as const;
  return sealEntry({ ...place, ...reporter, body, signSecret, threadSeed });
}

function withKey(text: ReportText, signSeed: Uint8Array): ReportBody {
  return { ...text, reporterKey: signKeyFromSeed(signSeed).publicHex };
}

function wiping<Given extends unknown[], Value>(job: (keys: ReceiptKeys, ...given: Given) => Promise<Value>) {
  return async (keys: ReceiptKeys, ...given: Given): Promise<Value> => {
    try {
      return await job(keys, ...given);
    } finally {
      for (const secret of [keys.lookup, keys.threadSeed, keys.signSeed]) secret.fill(0);
    }
  };
}
