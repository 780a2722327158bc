import { Injectable } from '@nestjs/common';
import { Csrf } from './csrf.js';
import { DomainError } from './domain-error.js';

const AUDIENCE = 'citizen';

/** The token of the public pages. It is bound to nothing but this installation: there is no session. */
@Injectable()
export class CitizenToken {
  constructor(private readonly csrf: Csrf) {}

  issue(): string {
    return this.csrf.issue(AUDIENCE);
  }

  accepts(token: string): boolean {
    return this.csrf.accepts(token, AUDIENCE);
  }

  /** @throws DomainError `csrf.invalid` */
  expect(token: string): void {
    if (!this.accepts(token)) throw new DomainError('csrf.invalid');
  }
}
