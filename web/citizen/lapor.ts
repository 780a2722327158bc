import type { ReportData } from '../../src/reports/citizen-page.view.js';
import {
  deriveReceipt,
  drawReceipt,
  fromHex,
  type ReceiptKeys,
  sealedSize,
  signKeyFromSeed,
} from '../../src/sealing/index.js';
import { RequestError, setToken } from './api.js';
import { Filing } from './filing.js';
import { whenForgotten } from './forget.js';
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
import { showReceipt } from './receipt-view.js';
import { checkAnswers, chosenChannel, followChannel, readAnswers, showLetters } from './report-answers.js';

/** Bytes on the wire beside the sealed text: the wrap, and JSON around both. */
const AROUND = 2_600;

/** Starts the report form: seals here, sends, shows the receipt. Throws when page and script do not fit. */
export function startReport(): void {
  const data = pageData<ReportData>();
  setToken(data.csrf);
  const words = drawReceipt();
  const kdf = new KdfInWorker();
  const openChannels = data.channels.filter(({ open }) => open).map(({ id }) => id);
  const facts = { outsideUnits: data.outsideUnits, openChannels };
  let keys: Promise<ReceiptKeys> | undefined;
  let filing: Filing | undefined;
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

  const button = makeButton(texts.send(weight()), () => {
    if (!sending) void send();
  });
  element('tempat-tombol').append(button);
  element('kirim-tersegel').hidden = false;
  followChannel(facts);
  watchConnection();
  growTextAreas(element('isi'));
  element('laporan').addEventListener('input', () => {
    // The first letter starts the slow part, so that it is over when the story is told.
    derive().catch(() => undefined);
    showLetters();
    followChannel(facts);
    if (!sending) button.textContent = texts.send(weight());
  });

  async function send(): Promise<void> {
    const problems = checkAnswers();
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
      const secrets = await waiting(derive());
      filing ??= new Filing(secrets, data.channels);
      button.textContent = texts.sending;
      const body = readAnswers(signKeyFromSeed(secrets.signSeed).publicHex);
      const filed = await filing.file(body, chosenChannel());
      showReceipt(words, filed, filing.session());
    } catch (error) {
      sayWhatFailed(error);
      sending = false;
      setBusy(button, false);
      button.textContent = filing ? texts.retry : texts.send(weight());
    }
  }

  /** Shows how long the derivation still takes. */
  async function waiting(derived: Promise<ReceiptKeys>): Promise<ReceiptKeys> {
    const began = performance.now();
    const show = () => {
      const elapsed = Math.round((performance.now() - began) / 1000);
      const total = kdf.seconds;
      button.textContent = total === undefined || elapsed > total ? texts.sealingSoon : texts.sealing(elapsed, total);
    };
    show();
    const timer = setInterval(show, 1_000);
    try {
      return await derived;
    } finally {
      clearInterval(timer);
    }
  }

  function sayWhatFailed(error: unknown): void {
    if (error instanceof RequestError) {
      const why = error.text ? `${error.text} ` : '';
      showProblems([], `${texts.notSent} ${why}(${texts.code(error.code)})`);
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
