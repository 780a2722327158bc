import { Inject, Injectable } from '@nestjs/common';
import { readerNamedIn } from '../domain/report/named-readers.js';
import type { ConfigData } from '../platform/config-data/config-data.js';
import { CORE } from '../platform/core-token.js';
import { CitizenToken } from '../platform/http/citizen-token.js';
import { DomainError } from '../platform/http/domain-error.js';
import { ServerLogger } from '../platform/logging/logger.js';
import type { Lang } from '../texts/lang.js';
import { textsFor } from '../texts/texts.js';
import type { FormFields, IncomingFiles } from './incoming-form.js';
import type { ReceiptPageState } from './pages/receipt.page.js';
import type { ReportFormState } from './pages/report-form.js';
import type { UnsentLine } from './pages/unsent.js';
import { channelOf, freeTextOf, problemsOf, readAnswers, textOf } from './plain-answers.js';
import { type PlainFiling, PlainReportService } from './plain-report.service.js';
import { PlainThreadService } from './plain-thread.service.js';
import { ReceiptPages } from './receipt-pages.js';
import { type FormTicket, ReceiptTickets } from './receipt-tickets.js';
import { ReportFormStates } from './report-form-state.js';
import { typedAnswers } from './typed-answers.js';

/** What the form is answered with. */
export type FormOutcome =
  | { kind: 'receipt'; status: number; state: ReceiptPageState }
  | { kind: 'form'; status: number; state: ReportFormState };

type Refusal = { status: number } & Partial<
  Pick<ReportFormState, 'answers' | 'problems' | 'notice' | 'refused' | 'offered' | 'ticket'>
>;

/** Takes the form of a sender without script: checks, seals, files the text, then the files. */
@Injectable()
export class PlainReportForm {
  constructor(
    private readonly states: ReportFormStates,
    private readonly reports: PlainReportService,
    private readonly threads: PlainThreadService,
    private readonly receipts: ReceiptPages,
    private readonly tickets: ReceiptTickets,
    private readonly token: CitizenToken,
    private readonly logger: ServerLogger,
    @Inject(CORE) private readonly core: { config: Pick<ConfigData, 'units' | 'kinds'> },
  ) {}

  async take(fields: FormFields, files: IncomingFiles, lang: Lang): Promise<FormOutcome> {
    const { units } = this.core.config;
    const { errors, report } = textsFor(lang);
    const answers = readAnswers(fields, units);
    const refuse = async ({ status, ...changed }: Refusal): Promise<FormOutcome> => {
      return { kind: 'form', status, state: await this.states.of(lang, { answers, ...changed }) };
    };

    if (!this.token.accepts(fields.get('csrf'))) return refuse({ status: 403, notice: errors.formExpired });
    const ticket = await this.tickets.openForm(fields.get('tiket'));
    // Without the ticket nobody could tell a repeated request from a new one: a new form, with everything typed.
    if (!ticket) return refuse({ status: 409, notice: errors.ticketVoid });
    const keep = { ticket: fields.get('tiket') };
    const problems = problemsOf(answers, textsFor(lang));
    if (fields.isBroken) return refuse({ status: 400, problems, notice: errors.brokenForm, ...keep });
    if (fields.isCut) return refuse({ status: 413, problems, notice: errors.tooMuchText, ...keep });
    if (Object.keys(problems).length > 0) return refuse({ status: 422, problems, ...keep });

    const channel = channelOf(answers, units);
    const named = channel === 'inspektorat' ? readerNamedIn(freeTextOf(answers)) : undefined;
    // Asked once: a form that has been offered the other channel carries the mark of it.
    if (named && fields.get('ditawarkan') === '') {
      return refuse({ status: 422, notice: report.channel.askedOnce, offered: named, ...keep });
    }
    try {
      const filing = await this.reports.file(ticket, channel, textOf(answers, channel, lang));
      return await this.receiptFor(ticket, filing, files, typedAnswers(answers, this.core.config, lang));
    } catch (error) {
      const code = error instanceof DomainError ? error.code : undefined;
      if (code === 'busy') return refuse({ status: 503, notice: errors.busy, ...keep });
      if (code !== 'channel.closed' && (code !== undefined || isCallersFault(error))) throw error;
      if (code !== 'channel.closed') {
        // The ticket stays good: the same form sent again finds a report whose answer got lost.
        this.logger.unexpected(error);
        return refuse({ status: 500, notice: errors.unforeseen, ...keep });
      }
      return channel === 'luar-inspektorat'
        ? refuse({ status: 409, refused: true, answers: { ...answers, saluran: channel }, ...keep })
        : refuse({ status: 409, problems: { saluran: report.channel.noneOpen }, ...keep });
    }
  }

  private async receiptFor(
    ticket: FormTicket,
    { filed, keys, outcome }: PlainFiling,
    files: IncomingFiles,
    typed: readonly UnsentLine[],
  ): Promise<FormOutcome> {
    const shown = { words: ticket.words, again: outcome === 'again', storedFiles: 0, missingFiles: [] };
    if (outcome === 'changed') {
      const state = await this.receipts.of(ticket.id, filed, { ...shown, changed: { unsent: typed } });
      return { kind: 'receipt', status: 409, state };
    }
    // The text is filed by now: a file that fails costs itself, never the receipt.
    const { stored, missing } = await this.threads.addFiles(keys, files, 0);
    const state = await this.receipts.of(ticket.id, filed, { ...shown, storedFiles: stored, missingFiles: missing });
    return { kind: 'receipt', status: 200, state };
  }
}

/** A line that broke while the form came in, or a form that is none: not the server's fault, and nobody to answer. */
function isCallersFault(error: unknown): boolean {
  const status = (error as { statusCode?: unknown } | undefined)?.statusCode;
  return typeof status === 'number' && status < 500;
}
