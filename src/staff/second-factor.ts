import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { InstallationSecret } from '../platform/secret/installation-secret.js';
import type { MemberEntity } from './staff.entity.js';
import { checkCode, openTotp } from './totp.js';

/** Checks a member's one-time codes. That a code is used once is for the transaction of the act to see to. */
@Injectable()
export class SecondFactor {
  private readonly key: Buffer;

  constructor(
    private readonly clock: Clock,
    secret: InstallationSecret,
  ) {
    this.key = secret.keyFor('peluit totp v1');
  }

  /** @returns the step of a good code; none is good while a one-time link for the second factor is outstanding */
  stepOf(member: MemberEntity, code: string): number | null {
    if (member.totpSealed === null || member.linkKind !== null) return null;
    const secret = openTotp(this.key, member.id, member.totpSealed);
    return secret === null ? null : checkCode(secret, code, this.clock.now(), member.totpLastStep);
  }
}

/** Whether a code's step was used by then. @param locked the member's row, held by the act */
export function isUsed(locked: Pick<MemberEntity, 'totpLastStep'>, step: number): boolean {
  return locked.totpLastStep !== null && locked.totpLastStep >= step;
}
