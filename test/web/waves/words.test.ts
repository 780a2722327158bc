import { describe, expect, it } from 'vitest';
import { aUnit, parametersWith } from '../../domain/wave/wave-units.js';
import { proposalOf, UNITS, words, wordsInEnglish } from './a-wave.js';

const { chosen, reserves, lists } = proposalOf();
const rowOf = (id: string) => [...chosen, ...reserves].find((row) => row.id === id)!;

describe('the reasons', () => {
  it('of a chosen unit say that it is risky and ready, and who would follow', () => {
    expect(words.why(rowOf('RSUD'))).toBe(
      'Rawan dan siap: kerawanan 80 dan kesiapan 75 mencapai batas 50 dan 60. Bila mundur, digantikan N RSUDCBG.',
    );
  });

  it('of a chosen unit say that nobody can follow, and that its LKE is old', () => {
    const alone = proposalOf(UNITS.filter(({ id }) => id === 'DPMPTSP')).chosen[0]!;
    expect(words.why(alone)).toBe(
      'Rawan dan siap: kerawanan 55 dan kesiapan 88 mencapai batas 50 dan 60. LKE 3 Maret 2025 berumur lebih dari 12 bulan. Bila mundur, tidak ada cadangan yang dapat menggantikannya.',
    );
  });

  it('of a reserve say first what stopped it', () => {
    expect(words.why(rowOf('RSUDCBG'))).toMatch(
      /^Tersisih batas 2 per rumpun Kesehatan: N RSUD, N DINKES lebih tinggi\. Rawan dan siap/,
    );
    const two = proposalOf(UNITS, { maxUnits: 2 });
    expect(words.why(two.reserves.find(({ id }) => id === 'DPMPTSP')!)).toMatch(/^Tersisih batas 2 unit/);
    expect(words.why(two.reserves.find(({ id }) => id === 'RSUDCBG')!)).toMatch(/per rumpun .* Tersisih batas 2 unit/);
  });

  it('of a unit to be built up say by how much it is short', () => {
    expect(words.reasons(lists.bina_dulu[0]!.reasons)).toBe(
      'Kerawanan 83 mencapai batas 50. Kesiapan 52, kurang 8 poin dari batas 60.',
    );
  });

  it('never say that a gap is nought', () => {
    const [unit] = proposalOf([aUnit('A', 70, 59.999)]).lists.bina_dulu;
    expect(words.reasons(unit!.reasons)).toBe(
      'Kerawanan 70 mencapai batas 50. Kesiapan sangat sedikit di bawah batas 60.',
    );
  });

  it('know every code, in both languages', () => {
    const barred = aUnit('A', 70, 70, { active: false, declared: true, barredUntil: '2027-06-30' });
    const unknown = aUnit('B', 0, 0, { kerawanan: { state: 'belum_dirilis' } });
    delete unknown.kesiapan;
    const { tidak_aktif, belum_dirilis } = proposalOf([barred, unknown]).lists;
    expect(words.reasons(tidak_aktif[0]!.reasons)).toBe(
      'Unit tidak aktif. Tidak boleh diusulkan sampai 30 Juni 2027, karena predikatnya dicabut. Sudah dicanangkan. Kerawanan 70 mencapai batas 50. Kesiapan 70 mencapai batas 60.',
    );
    expect(words.reasons(belum_dirilis[0]!.reasons)).toBe(
      'Perkaranya belum cukup untuk dirilis. Bukan berarti aman. Belum ada nilai LKE.',
    );
    expect(wordsInEnglish.reasons(tidak_aktif[0]!.reasons)).toContain('May not be proposed until 30 June 2027');
  });
});

describe('the sentences about the weight', () => {
  const units = [aUnit('RSUD', 90, 60), aUnit('DPMPTSP', 60, 88)];

  it('say who replaces whom, from which weight on, and that nothing else changes', () => {
    const { sentences } = proposalOf(units, { maxUnits: 1, weight: 0.6 });
    expect(words.sentences(sentences, parametersWith({ weight: 0.6 }))).toEqual([
      'Bila bobot kerawanan di bawah 0,486, N DPMPTSP menggantikan N RSUD.',
      'Selain itu pilihan tidak berubah, untuk bobot 0,35 sampai 0,65.',
    ]);
    const below = proposalOf(units, { maxUnits: 1, weight: 0.4 });
    expect(words.sentences(below.sentences, parametersWith({ weight: 0.4 }))[0]).toBe(
      'Bila bobot kerawanan 0,486 atau lebih, N RSUD menggantikan N DPMPTSP.',
    );
  });

  it('say when no weight changes anything', () => {
    expect(words.sentences(proposalOf(units).sentences, parametersWith())).toEqual([
      'Pilihan sama pada setiap bobot dari 0,35 sampai 0,65.',
    ]);
  });

  it('are not told from a weight outside the range, where they would not hold', () => {
    const { sentences } = proposalOf(units, { maxUnits: 1, weight: 0.9 });
    expect(words.sentences(sentences, parametersWith({ weight: 0.9 }))).toEqual([
      'Bobot 0,9 di luar rentang 0,35 sampai 0,65. Kekokohan tetap dihitung untuk rentang itu.',
    ]);
  });
});

describe('the values in use', () => {
  it('are told beside the adopted ones', () => {
    const tried = parametersWith({ maxUnits: 3, weight: 0.41 });
    expect(words.changed(tried, parametersWith())).toEqual([
      'Paling banyak unit (k) 3, baku 5',
      'Bobot kerawanan (w) 0,41, baku 0,5',
    ]);
    expect(words.inUse(tried, parametersWith())).toBe(
      'Nilai yang dipakai: k 3, m 2, bobot 0,41, batas K 50, batas S 60. Percobaan, bukan usulan resmi.',
    );
    expect(words.inUse(parametersWith(), parametersWith())).toMatch(/Semuanya nilai baku\.$/);
  });

  it('are asked for in kind words', () => {
    expect(words.problem('maxUnits')).toBe('Tulis bilangan bulat 1 sampai 20.');
    expect(words.problem('weight')).toBe('Tulis angka 0 sampai 1, misalnya 0,5.');
  });
});
