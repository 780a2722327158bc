/**
 * - `not-pinned`: this member has not compared and pinned a root yet
 * - `no-wrap`: nobody has wrapped this key to him
 * - `not-counted`: what was handed out is not signed by a card that counts
 * - `taken-back`: the server offers an older key than this member has relied on already, or none
 * - `swapped`: what was wrapped is not the secret half of the channel's signed key
 * - `other-root`: another root is pinned already
 * - `broken`: it is not what it should be
 */
export class KeyProblem extends Error {
  constructor(
    readonly code: 'not-pinned' | 'no-wrap' | 'not-counted' | 'taken-back' | 'swapped' | 'other-root' | 'broken',
  ) {
    super(code);
    this.name = 'KeyProblem';
  }
}
