import { offerPageWithoutScript, speak, texts } from './page.js';

/** Says that this browser cannot seal, and names the page without script. */
export async function sayTooOld(): Promise<void> {
  await speak();
  offerPageWithoutScript(true, texts.tooOld);
}
