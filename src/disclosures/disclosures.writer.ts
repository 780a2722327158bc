import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { DomainError } from '../platform/http/domain-error.js';
import {
  DisclosureAnswerEntity,
  DisclosureEntity,
  DisclosureRequestEntity,
  DisclosureShareEntity,
} from './disclosures.entity.js';
import type { AskedDisclosure } from './disclosures.reader.js';

/** A share or an asking for one custodian, its outer form checked. */
export interface ForCustodian {
  cardId: string;
  ciphertext: Buffer;
}

/** What a reporter leaves. */
export interface NewDisclosure {
  id: string;
  needed: number;
  ciphertext: Buffer;
  shares: readonly ForCustodian[];
}

/**
 * Changes what reporters left and what is asked about it, inside the caller's transaction. Every caller has locked the
 * report before, so that of two at once the second sees what the first did.
 */
@Injectable()
export class DisclosuresWriter {
  /** @throws DomainError `conflict` when this report has one already */
  async keep(manager: EntityManager, reportId: string, day: string, left: NewDisclosure): Promise<void> {
    const { id, needed, ciphertext, shares } = left;
    if (await manager.existsBy(DisclosureEntity, [{ reportId }, { id }])) throw new DomainError('conflict');
    await manager.insert(DisclosureEntity, { id, reportId, needed, opened: false, ciphertext, day });
    for (const share of shares) {
      await manager.insert(DisclosureShareEntity, { id: newId(), disclosureId: id, day, ...share });
    }
  }

  /** Drops it with its shares and all that was asked about it. @throws DomainError `conflict` when there is none, or it was opened */
  async drop(manager: EntityManager, reportId: string, disclosureId: string): Promise<void> {
    const found = await manager.findOneBy(DisclosureEntity, { id: disclosureId, reportId });
    if (!found || found.opened) throw new DomainError('conflict');
    const requests = await manager.findBy(DisclosureRequestEntity, { disclosureId });
    await manager.delete(DisclosureAnswerEntity, { requestId: In(requests.map((request) => request.id)) });
    await manager.delete(DisclosureRequestEntity, { disclosureId });
    await manager.delete(DisclosureShareEntity, { disclosureId });
    await manager.delete(DisclosureEntity, { id: disclosureId });
  }

  /** Who keeps a share of a name, as it stands behind the lock. */
  async holders(manager: EntityManager, disclosureId: string): Promise<string[]> {
    const select = { id: true, cardId: true };
    const found = await manager.find(DisclosureShareEntity, {
      select,
      where: { disclosureId },
      order: { cardId: 'ASC' },
    });
    return found.map((share) => share.cardId);
  }

  /** A share as it stands behind the lock. */
  share(manager: EntityManager, id: string): Promise<DisclosureShareEntity | null> {
    return manager.findOneBy(DisclosureShareEntity, { id });
  }

  /** Whether a card has been asked about a name and has not answered, as it stands behind the lock. */
  async isAsked(manager: EntityManager, disclosureId: string, cardId: string): Promise<boolean> {
    const request = await manager.findOneBy(DisclosureRequestEntity, { disclosureId, state: 'waiting' });
    if (!request) return false;
    return manager.existsBy(DisclosureAnswerEntity, { requestId: request.id, cardId, agrees: IsNull() });
  }

  /** A custodian's share becomes his successor's: what was sealed to the one goes, what is sealed to the other stays. */
  async handOn(manager: EntityManager, shareId: string, to: ForCustodian): Promise<void> {
    await manager.update(DisclosureShareEntity, { id: shareId }, to);
  }

  /** A request as it stands now, with what it is about; the caller has locked the report. */
  async load(manager: EntityManager, requestId: string): Promise<AskedDisclosure | null> {
    const request = await manager.findOneBy(DisclosureRequestEntity, { id: requestId });
    const disclosure = request && (await manager.findOneBy(DisclosureEntity, { id: request.disclosureId }));
    if (!request || !disclosure) return null;
    const order = { cardId: 'ASC' } as const;
    return {
      request,
      disclosure,
      answers: await manager.find(DisclosureAnswerEntity, { where: { requestId }, order }),
    };
  }

  /**
   * An officer asks; one request at a time is open.
   * @param askings one for each custodian who keeps a share
   * @throws DomainError `conflict`
   */
  async ask(
    manager: EntityManager,
    request: Pick<DisclosureRequestEntity, 'id' | 'disclosureId' | 'memberId' | 'cardId' | 'day'>,
    askings: readonly ForCustodian[],
  ): Promise<void> {
    const { id, disclosureId } = request;
    const isTaken = await manager.existsBy(DisclosureRequestEntity, [{ id }, { disclosureId, state: 'waiting' }]);
    if (isTaken || !(await manager.existsBy(DisclosureEntity, { id: disclosureId }))) throw new DomainError('conflict');
    await manager.insert(DisclosureRequestEntity, { ...request, state: 'waiting', openedDay: null });
    for (const { cardId, ciphertext } of askings) {
      const answer = { agrees: null, answer: null, day: null };
      await manager.insert(DisclosureAnswerEntity, {
        id: newId(),
        requestId: id,
        cardId,
        asking: ciphertext,
        ...answer,
      });
    }
  }

  /**
   * A custodian answers, once.
   * @returns false when the very same answer is there already: the answer to an earlier request got lost
   * @throws DomainError `conflict` when he has answered otherwise, or the request waits no more
   */
  async answer(
    manager: EntityManager,
    requestId: string,
    cardId: string,
    given: { agrees: boolean; answer: Buffer; day: string },
  ): Promise<boolean> {
    const row = await manager.findOneBy(DisclosureAnswerEntity, { requestId, cardId });
    if (row?.answer?.equals(given.answer) && row.agrees === given.agrees) return false;
    const isOpen = await manager.existsBy(DisclosureRequestEntity, { id: requestId, state: 'waiting' });
    if (!row || row.answer !== null || !isOpen) throw new DomainError('conflict');
    await manager.update(DisclosureAnswerEntity, { id: row.id }, given);
    return true;
  }

  /** Who asked is handed the shares from now on, and nothing of it can be taken back. */
  async open(manager: EntityManager, request: { id: string; disclosureId: string }, day: string): Promise<void> {
    await manager.update(DisclosureRequestEntity, { id: request.id }, { state: 'opened', openedDay: day });
    await manager.update(DisclosureEntity, { id: request.disclosureId }, { opened: true });
  }

  async close(manager: EntityManager, requestId: string): Promise<void> {
    await manager.update(DisclosureRequestEntity, { id: requestId }, { state: 'closed' });
  }
}

function newId(): string {
  return randomBytes(16).toString('hex');
}
