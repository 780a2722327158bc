import type { ChannelId } from '../staff/roles.js';

/** What a unit can be. `inspektorat` decides something: see {@link channelForced}. */
export const UNIT_KINDS = ['sekretariat', 'inspektorat', 'dinas', 'badan', 'satuan', 'rsud', 'kecamatan'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** What the code of a unit looks like: `DISDUKCAPIL`, or `KEC-32.16.01` with the official number of a kecamatan. */
export const UNIT_CODE = /^[A-Z][A-Z0-9.-]{1,31}$/;

/** One office of the regency, as the units file lists it. */
export interface Unit {
  /** Its code for ever, such as `DISDUKCAPIL`. */
  code: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  /** The group of like units that it is compared with. */
  cluster: string;
  /** Number of employees; undefined when nobody knows. */
  employees?: number;
  /** Indeks Pelayanan Publik 2025 as announced, such as `A 97.8`; undefined when none is known. */
  serviceIndex?: string;
  /** Codes of the risk areas that it is exposed to. */
  areas: readonly string[];
  /** True for the regency's top: a report about it never goes to the regency's own desk. */
  top: boolean;
  /** Everyday words by which people know it or what it does. */
  aliases: readonly string[];
}

/** @returns the unit with this code, or undefined: also for the empty text, which means "unknown" */
export function unitByCode(units: readonly Unit[], code: string): Unit | undefined {
  return units.find((unit) => unit.code === code);
}

/**
 * The channel that a report about this unit must go to, or undefined when its writer is free to choose. Nobody reads
 * reports about himself: the Inspektorat and the regency's top are only ever read by the outside desk.
 */
export function channelForced(unit: Unit | undefined): ChannelId | undefined {
  return unit && (unit.top || unit.kind === 'inspektorat') ? 'luar-inspektorat' : undefined;
}
