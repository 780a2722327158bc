import { openWithPassphrase, sealWithPassphrase } from './age-file.js';
import { base64url, fromBase64url, fromUtf8, utf8 } from './bytes.js';
import { canonicalJson, readCanonicalObject } from './canonical.js';
import { type Context, contextLine } from './context.js';
import { SealingError } from './errors.js';
import { padTo } from './padding.js';

/** Tickets travel with every page that has a form, so they are as short as their contents allow. */
const TICKET_BLOCK = 384;

/** A ticket's key is random, not a password: the least work that age knows. */
const TICKET_WORK_FACTOR = 1;

const LINE = contextLine({
  peluit: 1,
  kind: 'ticket',
  id: 'ticket',
  parent: null,
  n: null,
  prev: null,
  by: 'server',
  sealedBy: 'server',
} satisfies Context);

/**
 * What a page without script carries in a hidden field from one request to the next.
 *
 * @param content a JSON object
 * @param key a random text of at least 128 bits that lives only in the memory of the process
 * @returns base64url text, about 1 kB for contents that fit into one block
 */
export async function sealTicket(content: object, key: string): Promise<string> {
  const plain = padTo(TICKET_BLOCK, utf8(`${LINE}\n${canonicalJson(content)}\n`));
  return base64url(await sealWithPassphrase(plain, key, TICKET_WORK_FACTOR));
}

/** The content of a ticket, or null when it is not one that this key sealed, whatever is wrong with it. */
export async function openTicket(text: string, key: string): Promise<Record<string, unknown> | null> {
  try {
    const plain = await openWithPassphrase(fromBase64url(text), key, TICKET_WORK_FACTOR);
    if (plain === null) return null;
    const [line, content, padding, ...rest] = fromUtf8(plain).split('\n');
    if (line !== LINE || content === undefined || padding === undefined || rest.length > 0) return null;
    return readCanonicalObject(content);
  } catch (error) {
    if (error instanceof SealingError) return null;
    throw error;
  }
}
