import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownCount, shownTotal } from '../../../src/domain/disclosure/presentation.js';
import { fixture } from '../risk/a-regency.js';

const LEADER = { k: 5, roundBase: 5 };
const PUBLIC = { k: 10, roundBase: 5 };

describe('counts as leaders see them', () => {
  const rows = fixture('sdc_policy_example.csv');
  const AREAS = ['PBJ', 'Layanan', 'ASN', 'Aset'];

  it.each(rows)('the example table: $opd', (row) => {
    const shown = AREAS.map((area) => shownCount(Number(row[`true_${area}`]), LEADER));
    expect(shown.map(({ text }) => text)).toEqual(AREAS.map((area) => row[`shown_${area}`]));
    expect(shownTotal(shown).text).toBe(row['shown_total(sum of shown numbers)']);
  });

  it('look alike for none and few, and are never below k otherwise', () => {
    expect([0, 1, 4].map((count) => shownCount(count, LEADER).text)).toEqual(['0-4', '0-4', '0-4']);
    expect([0, 9, 10, 12, 13].map((count) => shownCount(count, PUBLIC).text)).toEqual(['0-9', '0-9', '10', '10', '15']);
    fc.assert(
      fc.property(fc.nat(10_000), fc.constantFrom(LEADER, PUBLIC), (count, rounding) => {
        const { value, atLeast } = shownCount(count, rounding);
        expect(atLeast).toBe(count < rounding.k);
        if (!atLeast) {
          expect(value % 5).toBe(0);
          expect(value).toBeGreaterThanOrEqual(rounding.k);
          expect(Math.abs(value - count)).toBeLessThanOrEqual(2);
        }
      }),
    );
  });

  it('have totals that say nothing but what the shown numbers say', () => {
    const anyCounts = fc.array(fc.nat(40), { maxLength: 8 });
    fc.assert(
      fc.property(anyCounts, anyCounts, (one, other) => {
        const shown = (counts: number[]) => counts.map((count) => shownCount(count, LEADER));
        const texts = (counts: number[]) => shown(counts).map(({ text }) => text);
        const blurred = one.map((count) => (count < 5 ? 4 - count : count));
        expect(shownTotal(shown(blurred))).toEqual(shownTotal(shown(one)));
        if (String(texts(one)) === String(texts(other))) {
          expect(shownTotal(shown(other))).toEqual(shownTotal(shown(one)));
        }
      }),
    );
    expect(shownTotal([shownCount(10, LEADER), shownCount(7, LEADER)])).toEqual({
      value: 15,
      atLeast: false,
      text: '15',
    });
  });

  it('are counts', () => {
    expect(() => shownCount(-1, LEADER)).toThrow(RangeError);
    expect(() => shownCount(2.5, LEADER)).toThrow('2.5 is not a count');
  });
});
