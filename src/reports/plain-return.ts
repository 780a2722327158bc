import { Injectable } from '@nestjs/common';
import { CHECK_IN_ANSWERS, RETURN_PLANS, SCORES } from '../domain/report/visit-bodies.js';
import { CitizenToken } from '../platform/http/citizen-token.js';
import type { ReporterBody } from '../sealing/index.js';
import type { Lang } from '../texts/lang.js';
import { textsFor } from '../texts/texts.js';
import { MOST } from './pages/report-form.js';
import { PlainThreadService } from './plain-thread.service.js';
import { PlainVisit, type VisitOutcome } from './plain-visit.js';
import { ReceiptTickets } from './receipt-tickets.js';
import type { CheckInDto, FileWithdrawalDto, PlanDto, RatingDto } from './visit.dto.js';

/** A form of the visit: what it says, or why it cannot be taken, and how the page shows either. */
interface Said {
  body: ReporterBody | undefined;
  /** Name of the first field */
  field: string;
  text: string;
  typed: object;
  news: string;
}

/** What a returning reporter answers without script, each in a form of its own: how she is, when she comes, a rating. */
@Injectable()
export class PlainReturn {
  constructor(
    private readonly visit: PlainVisit,
    private readonly threads: PlainThreadService,
    private readonly tickets: ReceiptTickets,
    private readonly token: CitizenToken,
  ) {}

  checkIn(form: CheckInDto, lang: Lang): Promise<VisitOutcome> {
    const text = inLines(form.kabar_teks);
    const answer = CHECK_IN_ANSWERS.find((one) => one === form.kabar);
    return this.send(form, lang, {
      body: answer && { type: 'check-in', answer, text },
      field: 'kabar',
      text,
      typed: { checkIn: { answer: answer ?? '', text } },
      news: textsFor(lang).visit.checkIn.sent,
    });
  }

  plan(form: PlanDto, lang: Lang): Promise<VisitOutcome> {
    const when = RETURN_PLANS.find((one) => one === form.rencana);
    return this.send(form, lang, {
      body: when && { type: 'return-plan', when },
      field: 'rencana',
      text: '',
      typed: { plan: when ?? '' },
      news: textsFor(lang).visit.plan.sent,
    });
  }

  rate(form: RatingDto, lang: Lang): Promise<VisitOutcome> {
    const text = inLines(form.nilai_teks);
    const score = SCORES.find((one) => String(one) === form.nilai);
    return this.send(form, lang, {
      body: score && { type: 'rating', score, text },
      field: 'nilai',
      text,
      typed: { rating: { score: form.nilai, text } },
      news: textsFor(lang).visit.rating.sent,
    });
  }

  withdrawFile(form: FileWithdrawalDto, lang: Lang): Promise<VisitOutcome> {
    return this.send(form, lang, {
      body: { type: 'files-withdrawn', files: [form.berkas] },
      field: 'berkas',
      text: '',
      typed: {},
      news: textsFor(lang).thread.files.withdrawnNow,
    });
  }

  private async send(form: { csrf: string; tiket: string }, lang: Lang, said: Said): Promise<VisitOutcome> {
    const { visit } = textsFor(lang);
    const ticket = await this.tickets.openVisit(form.tiket);
    if (!this.token.accepts(form.csrf) || !ticket) return this.visit.expired(lang, said.text);
    const { keys, seen } = ticket;
    const refuse = (problem: string): Promise<VisitOutcome> =>
      this.visit.shown(keys, { typedVisit: said.typed, problems: { [said.field]: problem } }, 422);
    return this.visit.orBusy(lang, [said.text], async (sent) => {
      if (!said.body) return refuse(visit.problems.choose);
      if (said.text.length > MOST.uraian) return refuse(visit.problems.textTooLong);
      await this.threads.addMessage(keys, said.body, seen);
      sent();
      return this.visit.shown(keys, { visitNews: said.news });
    });
  }
}

/** Line ends as she typed them, not as a form sends them. */
function inLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
