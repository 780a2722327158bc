import type { AskedDisclosure } from '../disclosures/disclosures.reader.js';
import { agreementOf } from '../domain/identity/request.js';
import { mayOpen } from './identity.policy.js';
import type { CustodianRequestView, IdentityRequestView } from './identity.view.js';

/** A request for the desk: how the custodians answer is for who asked alone. */
export function presentRequest(
  { request, disclosure, answers }: AskedDisclosure,
  memberId: string,
  today: string,
): IdentityRequestView {
  const { id, cardId, state, day, openedDay } = request;
  const isOwn = request.memberId === memberId;
  const split = { custodians: answers.length, needed: disclosure.needed };
  const refusals = answers.flatMap((answer) =>
    isOwn && answer.agrees === false && answer.answer
      ? [{ cardId: answer.cardId, ciphertext: answer.answer.toString('base64url') }]
      : [],
  );
  return {
    id,
    memberId: request.memberId,
    cardId,
    state,
    day,
    openedDay,
    agreement: isOwn ? agreementOf(split, answers) : null,
    custodians: answers.length,
    agreed: isOwn ? answers.filter((answer) => answer.agrees).length : null,
    refusals,
    mayOpen: isOwn && mayOpen(request, disclosure.needed, answers, today),
  };
}

/** A request for one custodian: what he was asked and what he answered, nothing of the others. */
export function presentForCustodian(
  asked: AskedDisclosure,
  ownCardId: string,
  share: Buffer,
): CustodianRequestView | null {
  const { request, disclosure, answers } = asked;
  const own = answers.find((answer) => answer.cardId === ownCardId);
  if (!own) return null;
  const { id, memberId, cardId, state, day } = request;
  return {
    id,
    disclosureId: disclosure.id,
    reportId: disclosure.reportId,
    memberId,
    cardId,
    state,
    day,
    needed: disclosure.needed,
    asking: own.asking.toString('base64url'),
    share: share.toString('base64url'),
    agrees: own.agrees,
  };
}
