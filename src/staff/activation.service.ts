import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { CardsWriter } from '../channels/cards.writer.js';
import { CustodyWriter } from '../custody/custody.writer.js';
import { channelsOf, custodianPlaceOf, opensSomething, type RoleGrant, sitsAtDesk } from '../domain/staff/roles.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Deployment } from '../platform/deployment/deployment.js';
import { DomainError } from '../platform/http/domain-error.js';
import { InstallationSecret } from '../platform/secret/installation-secret.js';
import { hex } from '../sealing/bytes.js';
import { KnownBrowsers } from './known-browsers.js';
import { hashOfToken, NO_LINK } from './one-time-link.js';
import { Proofs } from './proof.js';
import { readSealedIdentity } from './sealed-identity.js';
import type { BrowserTokens } from './session-cookie.js';
import { SessionsReader } from './sessions.reader.js';
import { SessionsWriter } from './sessions.writer.js';
import type { ActivationDto } from './staff.dto.js';
import { MemberEntity } from './staff.entity.js';
import type { OpenedLinkView } from './staff.view.js';
import { checkCode, newTotpSecret, openTotp, sealTotp, totpAddress } from './totp.js';
import { Tries } from './tries.js';

/** One-time links: the first activation, and a new second factor. */
@Injectable()
export class ActivationService {
  private readonly totpKey: Buffer;

  constructor(
    @InjectRepository(MemberEntity) private readonly members: Repository<MemberEntity>,
    private readonly database: Database,
    private readonly custody: CustodyWriter,
    private readonly cards: CardsWriter,
    private readonly sessions: SessionsWriter,
    private readonly reader: SessionsReader,
    private readonly proofs: Proofs,
    private readonly tries: Tries,
    private readonly browsers: KnownBrowsers,
    private readonly clock: Clock,
    private readonly deployment: Deployment,
    secret: InstallationSecret,
  ) {
    this.totpKey = secret.keyFor('peluit totp v1');
  }

  /**
   * Tells what a link is for and makes a fresh second factor. Opening it again makes another one, so whoever opened
   * the link before its owner has a seed that is worth nothing.
   * @throws DomainError `link.invalid`
   */
  async open(token: string): Promise<OpenedLinkView> {
    const secret = newTotpSecret();
    const member = await this.database.inTransaction(async (manager) => {
      const found = await this.lockByToken(manager, token);
      const totpSealed = sealTotp(this.totpKey, found.id, secret);
      await manager.update(MemberEntity, { id: found.id }, { totpSealed, totpLastStep: null });
      await this.custody.append(manager, { actor: 'server', act: 'member.link-opened', thing: found.id });
      return found;
    });
    const grants = await this.reader.grantsOf(member.id);
    return {
      kind: member.linkKind ?? 'activation',
      memberId: member.id,
      login: member.login,
      name: member.name,
      roles: grants,
      deploymentId: hex(this.deployment.id),
      salt: this.proofs.saltOf(member.login, member),
      opensSomething: opensSomething(grants.map((grant) => grant.role)),
      totp: { secret, address: totpAddress(member.login, secret) },
      today: this.clock.today(),
    };
  }

  /**
   * Uses a link up. Both factors have been shown, so a session begins.
   * @param known the token of a known browser, if this is one
   * @throws DomainError `link.invalid`, `login.failed` for a wrong code or password, `sealed.malformed`
   */
  async complete(dto: ActivationDto, known: string | undefined): Promise<{ tokens: BrowserTokens; memberId: string }> {
    const member = await this.byToken(dto.token);
    const step = this.stepOf(member, dto.code);
    if (member.linkKind === 'second-factor') await this.expectPassword(member, dto);
    if (step === null) throw new DomainError('login.failed');
    const work =
      member.linkKind === 'activation'
        ? await this.firstActivation(member, dto)
        : { change: {}, alsoKeep: async () => undefined, act: 'member.second-factor-set' };
    const tokens = await this.database.inTransaction(async (manager) => {
      const locked = await this.lockByToken(manager, dto.token);
      if (locked.totpSealed !== member.totpSealed) throw new DomainError('login.failed');
      const change = { ...NO_LINK, ...work.change, totpLastStep: step };
      await manager.update(MemberEntity, { id: member.id }, change);
      await work.alsoKeep(manager);
      await this.tries.forget(manager, { kind: 'link', name: hashOfToken(dto.token) });
      const session = await this.sessions.begin(manager, member.id);
      const browser = await this.browsers.note(manager, member.id, known);
      await this.custody.append(manager, { actor: member.id, act: work.act, thing: member.id });
      return { session, known: browser };
    });
    return { tokens, memberId: member.id };
  }

  private async firstActivation(member: MemberEntity, dto: ActivationDto) {
    const grants = await this.reader.grantsOf(member.id);
    const keys = keysFrom(dto, grants);
    const proofHash = await this.proofs.hash(dto.proof);
    return {
      change: { state: 'active' as const, proofHash, sealedIdentity: keys?.sealedIdentity ?? null },
      alsoKeep: async (manager: EntityManager) => {
        if (!keys) return;
        const { id: memberId, name } = member;
        const roles = grants.map((grant) => grant.role);
        const part = { atDesk: sitsAtDesk(roles), custodian: custodianPlaceOf(roles) };
        await this.cards.keep(manager, keys.card, { memberId, name, channelId: keys.channelId, ...part });
      },
      act: 'member.activated',
    };
  }

  /** Counted by link: whoever knows a login but has no link holds nobody up here. */
  private async expectPassword(member: MemberEntity, { token, proof }: ActivationDto): Promise<void> {
    await this.tries.count({ kind: 'link', name: hashOfToken(token) }, member.id);
    if (!(await this.proofs.matches(proof, member.proofHash))) throw new DomainError('login.failed');
  }

  private async byToken(token: string): Promise<MemberEntity> {
    return this.expectGood(await this.members.findOneBy({ linkHash: hashOfToken(token) }));
  }

  private async lockByToken(manager: EntityManager, token: string): Promise<MemberEntity> {
    return this.expectGood(await this.database.lockForChange(manager, MemberEntity, { linkHash: hashOfToken(token) }));
  }

  private expectGood(member: MemberEntity | null): MemberEntity {
    const isGood =
      member !== null &&
      member.state !== 'disabled' &&
      member.linkUntil !== null &&
      Date.parse(member.linkUntil) > this.clock.now();
    if (!isGood) throw new DomainError('link.invalid');
    return member;
  }

  private stepOf(member: MemberEntity, code: string): number | null {
    const secret = member.totpSealed === null ? null : openTotp(this.totpKey, member.id, member.totpSealed);
    return secret === null ? null : checkCode(secret, code, this.clock.now(), member.totpLastStep);
  }
}

/** Who opens something brings keys and a card; who opens nothing brings neither. */
function keysFrom(dto: ActivationDto, grants: RoleGrant[]) {
  const [channelId] = channelsOf(grants);
  if (channelId === undefined) {
    if (dto.card !== undefined || dto.sealedIdentity !== undefined) throw new DomainError('input.invalid');
    return null;
  }
  if (dto.card === undefined || dto.sealedIdentity === undefined) throw new DomainError('input.invalid');
  return { card: dto.card, sealedIdentity: readSealedIdentity(dto.sealedIdentity), channelId };
}
