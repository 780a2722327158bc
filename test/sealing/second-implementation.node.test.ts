import { createHash, createHmac, createPublicKey, hkdfSync, verify } from 'node:crypto';
import { argon2id, hash } from 'argon2';
import { describe, expect, it } from 'vitest';
import {
  deriveReceipt,
  entryTag,
  FIRST_PREVIOUS_TAG,
  hex,
  memberKeysFromSeed,
  newId,
  padText,
  randomBytes,
  readStatement,
  signReading,
  threadMacKey,
  utf8,
  WORDS,
} from '../../src/sealing/index.js';
import { browserKdf } from '../../src/sealing/kdf.browser.js';

// FORMAT.md, written a second time with nothing but Node's own cryptography: an auditor must be able to.

const sha256Hex = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
const derive = (secret: Uint8Array, purpose: string) =>
  Buffer.from(hkdfSync('sha256', secret, '', purpose, 32)).toString('hex');

describe('a second implementation of the format', () => {
  it('derives the same keys from a receipt', async () => {
    const words = WORDS.slice(100, 108);
    const deploymentId = randomBytes(16);
    const salt = createHash('sha256').update('peluit receipt v1').update(deploymentId).digest();
    const options = {
      type: argon2id,
      memoryCost: 32_768,
      timeCost: 3,
      parallelism: 1,
      hashLength: 32,
      raw: true as const,
    };
    const root = await hash(words.join(' '), { ...options, salt });
    const keys = await deriveReceipt(words, deploymentId, browserKdf);
    expect(hex(keys.lookup)).toBe(derive(root, 'peluit lookup v1'));
    expect(hex(keys.threadSeed)).toBe(derive(root, 'peluit thread v1'));
    expect(hex(keys.signSeed)).toBe(derive(root, 'peluit reporter sign v1'));
  });

  it('computes the same tags', () => {
    const [threadSeed, threadId, author, ciphertext] = [randomBytes(32), newId(), newId(), padText(utf8('x'))];
    const lines = ['peluit thread v1', threadId, 12, author, FIRST_PREVIOUS_TAG, sha256Hex(ciphertext)];
    const macKey = Buffer.from(derive(threadSeed, 'peluit thread mac v1'), 'hex');
    const tag = createHmac('sha256', macKey).update(lines.join('\n')).digest('hex');
    expect(entryTag(threadMacKey(threadSeed), threadId, 12, author, FIRST_PREVIOUS_TAG, ciphertext)).toBe(tag);
  });

  it('verifies the same signatures', async () => {
    const seed = randomBytes(32);
    const { signSecret, verifyKey } = await memberKeysFromSeed(seed);
    expect(hex(signSecret)).toBe(derive(seed, 'peluit member sign v1'));
    const text = signReading(
      { threadId: newId(), n: 4, tag: 'ab'.repeat(32), byCardId: newId(), day: '2025-03-10' },
      signSecret,
    );
    const { context, body, signature } = JSON.parse(text) as Record<'context' | 'body' | 'signature', string>;
    const message = Buffer.from(`peluit v1\n${context}\n${sha256Hex(body)}`);
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(verifyKey, 'hex')]);
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    expect(verify(null, message, key, Buffer.from(signature, 'hex'))).toBe(true);
    expect(readStatement(text, {}).verify(verifyKey)).toBe(true);
  });
});
