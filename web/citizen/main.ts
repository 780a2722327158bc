import './styles/base.css';
import './styles/frame.css';
import './styles/boxes.css';
import './styles/fields.css';
import './styles/receipt-and-thread.css';
import './styles/uploads.css';
import './styles/media.css';
import { startExit } from './exit.js';
import { offerPageWithoutScript } from './page.js';

/** The script of the page that is open; pages that only inform have none. */
async function startPage(): Promise<void> {
  if (document.getElementById('laporan')) (await import('./lapor.js')).startReport();
  else if (document.getElementById('buka-laporan')) (await import('./resi.js')).startReceiptEntry();
}

startExit();
startPage().then(
  () => offerPageWithoutScript(false),
  // The page has no button of ours then; what remains is the link to the page without script.
  () => offerPageWithoutScript(true),
);
