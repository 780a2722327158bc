import { isDeepStrictEqual } from 'node:util';
import type { CardsView, WrapView } from '../../channels/channels.view.js';
import type { Day } from '../../domain/calendar/day.js';
import type { LeftIdentity } from '../../domain/identity/story.js';
import type { ReportState } from '../../domain/report/states.js';
import type { ChannelId } from '../../domain/staff/roles.js';
import type { ReportStandingView, ReportView } from '../../reports/reports.view.js';
import {
  base64url,
  type Card,
  countedCards,
  fromBase64url,
  identityToCard,
  openWrap,
  type SealedEntry,
  type StaffBody,
  signReading,
} from '../../sealing/index.js';
import type { CheckedReport } from './browser-jobs.js';
import type { Browsers } from './browsers.js';
import type { EntryOnTheWire } from './case-acts.js';
import type { Member } from './member.js';

/** What he writes, with the move that it tells the reporter about. */
export interface Words {
  body: StaffBody;
  to?: ReportState;
}

/** A report that the officer's browser has opened and checked up to an entry. */
interface OpenReport {
  state: ReportState;
  threadSeed: Uint8Array;
  last: { n: number; tag: string };
}

/** What he will write after an entry. */
interface Readied {
  previousTag: string;
  body: StaffBody;
  sealed: Promise<SealedEntry>;
}

/** An officer at a desk, doing what his browser does: opening, checking, signing, sealing. */
export class Officer {
  /** What his browser has opened already, by report; only what came in since is opened again. */
  private readonly opened = new Map<string, CheckedReport & { tag: string }>();
  /** What he wrote into today and still has before him, by report. */
  private readonly onScreen = new Map<string, OpenReport & { day: Day }>();
  /** What is sealed already, by report. */
  private readonly readied = new Map<string, Readied>();
  private readonly channelSeeds = new Map<number, Uint8Array>();
  private counted: ReadonlyMap<string, Card> | undefined;

  constructor(
    readonly member: Member,
    private readonly channelId: ChannelId,
    private readonly rootVerifyKey: string,
    private readonly browsers: Browsers,
  ) {}

  /**
   * Reads a report for the first time: the reporter is told, and how far he has read is signed.
   * @param next what he will write after that, if it is known
   */
  async read(reportId: string, next?: StaffBody): Promise<void> {
    const { n, tag, day } = await this.add(reportId, { body: { type: 'read' } }, next);
    const { card, signSecret } = this.member.deskKeys();
    const statement = signReading({ threadId: reportId, n, tag, byCardId: card.id, day }, signSecret);
    await this.member.client.put(`/api/reports/${reportId}/reading`, { n, tag, statement });
  }

  /** Adds an entry, with the move that it tells the reporter about. @param next what he will write after that */
  async write(reportId: string, words: Words, next?: StaffBody): Promise<void> {
    await this.add(reportId, words, next);
  }

  private async add(
    reportId: string,
    { body, to }: Words,
    next?: StaffBody,
  ): Promise<{ n: number; tag: string; day: string }> {
    const { entry, state } = await this.seal(reportId, body, next);
    const { day } = await this.member.client.post<ReportStandingView>(`/api/reports/${reportId}/entries`, {
      ...entry,
      ...(to === undefined || to === state ? {} : { move: { to } }),
    });
    this.wasTaken(reportId, entry, to ?? state);
    return { n: entry.n, tag: entry.tag, day };
  }

  /**
   * Seals the next entry of a thread, for a request that carries more than it.
   * @param next what he will write after that: it is sealed while he waits for other things
   */
  async seal(
    reportId: string,
    body: StaffBody,
    next?: StaffBody,
  ): Promise<{ entry: EntryOnTheWire; state: ReportState }> {
    const open = await this.open(reportId);
    const readied = this.readied.get(reportId);
    this.readied.delete(reportId);
    const isReady = readied?.previousTag === open.last.tag && isDeepStrictEqual(readied.body, body);
    if (isReady) this.browsers.hurry(readied.sealed);
    const { n, tag, ciphertext } = await (isReady ? readied.sealed : this.sealAfter(reportId, open, body, 'do'));
    if (next) {
      const sealed = this.sealAfter(reportId, { ...open, last: { n, tag } }, next, 'doAhead');
      this.readied.set(reportId, { previousTag: tag, body: next, sealed });
    }
    return { entry: { n, tag, ciphertext: base64url(ciphertext) }, state: open.state };
  }

  private sealAfter(
    reportId: string,
    { last, threadSeed }: OpenReport,
    body: StaffBody,
    when: 'do' | 'doAhead',
  ): Promise<SealedEntry> {
    const { card, signSecret } = this.member.deskKeys();
    return this.browsers[when]('sealEntry', {
      threadId: reportId,
      n: last.n + 1,
      previousTag: last.tag,
      author: this.member.facts.memberId,
      by: card.id,
      sealedBy: 'browser',
      body,
      signSecret,
      threadSeed,
    });
  }

  /** What a report that he has open says of its reporter's name. @throws Error when she left none */
  async nameAt(reportId: string): Promise<{ left: LeftIdentity; reporterKey: string }> {
    await this.open(reportId);
    const { left, reporterKey } = this.opened.get(reportId) ?? {};
    if (!left || reporterKey === undefined) throw new Error('no name lies at this report');
    return { left, reporterKey };
  }

  /** The server has taken a sealed entry: the thread ends with it, and what stands before it has been checked. */
  wasTaken(reportId: string, { n, tag }: EntryOnTheWire, state: ReportState): void {
    const known = this.opened.get(reportId);
    if (!known) return;
    this.opened.set(reportId, { ...known, tag });
    this.onScreen.set(reportId, { state, threadSeed: known.threadSeed, last: { n, tag }, day: this.member.today() });
  }

  /** He turns to something else, and will ask for the report again. */
  putAway(reportId: string): void {
    this.onScreen.delete(reportId);
  }

  private async open(reportId: string): Promise<OpenReport> {
    const shown = this.onScreen.get(reportId);
    if (shown?.day === this.member.today()) return shown;
    const view = await this.member.client.get<ReportView>(`/api/reports/${reportId}`);
    const last = view.thread.at(-1);
    if (!last) throw new Error('a report without an entry');
    const before = this.opened.get(reportId);
    const checked = before?.tag === last.tag ? before : await this.check(view);
    this.opened.set(reportId, { ...checked, tag: last.tag });
    return { state: view.state, threadSeed: checked.threadSeed, last: { n: last.n, tag: last.tag } };
  }

  private async check(view: ReportView): Promise<CheckedReport> {
    const channelSeed = await this.channelSeed(view.wraps[0]?.generation ?? 1);
    const cards = [...(await this.cards()).values()];
    return this.browsers.do('checkReport', { view, channelId: this.channelId, channelSeed, cards });
  }

  private async channelSeed(generation: number): Promise<Uint8Array> {
    const known = this.channelSeeds.get(generation);
    if (known) return known;
    const { card, identity } = this.member.deskKeys();
    const view = await this.member.client.get<WrapView>(
      `/api/channels/${this.channelId}/wrap?generation=${generation}`,
    );
    const expected = identityToCard('channel', this.channelId, generation, card.id);
    const wrap = await openWrap(fromBase64url(view.ciphertext), identity, expected);
    const voucher = wrap && (await this.cards()).get(wrap.context.by);
    if (!wrap || !voucher || !wrap.verify(voucher.verifyKey))
      throw new Error('a channel key that nobody who counts gave');
    this.channelSeeds.set(generation, wrap.seed);
    return wrap.seed;
  }

  /** Cards that count for his desk. */
  async cards(): Promise<ReadonlyMap<string, Card>> {
    this.counted ??= await countedFor(this.member, this.rootVerifyKey);
    return this.counted;
  }
}

/** Which cards count, as a member's browser finds out from the root that it has pinned. */
export async function countedFor({ client }: Member, rootVerifyKey: string): Promise<ReadonlyMap<string, Card>> {
  const { cards, vouches } = await client.get<CardsView>('/api/cards');
  return countedCards(
    rootVerifyKey,
    cards.map((card) => card.statement),
    vouches,
  );
}
