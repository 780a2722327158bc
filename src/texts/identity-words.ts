import { identity as en } from './en/identity.js';
import { identity as id } from './id/identity.js';
import type { Lang } from './lang.js';

/** The words about the reporter's own name, for whoever draws them: the server's page and the script. */
export type IdentityTexts = typeof id;

export function identityTextsFor(lang: Lang): IdentityTexts {
  return lang === 'en' ? en : id;
}

/** What one entry about her name, or her contact, says in the conversation. */
export function identityEntryInWords(
  texts: IdentityTexts,
  body: { type: string; refused?: boolean },
): string | undefined {
  switch (body.type) {
    case 'contact':
      return texts.contact.kind;
    case 'identity-left':
      return texts.steps.left;
    case 'identity-withdrawn':
      return texts.steps.withdrawn;
    case 'identity-asked':
      return texts.steps.asked;
    case 'identity-opened':
      return texts.steps.opened;
    case 'identity-closed':
      return body.refused ? texts.steps.refused : texts.steps['given-up'];
    default:
      return undefined;
  }
}
