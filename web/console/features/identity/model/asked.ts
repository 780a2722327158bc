import type { CustodianRequestView } from '../../../../../src/identity/identity.view.js';
import {
  type Asking,
  base64url,
  type Card,
  fromBase64url,
  type OpenedShare,
  openAsking,
  openShare,
  passShare,
  sealRefusal,
} from '../../../../../src/sealing/index.js';
import type { Trust } from '../../../lib/trust.js';
import { asProblem, IdentityProblem } from './problem.js';

/** The custodian's own keys. */
export interface KeeperKeys {
  cardId: string;
  identity: string;
  signSecret: Uint8Array;
}

/** A request after opening: who asks, why, and the share that would be handed over. */
export interface OpenedRequest {
  asker: Card;
  asking: Asking;
  share: OpenedShare;
}

/**
 * Opens what a custodian is asked. Nothing can be handed over unless the asker's card counts and is no custodian's, he
 * signed the asking, and the share is the reporter's, of the very identity and report that he asks for.
 *
 * @param trust cards that count; `countedNow` those of members who work at present
 * @throws IdentityProblem `asker`, `broken`
 */
export async function openRequest(
  keys: KeeperKeys,
  { counted, countedNow }: Pick<Trust, 'counted' | 'countedNow'>,
  view: CustodianRequestView,
): Promise<OpenedRequest> {
  const asker = countedNow.get(view.cardId);
  if (!asker || asker.custodian !== undefined || asker.memberId !== view.memberId) throw new IdentityProblem('asker');
  const { cardId, identity } = keys;
  const about = { requestId: view.id, disclosureId: view.disclosureId, threadId: view.reportId };
  const opened = (async () => {
    const asking = await openAsking(fromBase64url(view.asking), identity, cardId, asker, about);
    const { disclosureId, threadId, reporterKey, needed } = asking;
    const expected = { disclosureId, threadId, reporterKey, needed };
    const share = await openShare(fromBase64url(view.share), identity, cardId, counted, expected);
    if (!share) throw new IdentityProblem('broken');
    return { asker, asking, share };
  })();
  return opened.catch(asProblem('broken'));
}

/** What he sends when he agrees: his share, sealed to who asks alone. */
export async function agreement(keys: KeeperKeys, request: OpenedRequest, text: string): Promise<object> {
  const { asker, asking, share } = request;
  const { disclosureId, requestId } = asking;
  const { cardId: byCardId, signSecret } = keys;
  const sealed = await passShare({ share, disclosureId, requestId, to: asker, byCardId, signSecret, text });
  return { agrees: true, ciphertext: base64url(sealed) };
}

/** What he sends when he refuses: why, sealed to who asks alone. */
export async function refusal(keys: KeeperKeys, request: OpenedRequest, text: string): Promise<object> {
  const { asker, asking } = request;
  const { disclosureId, requestId } = asking;
  const sealed = await sealRefusal({ disclosureId, requestId, text }, asker, keys.cardId, keys.signSecret);
  return { agrees: false, ciphertext: base64url(sealed) };
}
