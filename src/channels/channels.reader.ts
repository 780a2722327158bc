import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, IsNull, Not, Repository } from 'typeorm';
import { CHANNELS, type ChannelId } from '../domain/staff/roles.js';
import type { ConfigData } from '../platform/config-data/config-data.js';
import { CORE } from '../platform/core-token.js';
import { Settings } from '../platform/settings/settings.js';
import { type Card, readCard } from '../sealing/card.js';
import type { ChannelRoot } from '../sealing/trust.js';
import { CardEntity, VouchEntity } from './cards.entity.js';
import { channelRootsFile, parseChannelRoots, readRootsFile } from './channel-roots.js';
import { type ChannelFacts, type ChannelStatus, countedOf, judgeChannel } from './channel-status.js';
import { ChannelGenerationEntity, ChannelWrapEntity } from './channels.entity.js';

export type { ChannelStatus, ClosedBecause } from './channel-status.js';

/** The card of a member who works at present. */
export type CurrentCard = Pick<CardEntity, 'id' | 'memberId' | 'channelId'>;

/** Answers what of the channels counts, by the roots that the operator pinned. */
@Injectable()
export class ChannelsReader {
  /** Judging costs signatures; while neither database nor pinned roots have changed the answer is the same. */
  private readonly judged = new Map<ChannelId, { facts: string; status: ChannelStatus }>();
  private readonly counted = new Map<ChannelId, { key: string; cards: ReadonlySet<string> }>();
  private readonly cardsRead = new Map<string, { statement: string; card: Card }>();
  private rootsRead: { text: string; roots: ReadonlyMap<ChannelId, ChannelRoot> } = { text: '', roots: new Map() };

  constructor(
    @InjectRepository(ChannelGenerationEntity) private readonly generations: Repository<ChannelGenerationEntity>,
    @InjectRepository(ChannelWrapEntity) private readonly wraps: Repository<ChannelWrapEntity>,
    @InjectRepository(CardEntity) private readonly cards: Repository<CardEntity>,
    @InjectRepository(VouchEntity) private readonly vouches: Repository<VouchEntity>,
    private readonly settings: Settings,
    @Inject(CORE) private readonly core: { config: Pick<ConfigData, 'channels'> },
  ) {}

  /** Both channels, with the pinned roots read anew. */
  async channels(): Promise<ChannelStatus[]> {
    const roots = this.pinnedRoots();
    return Promise.all(CHANNELS.map((id) => this.judge(id, roots.get(id))));
  }

  async channel(id: ChannelId): Promise<ChannelStatus> {
    return this.judge(id, this.pinnedRoots().get(id));
  }

  /** The roots that the operator pinned. The file is read anew; while it says the same it means the same. */
  pinnedRoots(): ReadonlyMap<ChannelId, ChannelRoot> {
    const text = readRootsFile(channelRootsFile(this.settings.secretFile));
    if (text !== this.rootsRead.text) this.rootsRead = { text, roots: parseChannelRoots(text) };
    return this.rootsRead.roots;
  }

  /** The signed cards and vouches of a desk, for whoever checks who wrote in a thread. */
  async deskCards(id: ChannelId): Promise<{ cards: string[]; vouches: string[]; rootVerifyKey: string | null }> {
    const cards = await this.cards.find({ where: { channelId: id }, order: { id: 'ASC' } });
    const vouches = await this.vouchesFor(cards);
    return {
      cards: cards.map((card) => card.statement),
      vouches: vouches.map((vouch) => vouch.statement),
      rootVerifyKey: this.pinnedRoots().get(id)?.verifyKey ?? null,
    };
  }

  /** Whether this is the newest generation of the channel's key; asked inside the transaction that files a report. */
  async isCurrentGeneration(manager: EntityManager, id: ChannelId, generation: number): Promise<boolean> {
    const newest = await manager.maximum(ChannelGenerationEntity, 'generation', { channelId: id });
    return Number(newest) === generation;
  }

  /** Which cards of a desk count now: only their owners may act for it. */
  async countedCards(id: ChannelId): Promise<ReadonlySet<string>> {
    const facts = { root: this.pinnedRoots().get(id), ...(await this.deskOf(id)) };
    const first = await this.generations.findOne({
      select: { byCardId: true },
      where: { channelId: id, generation: 1 },
    });
    const key = JSON.stringify([facts, first?.byCardId]);
    const before = this.counted.get(id);
    if (before?.key === key) return before.cards;
    const cards = countedOf(facts, first?.byCardId);
    this.counted.set(id, { key, cards });
    return cards;
  }

  /**
   * A member's card, when it counts at its desk; else null. A role alone, which an admin can give, acts for nobody.
   */
  async countedCardOf(memberId: string): Promise<Card | null> {
    const card = await this.cards.findOneBy({ memberId, state: 'current' });
    return card && (await this.countedCards(card.channelId)).has(card.id) ? this.read(card) : null;
  }

  /** Every act of a member asks for his card: its signature is checked once, and again when another one stands there. */
  private read({ id, statement }: { id: string; statement: string }): Card {
    const before = this.cardsRead.get(id);
    if (before?.statement === statement) return before.card;
    const card = readCard(statement);
    this.cardsRead.set(id, { statement, card });
    return card;
  }

  /**
   * The cards of members who work for these channels at present, by id, but for custodians, to whom nothing is wrapped;
   * whether they count is another question.
   * @param manager inside a transaction, the one that it gives
   */
  async currentCards(ids: readonly ChannelId[], manager: EntityManager = this.cards.manager): Promise<CurrentCard[]> {
    return manager.find(CardEntity, {
      select: { id: true, memberId: true, channelId: true },
      where: { channelId: In([...ids]), state: 'current', custodian: IsNull() },
      order: { id: 'ASC' },
    });
  }

  /** The cards of working custodians that the pinned root of this channel vouches for, as they were signed. */
  async custodians(id: ChannelId): Promise<{ card: Card; statement: string }[]> {
    const where = { channelId: id, state: 'current' as const, custodian: Not(IsNull()) };
    const rows = await this.cards.find({ where, order: { id: 'ASC' } });
    const counted = await this.countedCards(id);
    const isPinned = this.pinnedRoots().has(id);
    return rows
      .filter((row) => isPinned && counted.has(row.id))
      .map((row) => ({ card: this.read(row), statement: row.statement }))
      .filter(({ card }) => card.custodian !== undefined);
  }

  /** Every custodian's card of a channel, also of those who have left; whether it counts is another question. */
  async custodianCards(id: ChannelId): Promise<Pick<CardEntity, 'id' | 'memberId'>[]> {
    const select = { id: true, memberId: true };
    return this.cards.find({ select, where: { channelId: id, custodian: Not(IsNull()) }, order: { id: 'ASC' } });
  }

  private async judge(id: ChannelId, root: ChannelRoot | undefined): Promise<ChannelStatus> {
    const facts = await this.factsOf(id, root);
    const key = JSON.stringify(facts);
    const before = this.judged.get(id);
    if (before?.facts === key) return before.status;
    const status = judgeChannel(facts);
    this.judged.set(id, { facts: key, status });
    return status;
  }

  private async factsOf(id: ChannelId, root: ChannelRoot | undefined): Promise<ChannelFacts> {
    const latest = await this.generations.findOne({ where: { channelId: id }, order: { generation: 'DESC' } });
    const desk = await this.deskOf(id);
    const wraps = latest
      ? await this.wraps.find({
          select: { cardId: true },
          where: { channelId: id, generation: latest.generation },
          order: { cardId: 'ASC' },
        })
      : [];
    const configured = this.core.config.channels.find((channel) => channel.id === id);
    if (!configured) throw new Error(`channels.yaml does not name ${id}`);
    return {
      id,
      root,
      leastHolders: configured.opensWithOfficers,
      latest: latest
        ? { generation: latest.generation, recipient: latest.recipient, statement: latest.statement }
        : undefined,
      ...desk,
      wrappedTo: wraps.map((wrap) => wrap.cardId),
    };
  }

  /** The cards of a desk and who vouched for them. */
  private async deskOf(id: ChannelId): Promise<Pick<ChannelFacts, 'cards' | 'vouches'>> {
    const cards = await this.cards.find({
      select: { id: true, statement: true, state: true },
      where: { channelId: id },
      order: { id: 'ASC' },
    });
    const vouches = await this.vouchesFor(cards);
    return {
      cards: cards.map((card) => ({ id: card.id, statement: card.statement, state: card.state })),
      vouches: vouches.map((vouch) => ({ statement: vouch.statement })),
    };
  }

  private async vouchesFor(cards: { id: string }[]): Promise<VouchEntity[]> {
    const ids = new Set(cards.map((card) => card.id));
    const all = await this.vouches.find({ order: { id: 'ASC' } });
    return all.filter((vouch) => ids.has(vouch.cardId));
  }
}
