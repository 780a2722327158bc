/**
 * Why something sealed was refused.
 *
 * - `malformed`: not in the form that FORMAT.md describes
 * - `wrong-type`: an age file, but not with exactly one stanza of the expected type
 * - `corrupt`: addressed to this key, but its bytes were changed, cut or lengthened
 * - `context`: whole, but it is something else than what was asked for
 * - `signature`: the signature does not belong to what it stands under
 * - `chain`: a place or tag that the chain of a thread does not allow
 * - `not-counted`: signed by a card that does not count
 * - `recipient`: not a hybrid recipient (`age1pq1…`)
 * - `weak-kdf`: a key derivation with less work than the constants of this folder
 * - `word`: a word outside the list, or not eight of them
 */
export type SealingErrorCode =
  | 'malformed'
  | 'wrong-type'
  | 'corrupt'
  | 'context'
  | 'signature'
  | 'chain'
  | 'not-counted'
  | 'recipient'
  | 'weak-kdf'
  | 'word';

/** The only error this folder throws on purpose. Its message is for developers and never holds sealed content. */
export class SealingError extends Error {
  readonly code: SealingErrorCode;

  constructor(code: SealingErrorCode, message: string) {
    super(message);
    this.name = 'SealingError';
    this.code = code;
  }
}
