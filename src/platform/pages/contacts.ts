import { type Lang, namedIn } from '../../texts/lang.js';
import type { Contact, ContactUse } from '../config-data/config-data.js';
import type { ContactLine } from './page-setting.js';

/** The contacts for one or more purposes, in the reader's language. */
export function contactLines(contacts: readonly Contact[], uses: readonly ContactUse[], lang: Lang): ContactLine[] {
  return contacts
    .filter(({ use }) => uses.includes(use))
    .map(({ name, helps, phone, url, checked }) => ({
      name: name[namedIn(lang)],
      helps: helps[namedIn(lang)],
      how: [phone, url].filter((line) => line !== undefined),
      ...(checked === undefined ? {} : { checkedOn: checked }),
    }));
}
