import { channelsOf, type RoleGrant } from '../domain/staff/roles.js';

/** The least that is known of a report and a caller. */
type Caller = { grants: RoleGrant[] };
type InChannel = { channelId: string };

/** A desk reads and answers the reports of its own channel; another channel's do not exist for it. */
export function mayWorkOn(actor: Caller, report: InChannel): boolean {
  return channelsOf(actor.grants).some((channel) => channel === report.channelId);
}
