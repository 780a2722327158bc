import type { FiledView } from '../../src/reports/citizen.view.js';
import type { ChannelChoice } from '../../src/reports/citizen-page.view.js';
import {
  base64url,
  FIRST_PREVIOUS_TAG,
  newId,
  type ReceiptKeys,
  type ReportBody,
  type SealedEntry,
  sealEntry,
  wrapThread,
} from '../../src/sealing/index.js';
import { post, RequestError } from './api.js';
import { texts } from './page.js';
import type { Proofs } from './proof/proofs.js';
import { ThreadSession } from './thread-session.js';

/** A report that is sealed; sent again byte for byte until somebody knows whether it has arrived. */
interface SealedReport {
  body: ReportBody;
  channel: string;
  generation: number;
  wrap: Uint8Array;
  entry: SealedEntry;
}

/** How often a price may rise while one report is on its way. */
const MOST_PROOFS = 4;

/** Sends one report, once, however often the button has to be pressed. */
export class Filing {
  private readonly id = newId();
  private sealed: SealedReport | undefined;
  private thread: ThreadSession | undefined;

  constructor(
    private readonly keys: ReceiptKeys,
    private channels: readonly ChannelChoice[],
    private readonly proofs: Pick<Proofs, 'ready' | 'renew'>,
  ) {}

  /**
   * Seals and files. When an earlier try may have arrived, that one is sent again first; what was changed since then
   * follows as a message, so that neither version is lost and no second report comes about.
   *
   * @throws RequestError
   */
  async file(body: ReportBody, channel: string): Promise<FiledView> {
    if (this.sealed && this.sealed.channel !== channel) await this.leaveFirstChannel(this.sealed);
    this.sealed ??= await this.seal(body, channel);
    const filed = await this.post(this.sealed);
    this.thread ??= new ThreadSession(this.keys, this.id, this.sealed.entry);
    if (JSON.stringify(this.sealed.body) !== JSON.stringify(body)) await this.sendCorrection(this.thread, body);
    return filed;
  }

  /**
   * She has chosen another desk since a try that nobody answered. Nothing of what she writes now may follow to the
   * first one: when that try did not arrive, it is dropped; when it did, she is told so and nothing is sent.
   */
  private async leaveFirstChannel(first: SealedReport): Promise<void> {
    const arrived = await new ThreadSession(this.keys, this.id, first.entry).fetch();
    if (arrived) throw new RequestError('filing.elsewhere', texts.sentElsewhere);
    this.sealed = undefined;
  }

  private async sendCorrection(session: ThreadSession, body: ReportBody): Promise<void> {
    const message = { type: 'message', text: correctionOf(body), threatened: false } as const;
    try {
      await session.send(message);
    } catch (error) {
      if (!(error instanceof RequestError && error.code === 'thread.moved')) throw error;
      // An officer has opened the report in the meantime.
      await session.fetch();
      await session.send(message);
    }
  }

  /** The thread that exists now. @throws Error before file() has succeeded */
  session(): ThreadSession {
    if (!this.thread) throw new Error('nothing has been filed yet');
    return this.thread;
  }

  private async post(report: SealedReport, proofsTried = 1): Promise<FiledView> {
    const { entry, wrap, channel, generation } = report;
    try {
      const proof = await (proofsTried === 1 ? this.proofs.ready() : this.proofs.renew());
      return await post<FiledView>('/api/laporan', {
        proof,
        id: this.id,
        channel,
        generation,
        lookup: base64url(this.keys.lookup),
        wrap: base64url(wrap),
        entry: { n: 0, tag: entry.tag, ciphertext: base64url(entry.ciphertext) },
      });
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      // The price has risen, or the page was asleep for longer than a proof holds.
      if (error.code === 'proof.needed' && proofsTried < MOST_PROOFS) return this.post(report, proofsTried + 1);
      const renewed = this.renewedChannels(error);
      if (renewed) {
        // The channel's key was replaced: the same report goes to the new one, only its wrap is made again.
        this.channels = renewed;
        const again = { ...report, ...(await this.wrapFor(channel)) };
        this.sealed = again;
        return this.post(again);
      }
      if (!error.unsettled) this.sealed = undefined;
      throw error;
    }
  }

  /** The channels with the key that the server names as current, when that is why it refused. */
  private renewedChannels(error: RequestError): ChannelChoice[] | undefined {
    const { channel: id, generation, recipient } = error.facts;
    if (error.code !== 'channel.generation' || typeof generation !== 'number' || typeof recipient !== 'string') {
      return undefined;
    }
    const known = this.channels.find((channel) => channel.id === id);
    if (!known || known.generation === undefined || generation <= known.generation) return undefined;
    return this.channels.map((channel) => (channel === known ? { ...channel, generation, recipient } : channel));
  }

  private async seal(body: ReportBody, channel: string): Promise<SealedReport> {
    const entry = await sealEntry({
      threadId: this.id,
      n: 0,
      previousTag: FIRST_PREVIOUS_TAG,
      author: 'reporter',
      by: 'reporter',
      sealedBy: 'browser',
      body,
      signSecret: this.keys.signSeed,
      threadSeed: this.keys.threadSeed,
    });
    return { body, channel, entry, ...(await this.wrapFor(channel)) };
  }

  private async wrapFor(channel: string): Promise<{ generation: number; wrap: Uint8Array }> {
    const { generation, recipient } = this.channels.find(({ id }) => id === channel) ?? {};
    if (generation === undefined || recipient === undefined) throw new RequestError('channel.closed', undefined);
    const { threadSeed, signSeed } = this.keys;
    const wrap = await wrapThread(threadSeed, this.id, channel, generation, recipient, signSeed, 'browser');
    return { generation, wrap };
  }
}

/** All answers of the form as they read now, one under the other. */
function correctionOf(body: ReportBody): string {
  const { text, unit, unitOther, kinds, place, time, parties, loss, how, whoKnows, ongoing, position } = body;
  return [text, unit, unitOther, kinds.join(', '), place, time, parties, loss, how, whoKnows, ongoing, position]
    .filter((line) => line.trim() !== '')
    .join('\n\n');
}
