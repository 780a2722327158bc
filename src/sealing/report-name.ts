import { fromHex } from './bytes.js';
import { WORDS } from './words.js';

/**
 * A name that people can say for a report: two words made of its random id, such as `melati-sungai`. It is a label, not
 * a key, and two reports can share one.
 *
 * @param id 32 hexadecimal characters
 */
export function reportName(id: string): string {
  const view = new DataView(fromHex(id).buffer);
  return [0, 4].map((offset) => WORDS[view.getUint32(offset) % WORDS.length]).join('-');
}
