import { formatDate } from '../../../src/domain/calendar/format-day.js';
import type { Visit } from '../../../src/domain/report/visit.js';
import type { ChannelListView } from '../../../src/reports/citizen-page.view.js';
import {
  deriveReceipt,
  drawReceipt,
  fromHex,
  type Kdf,
  type ReceiptKeys,
  type ReportBody,
  signKeyFromSeed,
} from '../../../src/sealing/index.js';
import { visitTextsFor } from '../../../src/texts/visit-words.js';
import { get } from '../api.js';
import { Filing } from '../filing.js';
import { whenForgotten } from '../forget.js';
import { element, fromTemplate, lang, setFieldError, texts } from '../page.js';
import { Proofs } from '../proof/proofs.js';
import { showReceipt } from '../receipt-view.js';
import { pressOnce, sayProblem, sentenceFor } from './send.js';

const OUTSIDE = 'luar-inspektorat';
const MOST_LETTERS = 50_000;
const words = visitTextsFor(lang);

export interface Offered {
  visit: Visit;
  story: ReportBody | undefined;
  filedDay: string;
}

/**
 * Takes her own text to the outside channel: sealed anew here, under eight new words, as a report like any other. The
 * thread that she leaves gets no entry, so its desk learns nothing.
 */
export class OutsideOffer {
  private readonly words = drawReceipt();
  private readonly proofs = new Proofs();
  private keys: Promise<ReceiptKeys> | undefined;
  private filing: Filing | undefined;
  private channels: Promise<ChannelListView> | undefined;
  private offered: Offered | undefined;

  constructor(private readonly facts: { deploymentId: string; derive: Kdf }) {
    whenForgotten(() => {
      this.words.fill('');
      this.keys?.then(wipe, () => undefined);
      this.offered = undefined;
      this.filing = undefined;
    });
    const part = element('ke-saluran-luar');
    const fold = part.closest('details');
    // The slow parts begin when she looks at it, one after the other, so that they are over when she has read her text.
    const begin = () => this.derive().then(() => this.proofs.begin());
    fold?.addEventListener('toggle', () => void begin().catch(() => undefined), { once: true });
    const button = part.querySelector<HTMLButtonElement>('[data-part="send"]');
    if (button) pressOnce(button, () => this.send(button));
  }

  /** Shows the offer, or that the channel is closed, or nothing. */
  draw(offered: Offered | undefined): void {
    const isNew = this.offered === undefined;
    this.offered = offered?.story ? offered : undefined;
    if (!this.offered) {
      element('luar-ditawarkan').hidden = true;
      element('luar-tertutup').hidden = true;
      return;
    }
    if (isNew) {
      const field = element('tulisan', HTMLTextAreaElement);
      field.value = draftOf(this.offered);
      field.dispatchEvent(new Event('input'));
    }
    this.ask()
      .then(({ channels }) => {
        const isOpen = channels.some(({ id, open }) => id === OUTSIDE && open);
        element('luar-ditawarkan').hidden = !isOpen;
        element('luar-tertutup').hidden = isOpen;
      })
      // Offline, or gone from the page: nothing can be sent anyway, and the next drawing asks again.
      .catch(() => undefined);
  }

  private async send(button: HTMLButtonElement): Promise<void> {
    const field = element('tulisan', HTMLTextAreaElement);
    const text = field.value;
    const problem =
      text.trim() === ''
        ? words.problems.textEmpty
        : text.length > MOST_LETTERS
          ? words.problems.textTooLong
          : undefined;
    setFieldError(field, problem);
    if (problem) {
      field.focus();
      return;
    }
    if (!this.offered?.story) return;
    sayProblem('ke-saluran-luar', undefined);
    const name = button.textContent;
    let stopSaying = () => {};
    try {
      button.textContent = texts.sealingSoon;
      const keys = await this.derive();
      this.filing ??= new Filing(keys, (await this.ask()).channels, this.proofs);
      stopSaying = this.sayProgress(button);
      const reporterKey = signKeyFromSeed(keys.signSeed).publicHex;
      const filed = await this.filing.file(
        { ...this.offered.story, text, channel: OUTSIDE, lang, reporterKey },
        OUTSIDE,
      );
      stopSaying();
      const second = fromTemplate('resi-kedua');
      showReceipt(this.words, filed, this.filing.session());
      element('resi').before(second);
    } catch (error) {
      stopSaying();
      button.textContent = name;
      sayProblem('ke-saluran-luar', sentenceFor(error));
    }
  }

  /** Says every second what is being waited for. @returns what ends it */
  private sayProgress(button: HTMLElement): () => void {
    const began = performance.now();
    const say = () => {
      const elapsed = Math.round((performance.now() - began) / 1000);
      button.textContent = this.proofs.isHeldUp ? texts.crowded(elapsed) : texts.sending;
    };
    say();
    const timer = setInterval(say, 1_000);
    return () => clearInterval(timer);
  }

  private derive(): Promise<ReceiptKeys> {
    this.keys ??= deriveReceipt(this.words, fromHex(this.facts.deploymentId), this.facts.derive).catch(
      (error: unknown) => {
        this.keys = undefined;
        throw error;
      },
    );
    return this.keys;
  }

  private ask(): Promise<ChannelListView> {
    this.channels ??= get<ChannelListView>('/api/saluran').catch((error: unknown) => {
      this.channels = undefined;
      throw error;
    });
    return this.channels;
  }
}

function wipe({ lookup, threadSeed, signSeed }: ReceiptKeys): void {
  for (const secret of [lookup, threadSeed, signSeed]) secret.fill(0);
}

/** Her own text, under a line that says where it was before. She reads and changes it before it is sent. */
function draftOf({ visit, story, filedDay }: Offered): string {
  const why = words.outside.draft[visit.closedOn === undefined ? 'late' : 'closed'];
  return `${why(formatDate(filedDay, lang))}\n\n${story?.text ?? ''}`;
}
