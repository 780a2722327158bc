import type { WaveUnit } from '../../../../../src/domain/wave/wave.js';

/** Why nothing can be proposed at all. */
export type MissingInput = 'kerawanan' | 'lke' | 'nobody';

export interface Inputs {
  /** Units whose kerawanan is released. */
  released: number;
  /** Units with an LKE total. */
  ready: number;
  all: number;
  /** Empty when at least one unit can be put through the measured gates. */
  missing: MissingInput[];
}

/** What the proposal has to work with. A gate that nobody reaches is not missing input: sliders can move it. */
export function inputsOf(units: readonly WaveUnit[]): Inputs {
  const isReleased = ({ kerawanan }: WaveUnit) => kerawanan.state === 'released';
  const released = units.filter(isReleased).length;
  const ready = units.filter(({ kesiapan }) => kesiapan).length;
  const missing: MissingInput[] = [];
  if (released === 0) missing.push('kerawanan');
  if (ready === 0) missing.push('lke');
  const open = units.filter((unit) => unit.active && !unit.declared && unit.kesiapan && isReleased(unit));
  if (missing.length === 0 && open.length === 0) missing.push('nobody');
  return { released, ready, all: units.length, missing };
}
