import type { DeadlineStepId } from '../calendar/deadline.js';

/** The states of a report, as the desk sorts and counts by them. */
export const REPORT_STATES = [
  'diterima',
  'ditelaah',
  'perlu_keterangan',
  'ditindaklanjuti',
  'diputus',
  'tindak_lanjut',
  'selesai',
  'diteruskan',
  'ditutup',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Where a report's way ends: nothing is promised any more, and her reply begins anew. */
export const CLOSED_STATES: readonly ReportState[] = ['selesai', 'diteruskan', 'ditutup'];

/** Where a report stands because a case holds it, and because its reporter was told so. */
export const CASE_REPORT_STATES: readonly ReportState[] = ['ditindaklanjuti', 'diputus', 'tindak_lanjut', 'selesai'];

/** Why a report can be closed without a case. Sealed: only the reporter and the desk read it. */
export const CLOSING_REASONS = [
  'bukan_kewenangan',
  'tidak_cukup_informasi',
  'bukan_dugaan_pelanggaran',
  'duplikat',
  'sudah_selesai',
  'spam',
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** One allowed move: who may make it, from where to where, and which deadline begins with it. */
export interface ReportMove {
  from: ReportState;
  to: ReportState;
  /** `case`: by linking the report to a case or taking it out again, or by telling its reporter how far the case is. */
  by: 'reporter' | 'desk' | 'case';
  /** The step of the deadlines file that starts on the day of the move; `unchanged` lets the clock run on, `none` stops it. */
  deadline: ReportStep | 'unchanged' | 'none';
}

/** The steps of the deadlines file that a report can be in. */
export type ReportStep = Extract<
  DeadlineStepId,
  'verifikasi_dan_penerusan' | 'tanggapan_balik_pelapor' | 'berkadar_pengawasan' | 'tindak_lanjut_rekomendasi_lhp'
>;

const TAKEN_OUT = { to: 'ditelaah', by: 'case', deadline: 'verifikasi_dan_penerusan' } as const;
const EXAMINED = { to: 'ditindaklanjuti', by: 'case', deadline: 'berkadar_pengawasan' } as const;

/** Every move that exists so far. What is not here cannot happen. */
export const REPORT_MOVES: readonly ReportMove[] = [
  { from: 'diterima', to: 'ditelaah', by: 'desk', deadline: 'unchanged' },
  { from: 'diterima', to: 'perlu_keterangan', by: 'desk', deadline: 'tanggapan_balik_pelapor' },
  { from: 'ditelaah', to: 'perlu_keterangan', by: 'desk', deadline: 'tanggapan_balik_pelapor' },
  { from: 'perlu_keterangan', to: 'ditelaah', by: 'desk', deadline: 'verifikasi_dan_penerusan' },
  { from: 'perlu_keterangan', to: 'ditelaah', by: 'reporter', deadline: 'verifikasi_dan_penerusan' },
  { from: 'diterima', to: 'ditutup', by: 'desk', deadline: 'none' },
  { from: 'ditelaah', to: 'ditutup', by: 'desk', deadline: 'none' },
  { from: 'perlu_keterangan', to: 'ditutup', by: 'desk', deadline: 'none' },
  { from: 'ditutup', to: 'ditelaah', by: 'reporter', deadline: 'verifikasi_dan_penerusan' },
  { from: 'ditutup', to: 'ditelaah', by: 'desk', deadline: 'verifikasi_dan_penerusan' },
  { from: 'selesai', to: 'ditelaah', by: 'reporter', deadline: 'verifikasi_dan_penerusan' },
  { from: 'diterima', ...EXAMINED },
  { from: 'ditelaah', ...EXAMINED },
  { from: 'perlu_keterangan', ...EXAMINED },
  { from: 'ditindaklanjuti', to: 'diputus', by: 'case', deadline: 'tindak_lanjut_rekomendasi_lhp' },
  { from: 'diputus', to: 'tindak_lanjut', by: 'case', deadline: 'unchanged' },
  { from: 'diputus', to: 'selesai', by: 'case', deadline: 'none' },
  { from: 'tindak_lanjut', to: 'selesai', by: 'case', deadline: 'none' },
  // Her case is taken up again, or another one of the same deed has begun.
  { from: 'diputus', ...EXAMINED },
  { from: 'tindak_lanjut', ...EXAMINED },
  { from: 'selesai', ...EXAMINED },
  { from: 'ditindaklanjuti', ...TAKEN_OUT },
  { from: 'diputus', ...TAKEN_OUT },
  { from: 'tindak_lanjut', ...TAKEN_OUT },
  { from: 'selesai', ...TAKEN_OUT },
];

/** @returns the move, or undefined when it is not allowed */
export function findMove(from: ReportState, to: ReportState, by: ReportMove['by']): ReportMove | undefined {
  return REPORT_MOVES.find((move) => move.from === from && move.to === to && move.by === by);
}

/** @returns where a reporter's new entry takes a report: an asked or closed one goes back to the desk */
export function afterReporterWrites(state: ReportState): ReportMove | undefined {
  return REPORT_MOVES.find((move) => move.by === 'reporter' && move.from === state);
}

/** What the thread has held so far, as far as reasons for closing depend on it. */
export interface ToldBefore {
  /** A question of the desk to the reporter. */
  asked: boolean;
  /** That the case is over: only what came after it is closed by saying so. */
  finished: boolean;
}

/** @returns the reasons that may be given; "not enough information" only after asking, "finished before" only when it was */
export function closingReasons({ asked, finished }: ToldBefore): ClosingReason[] {
  return CLOSING_REASONS.filter(
    (reason) => (reason !== 'tidak_cukup_informasi' || asked) && (reason !== 'sudah_selesai' || finished),
  );
}

/** @returns the step whose clock runs while a report is in this state */
export function runningStep(state: ReportState): ReportStep {
  switch (state) {
    case 'perlu_keterangan':
      return 'tanggapan_balik_pelapor';
    case 'ditindaklanjuti':
      return 'berkadar_pengawasan';
    case 'diputus':
    case 'tindak_lanjut':
      return 'tindak_lanjut_rekomendasi_lhp';
    default:
      return 'verifikasi_dan_penerusan';
  }
}

/**
 * Proves the table: every move names known states, every state that any move leads to can be reached from `diterima`, and
 * none of those is a dead end. Only where a report's way ends does no clock run, so none can lie anywhere for ever; and
 * nobody is told of an end before the decision.
 * @throws Error that says what is wrong with the table
 */
export function proveReportMoves(moves: readonly ReportMove[] = REPORT_MOVES): void {
  const known = new Set<string>(REPORT_STATES);
  for (const move of moves) {
    if (!known.has(move.from) || !known.has(move.to)) throw new Error(`unknown state in ${move.from} → ${move.to}`);
    if (move.deadline === 'none' && !CLOSED_STATES.includes(move.to)) {
      throw new Error(`a report could lie in ${move.to} for ever`);
    }
  }
  const reached = reachedBy(moves);
  for (const state of new Set(moves.flatMap((move) => [move.from, move.to]))) {
    if (!reached.has(state)) throw new Error(`no way leads to ${state}`);
    if (!moves.some((move) => move.from === state)) throw new Error(`no way leads out of ${state}`);
  }
  const undecided = reachedBy(moves.filter((move) => move.to !== 'diputus'));
  for (const state of ['tindak_lanjut', 'selesai'] as const) {
    if (undecided.has(state)) throw new Error(`${state} could be told before a decision`);
  }
}

function reachedBy(moves: readonly ReportMove[]): Set<ReportState> {
  const reached = new Set<ReportState>(['diterima']);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const move of moves) if (reached.has(move.from)) reached.add(move.to);
  }
  return reached;
}
