import type { Lang } from './lang.js';

const MONTHS: Record<Lang, readonly string[]> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const WEEKDAYS: Record<Lang, readonly string[]> = {
  id: 'Minggu Senin Selasa Rabu Kamis Jumat Sabtu'.split(' '),
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
};

/** "24 November 2026" from `2026-11-24`. Written out here, since old phones lack Indonesian in their `Intl`. */
export function dayInWords(day: string, lang: Lang): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[lang][Number(month) - 1] ?? month} ${year}`;
}

/** "Selasa, 24 November 2026" from `2026-11-24`. */
export function dayWithWeekday(day: string, lang: Lang): string {
  const weekday = WEEKDAYS[lang][new Date(`${day}T00:00:00Z`).getUTCDay()];
  return `${weekday}, ${dayInWords(day, lang)}`;
}

/** "4,2 MB" or "310 kB" from a number of bytes (1 kB = 1,000 bytes). */
export function sizeInWords(bytes: number, lang: Lang): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  const megabytes = (bytes / 1_000_000).toFixed(1);
  return `${lang === 'id' ? megabytes.replace('.', ',') : megabytes} MB`;
}
