import { beforeAll, describe, expect, it } from 'vitest';
import { ReleaseJob } from '../../src/risk/release.job.js';
import type { RiskDetailView, RiskMapView } from '../../src/risk/risk.view.js';
import { RiskWriter } from '../../src/risk/risk.writer.js';
import type { WaveInputsView } from '../../src/waves/waves.view.js';
import { aHouse } from '../support/a-house.js';
import { expectDone } from '../support/console-client.js';
import { bringExposure, bringReadiness, countCases } from '../support/figures.js';
import { FixedClock } from '../support/fixed-clock.js';
import { aMember, type Staff } from '../support/staff.js';

const house = await aHouse({ clock: new FixedClock('2026-11-24T03:00:00Z') });
let inspektur: Staff;
let pimpinan: Staff;

const release = () => house.console.get(ReleaseJob).run();
const toDay = (day: string) =>
  house.clock.forward({ seconds: (Date.parse(`${day}T03:00:00Z`) - house.clock.now()) / 1000 });
const get = async <T>(staff: Staff, path: string): Promise<T> => {
  const answer = await staff.client.get<T>(path);
  if (answer.status !== 401) return expectDone(answer);
  // The test has moved the clock past the end of the session.
  await staff.loginAgain();
  return expectDone(await staff.client.get<T>(path));
};
const own = () => get<RiskMapView>(inspektur, '/api/risk/own');
const released = () => get<RiskMapView>(pimpinan, '/api/risk/released');
const unitOf = (map: RiskMapView, code: string) => map.units.find((unit) => unit.code === code)!;
const cellOf = (map: RiskMapView, unit: string, area: string) =>
  map.cells.find((cell) => cell.unit === unit && cell.area === area);

beforeAll(async () => {
  inspektur = await aMember(house, { roles: ['inspektur'] });
  pimpinan = await aMember(house, { roles: ['pimpinan'] });
});

describe('before anything was brought in', () => {
  it('rates nobody and says why', async () => {
    const map = await released();
    expect(map.exposureMissing).toBe(true);
    expect(map.cells).toEqual([]);
    expect(new Set(map.units.map((unit) => unit.state))).toEqual(new Set(['no_exposure']));
  });

  it('refuses a file whole, and names every line that cannot be used', async () => {
    await expect(
      bringExposure(
        house,
        'DISDUKCAPIL,PUB,2025,1000,LKjIP',
        'DISDUK,PUB,2025,-1,',
        'RSUD,PUB,25,1e9,x',
        'DISDUKCAPIL,PUB,2025,7,lagi',
      ),
    ).rejects.toThrow(
      /paparan\.csv:3: "DISDUK" is not a unit[\s\S]*:3: nilai "-1"[\s\S]*:3: sumber[\s\S]*:4: tahun "25"[\s\S]*:4: nilai "1e9"[\s\S]*:5: a row for "DISDUKCAPIL PUB 2025" stands in line 2/,
    );
    expect((await released()).exposureMissing).toBe(true);
    await expect(bringReadiness(house, 'RSUD,2026-02-30,101,x')).rejects.toThrow(
      /tanggal "2026-02-30"[\s\S]*nilai "101"/,
    );
    await expect(bringReadiness(house, 'RSUD,2027-01-01,70,x')).rejects.toThrow(/up to today/);
  });
});

describe('a viewer’s own map', () => {
  beforeAll(async () => {
    await bringExposure(
      house,
      'DISDUKCAPIL,PUB,2025,1000,LKjIP 2025',
      'DISDUKCAPIL,PBJ,2025,500,LKjIP 2025',
      'RSUD,PUB,2025,1000,LKjIP 2025',
      'RSUD,PBJ,2025,500,LKjIP 2025',
      'DISDIK,PUB,2025,1000,LKjIP 2025',
    );
  });

  it('counts exactly the cases whose key he holds', async () => {
    const before = await own();
    expect(cellOf(before, 'DISDUKCAPIL', 'PUB')).toMatchObject({ state: 'no_data', rating: null, cases: '0' });
    await countCases(house, 3, { unit: 'DISDUKCAPIL', area: 'PUB', holders: [inspektur.memberId], step: 'terbukti' });
    await countCases(house, 2, { unit: 'RSUD', area: 'PUB', holders: ['f'.repeat(32)], step: 'terbukti' });
    const after = await own();
    expect(cellOf(after, 'DISDUKCAPIL', 'PUB')).toMatchObject({ state: 'rated', cases: '3' });
    expect(cellOf(after, 'RSUD', 'PUB')).toMatchObject({ state: 'rated', cases: '0' });
    const [hot, cool] = ['DISDUKCAPIL', 'RSUD'].map((code) => unitOf(after, code).rating!);
    expect(hot!.ratio).toBeGreaterThan(cool!.ratio);
    expect(hot!.indexLow).toBeLessThan(hot!.index);
    expect(hot!.indexHigh).toBeGreaterThan(hot!.index);
  });

  it('colours no field without exposure', async () => {
    const map = await own();
    expect(unitOf(map, 'BAPPEDA')).toMatchObject({ state: 'no_exposure', rating: null, cases: '' });
    expect(cellOf(map, 'DISDIK', 'PBJ')).toBeUndefined();
  });

  it('shows what a field is made of', async () => {
    const detail = await get<RiskDetailView>(inspektur, '/api/risk/own/field?unit=DISDUKCAPIL&area=PUB');
    expect(detail.buckets).toEqual([{ month: '2026-11', step: 'terbukti', severity: 3, n: 3 }]);
    expect(detail.years).toEqual([{ year: 2026, cases: '3' }]);
    expect(detail.exposure).toEqual([{ area: 'PUB', year: 2025, value: 1000, source: 'LKjIP 2025' }]);
    expect((await inspektur.client.get('/api/risk/own/field?unit=TIDAKADA')).status).toBe(404);
    const kecamatan = house.core.config.units.find((unit) => unit.kind === 'kecamatan')!;
    const field = `unit=${encodeURIComponent(kecamatan.code)}&area=DESA`;
    expect((await get<RiskDetailView>(inspektur, `/api/risk/own/field?${field}`)).unit).toBe(kecamatan.code);
  });
});

describe('the released map', () => {
  it('does not move for cases that wait, in not one byte', async () => {
    const before = JSON.stringify(await released());
    await countCases(house, 1, { unit: 'DISDUKCAPIL', area: 'PUB', holders: [inspektur.memberId] });
    expect(JSON.stringify(await released())).toBe(before);
    expect(unitOf(await released(), 'DISDUKCAPIL')).toMatchObject({
      state: 'belum_dirilis',
      rating: null,
      cases: '0-4',
    });
    // The fifth.
    await countCases(house, 1, { unit: 'DISDUKCAPIL', area: 'PUB', holders: [inspektur.memberId] });
    expect(JSON.stringify(await released())).toBe(before);
    toDay('2026-12-01');
    // The ledger releases on the first of the month; leaders read it as it stood at the start of the quarter.
    expect(await release()).toBe(1);
    expect(JSON.stringify(await released())).toBe(before);
    toDay('2026-12-31');
    expect(await release()).toBe(0);
    expect(JSON.stringify(await released())).toBe(before);
  });

  it('moves at the start of the next quarter, by the batch', async () => {
    toDay('2027-01-01');
    const late = await countCases(house, 1, { unit: 'DISDUKCAPIL', area: 'PUB', holders: [inspektur.memberId] });
    await release();
    const map = await released();
    expect(map).toMatchObject({
      scope: 'released',
      releasedOn: '2027-01-01',
      nextRelease: '2027-04-01',
      asOf: '2027-01',
      k: 5,
    });
    expect(unitOf(map, 'DISDUKCAPIL')).toMatchObject({ state: 'rated', cases: '5' });
    expect(cellOf(map, 'DISDUKCAPIL', 'PUB')).toMatchObject({ state: 'rated', cases: '5' });
    expect(cellOf(map, 'DISDUKCAPIL', 'PBJ')).toMatchObject({ state: 'belum_dirilis', cases: '0-4' });
    expect(unitOf(map, 'RSUD')).toMatchObject({ state: 'belum_dirilis', rating: null });
    expect(late).toHaveLength(1);
  });

  it('runs once a day, whoever runs it', async () => {
    expect(await Promise.all([release(), release()])).toEqual([0, 0]);
  });

  it('releases what became proven since, in batches of its own', async () => {
    const writer = new RiskWriter(house.core.database, house.clock, house.core);
    const proven = await countCases(house, 6, { unit: 'RSUD', area: 'PBJ', holders: [inspektur.memberId] });
    toDay('2027-02-01');
    expect(await release()).toBe(1);
    toDay('2027-04-01');
    expect(await release()).toBe(0);
    const before = unitOf(await released(), 'RSUD').rating!;
    for (const one of proven.slice(0, 3)) {
      await house.core.database.inTransaction((manager) => writer.put(manager, { ...one, step: 'terbukti' }));
    }
    toDay('2027-05-01');
    expect(await release()).toBe(1);
    expect(unitOf(await released(), 'RSUD').rating).toEqual(before);
    toDay('2027-07-01');
    // While the day's release has not been done, leaders read the quarter before, not nothing.
    expect((await released()).releasedOn).toBe('2027-04-01');
    await release();
    const map = await released();
    expect(unitOf(map, 'RSUD').rating!.ratio).toBeGreaterThan(before.ratio);
    // Nothing was released twice: as many cases as before.
    expect(cellOf(map, 'RSUD', 'PBJ')!.cases).toBe('5');
    expect(map.changes).not.toBeNull();
  });

  it('shows a leader no bucket and no exact number', async () => {
    const detail = await get<RiskDetailView>(pimpinan, '/api/risk/released/field?unit=DISDUKCAPIL&area=PUB');
    expect(detail.buckets).toEqual([]);
    expect(detail.years).toEqual([{ year: 2026, cases: '5' }]);
  });

  it('is not for the own map’s eyes, nor the other way round', async () => {
    expect((await pimpinan.client.get('/api/risk/own')).status).toBe(403);
    expect((await pimpinan.client.get('/api/cases')).status).toBe(403);
    expect((await pimpinan.client.get('/api/reports')).status).toBe(403);
  });
});

describe('the next wave', () => {
  it('is proposed from released figures, readiness, and what was declared', async () => {
    await bringReadiness(
      house,
      'DISDIK,2026-05-01,70.5,TPI 2026',
      'RSUD,2026-05-01,60,TPI 2026',
      'RSUD,2026-06-01,81,TPI 2026',
    );
    const inputs = await get<WaveInputsView>(pimpinan, '/api/waves/next');
    const factsOf = (code: string) => inputs.units.find((unit) => unit.code === code)!.facts;
    expect(factsOf('RSUD')).toMatchObject({ declared: true, kesiapan: { value: 81, day: '2026-06-01' } });
    expect(factsOf('DISDUKCAPIL')).toMatchObject({ declared: true, kerawanan: { state: 'released' } });
    expect(factsOf('DISDIK')).toMatchObject({ declared: false, kerawanan: { state: 'belum_dirilis' } });
    expect(inputs.history).toMatchObject([
      { declared: '2021-09-06', units: expect.arrayContaining(['RSUD', 'BAPPEDA']) },
    ]);
    const map = await released();
    expect(factsOf('RSUD').kerawanan).toMatchObject({ value: unitOf(map, 'RSUD').rating!.index });
  });
});
