import { SealingError } from '../../../../../src/sealing/index.js';

/** Why nothing is asked, handed over or opened; each has its own sentence. */
export type IdentityProblemCode = 'asker' | 'broken' | 'custodians' | 'shares' | 'differs' | 'share';

export class IdentityProblem extends Error {
  constructor(readonly code: IdentityProblemCode) {
    super(code);
    this.name = 'IdentityProblem';
  }
}

/** Whatever was refused while opening becomes one problem; anything else is passed on. */
export function asProblem(code: IdentityProblemCode): (error: unknown) => never {
  return (error) => {
    throw error instanceof SealingError ? new IdentityProblem(code) : error;
  };
}
