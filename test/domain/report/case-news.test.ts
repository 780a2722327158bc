import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_MOVES, CASE_STATES, type CaseState } from '../../../src/domain/case/states.js';
import { CASE_NEWS, nextNews, untoldNews } from '../../../src/domain/report/case-news.js';
import { CASE_REPORT_STATES, findMove, REPORT_STATES, type ReportState } from '../../../src/domain/report/states.js';

const caseStates = fc.constantFrom(...CASE_STATES);
const casesOf = fc.array(caseStates, { minLength: 1, maxLength: 4 });
const reports = fc.constantFrom(...REPORT_STATES);

/** Everything that a reporter is told after a case has moved, one news after the other. */
function toldAfter(report: ReportState, cases: readonly CaseState[]): ReportState[] {
  const news = nextNews(report, cases);
  return news === undefined ? [] : [news, ...toldAfter(news, cases)];
}

describe('what a reporter is told of a case', () => {
  it('is the decision first, then what follows it or the end', () => {
    expect(nextNews('ditindaklanjuti', ['menunggu_keputusan'])).toBeUndefined();
    expect(toldAfter('ditindaklanjuti', ['tindak_lanjut'])).toEqual(['diputus', 'tindak_lanjut']);
    expect(toldAfter('ditindaklanjuti', ['selesai'])).toEqual(['diputus', 'selesai']);
    expect(toldAfter('tindak_lanjut', ['selesai'])).toEqual(['selesai']);
    expect(toldAfter('selesai', ['selesai'])).toEqual([]);
  });

  it('is that it is examined again when the case is taken up once more, or a second one still is', () => {
    for (const report of ['diputus', 'tindak_lanjut', 'selesai'] as const) {
      expect(toldAfter(report, ['pemeriksaan'])).toEqual(['ditindaklanjuti']);
      expect(toldAfter(report, ['selesai', 'telaah'])).toEqual(['ditindaklanjuti']);
    }
    expect(nextNews('ditindaklanjuti', ['selesai', 'telaah'])).toBeUndefined();
  });

  it('is the end only when all cases are over', () => {
    expect(toldAfter('ditindaklanjuti', ['selesai', 'tindak_lanjut'])).toEqual(['diputus', 'tindak_lanjut']);
    expect(toldAfter('tindak_lanjut', ['selesai', 'selesai'])).toEqual(['selesai']);
  });

  it('is nothing without a case, and never an end to who was told of no decision', () => {
    for (const report of REPORT_STATES) expect(nextNews(report, [])).toBeUndefined();
    for (const report of ['diterima', 'ditelaah', 'perlu_keterangan', 'ditutup'] as const) {
      expect(nextNews(report, ['selesai'])).toBeUndefined();
    }
  });

  it('is always a move of the table, and comes to rest', () => {
    fc.assert(
      fc.property(reports, casesOf, (report, cases) => {
        const told = toldAfter(report, cases);
        let from = report;
        for (const to of told) {
          expect(findMove(from, to, 'case')).toBeDefined();
          expect(CASE_NEWS).toContain(to);
          from = to;
        }
        expect(told.length).toBeLessThanOrEqual(2);
        const end = told.at(-1);
        if (end === 'selesai') expect(new Set(cases)).toEqual(new Set(['selesai']));
      }),
    );
  });

  it('keeps up with a case on any way that it can go, and says every step in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 20 }), (choices) => {
        let state: CaseState = 'telaah';
        let report: ReportState = 'ditindaklanjuti';
        for (const choice of choices) {
          const moves = CASE_MOVES.filter(({ from }) => from === state);
          state = moves[choice % moves.length]?.to ?? state;
          report = toldAfter(report, [state]).at(-1) ?? report;
          const examined = state === 'tindak_lanjut' || state === 'selesai' ? state : 'ditindaklanjuti';
          expect(report).toBe(examined);
        }
      }),
    );
  });

  it('waits to be told only while a case is the reason for where the report stands', () => {
    fc.assert(
      fc.property(reports, casesOf, (report, cases) => {
        const isHeld = CASE_REPORT_STATES.includes(report);
        expect(untoldNews(report, cases)).toBe(isHeld ? nextNews(report, cases) : undefined);
      }),
    );
    expect(untoldNews('ditelaah', ['pemeriksaan'])).toBeUndefined();
    expect(nextNews('ditelaah', ['pemeriksaan'])).toBe('ditindaklanjuti');
  });
});
