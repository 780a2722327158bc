import { type IdentityStory, identityStoryOf, isAboutIdentity } from '../../../../../src/domain/identity/story.js';
import type { OpenedEntry } from '../../../../../src/sealing/index.js';
import { wordOf } from '../../desk/model/thread-facts.js';

/** The story of the reporter's name by the entries that their authors' own keys have signed. */
export function storyOfName(entries: readonly OpenedEntry[]): IdentityStory {
  return identityStoryOf(
    entries.flatMap((entry) => {
      const body = wordOf(entry);
      if (!body || !isAboutIdentity(body)) return [];
      return [{ day: entry.day ?? '', author: entry.author ?? '', body }];
    }),
  );
}

/** The contact that the reporter gave the desk last. */
export function contactOf(entries: readonly OpenedEntry[]): string | undefined {
  const contacts = entries.flatMap((entry) => {
    const body = wordOf(entry);
    return body?.type === 'contact' ? [body.text] : [];
  });
  return contacts.at(-1);
}
