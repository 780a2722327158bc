import { inflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { Chance } from '../../src/cli/demo/chance.js';
import { demoSettings } from '../../src/cli/demo/demo-settings.js';
import { planReports, workdaysBefore } from '../../src/cli/demo/plan.js';
import { sampleFile } from '../../src/cli/demo/sample-files.js';
import { SEED, SHOWN, STORIES } from '../../src/cli/demo/seed.js';
import { addDays, type Day } from '../../src/domain/calendar/day.js';
import { channelForced } from '../../src/domain/unit/unit.js';
import { loadConfigData } from '../../src/platform/config-data/load-config-data.js';

const { calendar, units } = loadConfigData('config/bekasi');
const factsOf = (today: Day) => ({ today, calendar, units });
const planOf = (today: Day) => planReports(STORIES, new Chance(SEED), factsOf(today));
const BY_DESK = ['read', 'review', 'ask', 'reply', 'close'];

describe('the plan of the sample data', () => {
  it('is the same for the same seed and day, and another for another seed', () => {
    const today = '2026-11-24';
    expect(planOf(today)).toEqual(planOf(today));
    expect(planReports(STORIES, new Chance('another'), factsOf(today))).not.toEqual(planOf(today));
  });

  it('fits every day of two years: officers work on past working days, nothing happens tomorrow', () => {
    const wrong: string[] = [];
    for (let today = '2026-01-01'; today <= '2027-12-31'; today = addDays(today, 1)) {
      const first = workdaysBefore(factsOf(today)).at(-1) ?? '';
      for (const { filedDay, steps, story } of planOf(today)) {
        let isFine = filedDay > first && filedDay <= today;
        let before = filedDay;
        for (const { day, step } of steps) {
          isFine &&= day >= before && day <= today;
          if (BY_DESK.includes(step.does)) isFine &&= day < today && calendar.isWorkingDay(day);
          before = day;
        }
        if (!isFine) wrong.push(`${story.name} on ${today}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('tells forty stories, in the proportions of a year at the desk', () => {
    const plan = planOf('2026-11-24');
    expect(plan).toHaveLength(40);
    expect(new Set(STORIES.map((story) => story.name)).size).toBe(40);
    expect(plan.filter((report) => report.sealedBy === 'server')).toHaveLength(7);
    expect(plan.filter(({ told }) => told.channel === 'luar-inspektorat')).toHaveLength(3);
    expect(plan.filter(({ told }) => told.lang === 'en')).toHaveLength(3);
    const withFiles = STORIES.filter(({ files, steps }) => files || steps.some((step) => step.does === 'files'));
    expect(withFiles.length).toBeGreaterThanOrEqual(13);
    expect(
      STORIES.filter(({ steps }) => steps.some((step) => step.does === 'message' && step.threatened)),
    ).toHaveLength(2);
    expect(Math.max(...STORIES.map(({ text }) => text.length))).toBeGreaterThan(11_500);
    expect(STORIES.some(({ text }) => text === 'camat makan uang')).toBe(true);
    expect(SHOWN.map((shown) => STORIES.filter((story) => story.shown === shown).length)).toEqual([1, 1, 1]);
  });

  it('sends every report to the channel that its office asks for', () => {
    for (const { told } of planOf('2026-11-24')) {
      const unit = units.find((one) => one.code === told.unit);
      expect(told.unit === '' || unit !== undefined).toBe(true);
      expect(told.channel).toBe(channelForced(unit) ?? 'inspektorat');
    }
  });

  it('names no person, company or village', () => {
    const words = STORIES.flatMap((story) => [story.text, story.parties ?? '', JSON.stringify(story.steps)]).join('\n');
    expect(words).not.toMatch(/\b(?:PT|CV|UD)\.? [A-Z]|\bdesa [A-Z][a-z]|\b(?:Pak|Bu|Bapak|Ibu|Haji) [A-Z][a-z]/);
  });
});

describe('sample evidence', () => {
  const chance = () => new Chance('test');

  it('holds pictures that are whole PNG files', () => {
    const { content, mediaType } = sampleFile({ kind: 'photo', name: 'x.png' }, chance());
    const bytes = Buffer.from(content);
    expect(mediaType).toBe('image/png');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    const start = bytes.indexOf('IDAT');
    const length = bytes.readUInt32BE(start - 4);
    const pixels = inflateSync(bytes.subarray(start + 4, start + 4 + length));
    expect(pixels.length).toBe(420 * (1 + 560 * 3));
    expect(bytes.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082');
  });

  it('holds letters that are whole PDF files', async () => {
    const wanted = { kind: 'letter' as const, name: 'x.pdf', lines: ['one (1)', 'two \\ 2'] };
    const pdf = await PDFDocument.load(sampleFile(wanted, chance()).content);
    expect(pdf.getPageCount()).toBe(1);
  });

  it('holds notes that any old telephone can read', () => {
    const wanted = { kind: 'notes' as const, name: 'x.txt', lines: ['a', 'b'] };
    expect(Buffer.from(sampleFile(wanted, chance()).content).toString()).toBe('a\r\nb\r\n');
  });
});

describe('the settings of the demo', () => {
  it('keep the data where production would not look, and honour the others', () => {
    expect(demoSettings({}).dataDir).toMatch(/\/data\/demo$/);
    const settings = demoSettings({ PELUIT_DATA_DIR: '/tmp/other', PELUIT_PORT: '4000' });
    expect([settings.dataDir, settings.citizenPort]).toEqual(['/tmp/other', 4000]);
  });

  it('refuse an address that others can reach, with a sentence that says why', () => {
    expect(() => demoSettings({ PELUIT_HOST: '0.0.0.0' })).toThrow(/listens on this machine alone/);
    expect(() => demoSettings({ PELUIT_HOST: '192.168.1.5' })).toThrow(/PELUIT_HOST/);
    expect(demoSettings({ PELUIT_HOST: 'localhost' }).host).toBe('localhost');
  });

  it('refuse a secret or evidence outside the directory that is thrown away', () => {
    expect(() => demoSettings({ PELUIT_SECRET_FILE: '/etc/peluit/secret' })).toThrow(/PELUIT_SECRET_FILE/);
    expect(() => demoSettings({ PELUIT_EVIDENCE_DIR: '/srv/evidence' })).toThrow(/PELUIT_EVIDENCE_DIR/);
  });

  it('refuse half of the house', () => {
    const half = { PELUIT_ROLE: 'citizen', PELUIT_DATABASE_URL: 'mysql://a@127.0.0.1/b' };
    expect(() => demoSettings(half)).toThrow(/both applications/);
  });
});
