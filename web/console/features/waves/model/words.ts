import { formatDate } from '../../../../../src/domain/calendar/format-day.js';
import type { Reason } from '../../../../../src/domain/wave/gates.js';
import type { Stop } from '../../../../../src/domain/wave/portfolio.js';
import type { CandidateRow, ChosenRow, ReserveRow } from '../../../../../src/domain/wave/propose.js';
import type { WeightSentence } from '../../../../../src/domain/wave/robustness.js';
import type { WaveParameters } from '../../../../../src/domain/wave/wave.js';
import type { ConsoleTexts } from '../../../../../src/texts/console/console-texts.js';
import type { Lang } from '../../../../../src/texts/lang.js';
import type { Dot } from './dots.js';
import { BOUNDS, changedFields, valueIn, type WhatIfField } from './what-if.js';

/** Codes and figures of a proposal in words. */
export interface WaveWords {
  number(value: number, digits?: number): string;
  day(day: string): string;
  /** Short name of a unit. */
  unit(id: string): string;
  cluster(code: string): string;
  range(range: { low: number; high: number }): string;
  dot(dot: Dot): string;
  reasons(reasons: readonly Reason[]): string;
  /** Everything that is to be said of a chosen unit or a reserve. */
  why(row: ChosenRow | ReserveRow): string;
  share(coreIndex: number): string;
  sentences(sentences: readonly WeightSentence[], parameters: WaveParameters): string[];
  changed(parameters: WaveParameters, adopted: WaveParameters): string[];
  inUse(parameters: WaveParameters, adopted: WaveParameters): string;
  problem(field: WhatIfField): string;
}

/** @param names short names by unit code */
export function waveWords(texts: ConsoleTexts, lang: Lang, names: ReadonlyMap<string, string>): WaveWords {
  const t = texts.waves;
  const number = (value: number, digits = 2) =>
    new Intl.NumberFormat(lang === 'en' ? 'en-GB' : 'id-ID', { maximumFractionDigits: digits }).format(value);
  const day = (text: string) => formatDate(text, lang);
  const unit = (id: string) => names.get(id) ?? id;
  const cluster = (code: string) => texts.risk.clusters[code] ?? code.charAt(0).toUpperCase() + code.slice(1);
  const range = ({ low, high }: { low: number; high: number }) => `${number(low, 1)}–${number(high, 1)}`;

  const reason = (one: Reason): string => {
    switch (one.code) {
      case 'kerawanan_cukup':
      case 'kesiapan_cukup':
        return t.reasons[one.code](number(one.value), number(one.least));
      case 'kerawanan_kurang':
      case 'kesiapan_kurang':
        return lacking(one.code, one.value, one.least);
      case 'lke_usang':
        return t.reasons.lke_usang(day(one.day), one.olderThanMonths);
      case 'terlarang':
        return t.reasons.terlarang(day(one.until));
      default:
        return t.reasons[one.code];
    }
  };
  /** A gap that rounds to nought would read as none. */
  const lacking = (code: 'kerawanan_kurang' | 'kesiapan_kurang', value: number, least: number) =>
    least - value < 0.005
      ? t.reasons.barely[code](number(least))
      : t.reasons[code](number(value), number(least), number(least - value));

  const reasons = (all: readonly Reason[]) => all.map(reason).join(' ');
  const stop = (one: Stop): string =>
    one.code === 'batas_rumpun'
      ? t.stops.batas_rumpun(one.limit, cluster(one.cluster), one.taken.map(unit).join(', '))
      : t.stops.batas_jumlah(one.limit);

  const passed = (row: CandidateRow): string => {
    const [risk, ready, ...rest] = row.reasons;
    if (risk?.code !== 'kerawanan_cukup' || ready?.code !== 'kesiapan_cukup') return reasons(row.reasons);
    const both = t.reasons.both(number(risk.value), number(risk.least), number(ready.value), number(ready.least));
    return [both, ...rest.map(reason)].join(' ');
  };
  const why = (row: ChosenRow | ReserveRow): string => {
    if ('stoppedBy' in row) return [...row.stoppedBy.map(stop), passed(row)].join(' ');
    return `${passed(row)} ${row.successor === undefined ? t.noSuccessor : t.successor(unit(row.successor))}`;
  };

  const sentences = (told: readonly WeightSentence[], { weight, weightRange }: WaveParameters): string[] => {
    const ends = [number(weightRange.low), number(weightRange.high)] as const;
    // Told from a weight inside the range; from outside they would not be true.
    if (weight < weightRange.low || weight > weightRange.high) return [t.weight.outside(number(weight), ...ends)];
    if (told.length === 0) return [t.weight.always(...ends)];
    const changes = told.map(({ at, side, enters, replaces }) =>
      t.weight[side](number(at, 3), unit(enters), unit(replaces)),
    );
    return [...changes, t.weight.otherwise(...ends)];
  };

  const value = (parameters: WaveParameters, field: WhatIfField) => number(valueIn(parameters, field), 6);
  const changed = (parameters: WaveParameters, adopted: WaveParameters) =>
    changedFields(parameters, adopted).map((field) =>
      t.whatIf.changed(t.whatIf.fields[field], value(parameters, field), value(adopted, field)),
    );
  const inUse = (parameters: WaveParameters, adopted: WaveParameters) => {
    const of = (field: WhatIfField) => value(parameters, field);
    const sizes = [of('maxUnits'), of('maxPerCluster')] as const;
    const words = t.whatIf.inUse(...sizes, of('weight'), of('kerawananMin'), of('kesiapanMin'));
    return `${words} ${changedFields(parameters, adopted).length === 0 ? t.whatIf.adopted : `${t.whatIf.triedTitle}.`}`;
  };

  return {
    ...{ number, day, unit, cluster, range, reasons, why, sentences, changed, inUse },
    dot: (dot) => {
      const words = t.scatter.dot(
        unit(dot.id),
        t.marks[dot.mark],
        number(dot.kerawanan),
        range(dot.range),
        number(dot.kesiapan),
      );
      return dot.onParetoFront ? `${words}, ${t.scatter.onFront}` : words;
    },
    share: (coreIndex) => t.table.share(number(coreIndex * 100, 0)),
    problem: (field) => {
      const { least, most, whole } = BOUNDS[field];
      return whole
        ? t.whatIf.problems.whole(least, most)
        : t.whatIf.problems.between(number(least), number(most), number(most / 2));
    },
  };
}
