import type { CaseView } from '../../../../src/cases/cases.view.js';
import type { Coding } from '../../../../src/domain/case/coding.js';
import {
  base64url,
  type Card,
  type DossierBody,
  hex,
  newSeed,
  sealDossierEntry,
  signReading,
  wrapIdentity,
} from '../../../../src/sealing/index.js';
import { api } from '../../lib/api.js';
import { KeyProblem, type Keys } from '../../lib/keys.js';
import type { StepRequest } from './model/step-draft.js';
import type { OpenedCase } from './open-case.js';

/** A sealed entry as a request carries it. */
export interface EntryInput {
  n: number;
  tag: string;
  ciphertext: string;
}

/** A wrapped key as a request carries it. */
export interface WrapInput {
  cardId: string;
  ciphertext: string;
}

/**
 * Seals the next entry on top of the last one that this member sees.
 * @param key of a new generation; the newest one otherwise
 */
export async function sealNext(
  keys: Keys,
  opened: OpenedCase,
  body: DossierBody,
  key?: { generation: number; seed: Uint8Array },
): Promise<EntryInput> {
  const { view, seed, cutTail } = opened;
  const last = view.dossier.at(-1);
  if (seed === null || last === undefined || cutTail !== null) throw new KeyProblem('broken');
  const sealed = await sealDossierEntry({
    caseId: view.id,
    generation: key?.generation ?? view.generation,
    n: last.n + 1,
    author: keys.memberId,
    previousTag: last.tag,
    by: keys.cardId,
    body,
    signSecret: keys.signSecret,
    dossierSeed: key?.seed ?? seed,
  });
  return { n: sealed.n, tag: sealed.tag, ciphertext: base64url(sealed.ciphertext) };
}

/** Wraps a dossier's key to a card. The card must count: that is the caller's to know. */
export async function wrapTo(
  keys: Keys,
  caseId: string,
  generation: number,
  seed: Uint8Array,
  { id, recipient, custodian }: Pick<Card, 'id' | 'recipient' | 'custodian'>,
): Promise<WrapInput> {
  // A custodian answers what members ask; he holds no case.
  if (custodian !== undefined) throw new KeyProblem('not-counted');
  const wrap = await wrapIdentity({
    seed,
    keyKind: 'dossier',
    keyId: caseId,
    generation,
    holderCardId: id,
    holderRecipient: recipient,
    byCardId: keys.cardId,
    signSecret: keys.signSecret,
  });
  return { cardId: id, ciphertext: base64url(wrap) };
}

/** A note, the ringkasan aman, a proposal, a decision, or any other move. @throws ApiProblem `thread.moved` */
export async function takeStep(keys: Keys, opened: OpenedCase, { path, body, facts }: StepRequest): Promise<CaseView> {
  const entry = await sealNext(keys, opened, body);
  return api.post<CaseView>(`/api/cases/${opened.view.id}/${path}`, { ...facts, entry });
}

/** A new version of the coding: the same facts sealed and in clear. */
export async function code(keys: Keys, opened: OpenedCase, coding: Coding, text: string): Promise<CaseView> {
  const version = (opened.view.codings.at(-1)?.version ?? 0) + 1;
  const entry = await sealNext(keys, opened, { type: 'coding', version, ...coding, text });
  return api.post<CaseView>(`/api/cases/${opened.view.id}/coding`, { version, ...coding, entry });
}

/** Lets a colleague in. @throws KeyProblem `not-counted` when his card does not count now */
export async function letIn(keys: Keys, opened: OpenedCase, cardId: string, text: string): Promise<CaseView> {
  const { view, seed } = opened;
  const card = (await keys.refreshTrust(view.channel)).countedNow.get(cardId);
  if (card === undefined || seed === null) throw new KeyProblem('not-counted');
  const { id, generation } = view;
  const wrap = await wrapTo(keys, id, generation, seed, card);
  const entry = await sealNext(keys, opened, { type: 'member', cardId, text });
  return api.post<CaseView>(`/api/cases/${id}/members`, { generation, wrap, entry });
}

/** The cards that go on holding the key when somebody is taken out: let in by a member, and counted now. */
export function staying({ view, letIn: named, cardsNow }: OpenedCase, takenOut: string): Card[] {
  return view.membersByKey
    .filter(({ cardId }) => cardId !== takenOut && named.has(cardId))
    .map(({ cardId, memberId }) => ({ card: cardsNow.get(cardId), memberId }))
    .filter(({ card, memberId }) => card?.memberId === memberId)
    .map(({ card }) => card as Card);
}

/** A new key for those who stay, which carries the older ones in its first entry. */
export async function takeOut(keys: Keys, opened: OpenedCase, cardId: string, text: string): Promise<CaseView> {
  const { view, seeds } = opened;
  const { countedNow } = await keys.refreshTrust(view.channel);
  const stay = staying({ ...opened, cardsNow: countedNow }, cardId);
  const generation = view.generation + 1;
  const seed = newSeed();
  const older = [...seeds].map(([before, old]) => ({ generation: before, seed: hex(old) }));
  const members = stay.map(({ id }) => id);
  const wraps = await Promise.all(stay.map((card) => wrapTo(keys, view.id, generation, seed, card)));
  const entry = await sealNext(keys, opened, { type: 'keys', generation, members, older, text }, { generation, seed });
  return api.post<CaseView>(`/api/cases/${view.id}/generations`, { generation, wraps, entry });
}

/** Signs how far the member has read and has it kept, so that a cut tail shows at the next reading. */
export async function keepReading(keys: Keys, { view }: OpenedCase): Promise<void> {
  const last = view.dossier.at(-1);
  if (last === undefined) return;
  const { n, tag } = last;
  const reading = { threadId: view.id, n, tag, byCardId: keys.cardId, day: view.today };
  await api.put(`/api/cases/${view.id}/reading`, { n, tag, statement: signReading(reading, keys.signSecret) });
}
