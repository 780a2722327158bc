import { identityStoryOf, isAboutIdentity, type LeftIdentity } from '../../domain/identity/story.js';
import type { ReportView } from '../../reports/reports.view.js';
import {
  type Card,
  type DossierBody,
  type EntryToSeal,
  fromBase64url,
  hex,
  identityFromSeed,
  openThread,
  openWrap,
  sealEntry,
  sealFile,
  threadToChannel,
  wrapThread,
} from '../../sealing/index.js';
import type { DeskKeys } from './browser-acts.js';
import { type DossierPlace, dossierSeedOf, sealInto, wrapDossier } from './case-acts.js';

/** What a browser works on for a noticeable while: sealing, opening, checking. Plain data in, plain data out. */
export const BROWSER_JOBS = {
  sealEntry: (entry: EntryToSeal) => sealEntry({ ...entry, threadSeed: kept(entry.threadSeed) }),
  sealInto: (own: DeskKeys, place: DossierPlace, body: DossierBody) =>
    sealInto(own, { ...place, seed: kept(place.seed) }, body),
  ...{ wrapThread, sealFile, wrapDossier, dossierSeedOf, checkReport },
};

/** Keys that came to this thread before. Every message brings a copy, where a browser would use what it has. */
const keptSeeds = new Map<string, Uint8Array>();

function kept(seed: Uint8Array): Uint8Array {
  const name = hex(seed);
  const known = keptSeeds.get(name) ?? seed;
  keptSeeds.set(name, known);
  return known;
}

/** A report as an officer's browser has it before it is opened. */
interface ReportToCheck {
  view: ReportView;
  channelId: string;
  channelSeed: Uint8Array;
  /** Those that count. */
  cards: readonly Card[];
}

/** What an officer's browser keeps of a report that it has opened. */
export interface CheckedReport {
  threadSeed: Uint8Array;
  /** With which the reporter signs, by her report. */
  reporterKey: string;
  /** Her name, if she left it. */
  left?: LeftIdentity;
}

/**
 * Opens a report and checks every entry, so that the demo would not start over a broken house.
 * @throws Error when anything of it does not pass
 */
async function checkReport({ view, channelId, channelSeed, cards }: ReportToCheck): Promise<CheckedReport> {
  const wrapped = view.wraps[0];
  if (!wrapped) throw new Error('a report without a wrap');
  const expected = threadToChannel(view.id, channelId, wrapped.generation);
  const wrap = await openWrap(fromBase64url(wrapped.ciphertext), identityFromSeed(channelSeed), expected);
  if (!wrap) throw new Error('a report that the desk cannot open');
  const entries = view.thread.map((entry) => ({ ...entry, ciphertext: fromBase64url(entry.ciphertext) }));
  const opened = await openThread(view.id, wrap.seed, entries, { cards: (id) => cards.find((card) => card.id === id) });
  const story = opened[0]?.body;
  const isSound = opened.every((entry) => entry.verdict === 'genuine') && story?.type === 'report';
  if (!isSound || !wrap.verify(story.reporterKey)) throw new Error('a report that does not pass its checks');
  const aboutName = opened.flatMap(({ body, author, day }) =>
    body && isAboutIdentity(body) ? [{ body, author: author ?? '', day: day ?? '' }] : [],
  );
  const { left } = identityStoryOf(aboutName);
  return { threadSeed: wrap.seed, reporterKey: story.reporterKey, ...(left ? { left } : {}) };
}
