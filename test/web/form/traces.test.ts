import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTraces } from '../../../web/citizen/traces/find-traces.js';

const kinds = (text: string) => findTraces(text).map(({ kind, text: found }) => [kind, found]);

describe('what could lead to the writer', () => {
  it.each([
    ['NIK saya 3216061708850003 ya', 'nik', '3216061708850003'],
    ['3216 0657 0885 0003', 'nik', '3216 0657 0885 0003'],
    ['NIP 198503172010011005', 'nip', '198503172010011005'],
    ['NIP. 19850317 201001 1 005', 'nip', '19850317 201001 1 005'],
    ['hubungi 0812-3456-7890', 'phone', '0812-3456-7890'],
    ['WA +62 812 3456 7890', 'phone', '+62 812 3456 7890'],
    ['WA 6281234567890', 'phone', '6281234567890'],
    ['transfer ke rekening BJB 0012345678901', 'account', '0012345678901'],
    ['tulis ke siti.aminah@contoh.go.id', 'email', 'siti.aminah@contoh.go.id'],
    ['mobil saya B 1234 XYZ', 'plate', 'B 1234 XYZ'],
    ['saya bendahara di sana', 'post', 'saya bendahara di sana'],
    ['Saya adalah staf keuangan', 'post', 'Saya adalah staf keuangan'],
    ['aku kasubag umum', 'post', 'aku kasubag umum'],
    ["I'm the treasurer here", 'post', "I'm the treasurer here"],
    ['nama saya budi santoso', 'name', 'nama saya budi santoso'],
    ['My name is Budi', 'name', 'My name is Budi'],
  ])('%s: %s', (text, kind, found) => {
    expect(kinds(text)).toEqual([[kind, found]]);
  });

  it.each([
    'Diminta Rp1.500.000.000 untuk proyek',
    'Anggaran Rp 12.345.678.901 cair',
    'Sejak 2021 sampai 2024, RT 03 RW 12, SDN 01',
    'nomor 3216069908850003 bukan tanggal lahir',
    'nama saya jangan disebut',
    'petugas itu bendahara',
    'PP 43/2018 pasal 12, P3K 2 orang',
    '20240101 1234',
  ])('is not in: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('is found in the order of the text, each once', () => {
    expect(kinds('Saya staf. 081234567890, lagi 081234567890, a@b.id')).toEqual([
      ['post', 'Saya staf'],
      ['phone', '081234567890'],
      ['email', 'a@b.id'],
    ]);
  });

  it('is always a part of the text, at its place', () => {
    const words = fc.constantFrom(
      'saya',
      'staf',
      '0812',
      '3456',
      '7890',
      '@',
      'b.id',
      ' ',
      '\n',
      'B',
      '12',
      'nama',
      'é',
      '+62',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const { at, text: found } of findTraces(text)) expect(text.slice(at, at + found.length)).toBe(found);
      }),
    );
  });

  it('finds every telephone number, however it is grouped and whatever stands around it', () => {
    const around = fc.constantFrom('', 'Hubungi ', 'WA: ', '(', '"');
    const digits = fc.stringMatching(/^\d{8,11}$/);
    fc.assert(
      fc.property(around, digits, fc.constantFrom('', ' ', '-', '.'), (before, tail, between) => {
        const number = `08${tail}`.match(/.{1,4}/g)?.join(between) ?? '';
        expect(findTraces(`${before}${number}, begitu`).map(({ kind }) => kind)).toContain('phone');
      }),
    );
  });

  it('takes no longer for the longest and strangest text than the eye notices', () => {
    for (const piece of [
      '1',
      '1 ',
      '1.',
      '+1',
      'a',
      'a.',
      'a@',
      'a@a.',
      'saya ',
      'saya adalah ',
      'nama saya ',
      'B 12 ',
      'é',
      'rek ',
    ]) {
      const text = piece.repeat(50_000 / piece.length);
      const began = performance.now();
      findTraces(text);
      expect(performance.now() - began, piece).toBeLessThan(400);
    }
  });
});
