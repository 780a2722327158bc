/** The states of a report, as the desk sorts and counts by them. */
export const REPORT_STATES = [
  'diterima',
  'ditelaah',
  'perlu_keterangan',
  'ditindaklanjuti',
  'diteruskan',
  'ditutup',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Why a report can be closed without a case. Sealed: only the reporter and the desk read it. */
export const CLOSING_REASONS = [
  'bukan_kewenangan',
  'tidak_cukup_informasi',
  'bukan_dugaan_pelanggaran',
  'duplikat',
  'spam',
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** One allowed move: who may make it, from where to where, and which deadline begins with it. */
export interface ReportMove {
  from: ReportState;
  to: ReportState;
  /** `case`: by linking the report to a case, or taking it out again. */
  by: 'reporter' | 'desk' | 'case';
  /** The step of the deadlines file that starts on the day of the move; `unchanged` lets the clock run on, `none` stops it. */
  deadline: 'verifikasi_dan_penerusan' | 'tanggapan_balik_pelapor' | 'unchanged' | 'none';
}

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
  { from: 'diterima', to: 'ditindaklanjuti', by: 'case', deadline: 'none' },
  { from: 'ditelaah', to: 'ditindaklanjuti', by: 'case', deadline: 'none' },
  { from: 'perlu_keterangan', to: 'ditindaklanjuti', by: 'case', deadline: 'none' },
  { from: 'ditindaklanjuti', to: 'ditelaah', by: 'case', deadline: 'verifikasi_dan_penerusan' },
];

/** @returns the move, or undefined when it is not allowed */
export function findMove(from: ReportState, to: ReportState, by: ReportMove['by']): ReportMove | undefined {
  return REPORT_MOVES.find((move) => move.from === from && move.to === to && move.by === by);
}

/** @returns where a reporter's new entry takes a report: an asked or closed one goes back to the desk */
export function afterReporterWrites(state: ReportState): ReportMove | undefined {
  return REPORT_MOVES.find((move) => move.by === 'reporter' && move.from === state);
}

/**
 * @param wasAsked whether the thread holds a question of the desk to the reporter
 * @returns the reasons that may be given; "not enough information" only after asking
 */
export function closingReasons(wasAsked: boolean): ClosingReason[] {
  return CLOSING_REASONS.filter((reason) => reason !== 'tidak_cukup_informasi' || wasAsked);
}

/**
 * Proves the table: every move names known states, every state that any move leads to can be reached from
 * `diterima`, and none of those is a dead end.
 * @throws Error that says what is wrong with the table
 */
export function proveReportMoves(moves: readonly ReportMove[] = REPORT_MOVES): void {
  const known = new Set<string>(REPORT_STATES);
  for (const move of moves) {
    if (!known.has(move.from) || !known.has(move.to)) throw new Error(`unknown state in ${move.from} → ${move.to}`);
  }
  const reached = new Set<ReportState>(['diterima']);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const move of moves) if (reached.has(move.from)) reached.add(move.to);
  }
  for (const state of new Set(moves.flatMap((move) => [move.from, move.to]))) {
    if (!reached.has(state)) throw new Error(`no way leads to ${state}`);
    if (!moves.some((move) => move.from === state)) throw new Error(`no way leads out of ${state}`);
  }
}
