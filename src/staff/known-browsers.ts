import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, LessThan, Repository } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { KnownBrowserEntity } from './guesses.entity.js';
import { hashOfToken } from './one-time-link.js';
import { KNOWN_DAYS } from './session-cookie.js';

/**
 * Browsers in which members have logged in. Such a browser is no factor and opens nothing: it only has a count of wrong
 * tries of its own, so that whoever guesses elsewhere cannot keep its member out.
 */
@Injectable()
export class KnownBrowsers {
  constructor(
    @InjectRepository(KnownBrowserEntity) private readonly browsers: Repository<KnownBrowserEntity>,
    private readonly clock: Clock,
  ) {}

  /** @returns the name under which this browser's tries are counted for a member, or null; one statement in any case */
  async find(token: string | undefined, memberId: string | undefined): Promise<string | null> {
    const tokenHash = token === undefined ? '' : hashOfToken(token);
    const found = await this.browsers.findOneBy({ tokenHash, memberId: memberId ?? '' });
    return found && found.at >= this.oldest() ? `${tokenHash} ${found.memberId}` : null;
  }

  /**
   * Notes a login.
   * @param token what the browser has already; kept only when this installation gave it out
   * @returns the token for its cookie
   */
  async note(manager: EntityManager, memberId: string, token: string | undefined): Promise<string> {
    await manager.delete(KnownBrowserEntity, { at: LessThan(this.oldest()) });
    const isOurs =
      token !== undefined && (await manager.existsBy(KnownBrowserEntity, { tokenHash: hashOfToken(token) }));
    const kept = isOurs ? token : randomBytes(32).toString('base64url');
    const row = { tokenHash: hashOfToken(kept), memberId, at: this.clock.instant() };
    await manager.upsert(KnownBrowserEntity, row, ['tokenHash', 'memberId']);
    return kept;
  }

  /** The oldest login that still counts. */
  private oldest(): string {
    return new Date(this.clock.now() - KNOWN_DAYS * 24 * 3_600_000).toISOString();
  }
}
