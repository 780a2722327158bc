import { Inject, Injectable } from '@nestjs/common';
import { type CustodianOffer, CustodiansReader } from '../disclosures/custodians.reader.js';
import { Clock } from '../platform/clock/clock.js';
import { CORE } from '../platform/core-token.js';
import { CitizenToken } from '../platform/http/citizen-token.js';
import { DomainError } from '../platform/http/domain-error.js';
import { KdfQueue } from '../platform/kdf/kdf-queue.js';
import { deriveReceipt, hex, looksLikeFingerprint, type ReceiptKeys, readReceipt } from '../sealing/index.js';
import type { Lang } from '../texts/lang.js';
import { type Texts, textsFor } from '../texts/texts.js';
import type { ReceiptFormDto } from './citizen.dto.js';
import { presentPromise, presentReaders } from './citizen.presenter.js';
import { MOST_FILES_IN_THREAD } from './file-limits.js';
import type { FormFields, IncomingFiles } from './incoming-form.js';
import { MOST } from './pages/report-form.js';
import type { ReceiptEntryState } from './pages/resi.page.js';
import type { ThreadPageState } from './pages/thread.page.js';
import { PlainThreadService } from './plain-thread.service.js';
import { ReceiptTickets } from './receipt-tickets.js';
import { ReportDeadlines } from './report-deadlines.js';
import { VisitStates } from './visit-states.js';

/** What a request of a visit without script is answered with. */
export type VisitOutcome =
  | { kind: 'entry'; status: number; state: ReceiptEntryState }
  | { kind: 'thread'; status: number; state: ThreadPageState };

export type ThreadNews = Partial<
  Pick<
    ThreadPageState,
    | 'sent'
    | 'storedFiles'
    | 'missingFiles'
    | 'typed'
    | 'problems'
    | 'identityNews'
    | 'identityProblem'
    | 'typedIdentity'
    | 'notice'
    | 'visitNews'
    | 'typedVisit'
  >
>;

/** A visit to one's own report without script: words in, conversation out, messages and files added. */
@Injectable()
export class PlainVisit {
  constructor(
    private readonly threads: PlainThreadService,
    private readonly tickets: ReceiptTickets,
    private readonly token: CitizenToken,
    private readonly custodians: CustodiansReader,
    private readonly visits: VisitStates,
    private readonly deadlines: ReportDeadlines,
    private readonly kdf: KdfQueue,
    private readonly clock: Clock,
    @Inject(CORE) private readonly core: { deploymentId: Uint8Array },
  ) {}

  /** The page where the words are typed. */
  entryState(shown: Partial<ReceiptEntryState> = {}): ReceiptEntryState {
    const deploymentId = hex(this.core.deploymentId);
    return { typed: '', problems: [], ...shown, csrf: this.token.issue(), deploymentId, visit: this.visits.ofEntry() };
  }

  /** Words that cannot be a receipt are told so; that depends on the input alone. */
  async begin(form: ReceiptFormDto, lang: Lang): Promise<VisitOutcome> {
    const texts = textsFor(lang);
    const refuse = (status: number, shown: Partial<ReceiptEntryState>): VisitOutcome => {
      return { kind: 'entry', status, state: this.entryState({ typed: form.resi, ...shown }) };
    };
    if (!this.token.accepts(form.csrf)) return refuse(403, { notice: texts.errors.formExpired });
    const reading = readWords(form.resi, texts);
    if ('problems' in reading) return refuse(422, reading);
    try {
      const keys = await deriveReceipt(reading.words, this.core.deploymentId, this.kdf.for('resi'));
      // What was typed is not repeated: all receipts that do not exist get one and the same answer.
      return (await this.page(keys)) ?? refuse(200, { typed: '', problems: [texts.thread.wrong] });
    } catch (error) {
      if (!isBusy(error)) throw error;
      return refuse(503, { notice: texts.errors.busy });
    }
  }

  /** A message, a mark, files, or any of them together. */
  async write(fields: FormFields, files: IncomingFiles, lang: Lang): Promise<VisitOutcome> {
    const { errors, checks, visit } = textsFor(lang);
    const typed = { text: fields.get('pesan'), threatened: fields.get('dicari') !== '' };
    const ticket = await this.tickets.openVisit(fields.get('tiket'));
    if (!this.token.accepts(fields.get('csrf')) || !ticket) {
      return this.expired(lang, typed.threatened ? visit.danger.button : '', typed.text);
    }
    const { keys, seen } = ticket;
    const refuse = async (problem: string): Promise<VisitOutcome> =>
      this.shown(keys, { sent: typed.threatened, typed, problems: { 'tulis-pesan': problem } }, 422);
    return this.orBusy(lang, [typed.threatened ? visit.danger.button : '', typed.text], async (sent) => {
      if (fields.isBroken || fields.isCut || typed.text.length > MOST.uraian) {
        // Danger does not wait until a text is short enough.
        if (typed.threatened)
          await this.threads.addMessage(keys, { type: 'message', text: '', threatened: true }, seen);
        return refuse(fields.isBroken ? errors.brokenForm.text : checks.messageTooLong);
      }
      const says = typed.text.trim() !== '' || typed.threatened;
      if (says) await this.threads.addMessage(keys, { type: 'message', ...typed }, seen);
      sent();
      const { stored, missing, isFull } = await this.threads.addFiles(keys, files, seen);
      if (!says && stored === 0 && missing.length === 0) return refuse(checks.messageEmpty);
      const problems: Record<string, string> = isFull ? { bukti: checks.threadFull(MOST_FILES_IN_THREAD) } : {};
      const news = { sent: says, storedFiles: stored, missingFiles: missing, problems };
      return this.shown(keys, news, isFull && !says && stored === 0 ? 422 : 200);
    });
  }

  /** The visit has ended: the words must be typed again, and what was to be sent stays on the page. */
  expired(lang: Lang, ...unsent: readonly string[]): VisitOutcome {
    return this.again(403, textsFor(lang).errors.visitExpired, unsent);
  }

  /**
   * Does what a form of a visit asks for. While too many wait to have a thread opened there is no page of hers to show:
   * then, too, the words must be typed again, and what was not stored stays on the page.
   *
   * @param unsent what she typed
   * @param work calls `sent` as soon as that is stored
   */
  async orBusy<Outcome>(
    lang: Lang,
    unsent: readonly string[],
    work: (sent: () => void) => Promise<Outcome>,
  ): Promise<Outcome | VisitOutcome> {
    let kept = unsent;
    const sent = () => {
      kept = [];
    };
    try {
      return await work(sent);
    } catch (error) {
      if (!isBusy(error)) throw error;
      return this.again(503, textsFor(lang).errors.visitBusy, kept);
    }
  }

  private again(status: number, notice: ReceiptEntryState['notice'], unsent: readonly string[]): VisitOutcome {
    const lines = unsent.filter((text) => text.trim() !== '').map((text) => ({ text }));
    return { kind: 'entry', status, state: this.entryState({ ...(notice ? { notice } : {}), unsent: lines }) };
  }

  /** The thread as it is now, with what there is to say. @throws DomainError `not-found` */
  async shown(keys: ReceiptKeys, news: ThreadNews, status = 200): Promise<VisitOutcome> {
    return this.expectPage(await this.page(keys, news, status));
  }

  private async page(keys: ReceiptKeys, news: ThreadNews = {}, status = 200): Promise<VisitOutcome | null> {
    // Asked before it is known whether there is such a report: both cause the same work.
    const offers = await this.custodians.offers();
    const thread = await this.threads.open(keys);
    if (!thread) return null;
    const { report } = thread.found;
    const promise = presentPromise(report, this.deadlines, this.clock.today());
    const lateDays = Math.max(promise.lateDays, this.visits.lateDays(thread));
    const state: ThreadPageState = {
      conversation: thread.conversation,
      files: thread.files,
      lateDays,
      ...(promise.comeBack === null ? {} : { comeBack: promise.comeBack }),
      ...(promise.answerBy === null ? {} : { answerBy: promise.answerBy }),
      csrf: this.token.issue(),
      ticket: await this.tickets.sealVisit({ keys, seen: report.lastN }),
      sent: false,
      storedFiles: 0,
      missingFiles: [],
      typed: { text: '' },
      readers: presentReaders(thread.found),
      visit: await this.visits.of(thread, lateDays),
      typedVisit: {},
      custodians: custodiansOf(offers.get(report.channelId)),
      typedIdentity: { name: '', contact: '' },
      problems: {},
      ...news,
    };
    return { kind: 'thread', status, state };
  }

  /** @throws DomainError `not-found` when the report was deleted between two requests of a visit */
  private expectPage(outcome: VisitOutcome | null): VisitOutcome {
    if (!outcome) throw new DomainError('not-found');
    return outcome;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'busy';
}

function custodiansOf(offer: CustodianOffer | undefined): ThreadPageState['custodians'] {
  if (!offer) return null;
  const names = offer.custodians.map(({ card }) => ({ name: card.name, isOutside: card.custodian === 'outside' }));
  return { needed: offer.needed, names };
}

function readWords(input: string, { checks }: Texts): { words: string[] } | { problems: string[] } {
  if (input.trim() === '') return { problems: [checks.receiptEmpty] };
  if (looksLikeFingerprint(input)) return { problems: [checks.fingerprint] };
  const reading = readReceipt(input);
  if (reading.kind === 'words') return { words: reading.words };
  if (reading.kind === 'count') return { problems: [checks.wordCount(reading.found)] };
  return { problems: reading.problems.map(({ word, nearest }) => checks.unknownWord(word, nearest)) };
}
