import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ChannelsReader } from '../channels/channels.reader.js';
import { LEAST_MEMBERS } from '../domain/case/parts.js';
import type { ChannelId } from '../domain/staff/roles.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/http/access.js';
import { DomainError } from '../platform/http/domain-error.js';
import type { Card } from '../sealing/card.js';
import { CaseEntity, DossierWrapEntity } from './cases.entity.js';
import type { WrapInput } from './cases.input.js';
import { isMember } from './cases.policy.js';
import { DossierReader } from './dossier.reader.js';
import type { HeldWrap } from './dossier.writer.js';

/** Who may touch a case, and whom its key may be wrapped to. */
@Injectable()
export class CaseAccess {
  constructor(
    private readonly dossiers: DossierReader,
    private readonly channels: ChannelsReader,
    private readonly database: Database,
  ) {}

  /** @throws DomainError `not-found`, for a case of others exactly as for an absent one */
  async find(actor: Actor, id: string): Promise<CaseEntity> {
    const file = await this.dossiers.own(actor, id);
    if (!file) throw new DomainError('not-found');
    return file;
  }

  /** A role alone, which an admin can give, acts in nobody's name. @throws DomainError `card.not-counted` */
  async expectCounted(actor: Actor): Promise<Card> {
    const card = await this.channels.countedCardOf(actor.memberId);
    if (!card) throw new DomainError('card.not-counted');
    return card;
  }

  /** Loads a case to be changed, once more asking whose it is: its key may have been replaced meanwhile. */
  async lock(manager: EntityManager, actor: Actor, id: string): Promise<CaseEntity> {
    const file = await this.database.lockForChange(manager, CaseEntity, { id });
    const key = { caseId: id, generation: file?.generation ?? 0, memberId: actor.memberId };
    const wrap = file && (await manager.findOneBy(DossierWrapEntity, key));
    if (!file || !isMember(actor, file, wrap)) throw new DomainError('not-found');
    return file;
  }

  /** The cards of a channel that count; asked before the transaction, since judging them costs signatures. */
  countedCards(channelId: ChannelId): Promise<ReadonlySet<string>> {
    return this.channels.countedCards(channelId);
  }

  /**
   * Whose the wraps are, when every one is to a working member's card of this channel that counts.
   * @throws DomainError `case.member-refused`
   */
  async holders(
    manager: EntityManager,
    channelId: ChannelId,
    counted: ReadonlySet<string>,
    wraps: readonly WrapInput[],
  ): Promise<HeldWrap[]> {
    const current = new Map(
      (await this.channels.currentCards([channelId], manager)).map((card) => [card.id, card.memberId]),
    );
    return wraps.map((wrap) => {
      const memberId = current.get(wrap.cardId);
      if (memberId === undefined || !counted.has(wrap.cardId)) throw new DomainError('case.member-refused');
      return { ...wrap, memberId };
    });
  }
}

/**
 * A case is never held by one person alone, and whoever makes its key is among those who hold it.
 * @throws DomainError `case.too-few-members`; `input.invalid` when somebody is named twice
 */
export function expectEnough(wraps: readonly HeldWrap[], memberId: string): void {
  const members = new Set(wraps.map((wrap) => wrap.memberId));
  if (members.size !== wraps.length) throw new DomainError('input.invalid');
  if (members.size < LEAST_MEMBERS || !members.has(memberId)) throw new DomainError('case.too-few-members');
}
