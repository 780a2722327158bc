import { describe, expect, it } from 'vitest';
import { isSessionAlive } from '../../../src/domain/staff/sessions.js';
import { isRemarkable, waitAfter } from '../../../src/domain/staff/slow-down.js';

describe('slowing tries down', () => {
  it('forgives four wrong tries, then waits 5 s and twice as long each time, a minute at most', () => {
    expect([0, 1, 4].map(waitAfter)).toEqual([0, 0, 0]);
    expect([5, 6, 7, 8].map(waitAfter)).toEqual([5, 10, 20, 40]);
    expect([9, 13, 50, 5_000].map(waitAfter)).toEqual([60, 60, 60, 60]);
  });

  it('never waits less after one more wrong try', () => {
    for (let failed = 1; failed < 60; failed += 1)
      expect(waitAfter(failed + 1)).toBeGreaterThanOrEqual(waitAfter(failed));
  });

  it('is worth an entry in the record at 5, 10, 20, 40 … wrong tries', () => {
    const found = Array.from({ length: 100 }, (_, failed) => failed).filter(isRemarkable);
    expect(found).toEqual([5, 10, 20, 40, 80]);
  });
});

describe('a session', () => {
  const minutes = (count: number) => count * 60_000;

  it('lives while it is used, and 12 hours at most', () => {
    expect(isSessionAlive(0, minutes(10), minutes(24), 15)).toBe(true);
    expect(isSessionAlive(0, minutes(10), minutes(25), 15)).toBe(false);
    expect(isSessionAlive(0, minutes(719), minutes(719), 15)).toBe(true);
    expect(isSessionAlive(0, minutes(719), minutes(720), 15)).toBe(false);
  });
});
