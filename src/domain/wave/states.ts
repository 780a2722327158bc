/** How far a unit is on its way to an Integrity Zone, in the order of the way; the last three stand beside it. */
export const UNIT_STATES = [
  'belum',
  'kandidat',
  'diusulkan',
  'dicanangkan',
  'pembangunan',
  'dinilai_tpi',
  'diusulkan_tpn',
  'dievaluasi_tpn',
  'wbk',
  'wbbm',
  /** Missed an assessment; built up further and assessed again. */
  'pembinaan',
  /** Stands still for now, and goes on where it stopped. */
  'ditunda',
  /** The predicate was revoked; barred until a date. */
  'dicabut',
] as const;
export type UnitState = (typeof UNIT_STATES)[number];

/** What must be on record before a move is made. Every move has its day and who recorded it besides. */
export type UnitMoveNeed =
  /** The decision, letter or minutes that the move rests on. */
  | 'dokumen'
  /** The last day on which the unit may not be proposed again. */
  | 'sampai_tanggal'
  /** That last day has passed. */
  | 'larangan_berakhir'
  /** The unit holds WBK: a predicate stays its own through a second round of assessment. */
  | 'memegang_wbk'
  /** The unit was in this very state when it was put off. */
  | 'asal_ditunda';

/** One allowed move of a unit. */
export interface UnitMove {
  from: UnitState;
  to: UnitState;
  /** `gelombang`: a decision on a wave makes it, for all its units at once. `catatan`: recorded for this unit. */
  by: 'gelombang' | 'catatan';
  needs: readonly UnitMoveNeed[];
}

/** States after the declaration in which a unit can be put off. */
const CAN_BE_PUT_OFF = [
  'dicanangkan',
  'pembangunan',
  'dinilai_tpi',
  'diusulkan_tpn',
  'dievaluasi_tpn',
  'pembinaan',
] as const;

/** States in which a unit that holds WBK works on WBBM; what is revoked then is the WBK that it holds. */
const MAY_HOLD_WBK = ['dinilai_tpi', 'diusulkan_tpn', 'dievaluasi_tpn', 'pembinaan', 'ditunda'] as const;

/** Every move that exists. What is not here cannot happen. */
export const UNIT_MOVES: readonly UnitMove[] = [
  { from: 'belum', to: 'kandidat', by: 'gelombang', needs: [] },
  { from: 'kandidat', to: 'belum', by: 'gelombang', needs: [] },
  { from: 'kandidat', to: 'diusulkan', by: 'gelombang', needs: ['dokumen'] },
  { from: 'diusulkan', to: 'kandidat', by: 'gelombang', needs: ['dokumen'] },
  { from: 'diusulkan', to: 'dicanangkan', by: 'gelombang', needs: ['dokumen'] },
  { from: 'dicanangkan', to: 'pembangunan', by: 'catatan', needs: ['dokumen'] },
  { from: 'pembangunan', to: 'dinilai_tpi', by: 'catatan', needs: ['dokumen'] },
  { from: 'dinilai_tpi', to: 'diusulkan_tpn', by: 'catatan', needs: ['dokumen'] },
  { from: 'dinilai_tpi', to: 'pembinaan', by: 'catatan', needs: ['dokumen'] },
  { from: 'diusulkan_tpn', to: 'dievaluasi_tpn', by: 'catatan', needs: ['dokumen'] },
  { from: 'diusulkan_tpn', to: 'pembinaan', by: 'catatan', needs: ['dokumen'] },
  { from: 'dievaluasi_tpn', to: 'wbk', by: 'catatan', needs: ['dokumen'] },
  { from: 'dievaluasi_tpn', to: 'wbbm', by: 'catatan', needs: ['dokumen', 'memegang_wbk'] },
  { from: 'dievaluasi_tpn', to: 'pembinaan', by: 'catatan', needs: ['dokumen'] },
  { from: 'pembinaan', to: 'dinilai_tpi', by: 'catatan', needs: ['dokumen'] },
  { from: 'wbk', to: 'dinilai_tpi', by: 'catatan', needs: ['dokumen'] },
  ...CAN_BE_PUT_OFF.flatMap((from): UnitMove[] => [
    { from, to: 'ditunda', by: 'catatan', needs: ['dokumen'] },
    { from: 'ditunda', to: from, by: 'catatan', needs: ['dokumen', 'asal_ditunda'] },
  ]),
  { from: 'wbk', to: 'dicabut', by: 'catatan', needs: ['dokumen', 'sampai_tanggal'] },
  { from: 'wbbm', to: 'dicabut', by: 'catatan', needs: ['dokumen', 'sampai_tanggal'] },
  ...MAY_HOLD_WBK.map(
    (from): UnitMove => ({
      from,
      to: 'dicabut',
      by: 'catatan',
      needs: ['dokumen', 'sampai_tanggal', 'memegang_wbk'],
    }),
  ),
  { from: 'dicabut', to: 'belum', by: 'catatan', needs: ['larangan_berakhir'] },
];

/** @returns the move, or undefined when it is not allowed */
export function findUnitMove(from: UnitState, to: UnitState): UnitMove | undefined {
  return UNIT_MOVES.find((move) => move.from === from && move.to === to);
}

/** @returns true when no new wave may propose the unit because it is on its way or has arrived */
export function isDeclared(state: UnitState): boolean {
  return !['belum', 'kandidat', 'diusulkan', 'dicabut'].includes(state);
}

/**
 * Proves the table: every move names known states and stands once, every state can be reached from `belum`, and every
 * state is left by some move. No dead end is meant: even the highest predicate can be revoked, and a unit whose bar has
 * passed begins anew.
 * @throws Error that says what is wrong with the table
 */
export function proveUnitMoves(moves: readonly UnitMove[] = UNIT_MOVES): void {
  const known = new Set<string>(UNIT_STATES);
  const pairs = new Set<string>();
  for (const { from, to } of moves) {
    if (!known.has(from) || !known.has(to)) throw new Error(`unknown state in ${from} → ${to}`);
    if (pairs.has(`${from} ${to}`)) throw new Error(`${from} → ${to} stands twice`);
    pairs.add(`${from} ${to}`);
  }
  const reached = new Set<UnitState>(['belum']);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const move of moves) if (reached.has(move.from)) reached.add(move.to);
  }
  for (const state of UNIT_STATES) {
    if (!reached.has(state)) throw new Error(`no way leads to ${state}`);
    if (!moves.some((move) => move.from === state)) throw new Error(`no way leads out of ${state}`);
  }
}
