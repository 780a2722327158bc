import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { InstallationSecret } from '../platform/secret/installation-secret.js';
import { canonicalJson } from '../sealing/canonical.js';
import { CustodyEntryEntity, CustodyHeadEntity } from './custody.entity.js';
import { custodyHash, FIRST_HASH } from './custody-chain.js';

/** A staff act as the record keeps it. */
export interface CustodyAct {
  /** The member's id, or `server` for what runs by itself. */
  actor: string;
  /** What was done, as `report.read`. */
  act: string;
  /** The id of what it was done to; empty when it was done to nothing in particular. */
  thing?: string;
  /** Further facts; no sealed word, no secret. */
  details?: Record<string, unknown>;
}

/** Writes the record of staff acts: a chain that its owner cannot rewrite without the secret showing it. */
@Injectable()
export class CustodyWriter {
  private readonly key: Buffer;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    secret: InstallationSecret,
  ) {
    this.key = secret.keyFor('peluit custody v1');
  }

  /**
   * Adds an entry. Always the last statement of the act's own transaction: it locks the head row, so two acts at
   * once cannot both build on the same predecessor, and nobody else waits longer than one commit.
   * @param manager the act's transaction
   */
  async append(manager: EntityManager, act: CustodyAct): Promise<void> {
    const head = await this.lockHead(manager);
    const facts = {
      segment: head.segment,
      n: head.n + 1,
      at: this.clock.instant(),
      actor: act.actor,
      act: act.act,
      thing: act.thing ?? '',
      details: canonicalJson(act.details ?? {}),
    };
    const hash = custodyHash(this.key, facts, head.hash);
    await manager.insert(CustodyEntryEntity, { ...facts, hash });
    await manager.update(CustodyHeadEntity, { id: 1 }, { n: facts.n, hash });
  }

  private async lockHead(manager: EntityManager): Promise<CustodyHeadEntity> {
    const found = await this.database.lockForChange(manager, CustodyHeadEntity, { id: 1 });
    if (!found) throw new Error('the custody record has no head row: the database was not prepared');
    return found;
  }
}

/** Makes the head row of a new database. */
export async function beginCustody(manager: EntityManager): Promise<void> {
  const exists = await manager.existsBy(CustodyHeadEntity, { id: 1 });
  if (!exists) await manager.insert(CustodyHeadEntity, { id: 1, segment: 1, n: -1, hash: FIRST_HASH });
}
