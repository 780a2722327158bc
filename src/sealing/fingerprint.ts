import { concat, fromHex, sha256, utf8 } from './bytes.js';
import { type Card, cardText } from './card.js';
import { FINGERPRINT_COST, type Kdf } from './kdf.js';
import { WORDS } from './words.js';

/**
 * The eight words that two members read to each other before one vouches for the other's card. Slow on purpose: whoever
 * plants a card cannot try millions of keys for one that gives the same words.
 *
 * @param rootVerifyKey the channel's root, 64 hexadecimal characters
 */
export async function fingerprintWords(rootVerifyKey: string, card: Card, kdf: Kdf): Promise<string[]> {
  return eightWords(rootVerifyKey, 'peluit card fingerprint v1', cardText(card), kdf);
}

/** The eight words of a channel's recipient, as /keamanan and the console show them. */
export async function channelFingerprint(recipient: string, rootVerifyKey: string, kdf: Kdf): Promise<string[]> {
  return eightWords(rootVerifyKey, 'peluit channel fingerprint v1', recipient, kdf);
}

/** How every fingerprint is shown, under the heading "Sidik kunci": two groups of four in capitals. */
export function fingerprintText(words: readonly string[]): string {
  return `${words.slice(0, 4).join(' ')}\n${words.slice(4).join(' ')}`.toUpperCase();
}

async function eightWords(rootVerifyKey: string, purpose: string, text: string, kdf: Kdf): Promise<string[]> {
  const digest = await kdf(concat(fromHex(rootVerifyKey), utf8(text)), sha256(utf8(purpose)), FINGERPRINT_COST);
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
  return Array.from({ length: 8 }, (_, i) => WORDS[view.getUint32(4 * i) % WORDS.length] ?? '');
}
