import { channelForced, type Unit } from '../../domain/unit/unit.js';
import type { Chance } from './chance.js';

/** A part in the story of the map and the wave. The seed says which office plays it. */
export interface Slot {
  name: string;
  /** Which offices could: one cluster, or any that is not a kecamatan. */
  cluster?: string;
  /** The area of its planned field; the office must be exposed to it. */
  area: string;
  /** Cases of the year in that field, and earlier ones of which only a count is left. */
  cases: number;
  earlier: number;
  /** The earlier ones were grave and borne out; else they were of every kind. */
  grave?: boolean;
  /** Total of the LKE; left out where the office has none. */
  readiness?: number;
  /** Months since that total; those of others are recent. */
  readinessAge?: number;
  /** What the office is exposed to in that field; 0 is none at all. The fewer for so many cases, the riskier. */
  exposure: number;
}

/**
 * Every fate that the pages of the map and the wave can show. How risky an office comes out the real engine computes; the
 * exposure here only leans it one way. A letter says what for: W waves, B "bina dulu", L "siap, didorong mandiri",
 * D without readiness, S almost without reports, F a flood of reports in one week, E cases without exposure.
 */
export const SLOTS: readonly Slot[] = [
  { name: 'W1', cluster: 'sosial', area: 'PBJ', cases: 9, earlier: 4, grave: true, readiness: 74, exposure: 74 },
  { name: 'W2', cluster: 'sosial', area: 'HIB', cases: 8, earlier: 4, readiness: 79, exposure: 160 },
  { name: 'W3', cluster: 'sosial', area: 'PBJ', cases: 6, earlier: 4, readiness: 77, exposure: 56 },
  { name: 'W4', cluster: 'infrastruktur', area: 'PBJ', cases: 9, earlier: 4, grave: true, readiness: 63, exposure: 10 },
  { name: 'W5', cluster: 'perhubungan', area: 'PUB', cases: 6, earlier: 4, readiness: 84, exposure: 102 },
  { name: 'W6', cluster: 'pendidikan', area: 'PUB', cases: 8, earlier: 4, grave: true, readiness: 69, exposure: 10 },
  { name: 'W7', cluster: 'ekonomi', area: 'PBJ', cases: 5, earlier: 4, readiness: 70, readinessAge: 14, exposure: 79 },
  { name: 'W8', cluster: 'keuangan', area: 'HIB', cases: 5, earlier: 4, readiness: 82, exposure: 110 },
  { name: 'W9', cluster: 'kecamatan', area: 'DESA', cases: 6, earlier: 4, readiness: 68, exposure: 125 },
  { name: 'B1', cluster: 'ketertiban', area: 'HIB', cases: 8, earlier: 4, grave: true, readiness: 52, exposure: 37 },
  { name: 'B2', cluster: 'kecamatan', area: 'DESA', cases: 5, earlier: 4, readiness: 48, exposure: 24 },
  { name: 'B3', cluster: 'kesehatan', area: 'PBJ', cases: 5, earlier: 4, readiness: 55, exposure: 95 },
  { name: 'L1', cluster: 'kecamatan', area: 'PUB', cases: 4, earlier: 4, readiness: 81, exposure: 1600 },
  { name: 'L2', cluster: 'pangan', area: 'PBJ', cases: 3, earlier: 4, readiness: 77, exposure: 1600 },
  { name: 'D1', cluster: 'kebudayaan', area: 'PBJ', cases: 3, earlier: 4, exposure: 83 },
  { name: 'S1', cluster: 'kecamatan', area: 'DESA', cases: 2, earlier: 0, readiness: 64, exposure: 300 },
  { name: 'F1', cluster: 'kecamatan', area: 'PUB', cases: 2, earlier: 0, readiness: 66, exposure: 240 },
  { name: 'E1', cluster: 'informasi', area: 'PBJ', cases: 2, earlier: 0, exposure: 0 },
];

export type DealtSlots = readonly (Slot & { unit: Unit })[];

/**
 * Gives every slot an office. None that was really declared in 2021 plays a part with figures that nobody measured, and
 * none about which only the outside channel may read.
 */
export function dealSlots(chance: Chance, units: readonly Unit[], declared: ReadonlySet<string>): DealtSlots {
  const taken = new Set<string>();
  return SLOTS.map((slot) => {
    const fitting = units.filter(
      (unit) =>
        unit.cluster === slot.cluster &&
        unit.areas.includes(slot.area) &&
        !taken.has(unit.code) &&
        !declared.has(unit.code) &&
        channelForced(unit) === undefined,
    );
    const unit = chance.pick(fitting);
    taken.add(unit.code);
    return { ...slot, unit };
  });
}
