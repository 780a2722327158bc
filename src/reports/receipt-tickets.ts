import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { TicketKeys } from '../platform/http/ticket-keys.js';
import { base64url, fromBase64url, isId, openTicket, type ReceiptKeys, sealTicket } from '../sealing/index.js';

/** What a form without script carries: the receipt that its report will have, and the report's id. */
export interface FormTicket {
  words: string[];
  id: string;
}

/** A form that comes back. */
export interface OpenedForm extends FormTicket {
  /** Milliseconds: when it was first opened */
  since: number;
}

/** What a receipt page without script carries while its words are typed back. */
export interface ReceiptTicket extends FormTicket {
  /** Day of filing, `YYYY-MM-DD` */
  day: string;
}

/** What a thread page without script carries: the keys of this visit, and the last entry that it shows. */
export interface VisitTicket {
  keys: ReceiptKeys;
  /** n of the last entry on the page */
  seen: number;
}

const VISIT_MS = 30 * 60_000;

/**
 * Seals into a hidden field what a page without script must know at the next request. The keys live in this process's
 * memory only: a restart voids every ticket, which costs nobody what they typed.
 */
@Injectable()
export class ReceiptTickets {
  constructor(
    private readonly ticketKeys: TicketKeys,
    private readonly clock: Clock,
  ) {}

  sealForm(ticket: FormTicket): Promise<string> {
    return sealTicket({ kind: 'form', ...ticket, since: this.clock.now() }, this.ticketKeys.current());
  }

  /** @returns null for a ticket that is not one, is of another kind, or is too old */
  async openForm(text: string): Promise<OpenedForm | null> {
    const content = await this.open(text, 'form');
    const receipt = receiptIn(content);
    return receipt && typeof content?.since === 'number' ? { ...receipt, since: content.since } : null;
  }

  sealReceipt(ticket: ReceiptTicket): Promise<string> {
    return sealTicket({ kind: 'receipt', ...ticket }, this.ticketKeys.current());
  }

  /** @returns null for a ticket that is not one, is of another kind, or is too old */
  async openReceipt(text: string): Promise<ReceiptTicket | null> {
    const content = await this.open(text, 'receipt');
    const receipt = receiptIn(content);
    return receipt && typeof content?.day === 'string' ? { ...receipt, day: content.day } : null;
  }

  /** A visit ends by itself half an hour after the last page of it. */
  sealVisit(ticket: VisitTicket): Promise<string> {
    const { lookup, threadSeed, signSeed } = ticket.keys;
    const secrets = [lookup, threadSeed, signSeed].map(base64url);
    const until = this.clock.now() + VISIT_MS;
    return sealTicket({ kind: 'visit', secrets, seen: ticket.seen, until }, this.ticketKeys.current());
  }

  /** @returns null for a ticket that is not one, is of another kind, or has ended */
  async openVisit(text: string): Promise<VisitTicket | null> {
    const { secrets, seen, until } = (await this.open(text, 'visit')) ?? {};
    if (typeof until !== 'number' || until < this.clock.now() || typeof seen !== 'number') return null;
    if (!Array.isArray(secrets) || !secrets.every((secret) => typeof secret === 'string')) return null;
    const [lookup, threadSeed, signSeed] = secrets.map(fromBase64url);
    return lookup && threadSeed && signSeed ? { keys: { lookup, threadSeed, signSeed }, seen } : null;
  }

  private async open(text: string, kind: string): Promise<Record<string, unknown> | null> {
    if (text === '') return null;
    for (const key of this.ticketKeys.all()) {
      const content = await openTicket(text, key);
      if (content) return content.kind === kind ? content : null;
    }
    return null;
  }
}

function receiptIn(content: Record<string, unknown> | null): FormTicket | null {
  const { words, id } = content ?? {};
  if (!Array.isArray(words) || !words.every((word) => typeof word === 'string') || !isId(id)) return null;
  return { words, id };
}
