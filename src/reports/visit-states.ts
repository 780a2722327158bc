import { Inject, Injectable } from '@nestjs/common';
import type { StepLength } from '../domain/calendar/deadline.js';
import { overdue, PROMISED_STEPS } from '../domain/report/overdue.js';
import { mayGoOutside, visitOf } from '../domain/report/visit.js';
import { Clock } from '../platform/clock/clock.js';
import type { ConfigData } from '../platform/config-data/config-data.js';
import { CORE } from '../platform/core-token.js';
import { drawReceipt, newId, type ReportBody } from '../sealing/index.js';
import type { PromiseFacts } from './citizen-page.view.js';
import type { ReceiptEntryState } from './pages/resi.page.js';
import type { VisitState } from './pages/visit-sections.js';
import type { OpenedThread } from './plain-thread.service.js';
import { ReceiptTickets } from './receipt-tickets.js';

/** Puts together what a returning reporter finds beside her messages. */
@Injectable()
export class VisitStates {
  constructor(
    private readonly tickets: ReceiptTickets,
    private readonly clock: Clock,
    @Inject(CORE) private readonly core: { config: Pick<ConfigData, 'contacts' | 'deadlines' | 'calendar'> },
  ) {}

  /** What the page where the words are typed hands to its script. */
  ofEntry(): ReceiptEntryState['visit'] {
    const { contacts, deadlines, calendar } = this.core.config;
    const lengthOf = ({ value, unit }: StepLength): StepLength => ({ value, unit });
    const steps = Object.fromEntries(PROMISED_STEPS.map((step) => [step, lengthOf(deadlines[step])]));
    return { contacts, promises: { steps: steps as PromiseFacts['steps'], calendar: calendar.facts() } };
  }

  /** Working days that the desk is late by what the thread says, whatever clock the report's row has. */
  lateDays({ conversation }: OpenedThread): number {
    const { deadlines, calendar } = this.core.config;
    return overdue(conversation, this.clock.today(), { steps: deadlines, calendar })?.days ?? 0;
  }

  async of(thread: OpenedThread, lateDays: number): Promise<VisitState> {
    const { found, conversation } = thread;
    const visit = visitOf(conversation.items, this.clock.today());
    const state = { visit, contacts: this.core.config.contacts };
    const story = storyOf(thread);
    if (!story || !mayGoOutside(found.report.channelId, lateDays, visit)) return state;
    const isOpen = found.channels.some(({ id, open }) => id === 'luar-inspektorat' && open);
    const formTicket = await this.tickets.sealForm({ words: drawReceipt(), id: newId() });
    return { ...state, outside: { isOpen, formTicket, filedDay: found.report.filedDay, story: story.text } };
  }
}

/** Her report as she filed it, if entry 0 is hers. */
export function storyOf({ opened }: OpenedThread): ReportBody | undefined {
  const body = opened.find(({ n, verdict }) => n === 0 && verdict === 'genuine')?.body;
  return body?.type === 'report' ? body : undefined;
}
