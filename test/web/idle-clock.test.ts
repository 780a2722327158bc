import { expect, it } from 'vitest';
import { IdleClock } from '../../web/console/lib/idle-clock.js';

const BEGIN = Date.parse('2026-11-24T02:00:00Z');
const after = (seconds: number) => BEGIN + seconds * 1000;

it('gives the whole time back with each sign', () => {
  const clock = new IdleClock(15, BEGIN);
  expect(clock.secondsLeft(after(0))).toBe(900);
  expect(clock.sign(after(840))).toBe(true);
  expect(clock.secondsLeft(after(841))).toBe(899);
});

it('takes no sign once the time is over, so that the key that wakes a computer finds it locked', () => {
  const clock = new IdleClock(15, BEGIN);
  expect(clock.sign(after(900))).toBe(false);
  expect(clock.secondsLeft(after(900))).toBe(0);
  expect(clock.sign(after(30_000))).toBe(false);
  expect(clock.secondsLeft(after(30_000))).toBe(0);
});

it('tells the server once a minute, and only of work', () => {
  const clock = new IdleClock(15, BEGIN);
  expect(clock.mustTell(after(120))).toBe(false);
  clock.sign(after(121));
  expect(clock.mustTell(after(121))).toBe(true);
  clock.sign(after(122));
  expect(clock.mustTell(after(122))).toBe(false);
  expect(clock.mustTell(after(181))).toBe(true);
  expect(clock.mustTell(after(300))).toBe(false);
});
