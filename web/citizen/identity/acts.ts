import type { CustodianListView, ThreadView } from '../../../src/reports/citizen.view.js';
import {
  base64url,
  type Card,
  type DisclosedIdentity,
  readCustodians,
  sealDisclosure,
} from '../../../src/sealing/index.js';
import { get } from '../api.js';
import type { ThreadSession } from '../thread-session.js';

/** To whom a name can be entrusted, by their own signed cards. */
export interface Custodians {
  cards: Card[];
  needed: number;
}

/** @returns null where it is not offered @throws SealingError when the server names somebody who is no custodian */
export async function fetchCustodians(channel: string): Promise<Custodians | null> {
  const { channels } = await get<CustodianListView>('/api/kustodian');
  const offer = channels.find((one) => one.channel === channel);
  return offer ? { cards: readCustodians(offer.cards, offer.needed), needed: offer.needed } : null;
}

/** Seals the name here, splits its key, and sends what no single person can open. */
export async function leaveIdentity(
  session: ThreadSession,
  identity: DisclosedIdentity,
  { cards, needed }: Custodians,
): Promise<ThreadView> {
  const { threadId, signSecret } = session.signer();
  const sealed = await sealDisclosure({
    threadId,
    identity,
    custodians: cards,
    needed,
    signSecret,
    sealedBy: 'browser',
  });
  const shares = sealed.shares.map(({ cardId, ciphertext }) => ({ cardId, ciphertext: base64url(ciphertext) }));
  const disclosure = { id: sealed.id, needed, ciphertext: base64url(sealed.ciphertext), shares };
  return session.send(sealed.body, { path: '/api/resi/identitas', also: { disclosure } });
}

/** Takes it back: the server deletes it, and the thread says so. */
export function withdrawIdentity(session: ThreadSession, disclosureId: string): Promise<ThreadView> {
  const body = { type: 'identity-withdrawn', disclosure: disclosureId } as const;
  return session.send(body, { path: '/api/resi/identitas/tarik', also: { disclosureId } });
}
