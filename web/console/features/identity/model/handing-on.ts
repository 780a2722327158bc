import type { KeptShareView } from '../../../../../src/identity/identity.view.js';
import {
  base64url,
  type Card,
  fromBase64url,
  handOnShare,
  maySucceed,
  openShareToHandOn,
} from '../../../../../src/sealing/index.js';
import type { Trust } from '../../../lib/trust.js';
import type { KeeperKeys } from './asked.js';
import { asProblem, IdentityProblem } from './problem.js';

/** Who may have a custodian's shares after him: working custodians whose cards count, in the order of their names. */
export function successorsOf(own: Card, countedNow: ReadonlyMap<string, Card>): Card[] {
  return [...countedNow.values()].filter((card) => maySucceed(own, card)).sort((a, b) => a.name.localeCompare(b.name));
}

/** What becomes of a custodian's shares when he chooses a successor. */
export interface Handover {
  /** What goes to him. */
  going: KeptShareView[];
  /** Of names of which he keeps a share already: nobody keeps two. */
  doubled: number;
  /** Of names that the custodian is asked for: he answers first. */
  asked: number;
}

/** @param counted every card that counts: a person who has had several is one person */
export function planHandover(
  shares: readonly KeptShareView[],
  to: Card,
  counted: Pick<ReadonlyMap<string, Card>, 'get'>,
): Handover {
  const isHis = ({ holders }: KeptShareView) => holders.some((id) => (counted.get(id)?.memberId ?? '') === to.memberId);
  const single = shares.filter((share) => !isHis(share));
  const going = single.filter((share) => !share.isAsked);
  return { going, doubled: shares.length - single.length, asked: single.length - going.length };
}

/**
 * Opens one share here and seals it anew to the successor.
 * @returns what is sent
 * @throws IdentityProblem `share` when it is not the custodian's own, or came to him from nobody who counts
 */
export async function sealedForSuccessor(
  keys: KeeperKeys,
  { counted, countedNow }: Pick<Trust, 'counted' | 'countedNow'>,
  view: KeptShareView,
  to: Card,
): Promise<{ cardId: string; ciphertext: string }> {
  const from = countedNow.get(keys.cardId);
  if (!from) throw new IdentityProblem('share');
  const { disclosureId, reportId: threadId } = view;
  const sealing = (async () => {
    const file = fromBase64url(view.ciphertext);
    const share = await openShareToHandOn(file, keys.identity, from.id, counted, { disclosureId, threadId });
    if (!share) throw new IdentityProblem('share');
    return handOnShare({ share, disclosureId, threadId, from, signSecret: keys.signSecret, to });
  })();
  return { cardId: to.id, ciphertext: base64url(await sealing.catch(asProblem('share'))) };
}
