import { describe, expect, it } from 'vitest';
import { firstPlace, type Place, placeAfter, VALUE } from '../../../web/console/features/risk/model/move.js';

const COLUMNS = [VALUE, 'PBJ', 'PUB', 'ASN'];
const row = (unit: string, ...columns: string[]) => ({ unit, columns: new Set(columns) });
// A has no ASN, B has nothing at all, C no PBJ.
const ROWS = [row('A', VALUE, 'PBJ', 'PUB'), row('B'), row('C', VALUE, 'PUB', 'ASN')];
const at = (unit: string, column: string): Place => ({ unit, column });
const press = (from: Place, key: string, far = false) => placeAfter(ROWS, COLUMNS, from, key, far);

describe('arrows on the map', () => {
  it('go to the next field of the unit, past places without one', () => {
    expect(press(at('C', VALUE), 'ArrowRight')).toEqual(at('C', 'PUB'));
    expect(press(at('C', 'PUB'), 'ArrowLeft')).toEqual(at('C', VALUE));
  });

  it('stay at the edges', () => {
    expect(press(at('A', 'PUB'), 'ArrowRight')).toBeNull();
    expect(press(at('A', VALUE), 'ArrowLeft')).toBeNull();
    expect(press(at('A', VALUE), 'ArrowUp')).toBeNull();
    expect(press(at('C', 'ASN'), 'ArrowDown')).toBeNull();
  });

  it('keep the column up and down, past units without it', () => {
    expect(press(at('A', 'PUB'), 'ArrowDown')).toEqual(at('C', 'PUB'));
    expect(press(at('C', 'PUB'), 'ArrowUp')).toEqual(at('A', 'PUB'));
    expect(press(at('C', 'ASN'), 'ArrowUp')).toBeNull();
  });

  it('jump to the ends of the unit and of the map', () => {
    expect(press(at('C', 'PUB'), 'Home')).toEqual(at('C', VALUE));
    expect(press(at('A', VALUE), 'End')).toEqual(at('A', 'PUB'));
    expect(press(at('C', 'PUB'), 'Home', true)).toEqual(at('A', VALUE));
    expect(press(at('A', VALUE), 'End', true)).toEqual(at('C', 'ASN'));
  });

  it('leave other keys alone, and keys on a unit that has gone', () => {
    expect(press(at('A', VALUE), 'Enter')).toBeNull();
    expect(press(at('X', VALUE), 'ArrowDown')).toBeNull();
  });

  it('begin at the first field there is', () => {
    expect(firstPlace(ROWS, COLUMNS)).toEqual(at('A', VALUE));
    expect(firstPlace([row('B')], COLUMNS)).toBeNull();
  });
});
