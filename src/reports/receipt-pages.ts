import { Injectable } from '@nestjs/common';
import { CitizenToken } from '../platform/http/citizen-token.js';
import { DomainError } from '../platform/http/domain-error.js';
import type { Lang } from '../texts/lang.js';
import { textsFor } from '../texts/texts.js';
import type { WordCheckDto } from './citizen.dto.js';
import type { FiledView } from './citizen.view.js';
import { FilingService } from './filing.service.js';
import type { ReceiptPageState } from './pages/receipt.page.js';
import { CHECKED_WORDS, checkField } from './pages/receipt-parts.js';
import { ReceiptTickets } from './receipt-tickets.js';

type Shown = Pick<ReceiptPageState, 'words' | 'again' | 'changed' | 'storedFiles' | 'missingFiles' | 'isSecond'>;

/** Letters that are enough to know a word by. */
const ENOUGH_LETTERS = 4;

/** Puts together the receipt page of a visitor without script. */
@Injectable()
export class ReceiptPages {
  constructor(
    private readonly token: CitizenToken,
    private readonly tickets: ReceiptTickets,
    private readonly filing: FilingService,
  ) {}

  async of(id: string, filed: FiledView, shown: Shown): Promise<ReceiptPageState> {
    const ticket = await this.tickets.sealReceipt({ id, words: [...shown.words], day: filed.day });
    return { ...filed, ...shown, csrf: this.token.issue(), ticket, checked: false, problems: {} };
  }

  /** @throws DomainError `visit.over` when the ticket has ended: her words are on paper, or gone */
  async afterCheck(typed: WordCheckDto, lang: Lang): Promise<ReceiptPageState> {
    const ticket = await this.tickets.openReceipt(typed.tiket);
    if (!ticket) throw new DomainError('visit.over');
    const { id, words, day } = ticket;
    const { checks } = textsFor(lang);
    const problems: Record<string, string> = {};
    for (const position of CHECKED_WORDS) {
      const word = typed[checkField(position)].trim().toLowerCase();
      if (word === '') problems[checkField(position)] = checks.wordMissing(position);
      else if (!isSameWord(word, words[position - 1] ?? ''))
        problems[checkField(position)] = checks.wordWrong(position);
    }
    const shown = { words, again: false, storedFiles: 0, missingFiles: [] };
    const state = await this.of(id, this.filing.filedOn(day), shown);
    return { ...state, problems, checked: Object.keys(problems).length === 0 };
  }
}

function isSameWord(typed: string, word: string): boolean {
  return typed === word || (typed.length >= ENOUGH_LETTERS && word.startsWith(typed));
}
