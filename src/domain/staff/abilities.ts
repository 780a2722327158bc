import { ROLES, type RoleGrant, type RoleName } from './roles.js';

/** The roles that work for a channel: each of their holders has a card there. */
const HAVE_CARDS = [
  'verifikator',
  'pemeriksa',
  'inspektur',
  'petugas_luar',
  'kustodian',
  'kustodian_luar',
  'kustodian_mandiri',
] as const;

/**
 * May this role do such things at all? One table, printed into the documentation.
 * Whether a person may do it to this thing now is another question: the slices' policies answer it.
 */
export const ABILITIES = {
  'session.own': ROLES,
  'member.manage': ['admin'],
  'card.read': HAVE_CARDS,
  'card.vouch': ['verifikator', 'pemeriksa', 'inspektur', 'petugas_luar'],
  'channel.status': [...HAVE_CARDS, 'admin'],
  'channel.open': ['verifikator', 'petugas_luar'],
  'report.read': ['verifikator', 'petugas_luar'],
  'report.answer': ['verifikator', 'petugas_luar'],
  'identity.ask': ['verifikator', 'petugas_luar'],
  'identity.keep': ['kustodian', 'kustodian_luar', 'kustodian_mandiri'],
  'identity.count': ['kustodian', 'kustodian_luar', 'kustodian_mandiri', 'admin'],
  'case.read': ['verifikator', 'pemeriksa', 'inspektur', 'petugas_luar'],
  'case.open': ['verifikator', 'petugas_luar'],
  'case.write': ['verifikator', 'pemeriksa', 'inspektur', 'petugas_luar'],
  'case.code': ['verifikator', 'pemeriksa', 'inspektur', 'petugas_luar'],
  'case.assign': ['inspektur', 'petugas_luar'],
  'risk.own': ['inspektur', 'petugas_luar'],
  'risk.released': ['inspektur', 'petugas_luar', 'pimpinan'],
  'wave.read': ['inspektur', 'pimpinan'],
} as const satisfies Record<string, readonly RoleName[]>;

export type Ability = keyof typeof ABILITIES;

/** @returns true when one of the roles has the ability */
export function may(grants: readonly RoleGrant[], ability: Ability): boolean {
  const roles: readonly RoleName[] = ABILITIES[ability];
  return grants.some((grant) => roles.includes(grant.role));
}

/** @returns all abilities of a member with these roles, for the console to know what to show */
export function abilitiesOf(grants: readonly RoleGrant[]): Ability[] {
  return (Object.keys(ABILITIES) as Ability[]).filter((ability) => may(grants, ability));
}
