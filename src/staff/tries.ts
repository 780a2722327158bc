import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, LessThan, LessThanOrEqual, Repository } from 'typeorm';
import { CustodyWriter } from '../custody/custody.writer.js';
import { isRemarkable, waitAfter } from '../domain/staff/slow-down.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { DomainError } from '../platform/http/domain-error.js';
import { InstallationSecret } from '../platform/secret/installation-secret.js';
import { GuessEntity } from './guesses.entity.js';

/** More subjects than this are not remembered; the one that was left alone longest is forgotten first. */
export const MOST_SUBJECTS = 10_000;

/** After so long without a try the count begins anew. */
const FORGOTTEN_AFTER_MS = 24 * 3_600_000;

/** What is tried: a login from anywhere, a login from a browser that its member has used, an open session, a link. */
export interface Tried {
  kind: 'login' | 'browser' | 'session' | 'link';
  name: string;
}

/**
 * Slows wrong tries down, each kind of them and each subject for itself, so that guesses at one door hold nobody up at
 * another. A try is counted before it is looked at: a hundred at once are no better than one by one. A login that
 * nobody has is counted like the others, with the same statements.
 */
@Injectable()
export class Tries {
  private readonly key: Buffer;

  constructor(
    @InjectRepository(GuessEntity) private readonly guesses: Repository<GuessEntity>,
    private readonly database: Database,
    private readonly custody: CustodyWriter,
    private readonly clock: Clock,
    secret: InstallationSecret,
  ) {
    this.key = secret.keyFor('peluit guess v1');
  }

  /**
   * Counts a try.
   * @param memberId whom it is about, for the record of staff acts; undefined for a login that nobody has
   * @throws DomainError `login.slow` with the seconds to wait; the try is then not looked at
   */
  async count(tried: Tried, memberId: string | undefined): Promise<void> {
    const subject = this.subjectOf(tried);
    // Asked first without a transaction: a flood of tries that must wait anyway writes nothing.
    this.expectRested(await this.guesses.findOneBy({ subject }));
    const refusal = await this.database.inTransaction(async (manager) => {
      const guess = await this.lock(manager, subject);
      if (this.secondsLeft(guess) > 0) return guess;
      const failedTries = guess.failedTries + 1;
      await manager.update(GuessEntity, { subject }, { failedTries, retryAt: this.retryAt(failedTries) });
      await this.forgetOld(manager);
      if (memberId !== undefined && isRemarkable(failedTries)) {
        await this.custody.append(manager, {
          actor: 'server',
          act: 'session.slowed',
          thing: memberId,
          details: { of: tried.kind, tries: failedTries, seconds: waitAfter(failedTries) },
        });
      }
      return null;
    });
    this.expectRested(refusal);
  }

  /** Sets a count back after a good try, inside the transaction of the act that it allowed. */
  async forget(manager: EntityManager, tried: Tried): Promise<void> {
    await manager.delete(GuessEntity, { subject: this.subjectOf(tried) });
  }

  /** Names that were tried can be passwords in the wrong field: a keyed hash, which nobody can guess backwards. */
  private subjectOf({ kind, name }: Tried): string {
    return createHmac('sha256', this.key).update(`${kind}\n${name}`).digest('hex');
  }

  /** Makes the row if there is none, in one statement, so that two first tries at once do not collide. */
  private async lock(manager: EntityManager, subject: string): Promise<GuessEntity> {
    const row = { subject, failedTries: 0, retryAt: null, at: this.clock.instant() };
    const insertion = manager.createQueryBuilder().insert().into(GuessEntity).values(row);
    await insertion.orUpdate(['at'], ['subject']).updateEntity(false).execute();
    return (await this.database.lockForChange(manager, GuessEntity, { subject })) ?? row;
  }

  private async forgetOld(manager: EntityManager): Promise<void> {
    const before = new Date(this.clock.now() - FORGOTTEN_AFTER_MS).toISOString();
    await manager.delete(GuessEntity, { at: LessThan(before) });
    const [surplus] = await manager.find(GuessEntity, { order: { at: 'DESC' }, skip: MOST_SUBJECTS, take: 1 });
    if (surplus) await manager.delete(GuessEntity, { at: LessThanOrEqual(surplus.at) });
  }

  private expectRested(guess: GuessEntity | null): void {
    const seconds = this.secondsLeft(guess);
    if (seconds > 0) throw new DomainError('login.slow', { seconds });
  }

  private secondsLeft(guess: GuessEntity | null): number {
    return guess?.retryAt ? Math.ceil((Date.parse(guess.retryAt) - this.clock.now()) / 1000) : 0;
  }

  private retryAt(failedTries: number): string | null {
    const wait = waitAfter(failedTries);
    return wait === 0 ? null : new Date(this.clock.now() + wait * 1000).toISOString();
  }
}
