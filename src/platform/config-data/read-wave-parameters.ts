import type { WaveParameters } from '../../domain/wave/wave.js';
import type { YamlValue } from './yaml-file.js';

/** The keys of the file, besides the facts about it. */
export const WAVE_PARAMETER_KEYS = ['k', 'max_per_cluster', 'gates', 'weight', 'weight_range', 'core_index'] as const;

/** Reads the numbers that decide a proposal; what they mean stands with {@link WaveParameters}. */
export function readWaveParameters(fields: Record<(typeof WAVE_PARAMETER_KEYS)[number], YamlValue>): WaveParameters {
  const gates = fields.gates.fields('k_min', 's_min', 'stale_after_months');
  const core = fields.core_index.fields('kokoh', 'bergantung');
  const kokoh = core.kokoh.number(0.01, 1);
  const bergantung = core.bergantung.number(0.01, 1);
  if (bergantung >= kokoh) core.bergantung.problem('must be less than kokoh');
  return {
    maxUnits: fields.k.integer(1, 100),
    maxPerCluster: fields.max_per_cluster.integer(1, 100),
    gates: {
      kerawananMin: gates.k_min.number(0, 100),
      kesiapanMin: gates.s_min.number(0, 100),
      staleAfterMonths: gates.stale_after_months.integer(1, 120),
    },
    weight: fields.weight.number(0, 1),
    weightRange: readRange(fields.weight_range),
    coreIndex: { kokoh, bergantung },
  };
}

function readRange(range: YamlValue): { low: number; high: number } {
  const ends = range.list().map((end) => end.number(0, 1));
  const [low = 0, high = 1] = ends;
  if (ends.length > 0 && (ends.length !== 2 || low >= high)) range.problem('must be two weights, the lower one first');
  return { low, high };
}
