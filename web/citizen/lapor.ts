import type { ChannelListView, ReportData } from '../../src/reports/citizen-page.view.js';
import {
  deriveReceipt,
  drawReceipt,
  fromHex,
  type ReceiptKeys,
  sealedSize,
  signKeyFromSeed,
} from '../../src/sealing/index.js';
import { get, RequestError, setToken } from './api.js';
import { Filing } from './filing.js';
import { whenForgotten } from './forget.js';
import { REVEAL, STEP } from './form/events.js';
import { loadReceiptStyle } from './form/receipt-style.js';
import { showSummary } from './form/summary.js';
import { sayIfTextIsGone } from './form/text-gone.js';
import { KdfInWorker } from './kdf.js';
import {
  element,
  growTextAreas,
  makeButton,
  offerPageWithoutScript,
  pageData,
  setBusy,
  showProblems,
  texts,
  warnWhenSlow,
  watchConnection,
} from './page.js';
import { Proofs } from './proof/proofs.js';
import { showReceipt } from './receipt-view.js';
import { checkAnswers, chosenChannel, followChannel, readAnswers, showLetters, watchOffers } from './report-answers.js';

/** Bytes on the wire beside the sealed text: the wrap, and JSON around both. */
const AROUND = 2_600;

export { speak } from './page.js';

/** Starts what seals here, sends, and shows the receipt. Throws when page and script do not fit. */
export function startReport(): void {
  const data = pageData<ReportData>();
  setToken(data.csrf);
  const words = drawReceipt();
  const kdf = new KdfInWorker();
  const proofs = new Proofs();
  const openChannels = data.channels.filter(({ open }) => open).map(({ id }) => id);
  const facts = { outsideUnits: data.outsideUnits, openChannels };
  const form = element('laporan');
  let keys: Promise<ReceiptKeys> | undefined;
  let channels: Promise<ChannelListView> | undefined;
  let filing: Filing | undefined;
  let keysAreThere = false;
  let sending = false;

  whenForgotten(() => words.fill(''));
  const derive = (): Promise<ReceiptKeys> => {
    kdf.warmUp(warnWhenSlow);
    keys ??= deriveReceipt(words, fromHex(data.deploymentId), kdf.derive).catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return keys;
  };
  /** The keys of the channels are as large as half the form: they come once the form stands. */
  const recipients = (): Promise<ChannelListView> => {
    channels ??= get<ChannelListView>('/api/saluran').catch((error: unknown) => {
      channels = undefined;
      throw error;
    });
    return channels;
  };

  const button = makeButton(texts.send(weight()), () => {
    if (!sending) void send();
  });
  element('tempat-tombol').append(button);
  element('tombol-menyusul').remove();
  element('segel-di-sini').hidden = false;
  const showEnd = (isEnd: boolean) => {
    element('kirim-tersegel').hidden = !isEnd;
    if (!isEnd) return;
    showSummary();
    loadReceiptStyle();
  };
  form.addEventListener(STEP, (event) => showEnd((event as CustomEvent<boolean>).detail));
  showEnd(!element('bagian-periksa').hidden);
  sayIfTextIsGone();
  recipients().catch(() => undefined);
  watchOffers(() => followChannel(facts));
  followChannel(facts);
  watchConnection();
  growTextAreas(element('isi'));
  const written = () => {
    // The first letter starts the slow part, so that it is over when the story is told; the next letters after that
    // start the other one. Side by side they would take a slow phone the core that it types with.
    derive().then(
      () => {
        keysAreThere = true;
      },
      () => undefined,
    );
    if (keysAreThere) proofs.begin();
    showLetters();
    followChannel(facts);
    if (!sending) button.textContent = texts.send(weight());
  };
  form.addEventListener('input', written);
  // What was written while this script was on its way counts too.
  if ((element('uraian') as HTMLTextAreaElement).value !== '') written();
  import('./form/help.js').then(
    ({ startHelp }) => startHelp(),
    // Search, suggestions and hints help; without them the form is whole.
    () => undefined,
  );

  async function send(): Promise<void> {
    const problems = checkAnswers();
    if (problems.length > 0) {
      form.dispatchEvent(new CustomEvent(REVEAL, { detail: problems.map(({ field }) => field) }));
    }
    showProblems(problems);
    if (problems.length > 0) return;
    const obstacle = followChannel(facts);
    if (obstacle) {
      obstacle.scrollIntoView();
      obstacle.focus();
      return;
    }
    sending = true;
    setBusy(button, true);
    try {
      const secrets = await saying(derivationText, derive());
      filing ??= new Filing(secrets, (await recipients()).channels, proofs);
      const body = readAnswers(signKeyFromSeed(secrets.signSeed).publicHex);
      const filed = await saying(sendingText, filing.file(body, chosenChannel()));
      showReceipt(words, filed, filing.session());
    } catch (error) {
      sayWhatFailed(error);
      sending = false;
      setBusy(button, false);
      button.textContent = filing ? texts.retry : texts.send(weight());
    }
  }

  function derivationText(elapsed: number): string {
    const total = kdf.seconds;
    return total === undefined || elapsed > total ? texts.sealingSoon : texts.sealing(elapsed, total);
  }

  function sendingText(elapsed: number): string {
    return proofs.isHeldUp ? texts.crowded(elapsed) : texts.sending;
  }

  /** Says on the button what is being waited for. */
  async function saying<T>(text: (elapsedSeconds: number) => string, work: Promise<T>): Promise<T> {
    const began = performance.now();
    const show = () => {
      const now = text(Math.round((performance.now() - began) / 1000));
      // Readers of the screen hear every change.
      if (button.textContent !== now) button.textContent = now;
    };
    show();
    const timer = setInterval(show, 250);
    try {
      return await work;
    } finally {
      clearInterval(timer);
    }
  }

  function sayWhatFailed(error: unknown): void {
    // Without a line the worker that locks may not have come either.
    const refused = error instanceof RequestError || navigator.onLine ? error : new RequestError('offline', undefined);
    if (refused instanceof RequestError) {
      const why = refused.text ? `${refused.text} ` : '';
      showProblems([], `${texts.notSent} ${why}(${texts.code(refused.code)})`);
      return;
    }
    showProblems([], texts.cannotSeal);
    offerPageWithoutScript(true);
  }
}

/** kB that pressing the button will send, as far as one can tell beforehand. */
function weight(): number {
  let letters = 900;
  for (const one of element('laporan').querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input[type=text]',
  )) {
    letters += new TextEncoder().encode(one.value).length;
  }
  const padded = Math.ceil(letters / 4096) * 4096;
  return Math.ceil(((sealedSize(padded) + AROUND) * 4) / 3 / 1000);
}
