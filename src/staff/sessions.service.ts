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
import { Settings } from '../platform/settings/settings.js';
import { hex } from '../sealing/bytes.js';
import { KnownBrowsers } from './known-browsers.js';
import { hashOfToken } from './one-time-link.js';
import { Proofs } from './proof.js';
import { readSealedIdentity } from './sealed-identity.js';
import { isUsed, SecondFactor } from './second-factor.js';
import { csrfAudience } from './session.guard.js';
import type { BrowserTokens } from './session-cookie.js';
import { type LiveSession, SessionsReader } from './sessions.reader.js';
import { SessionsWriter } from './sessions.writer.js';
import type { LoginDto, SealedIdentityDto } from './staff.dto.js';
import { MemberEntity } from './staff.entity.js';
import type { LoginView, SessionView } from './staff.view.js';
import { type Tried, Tries } from './tries.js';

/** Logging in and out, and handing out a member's sealed keys. */
@Injectable()
export class SessionsService {
  constructor(
    @InjectRepository(MemberEntity) private readonly members: Repository<MemberEntity>,
    private readonly database: Database,
    private readonly custody: CustodyWriter,
    private readonly reader: SessionsReader,
    private readonly writer: SessionsWriter,
    private readonly proofs: Proofs,
    private readonly secondFactor: SecondFactor,
    private readonly tries: Tries,
    private readonly browsers: KnownBrowsers,
    private readonly csrf: Csrf,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly deployment: Deployment,
  ) {}

  /** @returns the salt for a login; one that nobody has gets one too */
  async saltOf(login: string): Promise<string> {
    return this.proofs.saltOf(login, await this.members.findOneBy({ login }));
  }

  /**
   * Checks both factors and begins a session.
   * @param before what this browser holds; a session that it had ends
   * @throws DomainError `login.failed` whichever was wrong, `login.slow`
   */
  async login(dto: LoginDto, before: Partial<BrowserTokens>): Promise<{ tokens: BrowserTokens; view: LoginView }> {
    // Up to the answer, a login that nobody has costs the same statements and the same bcrypt as a wrong password.
    const member = await this.members.findOneBy({ login: dto.login });
    const browser = await this.browsers.find(before.known, member?.id);
    const counted: Tried = browser === null ? { kind: 'login', name: dto.login } : { kind: 'browser', name: browser };
    await this.tries.count(counted, member?.id);
    const isRight = await this.proofs.matches(dto.proof, member?.proofHash);
    const step = member ? this.secondFactor.stepOf(member, dto.code) : null;
    if (!member || !isRight || step === null || member.state !== 'active') throw new DomainError('login.failed');
    const tokens = await this.database.inTransaction(async (manager) => {
      const locked = await this.database.lockForChange(manager, MemberEntity, { id: member.id });
      if (locked?.state !== 'active' || isUsed(locked, step)) throw new DomainError('login.failed');
      await manager.update(MemberEntity, { id: member.id }, { totpLastStep: step });
      await this.tries.forget(manager, counted);
      if (before.session) await this.writer.end(manager, hashOfToken(before.session));
      const session = await this.writer.begin(manager, member.id);
      const known = await this.browsers.note(manager, member.id, before.known);
      await this.custody.append(manager, { actor: member.id, act: 'session.begun', thing: member.id });
      return { session, known };
    });
    return { tokens, view: await this.loginView(tokens.session, member.id) };
  }

  /**
   * Gives the sealed keys again, to a page that was reloaded or locked.
   * @throws DomainError `login.failed`, `login.slow`
   */
  async unlock(session: LiveSession, proof: string): Promise<string | null> {
    const { memberId } = session.actor;
    const member = await this.expectPassword(session, proof);
    await this.database.inTransaction(async (manager) => {
      await this.tries.forget(manager, { kind: 'session', name: session.tokenHash });
      await this.custody.append(manager, { actor: memberId, act: 'session.unlocked', thing: memberId });
    });
    return asText(member.sealedIdentity);
  }

  /**
   * Keeps the keys as the member's browser sealed them anew. An open session alone does not do: who sits down at
   * somebody's console must not be able to replace his keys.
   * @throws DomainError `login.failed`, `login.slow`, `sealed.malformed`, `not-found`
   */
  async reseal(session: LiveSession, dto: SealedIdentityDto): Promise<void> {
    const { memberId } = session.actor;
    const sealedIdentity = readSealedIdentity(dto.sealedIdentity);
    const { proofHash } = await this.expectPassword(session, dto.proof);
    await this.database.inTransaction(async (manager) => {
      await this.tries.forget(manager, { kind: 'session', name: session.tokenHash });
      const member = await this.database.lockForChange(manager, MemberEntity, { id: memberId });
      if (!member?.sealedIdentity) throw new DomainError('not-found');
      // The password was changed since it was looked at: keys sealed under the old one would open for nobody.
      if (member.proofHash !== proofHash) throw new DomainError('login.failed');
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

  /** Counted by session: only who has one can try, and nobody else is held up. */
  private async expectPassword({ tokenHash, actor }: LiveSession, proof: string): Promise<MemberEntity> {
    await this.tries.count({ kind: 'session', name: tokenHash }, actor.memberId);
    const member = await this.members.findOneByOrFail({ id: actor.memberId });
    if (!(await this.proofs.matches(proof, member.proofHash))) throw new DomainError('login.failed');
    return member;
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
}

function asText(sealedIdentity: Buffer | null): string | null {
  return sealedIdentity === null ? null : Buffer.from(sealedIdentity).toString('base64url');
}
