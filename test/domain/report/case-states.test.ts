import { describe, expect, it } from 'vitest';
import { heapOf } from '../../../src/domain/report/desk-filter.js';
import { afterReporterWrites, findMove, REPORT_STATES } from '../../../src/domain/report/states.js';

/** A report whose deed a case examines. */
const examined = { state: 'ditindaklanjuti', deadlineDay: '9999-12-31' } as const;
const today = '2026-11-24';

describe('a report in a case', () => {
  it('gets there from wherever the desk still works on it, and by a case alone', () => {
    const from = REPORT_STATES.filter((state) => findMove(state, 'ditindaklanjuti', 'case'));
    expect(from).toEqual(['diterima', 'ditelaah', 'perlu_keterangan']);
    for (const by of ['desk', 'reporter'] as const) {
      for (const state of REPORT_STATES) expect(findMove(state, 'ditindaklanjuti', by)).toBeUndefined();
    }
  });

  it('leaves it by the case alone, and the desk’s clock starts anew', () => {
    expect(findMove('ditindaklanjuti', 'ditelaah', 'case')).toMatchObject({ deadline: 'verifikasi_dan_penerusan' });
    for (const to of REPORT_STATES) expect(findMove('ditindaklanjuti', to, 'desk')).toBeUndefined();
  });

  it('stays there when its reporter writes', () => {
    expect(afterReporterWrites('ditindaklanjuti')).toBeUndefined();
  });

  it('is done for the desk, until its reporter writes', () => {
    expect(heapOf({ ...examined, unread: false }, today)).toBe('closed');
    expect(heapOf({ ...examined, unread: true }, today)).toBe('action');
  });
});
