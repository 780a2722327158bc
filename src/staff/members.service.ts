import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { CardsWriter } from '../channels/cards.writer.js';
import { CustodyWriter } from '../custody/custody.writer.js';
import { channelOfRole, type RoleGrant, refuseRoles } from '../domain/staff/roles.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, isDuplicate } from '../platform/database/database.js';
import { DomainError } from '../platform/http/domain-error.js';
import { newId } from '../sealing/bytes.js';
import { NO_LINK, newLink } from './one-time-link.js';
import { SessionsWriter } from './sessions.writer.js';
import type { InvitationDto } from './staff.dto.js';
import { type LinkKind, MemberEntity, MemberRoleEntity } from './staff.entity.js';
import { presentMember } from './staff.presenter.js';
import type { LinkView, MemberView } from './staff.view.js';

/** What an admin does about members. He invites, disables, and resets a second factor; he never sets a password. */
@Injectable()
export class MembersService {
  constructor(
    @InjectRepository(MemberEntity) private readonly members: Repository<MemberEntity>,
    @InjectRepository(MemberRoleEntity) private readonly roles: Repository<MemberRoleEntity>,
    private readonly database: Database,
    private readonly custody: CustodyWriter,
    private readonly sessions: SessionsWriter,
    private readonly cards: CardsWriter,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<MemberView[]> {
    const members = await this.members.find({ order: { login: 'ASC' } });
    const roles = await this.roles.find({ order: { role: 'ASC' } });
    return members.map((member) =>
      presentMember(
        member,
        roles.filter((role) => role.memberId === member.id),
      ),
    );
  }

  /** @throws DomainError `member.exists`, `input.invalid` for roles that one person must not hold together */
  async invite(actorId: string, dto: InvitationDto): Promise<LinkView> {
    const refusal = refuseRoles(dto.roles);
    if (refusal) throw new DomainError('input.invalid', { fields: [{ path: 'roles', rules: [refusal] }] });
    const { token, columns } = newLink('activation', this.clock.now());
    const grants = dto.roles.map((role) => ({ role, channelId: channelOfRole(role) }));
    const member = invitedMember(dto.login, dto.name, this.clock.instant());
    try {
      await this.database.inTransaction(async (manager) => {
        await insertMember(manager, { ...member, ...columns }, grants);
        await this.custody.append(manager, {
          actor: actorId,
          act: 'member.invited',
          thing: member.id,
          details: { roles: dto.roles },
        });
      });
    } catch (error) {
      if (isDuplicate(error)) throw new DomainError('member.exists');
      throw error;
    }
    return { member: presentMember({ ...member, ...columns }, grants), token };
  }

  /** A new link for somebody who has not activated yet; the old one is void. @throws DomainError `conflict`, `not-found` */
  renewLink(actorId: string, memberId: string): Promise<LinkView> {
    return this.giveLink(actorId, memberId, 'activation', async (member) => {
      if (member.state !== 'invited') throw new DomainError('conflict');
    });
  }

  /**
   * Voids a second factor and gives a link for a new one. It opens nothing: the link asks for the password.
   * @throws DomainError `conflict` unless the member is active, `not-found`
   */
  resetSecondFactor(actorId: string, memberId: string): Promise<LinkView> {
    return this.giveLink(actorId, memberId, 'second-factor', async (member, manager) => {
      if (member.state !== 'active') throw new DomainError('conflict');
      await manager.update(MemberEntity, { id: memberId }, { totpSealed: null, totpLastStep: null });
      await this.sessions.endAll(manager, memberId);
    });
  }

  /** Ends a member's sessions and links; his card no longer holds anything new. @throws DomainError `member.last-admin` */
  async disable(actorId: string, memberId: string): Promise<MemberView> {
    await this.change(actorId, memberId, 'member.disabled', async (member, manager) => {
      if (member.state === 'disabled') throw new DomainError('conflict');
      await this.expectAnotherAdmin(manager, member);
      await manager.update(MemberEntity, { id: memberId }, { state: 'disabled', ...NO_LINK });
      await this.sessions.endAll(manager, memberId);
      await this.cards.suspend(manager, memberId);
    });
    return this.one(memberId);
  }

  /** Lets a member work again: with his own factors, or, when he never activated, after a new link. */
  async enable(actorId: string, memberId: string): Promise<MemberView> {
    await this.change(actorId, memberId, 'member.enabled', async (member, manager) => {
      if (member.state !== 'disabled') throw new DomainError('conflict');
      const state = member.proofHash === null ? 'invited' : 'active';
      await manager.update(MemberEntity, { id: memberId }, { state });
      await this.cards.resume(manager, memberId);
    });
    return this.one(memberId);
  }

  private async giveLink(
    actorId: string,
    memberId: string,
    kind: LinkKind,
    work: (member: MemberEntity, manager: EntityManager) => Promise<void>,
  ): Promise<LinkView> {
    const { token, columns } = newLink(kind, this.clock.now());
    const act = kind === 'activation' ? 'member.link-renewed' : 'member.second-factor-reset';
    await this.change(actorId, memberId, act, async (member, manager) => {
      await work(member, manager);
      await manager.update(MemberEntity, { id: memberId }, columns);
    });
    return { member: await this.one(memberId), token };
  }

  private async change(
    actorId: string,
    memberId: string,
    act: string,
    work: (member: MemberEntity, manager: EntityManager) => Promise<void>,
  ): Promise<void> {
    await this.database.inTransaction(async (manager) => {
      const member = await this.database.lockForChange(manager, MemberEntity, { id: memberId });
      if (!member) throw new DomainError('not-found');
      await work(member, manager);
      await this.custody.append(manager, { actor: actorId, act, thing: memberId });
    });
  }

  /** Somebody must be left who can let others in. The rows are locked, so two admins cannot disable each other at once. */
  private async expectAnotherAdmin(manager: EntityManager, leaving: MemberEntity): Promise<void> {
    const admins = await manager.find(MemberRoleEntity, { where: { role: 'admin' }, order: { memberId: 'ASC' } });
    if (leaving.state !== 'active' || !admins.some((role) => role.memberId === leaving.id)) return;
    for (const { memberId } of admins) {
      if (memberId === leaving.id) continue;
      const other = await this.database.lockForChange(manager, MemberEntity, { id: memberId });
      if (other?.state === 'active') return;
    }
    throw new DomainError('member.last-admin');
  }

  private async one(memberId: string): Promise<MemberView> {
    const member = await this.members.findOneByOrFail({ id: memberId });
    return presentMember(member, await this.roles.find({ where: { memberId }, order: { role: 'ASC' } }));
  }
}

/** A member before his activation. */
export function invitedMember(login: string, name: string, createdAt: string): MemberEntity {
  return {
    id: newId(),
    login,
    name,
    state: 'invited',
    salt: randomBytes(16).toString('hex'),
    proofHash: null,
    sealedIdentity: null,
    totpSealed: null,
    totpLastStep: null,
    ...NO_LINK,
    createdAt,
  };
}

/** Inserts a member with his roles. */
export async function insertMember(manager: EntityManager, member: MemberEntity, grants: RoleGrant[]): Promise<void> {
  await manager.insert(MemberEntity, member);
  for (const grant of grants) await manager.insert(MemberRoleEntity, { memberId: member.id, ...grant });
}
