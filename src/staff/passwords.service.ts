import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { CustodyWriter } from '../custody/custody.writer.js';
import { Database } from '../platform/database/database.js';
import { DomainError } from '../platform/http/domain-error.js';
import { Proofs } from './proof.js';
import { readSealedIdentity } from './sealed-identity.js';
import { isUsed, SecondFactor } from './second-factor.js';
import type { LiveSession } from './sessions.reader.js';
import { SessionsWriter } from './sessions.writer.js';
import type { PasswordDto } from './staff.dto.js';
import { MemberEntity } from './staff.entity.js';
import { type Tried, Tries } from './tries.js';

/** Changing one's own password. Nobody changes anybody else's: the keys are sealed under it. */
@Injectable()
export class PasswordsService {
  constructor(
    @InjectRepository(MemberEntity) private readonly members: Repository<MemberEntity>,
    private readonly database: Database,
    private readonly custody: CustodyWriter,
    private readonly sessions: SessionsWriter,
    private readonly proofs: Proofs,
    private readonly secondFactor: SecondFactor,
    private readonly tries: Tries,
  ) {}

  /**
   * Takes a new password, with the same keys sealed anew under it, for both present factors. Every other session ends.
   * @throws DomainError `login.failed` whichever factor was wrong, `login.slow`, `sealed.malformed`; `input.invalid` when
   *   keys are missing, or given by a member who has none
   */
  async change(session: LiveSession, dto: PasswordDto): Promise<void> {
    const { memberId } = session.actor;
    const sealedIdentity = dto.sealedIdentity === undefined ? null : readSealedIdentity(dto.sealedIdentity);
    const tried: Tried = { kind: 'session', name: session.tokenHash };
    await this.tries.count(tried, memberId);
    const member = await this.members.findOneByOrFail({ id: memberId });
    const isRight = await this.proofs.matches(dto.proof, member.proofHash);
    const step = this.secondFactor.stepOf(member, dto.code);
    if (!isRight || step === null) throw new DomainError('login.failed');
    if ((member.sealedIdentity === null) !== (sealedIdentity === null)) throw new DomainError('input.invalid');
    const proofHash = await this.proofs.hash(dto.newProof);
    await this.database.inTransaction(async (manager) => {
      const locked = await this.database.lockForChange(manager, MemberEntity, { id: memberId });
      // Another change, or another use of the code, was quicker.
      if (locked?.proofHash !== member.proofHash || isUsed(locked, step)) throw new DomainError('login.failed');
      await manager.update(MemberEntity, { id: memberId }, { proofHash, sealedIdentity, totpLastStep: step });
      await this.tries.forget(manager, tried);
      await this.sessions.endOthers(manager, memberId, session.tokenHash);
      await this.custody.append(manager, { actor: memberId, act: 'member.password-changed', thing: memberId });
    });
  }
}
