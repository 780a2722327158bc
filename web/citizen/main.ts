import './citizen.css';
import { startExit } from './exit.js';

/** The script of the page that is open; pages that only inform have none. */
async function startPage(): Promise<void> {
  if (document.getElementById('laporan')) (await import('./lapor.js')).startReport();
  else if (document.getElementById('buka-laporan')) (await import('./resi.js')).startReceiptEntry();
}

const fallback = document.getElementById('skrip-belum-jalan');

startExit();
startPage().then(
  () => fallback?.remove(),
  // The page has no button of ours then; what remains is the link to the page without script.
  () => fallback?.classList.add('script-failed'),
);
