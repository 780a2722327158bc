import type { Day } from '../calendar/day.js';
import { passGates, type Reason, WAVE_LISTS, type WaveList } from './gates.js';
import { paretoFront } from './pareto.js';
import { choose, type Stop, successorOf } from './portfolio.js';
import { type PortfolioInterval, robustnessOf, type UnitRobustness, type WeightSentence } from './robustness.js';
import { rank } from './utility.js';
import { byId, type Candidate, checkParameters, checkUnits, type WaveParameters, type WaveUnit } from './wave.js';

/** A unit that is no candidate, with what every gate found. */
export type ListedUnit = Pick<WaveUnit, 'id' | 'cluster' | 'kerawanan' | 'kesiapan'> & { reasons: Reason[] };

/** A candidate with everything that its row, its dot and its sentence need. */
export interface CandidateRow extends Candidate, UnitRobustness {
  /** 90 % range of the kerawanan. */
  range: { low: number; high: number };
  /** The day of the readiness; see the reason `lke_usang` for one that is too old. */
  kesiapanDay: Day;
  reasons: Reason[];
  /** U at the weight in use, 0–100. */
  utility: number;
  /** By utility among all candidates, from 1, before the limits of size and cluster. */
  rank: number;
  onParetoFront: boolean;
}

export interface ChosenRow extends CandidateRow {
  /** The reserve that would take its place if it were withdrawn; missing when none fits. */
  successor?: string;
}

export interface ReserveRow extends CandidateRow {
  /** Which limits keep it out at the weight in use; one or both. */
  stoppedBy: Stop[];
}

/** A proposed wave: plain data, the same for the same inputs on every machine, so that it can be frozen and replayed. */
export interface WaveProposal {
  /** Best first; `maxUnits` at most. */
  chosen: ChosenRow[];
  /** Best first. */
  reserves: ReserveRow[];
  /** Every other unit, by list, sorted by id. */
  lists: Record<Exclude<WaveList, 'kandidat'>, ListedUnit[]>;
  portfolios: PortfolioInterval[];
  sentences: WeightSentence[];
}

/**
 * Proposes a wave: gates, then utility, then the best set within the limits, then how much of it hangs on the weight.
 * It proposes; people decide. The console runs it in the browser when a slider moves, the server when one is kept.
 * @param units each once, in any order
 * @param today the day of the proposal
 * @throws RangeError when a unit or a parameter cannot be right
 */
export function proposeWave(units: readonly WaveUnit[], parameters: WaveParameters, today: Day): WaveProposal {
  checkParameters(parameters);
  checkUnits(units);
  const gated = [...units].sort(byId).map((unit) => ({ unit, ...passGates(unit, parameters.gates, today) }));
  const ranking = rank(
    gated.filter(({ list }) => list === 'kandidat').map(({ unit, reasons }) => candidateOf(unit, reasons)),
    parameters.weight,
  );
  const { units: robustness, portfolios, sentences } = robustnessOf(ranking, parameters);
  const front = new Set(paretoFront(ranking));
  const rows = ranking.map(
    (unit, place): CandidateRow => ({
      ...unit,
      ...(robustness[unit.id] as UnitRobustness),
      rank: place + 1,
      onParetoFront: front.has(unit.id),
    }),
  );
  const { chosen, reserves } = choose(rows, parameters);
  const withSuccessor = (row: CandidateRow): ChosenRow => {
    const successor = successorOf(row.id, ranking, parameters);
    return successor === undefined ? row : { ...row, successor };
  };
  return { chosen: chosen.map(withSuccessor), reserves, lists: listsOf(gated), portfolios, sentences };
}

/** A unit that passed the gates has both figures; they are what the gates looked at. */
function candidateOf(unit: WaveUnit, reasons: Reason[]) {
  const { id, cluster, kerawanan, kesiapan } = unit;
  if (kerawanan.state !== 'released' || !kesiapan) throw new Error(`${id} passed the gates without figures`);
  return {
    ...{ id, cluster, kerawanan: kerawanan.value, range: kerawanan.range },
    ...{ kesiapan: kesiapan.value, kesiapanDay: kesiapan.day, reasons },
  };
}

function listsOf(gated: readonly { unit: WaveUnit; list: WaveList; reasons: Reason[] }[]): WaveProposal['lists'] {
  const others = WAVE_LISTS.filter((list) => list !== 'kandidat');
  const entries = others.map((wanted): [string, ListedUnit[]] => [
    wanted,
    gated
      .filter(({ list }) => list === wanted)
      .map(({ unit: { id, cluster, kerawanan, kesiapan }, reasons }) => ({
        ...{ id, cluster, kerawanan, reasons },
        ...(kesiapan ? { kesiapan } : {}),
      })),
  ]);
  return Object.fromEntries(entries) as WaveProposal['lists'];
}
