import { formatDate } from '../../../../../src/domain/calendar/format-day.js';
import type { RiskAreaView, RiskUnitView } from '../../../../../src/risk/risk.view.js';
import type { ConsoleTexts } from '../../../../../src/texts/console/console-texts.js';
import type { Lang } from '../../../../../src/texts/lang.js';
import { SINGLES } from './arrange.js';
import type { Judgement } from './sign.js';
import type { Tally } from './summary.js';

type RiskTexts = ConsoleTexts['risk'];

/** Figures and states of the map in words. */
export interface RiskWords {
  /** A relative risk or an index, such as "1,4". */
  decimal(value: number): string;
  /** A size of exposure, such as "12.500". */
  size(value: number): string;
  area(area: RiskAreaView): string;
  areaOf(code: string): string;
  cluster(code: string): string;
  /** "tingkat 4 (tinggi), di atas rata-rata, 1,4 kali …", or why there is no level. */
  judgement(field: Judgement): string;
  /** The whole sentence of a field. @param area null for the unit as a whole */
  field(unit: Pick<RiskUnitView, 'shortName' | 'change'>, area: string | null, field: Judgement): string;
  tally(tally: Tally): string;
  /** "Agustus 2026". */
  month(month: string): string;
  day(day: string): string;
  /** "Triwulan IV 2026", of the day on which it begins. */
  quarter(day: string): string;
}

export function riskWords(t: RiskTexts, lang: Lang, areas: readonly RiskAreaView[]): RiskWords {
  const names = new Map(areas.map((area) => [area.code, lang === 'en' ? area.nameEn : area.nameId]));
  const decimal = (value: number) => {
    // "0,0" would say that something is impossible.
    const text = value.toFixed(value < 0.095 ? 2 : 1);
    return lang === 'id' ? text.replace('.', ',') : text;
  };
  const judgement = ({ state, rating }: Judgement) => {
    if (rating === null) return state === 'rated' ? '' : t.stateWords[state];
    return t.rated({
      level: rating.level,
      levelWord: t.levels[rating.level],
      standing: t.standings[rating.standing],
      ratio: decimal(rating.ratio),
      low: decimal(rating.ratioLow),
      high: decimal(rating.ratioHigh),
    });
  };
  const areaOf = (code: string) => names.get(code) ?? code;
  return {
    decimal,
    size: (value) => new Intl.NumberFormat(lang === 'id' ? 'id-ID' : 'en-GB').format(value),
    area: ({ code }) => areaOf(code),
    areaOf,
    cluster: (code) => {
      if (code === SINGLES) return t.singles;
      return t.clusters[code] ?? code.charAt(0).toUpperCase() + code.slice(1);
    },
    judgement,
    field: (unit, area, field) => {
      const moved = area === null && (unit.change === 1 || unit.change === -1) ? `, ${t.moved[unit.change]}` : '';
      return t.fieldIs(unit.shortName, area === null ? t.unitValue : areaOf(area), `${judgement(field)}${moved}`);
    },
    tally: ({ sign, n }) => {
      if (sign.kind === 'filled' || sign.kind === 'outlined') return t.summary[sign.kind](n, sign.level);
      return t.summary[sign.kind](n);
    },
    // The month in words is a day in words without its day.
    month: (month) => formatDate(`${month}-01`, lang).slice(2),
    day: (day) => formatDate(day, lang),
    quarter: (day) => t.quarter(Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1, day.slice(0, 4)),
  };
}
