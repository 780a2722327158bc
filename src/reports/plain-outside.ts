import { Injectable } from '@nestjs/common';
import { CitizenToken } from '../platform/http/citizen-token.js';
import { DomainError } from '../platform/http/domain-error.js';
import type { ReceiptKeys } from '../sealing/index.js';
import type { Lang } from '../texts/lang.js';
import { textsFor } from '../texts/texts.js';
import type { ReceiptPageState } from './pages/receipt.page.js';
import { MOST } from './pages/report-form.js';
import { type PlainFiling, PlainReportService } from './plain-report.service.js';
import { PlainThreadService } from './plain-thread.service.js';
import { PlainVisit, type ThreadNews, type VisitOutcome } from './plain-visit.js';
import { ReceiptPages } from './receipt-pages.js';
import { type FormTicket, ReceiptTickets } from './receipt-tickets.js';
import type { OutsideDto } from './visit.dto.js';
import { storyOf } from './visit-states.js';

export type OutsideOutcome = VisitOutcome | { kind: 'receipt'; status: number; state: ReceiptPageState };

const OUTSIDE = 'luar-inspektorat';

/** Takes a reporter's own text to the outside channel without script. Nothing is written to the thread that she leaves. */
@Injectable()
export class PlainOutside {
  constructor(
    private readonly visit: PlainVisit,
    private readonly threads: PlainThreadService,
    private readonly reports: PlainReportService,
    private readonly receipts: ReceiptPages,
    private readonly tickets: ReceiptTickets,
    private readonly token: CitizenToken,
  ) {}

  async file(form: OutsideDto, lang: Lang): Promise<OutsideOutcome> {
    const text = form.tulisan.replaceAll('\r\n', '\n');
    const ticket = await this.tickets.openVisit(form.tiket);
    if (!this.token.accepts(form.csrf) || !ticket) return this.visit.expired(lang, text);
    return this.visit.orBusy(lang, [text], () => this.take(form, text, ticket.keys, lang));
  }

  private async take(form: OutsideDto, text: string, keys: ReceiptKeys, lang: Lang): Promise<OutsideOutcome> {
    const { visit, errors } = textsFor(lang);
    const refuse = (news: ThreadNews, status: number): Promise<VisitOutcome> =>
      this.visit.shown(keys, { typedVisit: { outside: text }, ...news }, status);
    if (text.trim() === '') return refuse({ problems: { tulisan: visit.problems.textEmpty } }, 422);
    if (text.length > MOST.uraian) return refuse({ problems: { tulisan: visit.problems.textTooLong } }, 422);
    const fresh = await this.tickets.openForm(form.tiket_baru);
    const thread = await this.threads.open(keys);
    const story = thread && storyOf(thread);
    // Without its ticket nobody could tell a repeated request from a new one: the page brings a new one, with her text.
    if (!fresh || !story) return refuse({ notice: errors.ticketVoid }, 409);
    try {
      const filing = await this.reports.file(fresh, OUTSIDE, { ...story, text, channel: OUTSIDE, lang });
      return await this.receiptFor(fresh, filing, text);
    } catch (error) {
      const code = error instanceof DomainError ? error.code : undefined;
      if (code === 'busy') return refuse({ notice: errors.busy }, 503);
      if (code === 'channel.closed') return refuse({ problems: { tulisan: visit.outside.closed } }, 409);
      throw error;
    }
  }

  private async receiptFor(ticket: FormTicket, { filed, outcome }: PlainFiling, text: string): Promise<OutsideOutcome> {
    const isChanged = outcome === 'changed';
    const state = await this.receipts.of(ticket.id, filed, {
      words: ticket.words,
      again: outcome === 'again',
      storedFiles: 0,
      missingFiles: [],
      isSecond: true,
      ...(isChanged ? { changed: { unsent: [{ text }] } } : {}),
    });
    return { kind: 'receipt', status: isChanged ? 409 : 200, state };
  }
}
