import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerNamedIn } from '../../../src/domain/report/named-readers.js';
import { hintsFor } from '../../../web/citizen/form/story-hints.js';

const NOTHING = { place: '', time: '', amount: '' };

describe('what a story could also say', () => {
  it('is nothing for a story that has it all', () => {
    const story =
      'Sejak Agustus setiap pengajuan surat di loket 2 diminta Rp150.000 oleh petugas, katanya supaya cepat selesai.';
    expect(hintsFor(story, NOTHING)).toEqual([]);
  });

  it('is a little more of everything for a short one', () => {
    expect(hintsFor('Petugasnya minta uang.', NOTHING)).toEqual(['short', 'place', 'time', 'amount']);
    expect(hintsFor('They asked me for money.', NOTHING)).toEqual(['short', 'place', 'time', 'amount']);
  });

  it('leaves out what stands in a field of its own', () => {
    const said = { place: 'DISDUKCAPIL', time: 'Senin', amount: '50 ribu' };
    expect(hintsFor('Petugasnya minta uang.', said)).toEqual(['short']);
  });

  it.each([
    ['Diminta 50 ribu', 'amount'],
    ['Diminta dua juta rupiah', 'amount'],
    ['Dipotong 10%', 'amount'],
    ['Diminta 2.500.000', 'amount'],
    ['Terjadi tadi pagi', 'time'],
    ['Terjadi 12/8', 'time'],
    ['It happened last week', 'time'],
    ['Terjadi di kantor desa', 'place'],
    ['Di Cikarang ada pungutan, di Cikarang', 'place'],
  ] as const)('knows that "%s" says the %s', (story, hint) => {
    expect(hintsFor(story, NOTHING)).not.toContain(hint);
  });

  it('is not asked for before there is a story', () => {
    expect(hintsFor('  \n', NOTHING)).toEqual([]);
  });

  it('takes no longer for the longest and strangest text than the eye notices', () => {
    for (const piece of ['1.', 'é', 'a ', 'di ', 'puluh', '1,1', 'rp ', '\u0301a']) {
      const story = piece.repeat(50_000 / piece.length);
      const began = performance.now();
      hintsFor(story, NOTHING);
      readerNamedIn(story);
      expect(performance.now() - began).toBeLessThan(400);
    }
  });

  it('is always some of the four, in their order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (story) => {
        const hints = hintsFor(story, NOTHING);
        expect(['short', 'place', 'time', 'amount'].filter((hint) => hints.some((one) => one === hint))).toEqual(hints);
      }),
    );
  });
});

describe('who is named in a text', () => {
  it.each([
    ['Orang Inspektorat minta amplop', 'inspektorat'],
    ['pak irban', 'inspektorat'],
    ['The Inspectorate knew', 'inspektorat'],
    ['Disuruh Bupati dan inspektur', 'inspektorat'],
    ['Ajudan bupati menelepon', 'top'],
    ['ke ruang SEKDA', 'top'],
    ['the regent’s brother', 'top'],
  ] as const)('%s: %s', (text, named) => {
    expect(readerNamedIn(text)).toBe(named);
  });

  it('is nobody where the letters only stand inside other words', () => {
    expect(readerNamedIn('sekdakab itdaerah irbanan; kabupaten')).toBeUndefined();
  });
});
