import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { RoleGrant } from '../domain/staff/roles.js';
import { isSessionAlive } from '../domain/staff/sessions.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/http/access.js';
import { Settings } from '../platform/settings/settings.js';
import { hashOfToken } from './one-time-link.js';
import { MemberEntity, MemberRoleEntity, SessionEntity } from './staff.entity.js';

/** A session that is good, and whose it is. */
export interface LiveSession {
  tokenHash: string;
  startedAt: string;
  login: string;
  actor: Actor;
}

const SEEN_EVERY_MS = 60_000;

/** Finds the member behind a session's token. */
@Injectable()
export class SessionsReader {
  constructor(
    @InjectRepository(SessionEntity) private readonly sessions: Repository<SessionEntity>,
    @InjectRepository(MemberEntity) private readonly members: Repository<MemberEntity>,
    @InjectRepository(MemberRoleEntity) private readonly roles: Repository<MemberRoleEntity>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** @returns the session, or undefined when it is unknown, over, idle for too long, or its member may not work */
  async find(token: string | undefined): Promise<LiveSession | undefined> {
    if (token === undefined) return undefined;
    const tokenHash = hashOfToken(token);
    const session = await this.sessions.findOneBy({ tokenHash });
    if (!session) return undefined;
    const now = this.clock.now();
    const seenAt = Date.parse(session.seenAt);
    if (!isSessionAlive(Date.parse(session.startedAt), seenAt, now, this.settings.idleMinutes)) return undefined;
    const member = await this.members.findOne({
      select: { id: true, login: true, name: true, state: true },
      where: { id: session.memberId },
    });
    if (member?.state !== 'active') return undefined;
    if (now - seenAt >= SEEN_EVERY_MS) await this.noteSeen(tokenHash);
    const actor = { memberId: member.id, name: member.name, grants: await this.grantsOf(member.id) };
    return { tokenHash, startedAt: session.startedAt, login: member.login, actor };
  }

  async grantsOf(memberId: string): Promise<RoleGrant[]> {
    const rows = await this.roles.find({ where: { memberId }, order: { role: 'ASC' } });
    return rows.map(({ role, channelId }) => ({ role, channelId }));
  }

  /** Not an act of anybody's, so no entry in the record: the session is merely kept from falling asleep. */
  private async noteSeen(tokenHash: string): Promise<void> {
    const seenAt = this.clock.instant();
    await this.database.inTransaction((manager) => manager.update(SessionEntity, { tokenHash }, { seenAt }));
  }
}
