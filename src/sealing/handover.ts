import { isId } from './bytes.js';
import type { Card } from './card.js';
import type { Context } from './context.js';
import { SealingError } from './errors.js';
import { hasShape } from './shapes.js';
import { readStatement, signStatement } from './statement.js';

/** Which share is handed on. */
export interface HandoverPlace {
  readonly disclosureId: string;
  readonly threadId: string;
  /** place among the shares, from 0 */
  readonly n: number;
}

/**
 * A custodian says in clear to whom he hands one share on.
 *
 * @throws SealingError `context` when the successor may not have it
 */
export function signHandover(
  { from, to, ...place }: HandoverPlace & { readonly from: Card; readonly to: Card },
  signSecret: Uint8Array,
): string {
  expectSuccessor(from, to);
  return signStatement(contextOf(place, from.id), { to: to.id }, signSecret);
}

/**
 * Reads that a share was handed on.
 *
 * @param from id of the card that had the share
 * @param counted every card that counts, also of custodians who have left
 * @returns the id of the card that has it now
 * @throws SealingError `signature` when that custodian did not say so, `context` when it is about another share, or when
 *   the successor may not have it
 */
export function readHandover(
  statement: string,
  place: HandoverPlace,
  from: string,
  counted: Pick<ReadonlyMap<string, Card>, 'get'>,
): string {
  const { body, verify } = readStatement(statement, contextOf(place, from));
  if (!hasShape(body, { to: isId })) throw new SealingError('malformed', 'not a handover');
  const giver = counted.get(from);
  const receiver = counted.get(body.to as string);
  if (!giver || !receiver || !verify(giver.verifyKey)) throw new SealingError('signature', 'nobody who counts said so');
  expectSuccessor(giver, receiver);
  return receiver.id;
}

/** Whether a custodian's share may go to this card: what lies outside the Inspektorat stays outside. */
export function maySucceed(from: Card, to: Card): boolean {
  if (to.custodian === undefined || to.memberId === from.memberId) return false;
  return from.custodian !== 'outside' || to.custodian === 'outside';
}

function expectSuccessor(from: Card, to: Card): void {
  if (from.custodian === undefined || !maySucceed(from, to)) {
    throw new SealingError('context', 'a share cannot go from this card to that one');
  }
}

function contextOf({ disclosureId, threadId, n }: HandoverPlace, by: string): Context {
  return { peluit: 1, kind: 'handover', id: disclosureId, parent: threadId, n, prev: null, by, sealedBy: 'browser' };
}
