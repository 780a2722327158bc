import type { ReportView } from '../../reports/reports.view.js';
import {
  type Card,
  fromBase64url,
  identityFromSeed,
  openThread,
  openWrap,
  sealEntry,
  sealFile,
  threadToChannel,
  wrapThread,
} from '../../sealing/index.js';
import { dossierSeedOf, sealInto, wrapDossier } from './case-acts.js';

/** What a browser works on for a noticeable while: sealing, opening, checking. Plain data in, plain data out. */
export const BROWSER_JOBS = { sealEntry, wrapThread, sealFile, sealInto, wrapDossier, dossierSeedOf, checkReport };

/** A report as an officer's browser has it before it is opened. */
interface ReportToCheck {
  view: ReportView;
  channelId: string;
  channelSeed: Uint8Array;
  /** Those that count. */
  cards: readonly Card[];
}

/**
 * Opens a report and checks every entry, so that the demo would not start over a broken house.
 * @returns the thread's seed
 * @throws Error when anything of it does not pass
 */
async function checkReport({ view, channelId, channelSeed, cards }: ReportToCheck): Promise<Uint8Array> {
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
  return wrap.seed;
}
