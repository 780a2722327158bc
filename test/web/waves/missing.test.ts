import { expect, it } from 'vitest';
import { inputsOf } from '../../../web/console/features/waves/model/missing.js';
import { aUnit } from '../../domain/wave/wave-units.js';

const unreleased = { kerawanan: { state: 'belum_dirilis' } } as const;
const withoutLke = (id: string, changes = {}) => {
  const unit = aUnit(id, 70, 0, changes);
  delete unit.kesiapan;
  return unit;
};

it('says what is missing before anything can be proposed', () => {
  expect(inputsOf([withoutLke('A', unreleased)])).toEqual({
    released: 0,
    ready: 0,
    all: 1,
    missing: ['kerawanan', 'lke'],
  });
  expect(inputsOf([aUnit('A', 0, 70, unreleased)]).missing).toEqual(['kerawanan']);
  expect(inputsOf([withoutLke('A')]).missing).toEqual(['lke']);
});

it('says when no unit has both figures, or only units that were declared', () => {
  expect(inputsOf([withoutLke('A'), aUnit('B', 0, 70, unreleased)]).missing).toEqual(['nobody']);
  expect(inputsOf([aUnit('A', 70, 70, { declared: true })]).missing).toEqual(['nobody']);
});

it('does not take a gate that nobody reaches for missing input', () => {
  expect(inputsOf([aUnit('A', 10, 10), withoutLke('B')])).toEqual({ released: 2, ready: 1, all: 2, missing: [] });
});
