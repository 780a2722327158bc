import { describe, expect, it } from 'vitest';
import { heapOf } from '../../../src/domain/report/desk-filter.js';
import {
  afterReporterWrites,
  CASE_REPORT_STATES,
  closingReasons,
  findMove,
  REPORT_MOVES,
  REPORT_STATES,
  runningStep,
} from '../../../src/domain/report/states.js';

/** A report whose deed a case examines. */
const examined = { state: 'ditindaklanjuti', deadlineDay: '9999-12-31' } as const;
const today = '2026-11-24';

describe('a report in a case', () => {
  it('gets there from wherever the desk still works on it, and by a case alone', () => {
    const from = REPORT_STATES.filter((state) => findMove(state, 'ditindaklanjuti', 'case'));
    // Told of a decision or an end, it gets there again when its case is taken up once more.
    expect(from).toEqual(['diterima', 'ditelaah', 'perlu_keterangan', 'diputus', 'tindak_lanjut', 'selesai']);
    for (const by of ['desk', 'reporter'] as const) {
      for (const state of REPORT_STATES) expect(findMove(state, 'ditindaklanjuti', by)).toBeUndefined();
    }
  });

  it('leaves it by the case alone, and the desk’s clock starts anew', () => {
    for (const state of CASE_REPORT_STATES) {
      expect(findMove(state, 'ditelaah', 'case')).toMatchObject({ deadline: 'verifikasi_dan_penerusan' });
      for (const to of REPORT_STATES) expect(findMove(state, to, 'desk')).toBeUndefined();
    }
  });

  it('stays there when its reporter writes, until she was told of the end: then the desk looks at it again', () => {
    for (const state of ['ditindaklanjuti', 'diputus', 'tindak_lanjut'] as const) {
      expect(afterReporterWrites(state)).toBeUndefined();
    }
    expect(afterReporterWrites('selesai')).toMatchObject({ to: 'ditelaah', deadline: 'verifikasi_dan_penerusan' });
  });

  it('has a clock in every state in which something is still to come', () => {
    const clocks = CASE_REPORT_STATES.map((state) => [state, runningStep(state)]);
    expect(clocks.slice(0, 3)).toEqual([
      ['ditindaklanjuti', 'berkadar_pengawasan'],
      ['diputus', 'tindak_lanjut_rekomendasi_lhp'],
      ['tindak_lanjut', 'tindak_lanjut_rekomendasi_lhp'],
    ]);
    // What a move starts is what runs in the state that it leads to.
    for (const { to, deadline } of REPORT_MOVES) {
      if (deadline !== 'none' && deadline !== 'unchanged') expect(runningStep(to)).toBe(deadline);
    }
  });

  it('is done for the desk, until its reporter writes', () => {
    expect(heapOf({ ...examined, unread: false }, today)).toBe('closed');
    expect(heapOf({ ...examined, unread: true }, today)).toBe('action');
    for (const state of CASE_REPORT_STATES) expect(heapOf({ ...examined, state, unread: false }, today)).toBe('closed');
  });

  it('is closed as finished before only after its reporter was told so', () => {
    expect(closingReasons({ asked: true, finished: false })).not.toContain('sudah_selesai');
    expect(closingReasons({ asked: false, finished: true })).toContain('sudah_selesai');
    expect(closingReasons({ asked: false, finished: true })).not.toContain('tidak_cukup_informasi');
  });
});
