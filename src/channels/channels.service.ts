import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, Repository } from 'typeorm';
import { CustodyWriter } from '../custody/custody.writer.js';
import type { ChannelId } from '../domain/staff/roles.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, isDuplicate } from '../platform/database/database.js';
import { DomainError } from '../platform/http/domain-error.js';
import { newId } from '../sealing/bytes.js';
import { CardEntity, VouchEntity } from './cards.entity.js';
import type { ChannelWrapDto, GenerationDto } from './channels.dto.js';
import { ChannelGenerationEntity, ChannelWrapEntity } from './channels.entity.js';
import { readCardVouch, readGeneration, readWrap } from './channels.input.js';
import { presentChannel } from './channels.presenter.js';
import { ChannelsReader } from './channels.reader.js';
import type { CardsView, ChannelView, WrapView } from './channels.view.js';

/** The web of trust and the channels' keys. The server keeps and hands out; what counts, browsers decide. */
@Injectable()
export class ChannelsService {
  constructor(
    @InjectRepository(ChannelGenerationEntity) private readonly generations: Repository<ChannelGenerationEntity>,
    @InjectRepository(ChannelWrapEntity) private readonly wraps: Repository<ChannelWrapEntity>,
    @InjectRepository(CardEntity) private readonly cards: Repository<CardEntity>,
    @InjectRepository(VouchEntity) private readonly vouches: Repository<VouchEntity>,
    private readonly reader: ChannelsReader,
    private readonly custody: CustodyWriter,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The cards and vouches of these desks, replaced ones too: old signatures are checked with them. */
  async cardsOf(channelIds: ChannelId[]): Promise<CardsView> {
    const cards = await this.cards.find({ where: { channelId: In(channelIds) }, order: { day: 'ASC', id: 'ASC' } });
    const vouches = await this.vouches.find({
      where: { cardId: In(cards.map((card) => card.id)) },
      order: { id: 'ASC' },
    });
    return {
      cards: cards.map(({ id, memberId, channelId, state, atDesk, statement }) => ({
        id,
        memberId,
        channelId,
        state,
        atDesk,
        statement,
      })),
      vouches: vouches.map((vouch) => vouch.statement),
    };
  }

  /** The state of these channels. */
  async channels(channelIds: ChannelId[]): Promise<ChannelView[]> {
    const judged = await this.reader.channels();
    const views: ChannelView[] = [];
    for (const status of judged.filter((one) => channelIds.includes(one.id))) {
      const rows = await this.generations.find({ where: { channelId: status.id }, order: { generation: 'ASC' } });
      const newest = rows.at(-1);
      const wraps = newest
        ? await this.wraps.find({
            select: { cardId: true },
            where: { channelId: status.id, generation: newest.generation },
            order: { cardId: 'ASC' },
          })
        : [];
      views.push(presentChannel(status, rows[0], newest, wraps));
    }
    return views;
  }

  /**
   * A member vouches for a colleague's card.
   * @throws DomainError `not-found`, `sealed.malformed`, `conflict` when he already has
   */
  async vouch(memberId: string, channelIds: ChannelId[], cardId: string, statement: string): Promise<void> {
    const own = await this.ownCard(memberId);
    const card = await this.cards.findOneBy({ id: cardId, channelId: In(channelIds), state: 'current' });
    if (!card || card.channelId !== own.channelId) throw new DomainError('not-found');
    readCardVouch(statement, card, own);
    await this.database
      .inTransaction(async (manager) => {
        await manager.insert(VouchEntity, {
          id: newId(),
          cardId,
          byCardId: own.id,
          statement,
          day: this.clock.today(),
        });
        await this.custody.append(manager, { actor: memberId, act: 'card.vouched', thing: cardId });
      })
      .catch(asConflict);
  }

  /**
   * Begins a generation of a channel's key; the first one opens the channel. Whoever comes second gets a conflict
   * and looks again.
   * @throws DomainError `channel.generation` with the newest one, `sealed.malformed`, `not-found`
   */
  async beginGeneration(memberId: string, channelId: ChannelId, dto: GenerationDto): Promise<void> {
    const own = await this.ownCard(memberId);
    if (own.channelId !== channelId) throw new DomainError('not-found');
    readGeneration(dto, channelId, own);
    const wraps = dto.wraps.map((wrap) => readWrap(wrap));
    const holders = new Set(wraps.map((wrap) => wrap.cardId));
    if (holders.size !== wraps.length || !holders.has(own.id)) throw new DomainError('input.invalid');
    // The first officer opens the channel and is its root; every later key is made by somebody who counts.
    if (dto.expected > 0) await this.expectCounted(own);
    const generation = dto.expected + 1;
    const day = this.clock.today();
    await this.database
      .inTransaction(async (manager) => {
        await this.expectNewest(manager, channelId, dto.expected);
        await this.expectAtDesk(manager, channelId, [...holders]);
        await manager.insert(ChannelGenerationEntity, {
          channelId,
          generation,
          recipient: dto.recipient,
          statement: dto.statement,
          byCardId: own.id,
          day,
        });
        for (const wrap of wraps) {
          await manager.insert(ChannelWrapEntity, {
            id: newId(),
            channelId,
            generation,
            byCardId: own.id,
            day,
            ...wrap,
          });
        }
        await this.custody.append(manager, {
          actor: memberId,
          act: 'channel.generation',
          thing: channelId,
          details: { generation, card: own.id, holders: [...holders].sort() },
        });
      })
      .catch((error: unknown) => {
        if (isDuplicate(error)) throw new DomainError('channel.generation');
        throw error;
      });
  }

  /**
   * Lets a colleague in: the newest key, wrapped to his card. Only who counts himself may do that. A wrap by a card that
   * does not count is replaced, so that a planted one cannot keep him out; one by a card that counts never is, so that
   * nobody can take a colleague's key away.
   * @throws DomainError `card.not-counted`, `conflict` when he holds the key, `channel.generation` when the key was
   *   replaced meanwhile, `not-found`, `sealed.malformed`
   */
  async addWrap(memberId: string, channelId: ChannelId, dto: ChannelWrapDto): Promise<void> {
    const own = await this.ownCard(memberId);
    if (own.channelId !== channelId) throw new DomainError('not-found');
    const { generation } = dto;
    const wrap = readWrap(dto);
    const counted = await this.expectCounted(own);
    await this.database.inTransaction(async (manager) => {
      await this.expectNewest(manager, channelId, generation);
      await this.expectAtDesk(manager, channelId, [wrap.cardId]);
      const held = await manager.findOneBy(ChannelWrapEntity, { channelId, generation, cardId: wrap.cardId });
      if (held && counted.has(held.byCardId)) throw new DomainError('conflict');
      if (held) await manager.delete(ChannelWrapEntity, { id: held.id });
      const day = this.clock.today();
      await manager.insert(ChannelWrapEntity, { id: newId(), channelId, generation, byCardId: own.id, day, ...wrap });
      await this.custody.append(manager, {
        actor: memberId,
        act: 'channel.wrapped',
        thing: channelId,
        details: { generation, card: wrap.cardId },
      });
    });
  }

  /** The caller's own wrap. @throws DomainError `not-found` when the key was not wrapped to him */
  async ownWrap(memberId: string, channelId: ChannelId, generation: number | undefined): Promise<WrapView> {
    const own = await this.ownCard(memberId);
    const wrap = await this.wraps.findOne({
      where: { channelId, cardId: own.id, ...(generation === undefined ? {} : { generation }) },
      order: { generation: 'DESC' },
    });
    if (!wrap || own.channelId !== channelId) throw new DomainError('not-found');
    return {
      channelId,
      generation: wrap.generation,
      cardId: wrap.cardId,
      byCardId: wrap.byCardId,
      ciphertext: wrap.ciphertext.toString('base64url'),
    };
  }

  private async ownCard(memberId: string): Promise<CardEntity> {
    const card = await this.cards.findOneBy({ memberId, state: 'current' });
    if (!card) throw new DomainError('not-found');
    return card;
  }

  private async expectCounted(own: CardEntity): Promise<ReadonlySet<string>> {
    const counted = await this.reader.countedCards(own.channelId);
    if (!counted.has(own.id)) throw new DomainError('card.not-counted');
    return counted;
  }

  private async expectNewest(manager: EntityManager, channelId: ChannelId, expected: number): Promise<void> {
    const newest = Number((await manager.maximum(ChannelGenerationEntity, 'generation', { channelId })) ?? 0);
    if (newest !== expected) throw new DomainError('channel.generation', { generation: newest });
  }

  /** Only who receives reports holds a channel's key: an examiner reads cases, and of reports what he is given. */
  private async expectAtDesk(manager: EntityManager, channelId: ChannelId, cardIds: string[]): Promise<void> {
    const found = await manager.countBy(CardEntity, { id: In(cardIds), channelId, state: 'current', atDesk: true });
    if (found !== cardIds.length) throw new DomainError('not-found');
  }
}

function asConflict(error: unknown): never {
  if (isDuplicate(error)) throw new DomainError('conflict');
  throw error;
}
