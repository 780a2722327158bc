import type { RoleName } from '../staff/roles.js';
import { CASE_PARTS, type CasePart } from './states.js';

/** Which roles act as what. The outside channel is small: its officers do everything, but never decide on their own work. */
export const PART_ROLES: Readonly<Record<CasePart, readonly RoleName[]>> = {
  desk: ['verifikator', 'petugas_luar'],
  examiner: ['pemeriksa', 'petugas_luar'],
  decider: ['inspektur', 'petugas_luar'],
};

/** @returns as what a member with these roles acts in a case of which he is a member */
export function partsOf(roles: readonly RoleName[]): CasePart[] {
  return CASE_PARTS.filter((part) => PART_ROLES[part].some((role) => roles.includes(role)));
}

/** A case is never held by one person alone. */
export const LEAST_MEMBERS = 2;
