import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { DomainError } from '../platform/http/domain-error.js';
import type { SealedEntryInput } from '../reports/thread.writer.js';
import { CaseEntity, DossierEntryEntity, DossierWrapEntity } from './cases.entity.js';
import type { WrapInput } from './cases.input.js';

/** What an act changes of a case's row beside the end of its chain. */
export type CaseChange = Partial<Omit<CaseEntity, 'id' | 'channelId' | 'lastN' | 'lastTag' | 'openedDay'>>;

/** A wrap for a member whose card has been found good. */
export interface HeldWrap extends WrapInput {
  memberId: string;
}

/** Changes dossiers inside the caller's transaction. Writes no custody entry: the act adds it last. */
@Injectable()
export class DossierWriter {
  constructor(private readonly clock: Clock) {}

  /** Whether the very same entry of this author is the last one already, as after an answer that got lost. */
  async isRepeat(manager: EntityManager, file: CaseEntity, entry: SealedEntryInput, author: string): Promise<boolean> {
    if (entry.n !== file.lastN || entry.tag !== file.lastTag) return false;
    const last = await manager.findOneBy(DossierEntryEntity, { caseId: file.id, n: entry.n, author });
    return last?.ciphertext.equals(entry.ciphertext) === true;
  }

  /**
   * Adds the next entry, as expectNext() found it to be, and changes the case with it.
   * @param file locked; brought up to date in place
   */
  async append(
    manager: EntityManager,
    file: CaseEntity,
    entry: SealedEntryInput,
    author: string,
    change: CaseChange,
  ): Promise<void> {
    const changed = { ...change, lastN: entry.n, lastTag: entry.tag };
    await this.keep(manager, file.id, change.generation ?? file.generation, entry, author);
    await manager.update(CaseEntity, { id: file.id }, changed);
    Object.assign(file, changed);
  }

  /** Keeps an entry. */
  async keep(
    manager: EntityManager,
    caseId: string,
    generation: number,
    entry: SealedEntryInput,
    author: string,
  ): Promise<void> {
    const { n, tag, ciphertext } = entry;
    const day = this.clock.today();
    await manager.insert(DossierEntryEntity, { caseId, n, generation, author, day, tag, ciphertext });
  }

  /** Keeps a generation of the dossier's key for these members. */
  async wrap(
    manager: EntityManager,
    caseId: string,
    generation: number,
    wraps: readonly HeldWrap[],
    byCardId: string,
  ): Promise<void> {
    const day = this.clock.today();
    for (const { memberId, cardId, ciphertext } of wraps) {
      const id = randomBytes(16).toString('hex');
      await manager.insert(DossierWrapEntity, {
        id,
        caseId,
        generation,
        memberId,
        cardId,
        byCardId,
        ciphertext,
        day,
      });
    }
  }
}

/** @throws DomainError `thread.moved` unless this entry is the next one */
export function expectNext(file: { lastN: number }, entry: SealedEntryInput): void {
  if (entry.n !== file.lastN + 1) throw new DomainError('thread.moved');
}
