import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Context,
  composeText,
  concat,
  contextLine,
  expectContext,
  fromUtf8,
  hex,
  identityFromSeed,
  newId,
  newSeed,
  openText,
  parseText,
  readCanonicalObject,
  readContext,
  readStatement,
  recipientOf,
  SealingError,
  seal,
  sealText,
  sign,
  signKeyFromSeed,
  signStatement,
  utf8,
  verify,
} from '../../src/sealing/index.js';
import { flip, refusal } from './people.js';

const identity = identityFromSeed(newSeed());
const key = signKeyFromSeed(newSeed());
const context: Context = {
  peluit: 1,
  kind: 'entry',
  id: newId(),
  parent: null,
  n: 3,
  prev: 'ab'.repeat(32),
  by: newId(),
  sealedBy: 'browser',
};
let recipient: string;
beforeAll(async () => {
  recipient = await recipientOf(identity);
});

describe('a context line', () => {
  it('has one spelling', async () => {
    const line = contextLine(context);
    expect(readContext(line)).toEqual(context);
    for (const other of [
      ` ${line}`,
      line.replace(',"n"', ', "n"'),
      line.replace('"peluit":1,', ''),
      line.replace('"peluit":1', '"peluit":2'),
      line.replace('entry', 'entri'),
      line.replace('"n":3', '"n":-1'),
      line.replace('"n":3', '"n":3.5'),
      line.replace('}', ',"x":1}'),
      line.replace('browser', 'phone'),
      line.replace(/"by":"[^"]+"/, '"by":"someone"'),
      line.replace('ab', 'AB'),
      '',
      'null',
    ]) {
      expect(await refusal(() => readContext(other))).toBe('malformed');
    }
  });

  it('refuses what was not asked for, and asks only for what is named', async () => {
    expectContext(context, { kind: 'entry', n: 3, parent: null, prev: undefined });
    for (const expected of [
      { n: 4 },
      { kind: 'card' },
      { id: newId() },
      { parent: 'x' },
      { sealedBy: 'server' },
    ] as const) {
      expect(await refusal(() => expectContext(context, expected))).toBe('context');
    }
  });
});

describe('a signature', () => {
  const body = utf8('{"type":"read"}');
  const line = contextLine(context);

  it('holds for its key, context line and body only', () => {
    const signature = sign(key.secret, line, body);
    expect(verify(key.publicHex, line, body, signature)).toBe(true);
    expect(verify(signKeyFromSeed(newSeed()).publicHex, line, body, signature)).toBe(false);
    expect(verify(key.publicHex, `${line} `, body, signature)).toBe(false);
    expect(verify(key.publicHex, line, utf8('{"type":"reAd"}'), signature)).toBe(false);
    expect(verify(key.publicHex, line, body, signature.toUpperCase())).toBe(false);
  });

  it('is false, and no error, for whatever is not one', () => {
    for (const [publicHex, signature] of [
      ['', ''],
      [key.publicHex, ''],
      ['00'.repeat(32), '00'.repeat(64)],
      ['ff'.repeat(32), sign(key.secret, line, body)],
      [key.publicHex, 'ff'.repeat(64)],
    ]) {
      expect(verify(publicHex ?? '', line, body, signature ?? '')).toBe(false);
    }
  });

  it('does not hold for a key of small order, which would sign anything', () => {
    // The identity element as public key and R, S = 0: the check of ZIP 215 lets it pass for every message.
    const identityElement = `01${'00'.repeat(31)}`;
    expect(verify(identityElement, line, body, identityElement + '00'.repeat(32))).toBe(false);
  });
});

describe('a sealed text', () => {
  it('gives back body and context, and knows its signer', async () => {
    const body = { type: 'message', text: 'Baris satu\nbaris dua – "kutip"', threatened: false };
    const opened = await openText(await sealText(context, body, key.secret, recipient), identity, { kind: 'entry' });
    expect(opened?.body).toEqual(body);
    expect(opened?.context).toEqual(context);
    expect(opened?.verify(key.publicHex)).toBe(true);
    expect(opened?.verify(signKeyFromSeed(newSeed()).publicHex)).toBe(false);
  });

  it('is null to others and refused when something else was asked for', async () => {
    const file = await sealText(context, { a: 1 }, key.secret, recipient);
    expect(await openText(file, identityFromSeed(newSeed()), {})).toBeNull();
    expect(await refusal(() => openText(file, identity, { n: 4 }))).toBe('context');
  });

  it('is always a multiple of 4 KiB, signature and context included', () => {
    fc.assert(
      fc.property(fc.nat(9_000), (length) => {
        const plain = composeText(context, { text: 'x'.repeat(length) }, key.secret);
        expect(plain.length % 4096).toBe(0);
        expect(parseText(plain).body).toEqual({ text: 'x'.repeat(length) });
      }),
      { numRuns: 40 },
    );
  });

  it('has one form only', async () => {
    const plain = composeText(context, { text: 'a' }, key.secret);
    const text = fromUtf8(plain);
    const others = {
      unpadded: text.trimEnd(),
      'one block too many': text + ' '.repeat(4096),
      'something in the padding': `${text.slice(0, -1)}x`,
      'a line feed in the padding': `${text.slice(0, -1)}\n`,
      'tabs as padding': `${text.slice(0, -1)}\t`,
      'spaced body': text.replace('{"text":"a"}', '{"text": "a"}').slice(0, 4096),
      'body that is a list': text.replace('{"text":"a"}', '["text","a"]'),
      'no signature': text.replace(/\n[0-9a-f]{128}/, `\n${' '.repeat(128)}`),
    };
    for (const [name, other] of Object.entries(others)) {
      expect([name, await refusal(() => parseText(utf8(other)))]).toEqual([name, 'malformed']);
    }
    const file = await seal(utf8('not a text'), [recipient]);
    expect(await refusal(() => openText(file, identity, {}))).toBe('malformed');
  });

  it('never passes for signed after any change inside', () => {
    const plain = composeText(context, { text: 'Saya diminta uang.' }, key.secret);
    const used = fromUtf8(plain).trimEnd().length;
    fc.assert(
      fc.property(fc.nat(8 * used - 1), (bit) => {
        try {
          return !parseText(flip(plain, bit)).verify(key.publicHex);
        } catch {
          return true;
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a signed statement', () => {
  const statement = signStatement({ ...context, kind: 'reading' }, { day: '2025-03-10' }, key.secret);

  it('gives back what was signed', () => {
    const read = readStatement(statement, { kind: 'reading' });
    expect(read.body).toEqual({ day: '2025-03-10' });
    expect(read.verify(key.publicHex)).toBe(true);
  });

  it('is refused in any other form and when changed', async () => {
    expect(await refusal(() => readStatement(statement, { kind: 'card' }))).toBe('context');
    expect(await refusal(() => readStatement(`${statement} `, {}))).toBe('malformed');
    expect(await refusal(() => readStatement('{}', {}))).toBe('malformed');
    expect(await refusal(() => readStatement(statement.replace('}', ',"x":"y"}'), {}))).toBe('malformed');
    expect(readStatement(statement.replace('2025', '2026'), {}).verify(key.publicHex)).toBe(false);
    expect(readStatement(statement.replace('browser', 'server'), {}).verify(key.publicHex)).toBe(false);
  });
});

describe('what is signed for one purpose', () => {
  it('cannot be passed off as something else', async () => {
    const body = { day: '2025-03-10' };
    const statement = signStatement({ ...context, kind: 'reading' }, body, key.secret);
    const asEntry = concat(
      utf8(`${contextLine(context)}\n{"day":"2025-03-10"}\n${readStatement(statement, {}).signature}\n`),
    );
    const padded = concat(asEntry, new Uint8Array(4096 - asEntry.length).fill(0x20));
    expect(parseText(padded).verify(key.publicHex)).toBe(false);
    expect(hex(padded)).toHaveLength(8192);
  });
});

it('refuses JSON that is nested so deeply that reading it would overflow the stack', () => {
  const deep = `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
  expect(() => readCanonicalObject(deep)).toThrow(SealingError);
});
