import { type Day, weekday } from './day.js';

interface Names {
  weekdays: readonly string[];
  months: readonly string[];
}

type Language = 'id' | 'en' | 'su';

/** Written out, so that every machine and browser says the same, whatever languages it was built with. */
const NAMES: Record<Language, Names> = {
  id: {
    weekdays: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
    months: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: 'January February March April May June July August September October November December'.split(' '),
  },
  su: {
    weekdays: ['Senén', 'Salasa', 'Rebo', 'Kemis', 'Jumaah', 'Saptu', 'Minggu'],
    months: 'Januari Pébruari Maret April Méi Juni Juli Agustus Séptémber Oktober Nopémber Désémber'.split(' '),
  },
};

/**
 * A day in words: "Jumat, 27 November 2026" or "Friday, 27 November 2026".
 * @throws RangeError when the text is not a day that exists
 */
export function formatDay(day: Day, lang: Language): string {
  return `${NAMES[lang].weekdays[weekday(day) - 1]}, ${formatDate(day, lang)}`;
}

/** A day in words without the weekday: "27 November 2026". */
export function formatDate(day: Day, lang: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${NAMES[lang].months[Number(month) - 1]} ${year}`;
}
