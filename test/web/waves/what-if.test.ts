import { describe, expect, it } from 'vitest';
import {
  BOUNDS,
  changedFields,
  readNumber,
  tryOut,
  type WhatIf,
  wrongFields,
} from '../../../web/console/features/waves/model/what-if.js';
import { parametersWith } from '../../domain/wave/wave-units.js';

const adopted = parametersWith();
const untouched: WhatIf = { typed: {}, parameters: adopted };

describe('a number that is tried out', () => {
  it.each([
    ['0,41', 0.41],
    ['0.41', 0.41],
    [' 1 ', 1],
    ['0', 0],
  ])('is read from "%s" with a comma or a point', (text, value) => {
    expect(readNumber(text, BOUNDS.weight)).toBe(value);
  });

  it.each(['', 'lima', '1,1', '-0,1', '1e0', '0x1', '0,1,2', 'Infinity', '=1'])('is not read from "%s"', (text) => {
    expect(readNumber(text, BOUNDS.weight)).toBeUndefined();
  });

  it('is whole where units are counted, one at least', () => {
    expect(readNumber('3', BOUNDS.maxUnits)).toBe(3);
    for (const text of ['0', '2,5', '21']) expect(readNumber(text, BOUNDS.maxUnits), text).toBeUndefined();
  });

  it('changes that number alone', () => {
    const { parameters } = tryOut(untouched, 'kerawananMin', '62,5');
    expect(parameters).toEqual({ ...adopted, gates: { ...adopted.gates, kerawananMin: 62.5 } });
    expect(changedFields(parameters, adopted)).toEqual(['kerawananMin']);
    expect(adopted.gates.kerawananMin).toBe(50);
  });

  it('stays as it was typed when it is wrong, while the last right one remains in use', () => {
    const right = tryOut(untouched, 'maxUnits', '4');
    const wrong = tryOut(right, 'maxUnits', '4x');
    expect(wrong.typed.maxUnits).toBe('4x');
    expect(wrong.parameters.maxUnits).toBe(4);
    expect(wrongFields(wrong)).toEqual(['maxUnits']);
    const other = tryOut(wrong, 'weight', '0,6');
    expect(other.typed).toEqual({ maxUnits: '4x', weight: '0,6' });
    expect([other.parameters.maxUnits, other.parameters.weight]).toEqual([4, 0.6]);
    expect(wrongFields(tryOut(other, 'maxUnits', '3'))).toEqual([]);
  });

  it('is the adopted one again when it is typed back', () => {
    const tried = tryOut(untouched, 'weight', '0,6');
    expect(changedFields(tryOut(tried, 'weight', '0,50').parameters, adopted)).toEqual([]);
  });
});
