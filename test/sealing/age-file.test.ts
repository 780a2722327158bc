import { Encrypter, generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkOuterForm,
  concat,
  equal,
  fromHex,
  HYBRID_OVERHEAD,
  identityFromSeed,
  newSeed,
  open,
  openWithPassphrase,
  padText,
  randomBytes,
  recipientOf,
  seal,
  sealedSize,
  sealStream,
  sealWithPassphrase,
  utf8,
} from '../../src/sealing/index.js';
import { flip, refusal } from './people.js';

const mine = identityFromSeed(newSeed());
const theirs = identityFromSeed(newSeed());
let toMe: string;
let toThem: string;
let file: Uint8Array;

beforeAll(async () => {
  toMe = await recipientOf(mine);
  toThem = await recipientOf(theirs);
  file = await seal(padText(utf8('Saya diminta uang.')), [toMe]);
});

/** A file made with typage itself, to whatever recipients. */
async function fileTo(...recipients: string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(utf8('isi'));
}

/** The same file with its text header changed; the payload stays. */
function withHeader(change: (header: string) => string): Uint8Array {
  const header = String.fromCharCode(...file.subarray(0, HYBRID_OVERHEAD - 16));
  return concat(utf8(change(header)), file.subarray(HYBRID_OVERHEAD - 16));
}

describe('sealing and opening', () => {
  it('gives back what was sealed, of any length', async () => {
    for (const length of [0, 1, 4096, 65_536, 65_537, 200_000]) {
      const content = concat(randomBytes(Math.min(length, 65_536)), new Uint8Array(Math.max(0, length - 65_536)));
      expect(equal((await open(await seal(content, [toMe]), mine)) ?? file, content)).toBe(true);
    }
  });

  it('gives null to whom the file is not addressed', async () => {
    expect(await open(file, theirs)).toBeNull();
  });

  it('seals a stream into a file that opens like any other', async () => {
    const pieces = [utf8('satu '), new Uint8Array(100_000).fill(7), utf8(' dua')];
    const source = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = pieces.shift();
        if (piece) controller.enqueue(piece);
        else controller.close();
      },
    });
    const whole = concat(...pieces);
    const sealed = new Uint8Array(await new Response(await sealStream(source, toMe)).arrayBuffer());
    expect(sealed.length).toBe(sealedSize(whole.length));
    expect(equal((await open(sealed, mine)) ?? sealed, whole)).toBe(true);
  });

  it('never makes the same file twice', async () => {
    expect(await seal(utf8('a'), [toMe])).not.toEqual(await seal(utf8('a'), [toMe]));
  });
});

describe('recipients that are not hybrid', () => {
  it('are refused, alone and mixed, and so is no recipient at all', async () => {
    const weak = await identityToRecipient(await generateX25519Identity());
    for (const recipients of [[weak], [toMe, weak], [weak, toMe], [], ['age1tag1abc'], ['']]) {
      expect(await refusal(() => seal(utf8('a'), recipients))).toBe('recipient');
    }
    expect(await refusal(() => sealStream(new ReadableStream(), weak))).toBe('recipient');
  });

  it('are refused when a character was mistyped', async () => {
    const wrong = toMe.slice(0, -1) + (toMe.endsWith('q') ? 'p' : 'q');
    expect(await refusal(() => seal(utf8('a'), [wrong]))).toBe('recipient');
    expect(await refusal(() => seal(utf8('a'), [toMe.toUpperCase()]))).toBe('recipient');
  });

  it('do not open anything either', async () => {
    const weak = await generateX25519Identity();
    expect(await refusal(() => open(file, weak))).toBe('malformed');
    expect(await refusal(() => open(file, ''))).toBe('malformed');
    expect(await refusal(() => open(file, mine.toLowerCase()))).toBe('malformed');
  });
});

describe('files that must not open', () => {
  it('to more than one recipient, to others, or to a passphrase', async () => {
    const weak = await identityToRecipient(await generateX25519Identity());
    const files = {
      'two hybrid stanzas': await seal(utf8('isi'), [toMe, toThem]),
      'two stanzas to me': await seal(utf8('isi'), [toMe, toMe]),
      X25519: await fileTo(weak),
      'hybrid, then X25519': await fileTo(toMe, weak),
      'X25519, then hybrid': await fileTo(weak, toMe),
      passphrase: await sealWithPassphrase(utf8('isi'), 'kata sandi', 2),
    };
    for (const [name, bad] of Object.entries(files))
      expect([name, await refusal(() => open(bad, mine))]).toEqual([name, 'wrong-type']);
  });

  it('with a header in another form', async () => {
    const changes: Record<string, (header: string) => string> = {
      'no header at all': () => '',
      'another version': (header) => header.replace('/v1', '/v2'),
      'carriage returns': (header) => header.replaceAll('\n', '\r\n'),
      'a space at the end of the stanza line': (header) => header.replace('\n', '\n').replace(/(-> [^\n]+)\n/, '$1 \n'),
      'one more argument': (header) => header.replace(/(-> [^\n]+)\n/, '$1 x\n'),
      'a body of two lines': (header) => header.replace(/\n(.{43})\n---/, '\n$1\n\n---'),
      'a short encapsulated key': (header) =>
        header.replace('mlkem768x25519 ....', 'mlkem768x25519 ').replace(/(-> mlkem768x25519 ).{4}/, '$1'),
      'a short MAC': (header) => header.replace(/--- .{4}/, '--- '),
      'no MAC': (header) => header.replace(/--- .*\n/, '---\n'),
      'a loose last character in the MAC': (header) => header.replace(/.\n$/, 'B\n'),
      'base64 with padding': (header) => header.replace(/\n$/, '=\n'),
      'no end': (header) => header.slice(0, 900),
    };
    for (const [name, change] of Object.entries(changes)) {
      const bad = name === 'no end' ? utf8(change(String.fromCharCode(...file.subarray(0, 1600)))) : withHeader(change);
      expect([name, await refusal(() => open(bad, mine))]).toEqual([name, 'malformed']);
    }
    expect(await refusal(() => open(new Uint8Array(0), mine))).toBe('malformed');
  });

  it('with one more stanza that only wants to be ignored, or one renamed', async () => {
    const grease = '-> 3-grease x\nYWJj\n';
    for (const change of [
      (header: string) => header.replace('-> mlkem', `${grease}-> mlkem`),
      (header: string) => header.replace('--- ', `${grease}--- `),
      (header: string) => header.replace('mlkem768x25519', 'mlkem768x25518'),
    ]) {
      expect(await refusal(() => open(withHeader(change), mine))).toBe('wrong-type');
    }
  });

  it('with a payload that was cut, lengthened, or put under another nonce', async () => {
    const big = await seal(new Uint8Array(3 * 65_536), [toMe]);
    const chunk = 65_536 + 16;
    const start = HYBRID_OVERHEAD;
    const bad: Record<string, Uint8Array> = {
      'wrong nonce': flip(big, 8 * (HYBRID_OVERHEAD - 16)),
      'no payload': big.subarray(0, HYBRID_OVERHEAD),
      'half a nonce': big.subarray(0, HYBRID_OVERHEAD - 8),
      'cut within a tag': big.subarray(0, -1),
      'last chunk dropped': big.subarray(0, start + 2 * chunk),
      'first chunk dropped': concat(big.subarray(0, start), big.subarray(start + chunk)),
      'chunks swapped': concat(
        big.subarray(0, start),
        big.subarray(start + chunk, start + 2 * chunk),
        big.subarray(start, start + chunk),
        big.subarray(start + 2 * chunk),
      ),
      'last chunk twice': concat(big, big.subarray(start + 2 * chunk)),
      'one byte more': concat(big, Uint8Array.of(0)),
      'a line feed more': concat(file, utf8('\n')),
      'another file behind it': concat(file, file),
      'an empty last chunk': concat(big, new Uint8Array(16)),
      'payload of another file': concat(file.subarray(0, HYBRID_OVERHEAD - 16), big.subarray(HYBRID_OVERHEAD - 16)),
    };
    for (const [name, wrong] of Object.entries(bad))
      expect([name, await refusal(() => open(wrong, mine))]).toEqual([name, 'corrupt']);
  });

  it('with a MAC that belongs to another header', async () => {
    const other = await seal(utf8('isi'), [toMe]);
    const mac = String.fromCharCode(...other.subarray(0, HYBRID_OVERHEAD)).match(/--- (.{43})/)?.[1] ?? '';
    expect(
      await refusal(() =>
        open(
          withHeader((header) => header.replace(/--- .{43}/, `--- ${mac}`)),
          mine,
        ),
      ),
    ).toBe('corrupt');
  });

  it('with any one bit flipped, wherever it is', async () => {
    const bits = fc.integer({ min: 0, max: 8 * file.length - 1 });
    const headerBits = fc.integer({ min: 0, max: 8 * HYBRID_OVERHEAD - 1 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(bits, headerBits), async (bit) => {
        const result = await open(flip(file, bit), mine).catch((error: { code?: string }) => error.code ?? 'no code');
        expect([null, 'malformed', 'wrong-type', 'corrupt']).toContain(result);
      }),
      { numRuns: 200 },
    );
  });

  it('with any part missing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), async (length) => {
        // A file that ends within the name of its stanza names another one.
        const name = '-> mlkem768x25519';
        const from = 'age-encryption.org/v1\n'.length;
        const isWithinName = length > from + '-> '.length && length < from + name.length;
        const expected = isWithinName ? ['wrong-type'] : ['malformed', 'corrupt'];
        expect(expected).toContain(await refusal(() => open(file.subarray(0, length), mine)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('files under a passphrase', () => {
  it('open with the passphrase, give null to another, and refuse another work factor before any work', async () => {
    const sealed = await sealWithPassphrase(utf8('isi'), 'rahasia', 4);
    expect(await openWithPassphrase(sealed, 'rahasia', 4)).toEqual(utf8('isi'));
    expect(await openWithPassphrase(sealed, 'lain', 4)).toBeNull();
    expect(await refusal(() => openWithPassphrase(sealed, 'rahasia', 5))).toBe('weak-kdf');
    const greedy = utf8(String.fromCharCode(...sealed.subarray(0, 160)).replace(/ 4\n/, ' 30\n'));
    expect(await refusal(() => openWithPassphrase(greedy, 'rahasia', 4))).toBe('weak-kdf');
  });

  it('must not open with another stanza, a changed bit or an end cut off', async () => {
    const sealed = await sealWithPassphrase(utf8('isi'), 'rahasia', 1);
    expect(await refusal(() => openWithPassphrase(file, 'rahasia', 1))).toBe('wrong-type');
    expect(await refusal(() => openWithPassphrase(sealed.subarray(0, -1), 'rahasia', 1))).toBe('corrupt');
    await fc.assert(
      fc.asyncProperty(fc.nat(8 * sealed.length - 1), async (bit) => {
        const result = await openWithPassphrase(flip(sealed, bit), 'rahasia', 1).catch(
          (error: { code?: string }) => error.code,
        );
        expect([null, 'malformed', 'wrong-type', 'corrupt', 'weak-kdf']).toContain(result);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the outer form that a server can check', () => {
  const bytes = sealedSize(4096);

  it('passes a sealed text, file and wrap by header and length', () => {
    checkOuterForm(file, { bytes, kind: 'text' });
    checkOuterForm(file.subarray(0, HYBRID_OVERHEAD), { bytes: sealedSize(8192), kind: 'text' });
    checkOuterForm(file, { bytes: sealedSize(67_584), kind: 'file' });
    checkOuterForm(file, { bytes: sealedSize(400), kind: 'wrap' });
  });

  it('refuses lengths that padding does not give', async () => {
    const wrong = [
      { bytes: bytes + 1, kind: 'text' },
      { bytes: sealedSize(0), kind: 'text' },
      { bytes: sealedSize(4000), kind: 'text' },
      { bytes: sealedSize(4096), kind: 'file' },
      { bytes: sealedSize(65_537), kind: 'file' },
      { bytes: sealedSize(4096), kind: 'wrap' },
      { bytes: 0, kind: 'wrap' },
      { bytes: Number.NaN, kind: 'text' },
    ] as const;
    for (const expected of wrong) expect(await refusal(() => checkOuterForm(file, expected))).toBe('malformed');
  });

  it('refuses plaintext and files to anything but one hybrid recipient', async () => {
    expect(await refusal(() => checkOuterForm(new Uint8Array(bytes).fill(0x61), { bytes, kind: 'text' }))).toBe(
      'malformed',
    );
    const hybrid = await identityToRecipient(await generateHybridIdentity());
    const two = await fileTo(hybrid, toMe);
    expect(await refusal(() => checkOuterForm(two, { bytes: two.length, kind: 'text' }))).toBe('wrong-type');
  });
});

describe('identities', () => {
  it('are 32 bytes, no more and no less', async () => {
    expect(await refusal(() => identityFromSeed(fromHex('00')))).toBe('malformed');
    expect(identityFromSeed(new Uint8Array(32))).toMatch(/^AGE-SECRET-KEY-PQ-1[A-Z0-9]+$/);
  });
});
