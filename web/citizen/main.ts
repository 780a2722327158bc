import './older-browsers.js';
import './styles/base.css';
import './styles/frame.css';
import './styles/boxes.css';
import './styles/fields.css';
import './styles/media.css';
import { canSeal } from './able.js';
import { offerPageWithoutScript } from './dom.js';
import { forgetWhenLeft, startExit } from './exit.js';
import { startSteps } from './form/steps.js';

/** While the part that seals is on its way, the link to the page without script waits this long. */
const PATIENCE_MS = 15_000;

/** The script of the page that is open; pages that only inform have none. */
async function startPage(): Promise<void> {
  const [report, receipt] = ['laporan', 'buka-laporan'].map((id) => document.getElementById(id));
  if (!report && !receipt) return;
  if (!canSeal()) {
    await (await import('./too-old.js')).sayTooOld();
    return;
  }
  if (report) await startForm();
  else await startReceipt();
  offerPageWithoutScript(false);
}

async function startReceipt(): Promise<void> {
  const { speak, startReceiptEntry } = await import('./resi.js');
  await speak();
  startReceiptEntry();
}

/** Writing comes first: what seals is large and is loaded when the page stands, or at the first letter. */
async function startForm(): Promise<void> {
  startSteps();
  offerPageWithoutScript(false);
  const patience = setTimeout(() => offerPageWithoutScript(true), PATIENCE_MS);
  try {
    await pageStandsOrIsUsed();
    const { speak, startReport } = await import('./lapor.js');
    await speak();
    startReport();
  } finally {
    clearTimeout(patience);
  }
}

function pageStandsOrIsUsed(): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    window.addEventListener('load', () => resolve(), { once: true });
    document.addEventListener('input', () => resolve(), { once: true });
  });
}

startExit();
forgetWhenLeft();
// When it fails the page has no button of ours; what remains is the link to the page without script.
startPage().catch(() => offerPageWithoutScript(true));
