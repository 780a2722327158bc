import { describe, expect, it } from 'vitest';
import { fromBase64url, hex, open, openWithPassphrase, sha256 } from '../../src/sealing/index.js';
import { PUBLIC_VECTORS, type PublicVector } from './public-vectors.js';

/** Files that age allows and Peluit does not: more than one stanza, or one of a type nobody knows. */
const STRICTER: Readonly<Record<string, string>> = {
  hybrid_and_x25519: 'wrong-type',
  hybrid_grease: 'wrong-type',
  hybrid_multiple_recipients: 'wrong-type',
  hybrid_uppercase: 'wrong-type',
  scrypt_uppercase: 'wrong-type',
};

/** What opening a vector comes to: SHA-256 of the content, `null`, or the code of the refusal. */
async function outcome({ secret, file }: PublicVector): Promise<string> {
  const bytes = fromBase64url(file);
  try {
    // The vectors of age that must open, or must not match, have work factor 10.
    const plain = secret.startsWith('AGE-') ? await open(bytes, secret) : await openWithPassphrase(bytes, secret, 10);
    return plain === null ? 'null' : hex(sha256(plain));
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'no code';
  }
}

describe("age's public vectors", () => {
  const vectors = PUBLIC_VECTORS.map((vector): [string, PublicVector] => [vector.name, vector]);

  it.each(vectors)('%s', async (name, vector) => {
    const result = await outcome(vector);
    if (name in STRICTER) expect(result).toBe(STRICTER[name]);
    else if (vector.expect === 'success') expect(result).toBe(vector.payload);
    else if (vector.expect === 'no match') expect(result).toBe('null');
    else expect(['malformed', 'wrong-type', 'weak-kdf', 'corrupt']).toContain(result);
  });

  it('are all there', () => {
    expect(PUBLIC_VECTORS.filter((vector) => vector.name.startsWith('hybrid'))).toHaveLength(18);
    expect(PUBLIC_VECTORS).toHaveLength(43);
  });
});
