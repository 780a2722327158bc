import { agreementOf, lastDayToRead, type RequestState } from '../domain/identity/request.js';
import { type ChannelId, channelsOf, type RoleGrant } from '../domain/staff/roles.js';

/** Whether a report belongs to a desk of the caller. For anybody else it does not exist. */
export function isOfOwnDesk(actor: { grants: RoleGrant[] }, report: { channelId: string }): boolean {
  return channelsOf(actor.grants).some((channel) => channel === report.channelId);
}

/**
 * Whether the caller may know how many names lie in a channel: its own people, and the admin, who finds new custodians, of
 * the Inspektorat's. What lies in the outside channel nobody of the regency learns, not even as a number.
 */
export function seesCountsOf({ grants }: { grants: RoleGrant[] }, channel: ChannelId): boolean {
  const isAdmin = grants.some(({ role }) => role === 'admin');
  return channelsOf(grants).includes(channel) || (isAdmin && channel === 'inspektorat');
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
