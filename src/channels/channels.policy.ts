import { CHANNELS, type ChannelId, channelsOf, type RoleGrant } from '../domain/staff/roles.js';

/** Neither desk may see the other: a member sees cards and keys of his own desk only. */
export function worksAt(grants: readonly RoleGrant[], channelId: string): channelId is ChannelId {
  return channelsOf(grants).some((channel) => channel === channelId);
}

/** @returns the channels whose state a member may see: his own desk's, and an admin all, since he has no key to any */
export function visibleChannels(grants: readonly RoleGrant[]): ChannelId[] {
  return grants.some((grant) => grant.role === 'admin') ? [...CHANNELS] : channelsOf(grants);
}
