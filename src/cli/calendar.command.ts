import { Command } from 'commander';
import { isDay } from '../domain/calendar/day.js';
import { formatDay } from '../domain/calendar/format-day.js';
import { loadConfigData } from '../platform/config-data/load-config-data.js';
import { readSettings } from '../platform/settings/read-settings.js';

export const calendarCommand = () => {
  const calendar = new Command('calendar').description('the working days of the regency');
  calendar
    .command('add')
    .description('add working days to a date (YYYY-MM-DD); the start day is not counted')
    .argument('<date>')
    .argument('<days>')
    .action((date: string, days: string) => {
      if (!isDay(date)) throw new Error(`${date} is not a day: write it as 2026-11-24`);
      if (!/^\d{1,4}$/.test(days)) throw new Error(`${days} is not a number of days: write a whole number up to 9999`);
      const config = loadConfigData(readSettings(process.env).configDir);
      const { day, estimated } = config.calendar.addWorkingDays(date, Number(days));
      process.stdout.write(
        `${day}  ${formatDay(day, 'id')}${estimated ? '  (perkiraan: hari libur tahun itu belum ditetapkan)' : ''}\n`,
      );
    });
  return calendar;
};
