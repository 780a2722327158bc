import type { CaseView } from '../../cases/cases.view.js';
import {
  base64url,
  type Card,
  type DossierBody,
  FIRST_PREVIOUS_TAG,
  fromBase64url,
  identityToCard,
  openWrap,
  sealDossierEntry,
  wrapIdentity,
} from '../../sealing/index.js';
import type { DeskKeys } from './browser-acts.js';

/** What a member's browser seals when he works on a case. The demo and the tests send it. */

/** A sealed entry as a request carries it. */
export interface EntryOnTheWire {
  n: number;
  tag: string;
  ciphertext: string;
}

/** Where an entry goes: on top of the last one, under one generation of the dossier's key. */
export interface DossierPlace {
  id: string;
  generation: number;
  n: number;
  previousTag: string;
  /** Of that generation, 32 bytes. */
  seed: Uint8Array;
}

/** Where the first entry of a new case goes. */
export function firstPlace(id: string, seed: Uint8Array): DossierPlace {
  return { id, generation: 1, n: 0, previousTag: FIRST_PREVIOUS_TAG, seed };
}

/** Where the next entry of a case goes, with the key out of the reader's own wrap. */
export async function nextPlace(own: DeskKeys, view: CaseView): Promise<DossierPlace> {
  return placeAfter(view, await dossierSeedOf(own, view));
}

/** The same with a key that the reader's browser has opened already. */
export function placeAfter({ id, generation, dossier }: CaseView, seed: Uint8Array): DossierPlace {
  const previousTag = dossier.at(-1)?.tag ?? FIRST_PREVIOUS_TAG;
  return { id, generation, n: dossier.length, previousTag, seed };
}

/** The newest key of a case's dossier. @throws Error when the wrap is not his */
export async function dossierSeedOf(own: DeskKeys, view: CaseView): Promise<Uint8Array> {
  const { generation, ciphertext } = view.wrap;
  const expected = identityToCard('dossier', view.id, generation, own.card.id);
  const wrap = await openWrap(fromBase64url(ciphertext), own.identity, expected);
  if (!wrap) throw new Error('the wrap is not his');
  return wrap.seed;
}

/** One entry, signed and sealed. */
export async function sealInto(own: DeskKeys, place: DossierPlace, body: DossierBody): Promise<EntryOnTheWire> {
  const { id, generation, n, previousTag, seed } = place;
  const { tag, ciphertext } = await sealDossierEntry({
    caseId: id,
    generation,
    n,
    previousTag,
    author: own.card.memberId,
    by: own.card.id,
    body,
    signSecret: own.signSecret,
    dossierSeed: seed,
  });
  return { n, tag, ciphertext: base64url(ciphertext) };
}

/** The dossier's key, wrapped to a member's card. */
export async function wrapDossier(
  own: DeskKeys,
  holder: Card,
  { id, generation, seed }: Pick<DossierPlace, 'id' | 'generation' | 'seed'>,
): Promise<{ cardId: string; ciphertext: string }> {
  const wrap = await wrapIdentity({
    seed,
    keyKind: 'dossier',
    keyId: id,
    generation,
    holderCardId: holder.id,
    holderRecipient: holder.recipient,
    byCardId: own.card.id,
    signSecret: own.signSecret,
  });
  return { cardId: holder.id, ciphertext: base64url(wrap) };
}
