import { describe, expect, it } from 'vitest';
import { deadlineOf } from '../../src/domain/calendar/deadline.js';
import { REPORT_KINDS } from '../../src/domain/report/kinds.js';
import { CHANNELS } from '../../src/domain/staff/roles.js';
import { channelForced, unitByCode } from '../../src/domain/unit/unit.js';
import { checkParameters } from '../../src/domain/wave/wave.js';
import { loadConfigData } from '../../src/platform/config-data/load-config-data.js';
import { KNOWN_HOLIDAYS } from '../domain/calendar/known-holidays.js';
import { BEKASI } from './broken-copy.js';

const config = loadConfigData(BEKASI);

describe('the configuration of Bekasi', () => {
  it('has 61 units: 38 offices and 23 kecamatan', () => {
    expect(config.units).toHaveLength(61);
    expect(config.units.filter((unit) => unit.kind === 'kecamatan')).toHaveLength(23);
    expect(unitByCode(config.units, 'DISDUKCAPIL')).toEqual({
      code: 'DISDUKCAPIL',
      name: 'Dinas Kependudukan dan Pencatatan Sipil',
      shortName: 'Disdukcapil',
      kind: 'dinas',
      cluster: 'kependudukan',
      serviceIndex: 'A 96.2',
      areas: ['PUB'],
      top: false,
      aliases: ['dukcapil', 'capil', 'ktp', 'e-ktp', 'kk', 'kartu keluarga', 'akta', 'kia'],
    });
    expect(unitByCode(config.units, '')).toBeUndefined();
    expect(unitByCode(config.units, 'disdukcapil')).toBeUndefined();
  });

  it("sends reports on the Inspektorat and the regency's top, and no others, to the outside channel", () => {
    const forced = config.units.filter((unit) => channelForced(unit) !== undefined);
    expect(forced.map((unit) => [unit.code, channelForced(unit)])).toEqual([
      ['SETDA', 'luar-inspektorat'],
      ['ITDA', 'luar-inspektorat'],
    ]);
    expect(channelForced(undefined)).toBeUndefined();
  });

  it("has 13 risk areas, of which every one is some unit's", () => {
    expect(config.areas).toHaveLength(13);
    const exposed = new Set(config.units.flatMap((unit) => unit.areas));
    expect(config.areas.filter((area) => !exposed.has(area.code))).toEqual([]);
  });

  it("has words for every kind of report, in the reporter's order, in two languages", () => {
    expect(config.kinds.map((kind) => kind.code)).toEqual(REPORT_KINDS);
    expect(config.kinds[1]).toEqual({
      code: 'pungli',
      name: { id: 'Pungutan liar atau pemerasan', en: 'Illegal levies or extortion' },
      saying: { id: 'Saya diminta uang', en: 'I was asked for money' },
    });
  });

  it('knows the working days of 2025 to 2027', () => {
    const { day, estimated } = deadlineOf(config.deadlines.verifikasi_dan_penerusan, '2026-03-16', config.calendar);
    expect([day, estimated]).toEqual(['2026-03-26', false]);
    expect(deadlineOf(config.deadlines.berkadar_pengawasan, '2026-12-21', config.calendar).day).toBe('2027-04-01');
    expect(config.calendar.addWorkingDays('2027-12-30', 3).estimated).toBe(true);
    expect(config.calendar.holidayOn('2026-12-24')).toEqual({
      date: '2026-12-24',
      type: 'cuti_bersama',
      name: 'Kelahiran Yesus Kristus',
    });
    const wrong = KNOWN_HOLIDAYS.filter(({ date, type }) => config.calendar.holidayOn(date)?.type !== type);
    expect(wrong).toEqual([]);
  });

  it('has the lengths of the steps, each in its own kind of days', () => {
    const lengths = Object.values(config.deadlines).map(({ id, value, unit }) => [id, value, unit]);
    expect(lengths).toEqual([
      ['verifikasi_dan_penerusan', 3, 'hari_kerja'],
      ['permintaan_informasi', 5, 'hari_kerja'],
      ['tidak_berkadar_pengawasan', 14, 'hari_kerja'],
      ['berkadar_pengawasan', 60, 'hari_kerja'],
      ['tanggapan_balik_pelapor', 10, 'hari_kerja'],
      ['kelengkapan_aduan_oleh_pengadu', 30, 'hari'],
      ['pemberitahuan_putusan', 14, 'hari'],
      ['tindak_lanjut_rekomendasi_lhp', 60, 'hari'],
      ['pengembalian_kerugian_admin', 10, 'hari_kerja'],
      ['gratifikasi_lapor_penerima', 30, 'hari_kerja'],
      ['gratifikasi_upg_teruskan_ke_kpk', 10, 'hari_kerja'],
      ['pelanggaran_data_pribadi', 72, 'jam'],
    ]);
    expect(config.deadlines.pelanggaran_data_pribadi.basis).toContain('UU 27/2022');
  });

  it('has the two desks, and names no institution for the outside one', () => {
    expect(config.channels.map((channel) => channel.id)).toEqual(CHANNELS);
    expect(config.channels.map((channel) => channel.opensWithOfficers)).toEqual([2, 2]);
    expect(config.channels[1]?.institution).toBeUndefined();
  });

  it('names other places to go to, each marked as not yet checked', () => {
    const phones = Object.fromEntries(config.contacts.map((contact) => [contact.id, contact.phone]));
    expect(phones).toMatchObject({ lpsk: '148', polri: '110' });
    expect(config.contacts.map((contact) => contact.id)).toEqual([
      'lpsk',
      'polri',
      'kpk',
      'kejaksaan',
      'ombudsman',
      'lapor',
    ]);
    expect(config.contacts.filter((contact) => contact.checked !== undefined)).toEqual([]);
  });

  it('has the wave of 2021, and claims no award', () => {
    expect(config.waves).toHaveLength(1);
    expect(config.waves[0]).toMatchObject({
      declared: '2021-09-06',
      units: ['DPMPTSP', 'BAPPEDA', 'BAPENDA', 'DISDUKCAPIL', 'RSUD'],
      predicate: 'belum_tercatat',
    });
  });

  it('has five levels of severity with rising losses, as a proposal', () => {
    expect(config.severities.map(({ level, lossFrom }) => [level, lossFrom])).toEqual([
      [1, 0],
      [2, 5_000_000],
      [3, 50_000_000],
      [4, 500_000_000],
      [5, 5_000_000_000],
    ]);
    expect(config.files.find(({ id }) => id === 'severity')?.source).toContain('Usulan; ditetapkan daerah');
  });

  it('has the numbers that decide a proposal of a wave', () => {
    expect(config.waveParameters).toEqual({
      maxUnits: 5,
      maxPerCluster: 2,
      gates: { kerawananMin: 50, kesiapanMin: 60, staleAfterMonths: 12 },
      weight: 0.5,
      weightRange: { low: 0.35, high: 0.65 },
      coreIndex: { kokoh: 0.9, bergantung: 0.5 },
    });
    expect(() => checkParameters(config.waveParameters)).not.toThrow();
  });

  it('splits a name among three custodians, two of whom must agree, as a proposal', () => {
    expect(config.splitting).toEqual({ custodians: 3, needed: 2 });
    expect(config.files.find(({ id }) => id === 'custodians')?.source).toContain('belum ditetapkan');
  });

  it('says of every file what it is and since when it holds', () => {
    expect(config.files.map(({ file, id, version }) => `${file} ${id} ${version}`)).toEqual([
      'areas.yaml areas 1',
      'units.csv units 1',
      'unit-parts.csv unit-parts 1',
      'outside-bodies.yaml outside-bodies 1',
      'calendar.csv calendar 1',
      'deadlines.yaml deadlines 1',
      'kinds.yaml kinds 1',
      'severity.yaml severity 1',
      'channels.yaml channels 1',
      'custodians.yaml custodians 1',
      'contacts.yaml contacts 1',
      'languages.yaml languages 1',
      'waves.yaml waves 1',
      'wave-parameters.yaml wave-parameters 1',
      'risk.yaml risk 1',
      'risk-matrix.yaml risk-matrix 1',
    ]);
    expect(config.files.filter((facts) => facts.source === '')).toEqual([]);
  });
});
