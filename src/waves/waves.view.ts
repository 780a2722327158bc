import type { WaveParameters, WaveUnit } from '../domain/wave/wave.js';

/** A unit as the proposal takes it, with its names. */
export class WaveUnitView {
  code: string;
  name: string;
  shortName: string;
  /** What `domain/wave/propose` reads: cluster, kerawanan as released, kesiapan, and what bars it. */
  facts: WaveUnit;
  /** Where its readiness is from; null while there is none. */
  readinessSource: string | null;
}

/** A wave that was declared: history, never a forecast. */
export class DeclaredWaveView {
  id: string;
  /** `YYYY-MM-DD`. */
  declared: string;
  /** Unit codes. */
  units: string[];
  quote: string;
  source: string;
}

/**
 * What the proposal of the next wave is made of. The choice itself is computed from this by `proposeWave`, the same
 * function here and in the browser, so that sliders answer at once.
 */
export class WaveInputsView {
  /** Today in Asia/Jakarta. */
  today: string;
  /** The first day of the quarter whose released figures these are. */
  releasedOn: string;
  units: WaveUnitView[];
  parameters: WaveParameters;
  history: DeclaredWaveView[];
}
