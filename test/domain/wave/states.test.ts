import { describe, expect, it } from 'vitest';
import {
  findUnitMove,
  isDeclared,
  proveUnitMoves,
  UNIT_MOVES,
  UNIT_STATES,
  type UnitMove,
} from '../../../src/domain/wave/states.js';

describe('the states of a unit', () => {
  it('are proved, and a dead end, an island, a stranger and a double would be noticed', () => {
    expect(() => proveUnitMoves()).not.toThrow();
    expect(() => proveUnitMoves(UNIT_MOVES.filter(({ from }) => from !== 'dicabut'))).toThrow(
      'no way leads out of dicabut',
    );
    expect(() => proveUnitMoves(UNIT_MOVES.filter(({ to }) => to !== 'wbbm'))).toThrow('no way leads to wbbm');
    expect(() => proveUnitMoves([...UNIT_MOVES, { ...UNIT_MOVES[0]!, to: 'juara' } as unknown as UnitMove])).toThrow(
      'unknown state in belum → juara',
    );
    expect(() => proveUnitMoves([...UNIT_MOVES, UNIT_MOVES[0]!])).toThrow('belum → kandidat stands twice');
  });

  it('follow the way of the rule, without a step left out', () => {
    const way = UNIT_STATES.slice(0, UNIT_STATES.indexOf('wbk') + 1);
    way.slice(1).forEach((to, index) => {
      expect(findUnitMove(way[index]!, to)).toBeDefined();
      for (const later of way.slice(index + 2)) expect(findUnitMove(way[index]!, later)).toBeUndefined();
    });
  });

  it('reach WBBM only through a second assessment of a unit that holds WBK', () => {
    expect(findUnitMove('wbk', 'wbbm')).toBeUndefined();
    expect(findUnitMove('wbk', 'dinilai_tpi')).toBeDefined();
    expect(UNIT_MOVES.filter(({ to }) => to === 'wbbm')).toEqual([
      { from: 'dievaluasi_tpn', to: 'wbbm', by: 'catatan', needs: ['dokumen', 'memegang_wbk'] },
    ]);
  });

  it('let only a predicate be revoked, and never without the day until which the unit is barred', () => {
    const revocations = UNIT_MOVES.filter(({ to }) => to === 'dicabut');
    for (const { from, needs } of revocations) {
      expect(needs).toContain('sampai_tanggal');
      if (from !== 'wbk' && from !== 'wbbm') expect(needs).toContain('memegang_wbk');
    }
    expect(UNIT_MOVES.filter(({ from }) => from === 'dicabut').map(({ to, needs }) => [to, needs])).toEqual([
      ['belum', ['larangan_berakhir']],
    ]);
  });

  it('let a unit that was put off go on only where it stopped', () => {
    const off = UNIT_MOVES.filter(({ to }) => to === 'ditunda').map(({ from }) => from);
    const on = UNIT_MOVES.filter(({ from, to }) => from === 'ditunda' && to !== 'dicabut');
    expect(on.map(({ to }) => to)).toEqual(off);
    for (const { needs } of on) expect(needs).toContain('asal_ditunda');
  });

  it('ask for a document at every step after the proposal', () => {
    const without = UNIT_MOVES.filter(({ needs }) => !needs.includes('dokumen')).map(({ from, to }) => `${from} ${to}`);
    expect(without).toEqual(['belum kandidat', 'kandidat belum', 'dicabut belum']);
  });

  it('count as declared from the declaration on, except after a revocation', () => {
    expect(UNIT_STATES.filter((state) => !isDeclared(state))).toEqual(['belum', 'kandidat', 'diusulkan', 'dicabut']);
  });
});
