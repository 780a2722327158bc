import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, Repository } from 'typeorm';
import type { RoleName } from '../domain/staff/roles.js';
import { MemberEntity, MemberRoleEntity } from './staff.entity.js';

/** Who somebody is, for slices that show or ask who works on something. */
@Injectable()
export class MembersReader {
  constructor(
    @InjectRepository(MemberEntity) private readonly members: Repository<MemberEntity>,
    @InjectRepository(MemberRoleEntity) private readonly roles: Repository<MemberRoleEntity>,
  ) {}

  /** The names of members, by id. */
  async namesOf(memberIds: readonly string[]): Promise<Map<string, string>> {
    const where = { id: In([...memberIds]) };
    const found = await this.members.find({ select: { id: true, name: true }, where });
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /**
   * The roles of members, by id; whoever has none is left out.
   * @param manager inside a transaction, the one that it gives
   */
  async rolesOf(
    memberIds: readonly string[],
    manager: EntityManager = this.roles.manager,
  ): Promise<Map<string, RoleName[]>> {
    const where = { memberId: In([...memberIds]) };
    const found = await manager.find(MemberRoleEntity, { where, order: { role: 'ASC' } });
    const roles = new Map<string, RoleName[]>();
    for (const { memberId, role } of found) roles.set(memberId, [...(roles.get(memberId) ?? []), role]);
    return roles;
  }
}
