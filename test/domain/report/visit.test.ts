import { describe, expect, it } from 'vitest';
import { closingOf } from '../../../src/domain/report/closing.js';
import { mayGoOutside, visitOf } from '../../../src/domain/report/visit.js';
import { wakesDesk } from '../../../src/domain/report/visit-bodies.js';
import { aClosing, aStep, desks, hers } from './thread-items.js';

const DAY = '2026-11-24';
const aRating = hers(DAY, { type: 'rating', score: 4, text: '' });
const aMessage = hers(DAY, { type: 'message', text: 'Belum selesai.', threatened: false });

describe('a return visit', () => {
  it('asks for a rating once per closing', () => {
    expect(visitOf([], DAY).mayRate).toBe(false);
    expect(visitOf([aClosing(DAY)], DAY).mayRate).toBe(true);
    expect(visitOf([aClosing(DAY), aRating], DAY).mayRate).toBe(false);
    expect(visitOf([aClosing(DAY), aRating, aMessage], DAY).mayRate).toBe(false);
    expect(visitOf([aClosing(DAY), aRating, aMessage, aClosing(DAY)], DAY).mayRate).toBe(true);
  });

  it('takes the end of a case for a closing: rating, check-ins, the way outside, until her reply opens it again', () => {
    const told = ['ditindaklanjuti', 'diputus', 'tindak_lanjut'].map((state) => aClosing(DAY, state));
    const open = visitOf(told, '2027-06-01');
    expect([open.mayRate, open.checkIn, mayGoOutside('inspektorat', 0, open)]).toEqual([false, undefined, false]);
    const ended = [...told, aClosing('2026-12-01', 'selesai')];
    const visit = visitOf(ended, '2026-12-31');
    expect(visit).toMatchObject({ mayRate: true, closedOn: '2026-12-01', checkIn: { after: 'closing', days: 30 } });
    expect(mayGoOutside('inspektorat', 0, visit)).toBe(true);
    expect(visitOf([...ended, aMessage], '2026-12-31')).toEqual({ mayRate: false });
  });

  it('tells of an announced step until it is time to ask how she is', () => {
    const items = [aStep('2026-12-01')];
    expect(visitOf(items, DAY).visibleStep).toEqual({ day: '2026-12-01', text: '' });
    expect(visitOf(items, '2026-12-07').visibleStep).toBeDefined();
    expect(visitOf(items, '2026-12-08').visibleStep).toBeUndefined();
    expect(visitOf(items, '2026-12-08').checkIn?.days).toBe(7);
  });

  it('knows her newest plan to come back and the day on which she wrote it', () => {
    const items = [
      hers('2026-11-03', { type: 'return-plan', when: 'besok' }),
      hers(DAY, { type: 'return-plan', when: 'seminggu' }),
    ];
    expect(visitOf(items, DAY).plan).toEqual({ when: 'seminggu', day: DAY });
  });

  it('offers the outside channel when the desk is late or has closed, and never from that channel itself', () => {
    const open = visitOf([], DAY);
    const closed = visitOf([aClosing(DAY)], DAY);
    expect([mayGoOutside('inspektorat', 0, open), mayGoOutside('inspektorat', 1, open)]).toEqual([false, true]);
    expect(mayGoOutside('inspektorat', 0, closed)).toBe(true);
    expect(mayGoOutside('luar-inspektorat', 5, closed)).toBe(false);
  });

  it('counts a closing from its first day, and forgets it when the desk asks or reviews again', () => {
    expect(closingOf([aClosing(DAY), aClosing('2026-12-01')])?.day).toBe(DAY);
    expect(closingOf([aClosing(DAY), desks(DAY, { type: 'question', text: '?' })])).toBeUndefined();
    expect(closingOf([aClosing(DAY), aClosing(DAY, 'ditelaah')])).toBeUndefined();
  });

  it('wakes the desk by words, files and danger, not by plans, ratings and good news', () => {
    const woken = [{ type: 'message' }, { type: 'files' }, { type: 'check-in', answer: 'threatened' }];
    expect(woken.every(wakesDesk)).toBe(true);
    const quiet = [{ type: 'rating' }, { type: 'return-plan' }, { type: 'check-in', answer: 'fine' }];
    expect([...quiet, { type: 'check-in', answer: 'uneasy' }].some(wakesDesk)).toBe(false);
  });
});
