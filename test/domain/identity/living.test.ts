import { describe, expect, it } from 'vitest';
import { countByCustodians } from '../../../src/domain/identity/living.js';

describe('names by working custodians', () => {
  it('are counted, those with the fewest first', () => {
    const names = [
      ['a', 'b', 'c'],
      ['a', 'b', 'd'],
      ['d', 'e', 'f'],
      ['c', 'd', 'e'],
    ];
    expect(countByCustodians(names, new Set(['a', 'b', 'c']))).toEqual([
      { working: 0, names: 1 },
      { working: 1, names: 1 },
      { working: 2, names: 1 },
      { working: 3, names: 1 },
    ]);
    expect(countByCustodians(names, new Set(['d']))).toEqual([
      { working: 0, names: 1 },
      { working: 1, names: 3 },
    ]);
  });

  it('are no rows while there are no names', () => {
    expect(countByCustodians([], new Set(['a']))).toEqual([]);
  });
});
