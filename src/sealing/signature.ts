import { ed25519 } from '@noble/curves/ed25519.js';
import { fromHex, hex, sha256, utf8 } from './bytes.js';
import { SealingError } from './errors.js';

/** An Ed25519 key pair (RFC 8032). */
export interface SignKey {
  /** 32 bytes; the seed itself */
  readonly secret: Uint8Array;
  /** 32 bytes as 64 hexadecimal characters */
  readonly publicHex: string;
}

/** The signing key of a 32-byte seed. @throws SealingError `malformed` when the seed is not 32 bytes */
export function signKeyFromSeed(seed: Uint8Array): SignKey {
  if (seed.length !== 32) throw new SealingError('malformed', 'a seed has 32 bytes');
  return { secret: seed, publicHex: hex(ed25519.getPublicKey(seed)) };
}

/** Signs a body under its context line. @returns 64 bytes as 128 hexadecimal characters */
export function sign(secret: Uint8Array, contextLine: string, body: Uint8Array): string {
  return hex(ed25519.sign(signedMessage(contextLine, body), secret));
}

/** Whether the signature was made over exactly this context line and body with this key. Never throws. */
export function verify(publicHex: string, contextLine: string, body: Uint8Array, signatureHex: string): boolean {
  if (!isVerifyKey(publicHex) || !isSignature(signatureHex)) return false;
  try {
    // Strict RFC 8032: the default of the library (ZIP 215) also takes keys of small order, which sign anything.
    const options = { zip215: false };
    return ed25519.verify(fromHex(signatureHex), signedMessage(contextLine, body), fromHex(publicHex), options);
  } catch {
    return false;
  }
}

/** Whether a value has the form of an Ed25519 public key. */
export function isVerifyKey(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

/** Whether a value has the form of a signature. */
export function isSignature(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{128}$/.test(value);
}

function signedMessage(contextLine: string, body: Uint8Array): Uint8Array {
  return utf8(`peluit v1\n${contextLine}\n${hex(sha256(body))}`);
}
