import { inflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { Chance } from '../../src/cli/demo/chance.js';
import { demoSettings } from '../../src/cli/demo/demo-settings.js';
import { planYear, slotsOf } from '../../src/cli/demo/plan.js';
import type { PlannedCase, PlannedReport, YearPlan } from '../../src/cli/demo/plan-types.js';
import { sampleFile } from '../../src/cli/demo/sample-files.js';
import { SEED, SHOWN, STORIES } from '../../src/cli/demo/seed.js';
import { HISTORY_DAYS } from '../../src/cli/demo/seed-figures.js';
import { rollingMonth } from '../../src/cli/demo/workdays.js';
import { addDays, type Day, daysBetween } from '../../src/domain/calendar/day.js';
import { quarterStart } from '../../src/domain/disclosure/ledger.js';
import { REPORT_KINDS } from '../../src/domain/report/kinds.js';
import { CASE_REPORT_STATES } from '../../src/domain/report/states.js';
import { channelForced } from '../../src/domain/unit/unit.js';
import { loadConfigData } from '../../src/platform/config-data/load-config-data.js';

const { calendar, units, waves, deadlines } = loadConfigData('config/bekasi');
const declared = new Set(waves.flatMap((wave) => wave.units));
const planOf = (today: Day, seed = SEED) => planYear(STORIES, seed, { today, calendar, units, declared });
const slots = slotsOf(SEED, { units, declared });
const TODAY = '2026-11-24';
const BY_STAFF = ['read', 'review', 'ask', 'reply', 'close', 'ask-name', 'agree', 'open-name'];

/** A day of every week of two years, whichever day of the week it is. */
const DAYS = Array.from({ length: 104 }, (_, week) => addDays('2026-01-01', week * 7 + (week % 7)));

function count<T extends string | number>(values: readonly T[]): Record<T, number> {
  const counts = {} as Record<T, number>;
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const does = ({ steps }: PlannedReport) => steps.map(({ step }) => step.does);
const wrote = (report: PlannedReport) => does(report).some((one) => one === 'message' || one === 'files');
const dayOf = ({ acts }: PlannedCase, wanted: string) => acts.find(({ act }) => act.does === wanted)?.day;

function reasonOf({ steps }: PlannedReport): string | undefined {
  const step = steps.map((one) => one.step).findLast((one) => one.does === 'close');
  return step?.does === 'close' ? step.reason : undefined;
}

describe('the plan of the sample data', () => {
  it('is the same for the same seed and day, and another for another seed', () => {
    expect(planOf(TODAY)).toEqual(planOf(TODAY));
    expect(planOf(TODAY, 'another')).not.toEqual(planOf(TODAY));
  });

  it('fits any day of two years: officers work on past working days, nothing happens tomorrow', () => {
    const wrong: string[] = [];
    for (const today of DAYS) {
      const plan = planOf(today);
      const { firstDay, reports, cases } = plan;
      if (firstDay <= addDays(today, -HISTORY_DAYS)) wrong.push(`the history of ${today}`);
      const receipts = SHOWN.map((shown) => reports.filter((one) => one.shown === shown && one.sealedBy === 'browser'));
      if (receipts.some((found) => found.length !== 1)) wrong.push(`the receipts of ${today}`);
      const isWorked = (day: Day) => day < today && calendar.isWorkingDay(day);
      for (const { name, filedDay, steps } of reports) {
        let isFine = filedDay > firstDay && filedDay <= today;
        let before = filedDay;
        for (const { day, step } of steps) {
          isFine &&= day >= before && day <= today && (!BY_STAFF.includes(step.does) || isWorked(day));
          before = day;
        }
        if (!isFine) wrong.push(`${name} on ${today}`);
      }
      for (const { name, acts } of cases) {
        let before = firstDay;
        for (const { day, act } of acts) {
          const report = 'report' in act ? act.report : undefined;
          const ready = report === undefined || report.steps.every((step) => step.day <= day);
          if (day < before || !isWorked(day) || !ready) wrong.push(`${name} on ${today}`);
          before = day;
        }
      }
      if (wrong.length === 0) wrong.push(...totalsThatAreOff(plan, today));
    }
    expect(wrong).toEqual([]);
  });

  it('tells of 300 reports in the states of a year', () => {
    const { reports } = planOf(TODAY);
    expect(count(reports.map(({ state }) => state))).toEqual({
      diterima: 14,
      ditelaah: 18,
      perlu_keterangan: 9,
      ditindaklanjuti: 79,
      tindak_lanjut: 19,
      selesai: 65,
      ditutup: 96,
    });
    expect(reports.filter((report) => report.steps.length === 0 && report.state === 'diterima')).toHaveLength(5);
    const closed = reports.filter(({ state }) => state === 'ditutup');
    expect(count(closed.map((report) => reasonOf(report) ?? ''))).toEqual({
      bukan_kewenangan: 43,
      tidak_cukup_informasi: 22,
      bukan_dugaan_pelanggaran: 20,
      duplikat: 10,
      spam: 1,
    });
    expect(count(reports.map(({ sealedBy }) => sealedBy))).toEqual({ browser: 249, server: 51 });
    expect(count(reports.map(({ told }) => told.channel))).toEqual({ inspektorat: 294, 'luar-inspektorat': 6 });
    expect(count(reports.map(({ told }) => told.whoKnows))).toEqual({
      ...{ '1': 71, '2-5': 96, '5+': 58 },
      ...{ '?': 38, '': 37 },
    });
    const ticks = reports.flatMap(({ told }) => told.kinds);
    expect(REPORT_KINDS.map((kind) => [kind, count(ticks)[kind]])).toEqual([
      ['suap', 23],
      ['pungli', 84],
      ['pengadaan', 41],
      ['penggelapan', 24],
      ['jabatan', 15],
      ['kepentingan', 21],
      ['layanan', 38],
      ['hibah', 22],
      ['desa', 36],
      ['wewenang', 29],
      ['lainnya', 31],
    ]);
    expect(reports.filter((report) => report.files.length > 0 || does(report).includes('files'))).toHaveLength(138);
    expect(reports.filter(wrote)).toHaveLength(183);
    const isThreatened = ({ steps }: PlannedReport) =>
      steps.some(({ step }) => step.does === 'message' && step.threatened === true);
    expect(reports.filter(isThreatened)).toHaveLength(4);
    const isReopened = (report: PlannedReport) => {
      const closing = does(report).indexOf('close');
      return closing >= 0 && does(report).slice(closing).includes('message');
    };
    expect(reports.filter(isReopened)).toHaveLength(4);
  });

  it('lets two reporters leave a name: one that is opened after two custodians agree, one that still waits', () => {
    const aboutName = ['leave-name', 'ask-name', 'agree', 'open-name'];
    const { reports } = planOf(TODAY);
    const named = reports.filter((report) => does(report).includes('leave-name'));
    expect(named.map((report) => does(report).filter((one) => aboutName.includes(one))).sort()).toEqual([
      ['leave-name', 'ask-name'],
      ['leave-name', 'ask-name', 'agree', 'agree', 'open-name'],
    ]);
    expect(named.every((report) => report.sealedBy === 'browser' && report.told.channel === 'inspektorat')).toBe(true);
  });

  it('answers what is optional in every way, often not at all, and never against what is told', () => {
    const { reports } = planOf(TODAY);
    const ongoing = count(reports.map(({ told }) => told.ongoing));
    const position = count(reports.map(({ told }) => told.position));
    expect(ongoing.ya).toBeGreaterThan(75);
    expect(Math.min(ongoing.berhenti, ongoing['?'])).toBeGreaterThan(25);
    expect(position.warga).toBeGreaterThan(90);
    expect(position['pegawai-unit']).toBeGreaterThan(20);
    expect(Math.min(position['pegawai-lain'], position.penyedia)).toBeGreaterThan(0);
    expect(position.rahasia).toBeGreaterThan(15);
    expect(Math.min(ongoing[''], position[''])).toBeGreaterThan(60);
    const inside = reports.filter(({ told }) => /bekerja di/.test(told.how)).map(({ told }) => told.position);
    expect(new Set(inside)).toEqual(new Set(['', 'rahasia', 'pegawai-unit']));
    const daily = reports.filter(({ told }) => told.time.startsWith('tiap')).map(({ told }) => told.ongoing);
    expect(new Set(daily)).toEqual(new Set(['', 'ya']));
  });

  it('answers nine in ten within three working days', () => {
    const read = planOf(TODAY).reports.flatMap(({ filedDay, steps }) =>
      steps[0] ? [calendar.workingDaysBetween(filedDay, steps[0].day)] : [],
    );
    const share = read.filter((days) => days <= 3).length / read.length;
    expect(share).toBeGreaterThan(0.84);
    expect(share).toBeLessThan(0.94);
    expect([1, 2]).toContain(read.sort((one, other) => one - other)[Math.floor(read.length / 2)]);
  });

  it('lets one office get 18 reports within five working days', () => {
    const flooded = slots.find(({ name }) => name === 'F1')?.unit.code;
    const days = planOf(TODAY)
      .reports.filter(({ told, filedDay }) => told.unit === flooded && daysBetween(filedDay, TODAY) < 31)
      .map(({ filedDay }) => filedDay)
      .sort();
    expect(days).toHaveLength(18);
    expect(calendar.workingDaysBetween(days[0] ?? '', days.at(-1) ?? '')).toBe(4);
  });

  it('makes 128 cases of them', () => {
    const { cases, reports } = planOf(TODAY);
    const linked = cases.flatMap((one) => one.reports);
    expect(new Set(linked)).toEqual(new Set(reports.filter(({ state }) => CASE_REPORT_STATES.includes(state))));
    expect(count(cases.map((one) => one.reports.length))).toEqual({ 1: 108, 2: 13, 3: 4, 4: 2, 9: 1 });
    expect(count(cases.map(({ state }) => state))).toEqual({
      telaah: 22,
      pemeriksaan: 27,
      menunggu_keputusan: 8,
      tindak_lanjut: 19,
      selesai: 52,
    });
    expect(count(cases.map(({ severity }) => severity))).toEqual({ 1: 18, 2: 41, 3: 44, 4: 19, 5: 6 });
    const decided = cases.filter((one) => dayOf(one, 'decide') !== undefined);
    expect(count(decided.map(({ finding }) => [finding?.outcome, finding?.level ?? ''].join(' ').trim()))).toEqual({
      tidak_terbukti: 22,
      tidak_cukup_bukti: 14,
      kesalahan_administratif: 9,
      pelanggaran_etik: 4,
      'pelanggaran_disiplin ringan': 5,
      'pelanggaran_disiplin sedang': 6,
      'pelanggaran_disiplin berat': 2,
      kerugian_daerah: 4,
      pelimpahan_aph: 2,
      perbaikan_sistem: 3,
    });
  });

  it('puts 96 cases into 18 planned fields and the others into 26 more', () => {
    const fields = Object.entries(count(planOf(TODAY).cases.map(({ unit, area }) => `${unit} ${area}`)));
    const planned = slots.map(({ unit, area, cases }) => [`${unit.code} ${area}`, cases] as const);
    expect(fields).toHaveLength(44);
    for (const [field, cases] of planned) expect(fields).toContainEqual([field, cases]);
    expect(planned.map(([, cases]) => cases).sort((a, b) => b - a)).toEqual([
      ...[9, 9, 8, 8, 8, 6, 6, 6, 5, 5, 5, 5, 4, 3, 3, 2, 2, 2],
    ]);
    expect(planned.reduce((sum, [, cases]) => sum + cases, 0)).toBe(96);
  });

  it('lets clocks of open cases run in time, close and over', () => {
    const open = planOf(TODAY).cases.filter(({ state }) => state !== 'selesai');
    const before = open.filter(({ state }) => state !== 'tindak_lanjut');
    const lengths = before.map((one) => calendar.workingDaysBetween(dayOf(one, 'open') ?? '', TODAY));
    const { value } = deadlines.berkadar_pengawasan;
    expect(lengths.filter((days) => days > value)).toHaveLength(5);
    expect(lengths.filter((days) => days <= value && days >= value * 0.75)).toHaveLength(7);
    const after = open.filter(({ state }) => state === 'tindak_lanjut');
    const since = after.map((one) => daysBetween(dayOf(one, 'decide') ?? '', TODAY));
    const follow = deadlines.tindak_lanjut_rekomendasi_lhp.value;
    expect(since.filter((days) => days > follow)).toHaveLength(3);
    expect(since.filter((days) => days <= follow && days >= follow * 0.75)).toHaveLength(4);
  });

  it('gives parts with invented figures to no office that was really declared, nor to one for the outside desk', () => {
    expect(new Set(slots.map(({ unit }) => unit.code)).size).toBe(18);
    for (const seed of ['a', 'b', 'c', 'd', SEED]) {
      for (const { unit } of slotsOf(seed, { units, declared })) {
        expect(declared.has(unit.code)).toBe(false);
        expect(channelForced(unit)).toBeUndefined();
      }
    }
    expect(slots.reduce((sum, { earlier }) => sum + earlier, 0)).toBe(60);
  });

  it('sends every report to the channel that its office asks for', () => {
    for (const { told } of planOf(TODAY).reports) {
      const unit = units.find((one) => one.code === told.unit);
      expect(told.unit === '' || unit !== undefined).toBe(true);
      expect(told.channel).toBe(channelForced(unit) ?? 'inspektorat');
    }
  });

  it('repeats no text, and lets those who tell of one deed sound like different people', () => {
    const { reports, cases } = planOf(TODAY);
    expect(new Set(reports.map(({ told }) => told.text.toLowerCase())).size).toBe(300);
    for (const one of cases) {
      const openings = one.reports.map(({ told }) => told.text.toLowerCase().slice(0, 60));
      expect(new Set(openings).size).toBe(openings.length);
    }
    expect(reports.filter(({ told }) => told.lang === 'en')).toHaveLength(3);
    expect(Math.max(...reports.map(({ told }) => told.text.length))).toBeGreaterThan(11_500);
    expect(reports.some(({ told }) => told.text === 'camat makan uang')).toBe(true);
    expect(SHOWN.map((shown) => reports.filter((report) => report.shown === shown).length)).toEqual([1, 1, 1, 1, 1]);
  });

  it('names no person, company or village, and leaves no gap in a text', () => {
    const { reports } = planOf(TODAY);
    const textOf = (report: PlannedReport) =>
      [report.told.text, report.told.parties, ...report.steps.map(said)].join(' ');
    const named = /\b(?:PT|CV|UD)\.? [A-Z]|\bdesa [A-Z][a-z]|\b(?:Pak|Bu|Bapak|Ibu|Haji) [A-Z][a-z]/;
    expect(reports.filter((report) => named.test(textOf(report))).map(({ name }) => name)).toEqual([]);
    expect(reports.filter((report) => /[{}[\]|]|undefined/.test(textOf(report))).map(({ name }) => name)).toEqual([]);
  });
});

function said({ step }: PlannedReport['steps'][number]): string {
  return 'text' in step ? step.text : '';
}

/** What must hold on whatever day the demo is started. */
function totalsThatAreOff({ reports, cases }: YearPlan, today: Day): string[] {
  const wrong: string[] = [];
  const months = Array.from({ length: 12 }, (_, at) => rollingMonth(today, 12 - at));
  const perMonth = months.map(
    ({ first, last }) => reports.filter(({ filedDay }) => filedDay >= first && filedDay <= last).length,
  );
  if (perMonth.join(' ') !== '14 19 22 13 21 24 31 28 23 26 34 45') wrong.push(`${today}: ${perMonth}`);
  if (reports.length !== 300 || cases.length !== 128) wrong.push(`${today}: ${reports.length} and ${cases.length}`);
  // Leaders read what had been released when the quarter began; with the four from before the year there are five then.
  const quarter = quarterStart(today);
  for (const { name, unit, area } of slots.filter((slot) => slot.earlier > 0)) {
    const isBorne = (one: PlannedCase) => one.finding !== null && !one.finding.outcome.startsWith('tidak');
    const own = cases.filter((one) => one.unit === unit.code && one.area === area && isBorne(one));
    if (!own.some((one) => (dayOf(one, 'decide') ?? today) < quarter)) wrong.push(`${today}: ${name} is not released`);
  }
  return wrong;
}

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
