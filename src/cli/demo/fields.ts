import { channelForced, type Unit } from '../../domain/unit/unit.js';
import type { Chance } from './chance.js';
import type { DealtSlots } from './slots.js';

/** An office in one area: a field of the map. */
export interface Field {
  unit: string;
  area: string;
}

/** Fields beside the planned ones in which cases lie: some with two, the others with one. */
const OTHER_FIELDS = 26;
const WITH_TWO = 6;

/** Areas that no telling is about. */
const UNTOLD = ['REN', 'APIP'];

/** Fields about which the Inspektorat's own desk may read. */
export function openFields(units: readonly Unit[]): Field[] {
  return units
    .filter((unit) => channelForced(unit) === undefined)
    .flatMap(({ code, areas }) => areas.filter((area) => !UNTOLD.includes(area)).map((area) => ({ unit: code, area })));
}

/**
 * The field of every case that no story tells by hand, scattered.
 * @param told fields of the cases that are told by hand
 */
export function caseFields(chance: Chance, units: readonly Unit[], slots: DealtSlots, told: readonly Field[]): Field[] {
  const planned = slots.flatMap(({ unit, area, cases }) => times(cases, { unit: unit.code, area }));
  const inSlots = new Set(slots.map(({ unit }) => unit.code));
  const free = openFields(units).filter(
    ({ unit, area }) => !inSlots.has(unit) && !told.some((field) => field.unit === unit && field.area === area),
  );
  const others = chance.shuffled(free).slice(0, OTHER_FIELDS - told.length);
  return chance.shuffled([...planned, ...others.flatMap((field, at) => times(at < WITH_TWO ? 2 : 1, field))]);
}

function times(count: number, field: Field): Field[] {
  return Array.from({ length: count }, () => field);
}
