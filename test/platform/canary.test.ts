import { expect, it } from 'vitest';
import { Canary } from '../support/canary.js';

const canary = new Canary('burungkenariXQZ73');

it('is found in every form, so that its absence means something', () => {
  const word = Buffer.from(canary.word);
  const around = (middle: Buffer | string) =>
    Buffer.concat([Buffer.from('x '), Buffer.from(middle), Buffer.from(' y')]);
  for (const shift of [0, 1, 2, 3, 4, 5]) {
    const encoded = Buffer.concat([Buffer.alloc(shift, 65), word, Buffer.alloc(7, 66)]).toString('base64');
    expect(canary.formsIn(around(encoded))).not.toEqual([]);
    expect(canary.formsIn(around(Buffer.from(encoded, 'base64').toString('base64url')))).not.toEqual([]);
  }
  expect(canary.formsIn(around(word))).toContain('utf-8');
  expect(canary.formsIn(around(Buffer.from(canary.word, 'utf16le')))).toContain('utf-16le');
  expect(canary.formsIn(around(word.toString('hex')))).toContain('hex');
  expect(canary.formsIn(around('burung kenari'))).toEqual([]);
});
