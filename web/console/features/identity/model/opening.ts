import type { LeftIdentity } from '../../../../../src/domain/identity/story.js';
import type { OpenedIdentityView, RefusalView } from '../../../../../src/identity/identity.view.js';
import {
  type Card,
  type DisclosedIdentity,
  fromBase64url,
  openDisclosure,
  openPassedShare,
  openRefusal,
  type PassedShare,
  SealingError,
} from '../../../../../src/sealing/index.js';
import { asProblem, IdentityProblem } from './problem.js';

/** Who asked: his own card and keys. */
export interface AskerKeys {
  cardId: string;
  identity: string;
}

/** What a request is about, by the thread as this browser has opened it. */
export interface AboutIdentity {
  left: LeftIdentity;
  threadId: string;
  /** of the genuine entry 0 */
  reporterKey: string;
  requestId: string;
}

/** A name for the one moment in which it is shown. */
export interface ShownIdentity {
  identity: DisclosedIdentity;
  /** What custodians said when they agreed. */
  notes: { name: string; text: string }[];
  /** Cards whose part is not what the reporter gave them. */
  bad: Card[];
}

/**
 * Combines the shares that were handed out and opens the name. A share counts only when a custodian whose card counts
 * passed it on and the reporter of this thread signed it for him, or for somebody who handed it on to him. Nobody counts
 * twice, whatever shares he has.
 *
 * @param counted every card that counts
 * @throws IdentityProblem `shares` when too few are valid, `differs` when it is another name than she left
 */
export async function openIdentity(
  keys: AskerKeys,
  counted: ReadonlyMap<string, Card>,
  about: AboutIdentity,
  view: OpenedIdentityView,
): Promise<ShownIdentity> {
  const { left, threadId, reporterKey, requestId } = about;
  const expected = { disclosureId: left.disclosure, threadId, reporterKey, needed: left.needed };
  const good: { card: Card; share: PassedShare }[] = [];
  const bad: Card[] = [];
  for (const { cardId, ciphertext } of view.shares) {
    const card = counted.get(cardId);
    if (card?.custodian === undefined) continue;
    const to = { cardId: keys.cardId, requestId };
    const share = await openPassedShare(bytesOf(ciphertext), keys.identity, to, card, counted, expected).catch(
      onlySealing,
    );
    if (share) good.push({ card, share });
    else bad.push(card);
  }
  const people = new Set(good.map(({ card }) => card.memberId));
  const parts = new Set(good.map(({ share }) => share.n));
  if (Math.min(people.size, parts.size) < left.needed) throw new IdentityProblem('shares');
  const shares = good.map(({ share }) => share);
  const whole = { ...expected, sha256: left.sha256 };
  const identity = await openDisclosure(bytesOf(view.ciphertext), shares, whole).catch(asProblem('differs'));
  const notes = good.flatMap(({ card, share }) => (share.text === '' ? [] : [{ name: card.name, text: share.text }]));
  return { identity, notes, bad };
}

/** The words of custodians who refused; what is not theirs is left out. */
export async function openRefusals(
  keys: AskerKeys,
  counted: ReadonlyMap<string, Card>,
  about: { requestId: string; disclosureId: string },
  refusals: readonly RefusalView[],
): Promise<{ name: string; text: string }[]> {
  const opened = await Promise.all(
    refusals.map(async ({ cardId, ciphertext }) => {
      const card = counted.get(cardId);
      if (card?.custodian === undefined) return [];
      const file = bytesOf(ciphertext);
      const text = await openRefusal(file, keys.identity, keys.cardId, card, about).catch(onlySealing);
      return text === null ? [] : [{ name: card.name, text }];
    }),
  );
  return opened.flat();
}

function onlySealing(error: unknown): null {
  if (error instanceof SealingError) return null;
  throw error;
}

/** What is not base64url becomes no bytes at all, and so a broken share. */
function bytesOf(text: string): Uint8Array {
  try {
    return fromBase64url(text);
  } catch {
    return new Uint8Array();
  }
}
