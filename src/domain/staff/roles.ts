/** The roles that exist so far, in the order in which they are shown. */
export const ROLES = [
  'verifikator',
  'pemeriksa',
  'inspektur',
  'petugas_luar',
  'kustodian',
  'kustodian_luar',
  'kustodian_mandiri',
  'pimpinan',
  'admin',
] as const;
export type RoleName = (typeof ROLES)[number];

/** The two desks that receive reports. */
export const CHANNELS = ['inspektorat', 'luar-inspektorat'] as const;
export type ChannelId = (typeof CHANNELS)[number];

/** One role of a member. Roles that work for a desk belong to exactly one channel; others to none. */
export interface RoleGrant {
  role: RoleName;
  channelId: ChannelId | null;
}

const DESK_OF: Partial<Record<RoleName, ChannelId>> = {
  verifikator: 'inspektorat',
  pemeriksa: 'inspektorat',
  inspektur: 'inspektorat',
  petugas_luar: 'luar-inspektorat',
  // Both keep shares for reports to the Inspektorat, whose root vouches for them; what differs is where they work.
  kustodian: 'inspektorat',
  kustodian_luar: 'inspektorat',
  // Those of the outside channel are vouched for by its own root: no officer of the Inspektorat chooses them.
  kustodian_mandiri: 'luar-inspektorat',
};

/** @returns the channel for which this role works, or null when it works for none */
export function channelOfRole(role: RoleName): ChannelId | null {
  return DESK_OF[role] ?? null;
}

/** @returns true when a member with these roles gets an identity and a card: he has a role that opens something */
export function opensSomething(roles: readonly RoleName[]): boolean {
  return roles.some((role) => channelOfRole(role) !== null);
}

/** Roles that receive reports; only their members hold a channel's key. */
const DESK_ROLES: readonly RoleName[] = ['verifikator', 'petugas_luar'];

/** @returns true when a member with these roles sits at the receiving desk */
export function sitsAtDesk(roles: readonly RoleName[]): boolean {
  return roles.some((role) => DESK_ROLES.includes(role));
}

/** @returns where a custodian works, as his card says it; undefined for whoever keeps no shares */
export function custodianPlaceOf(roles: readonly RoleName[]): 'inside' | 'outside' | undefined {
  if (roles.includes('kustodian_luar') || roles.includes('kustodian_mandiri')) return 'outside';
  return roles.includes('kustodian') ? 'inside' : undefined;
}

/** @returns the channels for which a member works */
export function channelsOf(grants: readonly RoleGrant[]): ChannelId[] {
  return CHANNELS.filter((channel) => grants.some((grant) => grant.channelId === channel));
}

/**
 * What a set of roles must not mix: nobody works at both desks, since neither desk may see the other's reports, and an
 * admin, who can let people in, holds no key and sees no case. Who leads the regency sees figures alone. A custodian keeps
 * shares and does nothing else: he answers what the others ask.
 * @returns the reason why the set is refused, or undefined when it is fine
 */
export function refuseRoles(
  roles: readonly RoleName[],
): 'none' | 'both-desks' | 'admin-and-desk' | 'pimpinan-and-desk' | 'custodian-alone' | undefined {
  if (roles.length === 0) return 'none';
  const channels = new Set(roles.map(channelOfRole).filter((channel) => channel !== null));
  if (channels.size > 1) return 'both-desks';
  if (roles.includes('admin') && opensSomething(roles)) return 'admin-and-desk';
  if (roles.includes('pimpinan') && opensSomething(roles)) return 'pimpinan-and-desk';
  if (custodianPlaceOf(roles) !== undefined && roles.length > 1) return 'custodian-alone';
  return undefined;
}
