import type { Trace, TraceKind } from './trace.js';

/** Eight digits or more, as people write them: with single spaces, dots or hyphens between. */
const RUN = /\+?\d(?:[ .-]?\d){7,24}/g;
/** A word for a bank before a number, within a few words. */
const BANK = /\b(?:rekening|norek|rek|bca|bri|bni|bjb|bsi|btn|mandiri|permata|cimb|account)\b[^\d\n]{0,30}$/i;
const MONEY = /\b(?:rp|idr|rupiah)\.?\s?$/i;

/** Identity, employee and telephone numbers, and accounts that are called so. Sums of money are none of these. */
export function numberTraces(text: string): Trace[] {
  const traces: Trace[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const before = text.slice(Math.max(0, index - 50), index);
    const kind = MONEY.test(before) ? undefined : kindOf(run, before);
    if (kind) traces.push({ kind, text: run, at: index });
  }
  return traces;
}

function kindOf(run: string, before: string): TraceKind | undefined {
  const digits = run.replace(/\D/g, '');
  if (isPhone(run, digits)) return 'phone';
  if (digits.length === 16 && hasNikDate(digits)) return 'nik';
  if (digits.length === 18 && hasNipDate(digits)) return 'nip';
  return digits.length >= 8 && digits.length <= 16 && BANK.test(before) ? 'account' : undefined;
}

function isPhone(run: string, digits: string): boolean {
  if (run.startsWith('+')) return digits.length >= 10 && digits.length <= 15;
  return /^08\d{7,11}$/.test(digits) || /^628\d{7,11}$/.test(digits);
}

/** Place (6), day, month, year of birth (2 each), number (4); women's days are counted from 41. */
function hasNikDate(digits: string): boolean {
  const day = Number(digits.slice(6, 8));
  return isDayAndMonth(day > 40 ? day - 40 : day, Number(digits.slice(8, 10))) && !digits.startsWith('0');
}

/** Date of birth (8), month of appointment (6), sex (1), number (3). */
function hasNipDate(digits: string): boolean {
  const year = Number(digits.slice(0, 4));
  return year >= 1930 && year < 2020 && isDayAndMonth(Number(digits.slice(6, 8)), Number(digits.slice(4, 6)));
}

function isDayAndMonth(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
