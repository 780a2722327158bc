import { agreementOf, lastDayToRead, type RequestState } from '../domain/identity/request.js';
import { channelsOf, type RoleGrant } from '../domain/staff/roles.js';

/** Whether a report belongs to a desk of the caller. For anybody else it does not exist. */
export function isOfOwnDesk(actor: { grants: RoleGrant[] }, report: { channelId: string }): boolean {
  return channelsOf(actor.grants).some((channel) => channel === report.channelId);
}

/** Enough custodians agreed, or it was opened not long ago; in between nothing is handed out. */
export function mayOpen(
  request: { state: RequestState; openedDay: string | null },
  needed: number,
  answers: readonly { agrees: boolean | null }[],
  today: string,
): boolean {
  if (request.state === 'waiting') return agreementOf({ custodians: answers.length, needed }, answers) === 'enough';
  return request.state === 'opened' && request.openedDay !== null && today <= lastDayToRead(request.openedDay);
}
