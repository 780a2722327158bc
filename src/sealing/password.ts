import { base64url, concat, sha256, utf8 } from './bytes.js';
import { SealingError } from './errors.js';
import { type Kdf, PASSWORD_COST } from './kdf.js';
import { drawWords } from './word-draw.js';

/** Words of a proposed password: at least 70 bits. */
const PROPOSED_WORDS = 7;

/**
 * The salt of a member's password, 32 bytes. Made by the server at activation and at each change.
 *
 * @param deploymentId 16 bytes
 * @param random 16 fresh random bytes
 */
export function passwordSalt(deploymentId: Uint8Array, login: string, random: Uint8Array): Uint8Array {
  if (deploymentId.length !== 16 || random.length !== 16) throw new SealingError('malformed', 'both take 16 bytes');
  return sha256(concat(utf8('peluit password v1'), deploymentId, utf8(login), random));
}

/** What the browser makes of a password; the password itself goes nowhere. */
export interface PasswordKeys {
  /** base64url of 32 bytes; shown to the server, which stores its bcrypt */
  readonly proof: string;
  /** base64url of the other 32 bytes; opens the sealed identity, never leaves the browser */
  readonly passphrase: string;
}

/**
 * Stretches a password. The cost is a constant: no server can ask for less.
 *
 * @param password in any Unicode form (taken as NFKC)
 * @param salt 32 bytes, as the server gives it
 * @throws SealingError `malformed` when the salt is not 32 bytes
 */
export async function derivePassword(password: string, salt: Uint8Array, kdf: Kdf): Promise<PasswordKeys> {
  if (salt.length !== 32) throw new SealingError('malformed', 'the salt of a password has 32 bytes');
  const stretched = await kdf(utf8(password.normalize('NFKC')), salt, PASSWORD_COST);
  return { proof: base64url(stretched.subarray(0, 32)), passphrase: base64url(stretched.subarray(32, 64)) };
}

/** A password to propose: seven words with hyphens between them. */
export function proposePassword(): string {
  return drawWords(PROPOSED_WORDS).join('-');
}
