import { SEVERITIES } from '../../domain/case/coding.js';
import type { RiskLevel, RiskMatrix } from '../../domain/risk/matrix.js';
import {
  CREDIBILITY_STEPS,
  type DisclosureParameters,
  type RiskParameters,
  type RoundingParameters,
} from '../../domain/risk/parameters.js';
import type { YamlValue } from './yaml-file.js';

/** Reads `kerawanan`. */
export function readRisk(kerawanan: YamlValue): RiskParameters {
  const fields = kerawanan.fields(
    'half_life_months',
    'severity_weight',
    'credibility',
    'proven',
    'unproven_cap',
    'grid',
    'rr_class',
  );
  const cap = fields.unproven_cap.fields('u0', 'rho');
  return {
    halfLifeMonths: fields.half_life_months.integer(1, 240),
    severityWeight: readWeights(fields.severity_weight, SEVERITIES, 100),
    credibility: readWeights(fields.credibility, CREDIBILITY_STEPS, 1),
    proven: readProven(fields.proven),
    unprovenCap: { u0: cap.u0.number(0, 100), rho: cap.rho.number(0, 100) },
    grid: readGrid(fields.grid),
    ratioClass: readRatioClass(fields.rr_class),
  };
}

/** Reads a weight for each key; a graver or surer case may not weigh less than the one before it. */
function readWeights<Key extends string | number>(
  weights: YamlValue,
  keys: readonly Key[],
  most: number,
): Record<Key, number> {
  const fields = weights.fields(...keys.map(String));
  let before = 0;
  const read = keys.map((key) => {
    const field = fields[String(key)]!;
    const weight = field.number(0.001, most);
    if (weight < before) field.problem(`must not be less than the ${before} before it`);
    before = weight;
    return [key, weight] as const;
  });
  return Object.fromEntries(read) as Record<Key, number>;
}

function readProven(proven: YamlValue): RiskParameters['proven'] {
  const read = proven.list().map((step) => step.oneOf(CREDIBILITY_STEPS));
  const strongest = CREDIBILITY_STEPS.slice(CREDIBILITY_STEPS.length - read.length);
  if (read.some((step, index) => step !== strongest[index])) {
    proven.problem(`must name the strongest steps in their order, such as ${CREDIBILITY_STEPS.slice(-2).join(', ')}`);
  }
  return read;
}

function readGrid(grid: YamlValue): RiskParameters['grid'] {
  const fields = grid.fields('cv_step', 'cv_max', 'prior_sd');
  const [cvStep, cvMax] = [fields.cv_step.number(0.01, 1), fields.cv_max.number(0.01, 10)];
  const points = cvMax / cvStep;
  if (points < 1 || Math.abs(points - Math.round(points)) > 1e-9) {
    fields.cv_max.problem(`must be a multiple of cv_step, ${cvStep}`);
  }
  return { cvStep, cvMax, priorSd: fields.prior_sd.number(0.01, 10) };
}

function readRatioClass(ratioClass: YamlValue): RiskParameters['ratioClass'] {
  const fields = ratioClass.fields('above', 'below');
  return { above: fields.above.number(0.5, 1), below: fields.below.number(0, 0.5) };
}

/** Reads `disclosure`. */
export function readDisclosure(disclosure: YamlValue): DisclosureParameters {
  const { leader, public: open } = disclosure.fields('leader', 'public');
  const forLeaders = leader.fields('k', 'k_proven', 'round_base');
  return {
    leader: { ...readRounding(forLeaders), kProven: forLeaders.k_proven.integer(2, 100) },
    public: readRounding(open.fields('k', 'round_base')),
  };
}

/** What is shown must be at least k, hence k a multiple of the base: 6 would be shown as 5. */
function readRounding(fields: Record<'k' | 'round_base', YamlValue>): RoundingParameters {
  const [k, roundBase] = [fields.k.integer(2, 100), fields.round_base.integer(1, 100)];
  if (k % roundBase !== 0) fields.k.problem(`must be a multiple of round_base, ${roundBase}`);
  return { k, roundBase };
}

const RANKS = Array.from({ length: 25 }, (_, index) => index + 1);

/** Reads the 5 × 5 table and its levels, which together must hold each of 1 to 25 once. */
export function readRiskMatrix(ranks: YamlValue, levels: YamlValue): RiskMatrix {
  const byImpact = ranks.fields('1', '2', '3', '4', '5');
  const rows = Object.values(byImpact).map((row) => {
    const read = row.list().map((rank) => rank.integer(1, 25));
    if (read.length !== 5) row.problem('must hold 5 ranks, one for each likelihood');
    return read;
  });
  const found = rows.flat();
  if (RANKS.some((rank) => !found.includes(rank))) ranks.problem('must hold each of 1 to 25 once');
  return { ranks: rows, levels: readLevels(levels) };
}

function readLevels(levels: YamlValue): RiskLevel[] {
  let next = 1;
  const read = levels.list().map((item) => {
    const fields = item.fields('id', 'name', 'min', 'max');
    const level = { id: fields.id.text(), name: fields.name.name(), min: fields.min.integer(1, 25), max: 0 };
    if (level.min !== next) fields.min.problem(`must be ${next}, where the level before it ends`);
    level.max = fields.max.integer(level.min, 25);
    next = level.max + 1;
    return level;
  });
  if (next !== 26) levels.problem('must reach to 25');
  return read;
}
