import './older-browsers.js';
import './styles/base.css';
import './styles/frame.css';
import './styles/boxes.css';
import './styles/fields.css';
import './styles/receipt-and-thread.css';
import './styles/uploads.css';
import './styles/media.css';
import { canSeal } from './able.js';
import { forgetWhenLeft, startExit } from './exit.js';
import { offerPageWithoutScript, texts } from './page.js';

/** The script of the page that is open; pages that only inform have none. */
async function startPage(): Promise<void> {
  const [report, receipt] = ['laporan', 'buka-laporan'].map((id) => document.getElementById(id));
  if (!report && !receipt) return;
  if (!canSeal()) {
    offerPageWithoutScript(true, texts.tooOld);
    return;
  }
  if (report) (await import('./lapor.js')).startReport();
  else (await import('./resi.js')).startReceiptEntry();
  offerPageWithoutScript(false);
}

startExit();
forgetWhenLeft();
// When it fails the page has no button of ours; what remains is the link to the page without script.
startPage().catch(() => offerPageWithoutScript(true));
