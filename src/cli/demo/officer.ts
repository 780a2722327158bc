import type { CardsView, WrapView } from '../../channels/channels.view.js';
import type { ReportState } from '../../domain/report/states.js';
import type { ChannelId } from '../../domain/staff/roles.js';
import type { ReportStandingView, ReportView } from '../../reports/reports.view.js';
import {
  base64url,
  type Card,
  countedCards,
  fromBase64url,
  identityFromSeed,
  identityToCard,
  openThread,
  openWrap,
  type StaffBody,
  sealEntry,
  signReading,
  threadToChannel,
} from '../../sealing/index.js';
import type { EntryOnTheWire } from './case-acts.js';
import type { Member } from './member.js';

/** A report that the officer's browser has opened and checked up to an entry. */
interface OpenReport {
  view: ReportView;
  threadSeed: Uint8Array;
  last: { n: number; tag: string };
}

/** An officer at a desk, doing what his browser does: opening, checking, signing, sealing. */
export class Officer {
  /** What his browser has opened already, by report; only what came in since is opened again. */
  private readonly opened = new Map<string, { threadSeed: Uint8Array; tag: string }>();
  private readonly channelSeeds = new Map<number, Uint8Array>();
  private counted: ReadonlyMap<string, Card> | undefined;

  constructor(
    readonly member: Member,
    private readonly channelId: ChannelId,
    private readonly rootVerifyKey: string,
  ) {}

  /** Reads a report for the first time: the reporter is told, and how far he has read is signed. */
  async read(reportId: string): Promise<void> {
    const { n, tag, day } = await this.write(reportId, { type: 'read' });
    const { card, signSecret } = this.member.deskKeys();
    const statement = signReading({ threadId: reportId, n, tag, byCardId: card.id, day }, signSecret);
    await this.member.client.put(`/api/reports/${reportId}/reading`, { n, tag, statement });
  }

  /** Adds an entry, with the move that it tells the reporter about. */
  async write(reportId: string, body: StaffBody, to?: ReportState): Promise<{ n: number; tag: string; day: string }> {
    const { entry, state } = await this.seal(reportId, body);
    const { day } = await this.member.client.post<ReportStandingView>(`/api/reports/${reportId}/entries`, {
      ...entry,
      ...(to === undefined || to === state ? {} : { move: { to } }),
    });
    this.wasTaken(reportId, entry);
    return { n: entry.n, tag: entry.tag, day };
  }

  /** Seals the next entry of a thread, for a request that carries more than it. */
  async seal(reportId: string, body: StaffBody): Promise<{ entry: EntryOnTheWire; state: ReportState }> {
    const { view, threadSeed, last } = await this.open(reportId);
    const { card, signSecret } = this.member.deskKeys();
    const { n, tag, ciphertext } = await sealEntry({
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
    return { entry: { n, tag, ciphertext: base64url(ciphertext) }, state: view.state };
  }

  /** The server has taken a sealed entry: the thread ends with it, and what stands before it has been checked. */
  wasTaken(reportId: string, { tag }: EntryOnTheWire): void {
    const known = this.opened.get(reportId);
    if (known) this.opened.set(reportId, { ...known, tag });
  }

  /** Opens a report and checks every entry, so that the demo would not start over a broken house. */
  private async open(reportId: string): Promise<OpenReport> {
    const view = await this.member.client.get<ReportView>(`/api/reports/${reportId}`);
    const last = view.thread.at(-1);
    if (!last) throw new Error('a report without an entry');
    const before = this.opened.get(reportId);
    const threadSeed = before?.tag === last.tag ? before.threadSeed : await this.check(view);
    this.opened.set(reportId, { threadSeed, tag: last.tag });
    return { view, threadSeed, last: { n: last.n, tag: last.tag } };
  }

  /** @returns the thread's seed */
  private async check(view: ReportView): Promise<Uint8Array> {
    const wrapped = view.wraps[0];
    if (!wrapped) throw new Error('a report without a wrap');
    const identity = identityFromSeed(await this.channelSeed(wrapped.generation));
    const expected = threadToChannel(view.id, this.channelId, wrapped.generation);
    const wrap = await openWrap(fromBase64url(wrapped.ciphertext), identity, expected);
    if (!wrap) throw new Error('a report that the desk cannot open');
    const counted = await this.cards();
    const entries = view.thread.map((entry) => ({ ...entry, ciphertext: fromBase64url(entry.ciphertext) }));
    const opened = await openThread(view.id, wrap.seed, entries, { cards: (id) => counted.get(id) });
    const story = opened[0]?.body;
    const isSound = opened.every((entry) => entry.verdict === 'genuine') && story?.type === 'report';
    if (!isSound || !wrap.verify(story.reporterKey)) throw new Error('a report that does not pass its checks');
    return wrap.seed;
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

  private async cards(): Promise<ReadonlyMap<string, Card>> {
    if (!this.counted) {
      const { cards, vouches } = await this.member.client.get<CardsView>('/api/cards');
      this.counted = countedCards(
        this.rootVerifyKey,
        cards.map((card) => card.statement),
        vouches,
      );
    }
    return this.counted;
  }
}
