import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ChannelId } from '../domain/staff/roles.js';
import { Clock } from '../platform/clock/clock.js';
import { DomainError } from '../platform/http/domain-error.js';
import { type Card, type CustodianPlace, readCard } from '../sealing/card.js';
import { SealingError } from '../sealing/errors.js';
import { CardEntity } from './cards.entity.js';

/** What staff tells the web of trust: a member has a card, may not work, may work again. */
@Injectable()
export class CardsWriter {
  constructor(private readonly clock: Clock) {}

  /**
   * Keeps the card that a member made at his activation. Whether it counts is for his colleagues to say.
   * @param expected whose card it must be, under which name, whether he sits at the receiving desk or keeps shares
   * @throws DomainError `sealed.malformed` when it is not his, or his own key did not sign it
   */
  async keep(
    manager: EntityManager,
    statement: string,
    expected: {
      memberId: string;
      name: string;
      channelId: ChannelId;
      atDesk: boolean;
      custodian: CustodianPlace | undefined;
    },
  ): Promise<Card> {
    const card = readCardOf(statement, expected);
    await manager.update(CardEntity, { memberId: card.memberId }, { state: 'replaced' });
    await manager.insert(CardEntity, {
      id: card.id,
      memberId: card.memberId,
      channelId: expected.channelId,
      statement,
      state: 'current',
      atDesk: expected.atDesk,
      custodian: card.custodian ?? null,
      day: this.clock.today(),
    });
    return card;
  }

  /** A member may not work: nothing is wrapped to his card any more, and it no longer counts as a holder. */
  async suspend(manager: EntityManager, memberId: string): Promise<void> {
    await manager.update(CardEntity, { memberId, state: 'current' }, { state: 'suspended' });
  }

  /** He works again, with the same key. */
  async resume(manager: EntityManager, memberId: string): Promise<void> {
    await manager.update(CardEntity, { memberId, state: 'suspended' }, { state: 'current' });
  }
}

function readCardOf(
  statement: string,
  expected: { memberId: string; name: string; custodian: CustodianPlace | undefined },
): Card {
  try {
    const card = readCard(statement);
    const { memberId, name, custodian } = expected;
    if (card.memberId === memberId && card.name === name && card.custodian === custodian) return card;
  } catch (error) {
    if (!(error instanceof SealingError)) throw error;
  }
  throw new DomainError('sealed.malformed');
}
