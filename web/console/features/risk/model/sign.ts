import type { RiskLevelNumber } from '../../../../../src/domain/risk/level.js';
import type { RiskRatingView, RiskUnitView, ShownState } from '../../../../../src/risk/risk.view.js';

/** What is known of a unit or of one of its areas. */
export interface Judgement {
  state: ShownState;
  rating: RiskRatingView | null;
}

/** How a field of the map is drawn. The level is printed in it, so that colour is never the only sign. */
export type Sign =
  | { kind: 'filled' | 'outlined'; level: RiskLevelNumber }
  | { kind: 'unreleased' }
  | { kind: 'unrated' }
  | { kind: 'none' };

/** @param field undefined where a unit has no such field */
export function signOf(field: Judgement | undefined): Sign {
  if (field === undefined || field.state === 'no_exposure') return { kind: 'none' };
  if (field.state === 'belum_dirilis') return { kind: 'unreleased' };
  if (field.rating === null) return { kind: 'unrated' };
  const { level, standing } = field.rating;
  return { kind: standing === 'indistinct' ? 'outlined' : 'filled', level };
}

/** True where a rating stands out clearly from the average. */
export function isDistinct({ rating }: Pick<Judgement, 'rating'>): boolean {
  return rating !== null && rating.standing !== 'indistinct';
}

/** The character inside a field. */
export function glyphOf(sign: Sign): string {
  switch (sign.kind) {
    case 'filled':
    case 'outlined':
      return String(sign.level);
    case 'unreleased':
      return '□';
    case 'unrated':
      return '–';
    case 'none':
      return '·';
  }
}

/** The mark beside the digit of a unit that moved since the release before. */
export function moveMark(change: RiskUnitView['change']): '▲' | '▼' | '' {
  if (change === null || change === 0) return '';
  return change > 0 ? '▲' : '▼';
}
