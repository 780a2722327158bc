import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  base64url,
  canonicalJson,
  concat,
  equal,
  fromBase64url,
  fromHex,
  fromUtf8,
  hex,
  isId,
  newId,
  readCanonicalObject,
  utf8,
} from '../../src/sealing/index.js';
import { refusal } from './people.js';

const someBytes = fc.uint8Array({ maxLength: 200 });

describe('bytes', () => {
  it('come back from hexadecimal and base64url as they were', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        expect(fromHex(hex(bytes))).toEqual(bytes);
        expect(fromBase64url(base64url(bytes))).toEqual(bytes);
      }),
    );
  });

  it('come back from UTF-8, a byte order mark included', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fromUtf8(utf8(text)) === text));
    expect(fromUtf8(utf8('\ufeffa'))).toBe('\ufeffa');
  });

  it.each(['0', 'AB', 'zz', '0x12', ' 12'])('refuse %j as hexadecimal', async (text) => {
    expect(await refusal(() => fromHex(text))).toBe('malformed');
  });

  it.each(['YQ==', 'YR', 'a b', '+/8'])('refuse %j as base64url', async (text) => {
    expect(await refusal(() => fromBase64url(text))).toBe('malformed');
  });

  it('refuse what is not UTF-8', async () => {
    expect(await refusal(() => fromUtf8(Uint8Array.of(0xc3, 0x28)))).toBe('malformed');
  });

  it('are equal only when all of them are', () => {
    fc.assert(
      fc.property(someBytes, someBytes, (a, b) => {
        expect(equal(a, concat(a))).toBe(true);
        expect(equal(a, b)).toBe(hex(a) === hex(b));
      }),
    );
  });

  it('make ids of 32 hexadecimal characters, each another', () => {
    const ids = Array.from({ length: 100 }, newId);
    expect(ids.every(isId)).toBe(true);
    expect(new Set(ids).size).toBe(100);
  });
});

describe('canonical JSON', () => {
  it('sorts keys at every depth and writes no spaces', () => {
    expect(canonicalJson({ b: [1, { z: null, a: 'é' }], a: true, c: undefined })).toBe(
      '{"a":true,"b":[1,{"a":"é","z":null}]}',
    );
  });

  it('means the same as before and never holds a line feed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = canonicalJson(value);
        expect(text).not.toContain('\n');
        expect(canonicalJson(readCanonicalObject(text))).toBe(text);
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(text);
      }),
    );
  });

  it.each([Number.NaN, [undefined], { a: () => 1 }, { a: new Date(0) }, { a: 1n }])('refuses %o', async (value) => {
    expect(await refusal(() => canonicalJson(value))).toBe('malformed');
  });

  it.each(['{"b":1,"a":2}', '{ "a":1}', '[1]', 'null', '{"a":1,"a":2}', '{"a":1.0}', '{'])(
    'refuses the text %s as another spelling',
    async (text) => {
      expect(await refusal(() => readCanonicalObject(text))).toBe('malformed');
    },
  );
});
