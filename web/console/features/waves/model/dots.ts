import type { WaveProposal } from '../../../../../src/domain/wave/propose.js';

/** What the shape of a mark says; shape carries the meaning, colour only helps. */
export const MARKS = ['diusulkan', 'cadangan', 'bina_dulu', 'siap_mandiri', 'belum_prioritas'] as const;
export type Mark = (typeof MARKS)[number];

/** A unit that has both figures and may be proposed some day. */
export interface Dot {
  id: string;
  mark: Mark;
  /** 0–100, upwards. */
  kerawanan: number;
  range: { low: number; high: number };
  /** 0–100, to the right. */
  kesiapan: number;
  onParetoFront: boolean;
}

/** The dots of a proposal: chosen first, then by the order in which marks are listed. */
export function dotsOf({ chosen, reserves, lists }: WaveProposal): Dot[] {
  const candidates = (rows: WaveProposal['reserves'] | WaveProposal['chosen'], mark: Mark) =>
    rows.map(({ id, kerawanan, range, kesiapan, onParetoFront }) => ({
      ...{ id, mark, kerawanan, range, kesiapan, onParetoFront },
    }));
  const others = (['bina_dulu', 'siap_mandiri', 'belum_prioritas'] as const).flatMap((mark) =>
    lists[mark].flatMap(({ id, kerawanan, kesiapan }): Dot[] => {
      if (kerawanan.state !== 'released' || !kesiapan) return [];
      const { value, range } = kerawanan;
      return [{ id, mark, kerawanan: value, range, kesiapan: kesiapan.value, onParetoFront: false }];
    }),
  );
  return [...candidates(chosen, 'diusulkan'), ...candidates(reserves, 'cadangan'), ...others];
}
