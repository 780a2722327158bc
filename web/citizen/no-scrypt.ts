/**
 * Passphrases are for officers' identities and for tickets. The citizen's page seals to keys only, and this keeps the
 * code for it, more than a kilobyte, off the line.
 */
export function scrypt(): never {
  throw new Error('no passphrases on this page');
}
