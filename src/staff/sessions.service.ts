import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { CustodyWriter } from '../custody/custody.writer.js';
import { abilitiesOf } from '../domain/staff/abilities.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Deployment } from '../platform/deployment/deployment.js';
import type { Actor } from '../platform/http/access.js';
import { Csrf } from '../platform/http/csrf.js';
import { DomainError } from '../platform/http/domain-error.js';
import { InstallationSecret } from '../platform/secret/installation-secret.js';
import { Settings } from '../platform/settings/settings.js';
import { hex } from '../sealing/bytes.js';
import { hashOfToken } from './one-time-link.js';
import { Proofs } from './proof.js';
import { readSealedIdentity } from './sealed-identity.js';
import { csrfAudience } from './session.guard.js';
import { type LiveSession, SessionsReader } from './sessions.reader.js';
import { SessionsWriter } from './sessions.writer.js';
import type { LoginDto } from './staff.dto.js';
import { MemberEntity } from './staff.entity.js';
import type { LoginView, SessionView } from './staff.view.js';
import { checkCode, openTotp } from './totp.js';
import { NO_FAILURE, Tries } from './tries.js';

/** Logging in and out, and handing out a member's sealed keys. */
@Injectable()
export class SessionsService {
  private readonly totpKey: Buffer;

  constructor(
    @InjectRepository(MemberEntity) private readonly members: Repository<MemberEntity>,
    private readonly database: Database,
    private readonly custody: CustodyWriter,
    private readonly reader: SessionsReader,
    private readonly writer: SessionsWriter,
    private readonly proofs: Proofs,
    private readonly tries: Tries,
    private readonly csrf: Csrf,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly deployment: Deployment,
    secret: InstallationSecret,
  ) {
    this.totpKey = secret.keyFor('peluit totp v1');
  }

  /** @returns the salt for a login; one that nobody has gets one too */
  async saltOf(login: string): Promise<string> {
    return this.proofs.saltOf(login, await this.members.findOneBy({ login }));
  }

  /**
   * Checks both factors and begins a session.
   * @param before the token of a session that this browser had; it ends
   * @throws DomainError `login.failed` whichever was wrong, `login.slow`
   */
  async login(dto: LoginDto, before: string | undefined): Promise<{ token: string; view: LoginView }> {
    const member = await this.members.findOneBy({ login: dto.login });
    if (member) await this.tries.count(member.id);
    else this.tries.countUnknown(dto.login);
    const isRight = await this.proofs.matches(dto.proof, member?.proofHash);
    const step = member ? this.stepOf(member, dto.code) : null;
    if (!member || !isRight || step === null || member.state !== 'active') throw new DomainError('login.failed');
    const token = await this.database.inTransaction(async (manager) => {
      const locked = await this.database.lockForChange(manager, MemberEntity, { id: member.id });
      const isUsed = locked?.totpLastStep !== null && (locked?.totpLastStep ?? 0) >= step;
      if (locked?.state !== 'active' || isUsed) throw new DomainError('login.failed');
      await manager.update(MemberEntity, { id: member.id }, { ...NO_FAILURE, totpLastStep: step });
      if (before) await this.writer.end(manager, hashOfToken(before));
      const begun = await this.writer.begin(manager, member.id);
      await this.custody.append(manager, { actor: member.id, act: 'session.begun', thing: member.id });
      return begun;
    });
    return { token, view: await this.loginView(token, member.id) };
  }

  /**
   * Gives the sealed keys again, to a page that was reloaded or locked.
   * @throws DomainError `login.failed`, `login.slow`
   */
  async unlock(session: LiveSession, proof: string): Promise<string | null> {
    const { memberId } = session.actor;
    await this.tries.count(memberId);
    const member = await this.members.findOneByOrFail({ id: memberId });
    if (!(await this.proofs.matches(proof, member.proofHash))) throw new DomainError('login.failed');
    await this.database.inTransaction(async (manager) => {
      await manager.update(MemberEntity, { id: memberId }, NO_FAILURE);
      await this.custody.append(manager, { actor: memberId, act: 'session.unlocked', thing: memberId });
    });
    return asText(member.sealedIdentity);
  }

  /** Keeps the keys as the member's browser sealed them anew. @throws DomainError `sealed.malformed`, `not-found` */
  async reseal(memberId: string, sealed: string): Promise<void> {
    const sealedIdentity = readSealedIdentity(sealed);
    await this.database.inTransaction(async (manager) => {
      const member = await this.database.lockForChange(manager, MemberEntity, { id: memberId });
      if (!member?.sealedIdentity) throw new DomainError('not-found');
      await manager.update(MemberEntity, { id: memberId }, { sealedIdentity });
      await this.custody.append(manager, { actor: memberId, act: 'identity.resealed', thing: memberId });
    });
  }

  async logout(session: LiveSession): Promise<void> {
    const { memberId } = session.actor;
    await this.database.inTransaction(async (manager) => {
      await this.writer.end(manager, session.tokenHash);
      await this.custody.append(manager, { actor: memberId, act: 'session.ended', thing: memberId });
    });
  }

  /** What a login answers, for a session that has just begun. */
  async loginView(token: string, memberId: string): Promise<LoginView> {
    const member = await this.members.findOneByOrFail({ id: memberId });
    const grants = await this.reader.grantsOf(memberId);
    const session = this.view({
      tokenHash: hashOfToken(token),
      login: member.login,
      actor: { memberId, name: member.name, grants },
    });
    return { session, sealedIdentity: asText(member.sealedIdentity) };
  }

  view(session: { tokenHash: string; login: string; actor: Actor }): SessionView {
    const { memberId, name, grants } = session.actor;
    return {
      member: { id: memberId, login: session.login, name, roles: grants },
      abilities: abilitiesOf(grants),
      csrf: this.csrf.issue(csrfAudience(session.tokenHash)),
      deploymentId: hex(this.deployment.id),
      idleMinutes: this.settings.idleMinutes,
      today: this.clock.today(),
      demo: this.deployment.demo,
    };
  }

  /** @returns the step of a good code; none is good while a one-time link for the second factor is outstanding */
  private stepOf(member: MemberEntity, code: string): number | null {
    if (member.totpSealed === null || member.linkKind !== null) return null;
    const secret = openTotp(this.totpKey, member.id, member.totpSealed);
    return secret === null ? null : checkCode(secret, code, this.clock.now(), member.totpLastStep);
  }
}

function asText(sealedIdentity: Buffer | null): string | null {
  return sealedIdentity === null ? null : Buffer.from(sealedIdentity).toString('base64url');
}
