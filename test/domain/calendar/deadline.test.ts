import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromNumber, dayNumber } from '../../../src/domain/calendar/day.js';
import {
  type DeadlineStep,
  type DeadlineStepId,
  deadlineOf,
  deadlineState,
  type StepUnit,
} from '../../../src/domain/calendar/deadline.js';
import { bekasiCalendar } from './known-holidays.js';

const calendar = bekasiCalendar();

const aStep = (value: number, unit: StepUnit, id: DeadlineStepId = 'verifikasi_dan_penerusan'): DeadlineStep => ({
  id,
  value,
  unit,
  basis: '',
});
const verification = aStep(3, 'hari_kerja');
const completion = aStep(30, 'hari', 'kelengkapan_aduan_oleh_pengadu');
const dataBreach = aStep(72, 'jam', 'pelanggaran_data_pribadi');

const stateOf = (step: DeadlineStep, start: string, today: string) =>
  deadlineState(step, deadlineOf(step, start, calendar).day, today, calendar);

describe('a deadline', () => {
  it('in working days leaves out weekends and holidays', () => {
    expect(deadlineOf(verification, '2026-03-16', calendar)).toEqual({ day: '2026-03-26', estimated: false });
    expect(deadlineOf(verification, '2027-12-30', calendar)).toEqual({ day: '2028-01-04', estimated: true });
  });

  it('in calendar days counts every day, and no unknown holiday makes it an estimate', () => {
    expect(deadlineOf(completion, '2026-03-16', calendar)).toEqual({ day: '2026-04-15', estimated: false });
    expect(deadlineOf(completion, '2027-12-16', calendar)).toEqual({ day: '2028-01-15', estimated: false });
  });

  it('in hours ends on the day on which the last hour falls', () => {
    expect(deadlineOf(dataBreach, '2026-11-27', calendar)).toEqual({ day: '2026-11-30', estimated: false });
    expect(deadlineOf(aStep(25, 'jam'), '2026-11-27', calendar).day).toBe('2026-11-29');
  });

  it('is in time, then close when a quarter is left, then missed', () => {
    const start = '2026-11-23';
    expect(stateOf(verification, start, '2026-11-23')).toEqual({ state: 'in-time', left: 3, unit: 'hari_kerja' });
    expect(stateOf(verification, start, '2026-11-24')).toEqual({ state: 'in-time', left: 2, unit: 'hari_kerja' });
    expect(stateOf(verification, start, '2026-11-25')).toEqual({ state: 'close', left: 1, unit: 'hari_kerja' });
    expect(stateOf(verification, start, '2026-11-26')).toEqual({ state: 'close', left: 0, unit: 'hari_kerja' });
    expect(stateOf(verification, start, '2026-11-27')).toEqual({ state: 'missed', left: -1, unit: 'hari_kerja' });
    expect(stateOf(verification, start, '2026-11-30')).toEqual({ state: 'missed', left: -2, unit: 'hari_kerja' });
  });

  it('that ended on a Friday is missed on Saturday, before a working day has passed', () => {
    expect(stateOf(verification, '2026-11-24', '2026-11-28')).toEqual({
      state: 'missed',
      left: 0,
      unit: 'hari_kerja',
    });
  });

  it('of sixty working days is close from the fifteenth-last on', () => {
    const supervisory = aStep(60, 'hari_kerja', 'berkadar_pengawasan');
    const due = deadlineOf(supervisory, '2026-03-16', calendar).day;
    const sixteenLeft = calendar.addWorkingDays('2026-03-16', 44).day;
    const fifteenLeft = calendar.addWorkingDays('2026-03-16', 45).day;
    expect(deadlineState(supervisory, due, sixteenLeft, calendar)).toMatchObject({ state: 'in-time', left: 16 });
    expect(deadlineState(supervisory, due, fifteenLeft, calendar)).toMatchObject({ state: 'close', left: 15 });
  });

  it('in hours or calendar days shows the calendar days that are left', () => {
    expect(stateOf(completion, '2026-03-16', '2026-03-17')).toEqual({ state: 'in-time', left: 29, unit: 'hari' });
    expect(stateOf(dataBreach, '2026-11-27', '2026-11-29')).toEqual({ state: 'close', left: 1, unit: 'hari' });
    expect(stateOf(dataBreach, '2026-11-27', '2026-12-02')).toEqual({ state: 'missed', left: -2, unit: 'hari' });
  });

  it('never goes back from close to in time or from missed to close', () => {
    const order = ['in-time', 'close', 'missed'];
    const start = fc.integer({ min: dayNumber('2025-01-01'), max: dayNumber('2027-12-31') }).map(dayFromNumber);
    const step = fc
      .tuple(fc.integer({ min: 1, max: 90 }), fc.constantFrom<StepUnit>('hari_kerja', 'hari', 'jam'))
      .map(([value, unit]) => aStep(value, unit));
    fc.assert(
      fc.property(step, start, fc.integer({ min: 0, max: 160 }), (anyStep, day, later) => {
        const [today, tomorrow] = [addDays(day, later), addDays(day, later + 1)];
        const [now, then] = [stateOf(anyStep, day, today), stateOf(anyStep, day, tomorrow)];
        expect(order.indexOf(then.state)).toBeGreaterThanOrEqual(order.indexOf(now.state));
        expect(then.left).toBeLessThanOrEqual(now.left);
      }),
    );
  });
});
