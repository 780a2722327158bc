// What every page's script does with its page. Kept apart from what it says: the first view loads this and no texts.

/** The element of an id that the server's page must have. @throws Error when it has not: page and script disagree */
export function element<T extends HTMLElement = HTMLElement>(id: string, kind?: new () => T): T {
  const found = document.getElementById(id);
  if (!found || (kind && !(found instanceof kind))) throw new Error(`the page has no ${id}`);
  return found as T;
}

/** Says a sentence to readers of the screen. */
export function announce(text: string): void {
  element('pengumuman').textContent = text;
}

/** The link to the page without script: shown while this script is not there, or when it can do no good. */
export function offerPageWithoutScript(offered: boolean, why?: string): void {
  const place = document.getElementById('skrip-belum-jalan');
  if (!place) return;
  if (why !== undefined && place.firstChild) place.firstChild.nodeValue = `${why} `;
  place.hidden = !offered;
  place.classList.toggle('script-failed', offered);
}
