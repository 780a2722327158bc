import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import {
  DisclosureAnswerEntity,
  DisclosureEntity,
  DisclosureRequestEntity,
  DisclosureShareEntity,
} from './disclosures.entity.js';

/** A request, what it is about, and what each custodian was asked and answered. */
export interface AskedDisclosure {
  disclosure: DisclosureEntity;
  request: DisclosureRequestEntity;
  answers: DisclosureAnswerEntity[];
}

/** A share, and the report whose name it is a part of. */
export interface KeptShare {
  share: DisclosureShareEntity;
  reportId: string;
}

/** Reads what reporters left and what was asked about it; who may see it is the callers' to know. */
@Injectable()
export class DisclosuresReader {
  constructor(
    @InjectRepository(DisclosureEntity) private readonly disclosures: Repository<DisclosureEntity>,
    @InjectRepository(DisclosureShareEntity) private readonly shares: Repository<DisclosureShareEntity>,
    @InjectRepository(DisclosureRequestEntity) private readonly requests: Repository<DisclosureRequestEntity>,
    @InjectRepository(DisclosureAnswerEntity) private readonly answers: Repository<DisclosureAnswerEntity>,
  ) {}

  ofReport(reportId: string): Promise<DisclosureEntity | null> {
    return this.disclosures.findOneBy({ reportId });
  }

  /** The cards that keep a share. */
  async holders(disclosureId: string): Promise<string[]> {
    const select = { id: true, cardId: true };
    const found = await this.shares.find({ select, where: { disclosureId }, order: { cardId: 'ASC' } });
    return found.map((share) => share.cardId);
  }

  share(disclosureId: string, cardId: string): Promise<DisclosureShareEntity | null> {
    return this.shares.findOneBy({ disclosureId, cardId });
  }

  async request(id: string): Promise<AskedDisclosure | null> {
    const request = await this.requests.findOneBy({ id });
    const disclosure = request && (await this.disclosures.findOneBy({ id: request.disclosureId }));
    if (!request || !disclosure) return null;
    return {
      disclosure,
      request,
      answers: await this.answers.find({ where: { requestId: id }, order: { cardId: 'ASC' } }),
    };
  }

  /** Every request about a disclosure, the newest day first. */
  requestsOf(disclosureId: string): Promise<DisclosureRequestEntity[]> {
    return this.requests.find({ where: { disclosureId }, order: { day: 'DESC', id: 'ASC' } });
  }

  /** Every share that a card keeps, with what it is of. */
  async keptBy(cardId: string): Promise<KeptShare[]> {
    const shares = await this.shares.find({ where: { cardId }, order: { id: 'ASC' } });
    const disclosures = await this.disclosures.find({
      select: { id: true, reportId: true },
      where: { id: In(shares.map((share) => share.disclosureId)) },
    });
    return shares.flatMap((share) => {
      const disclosure = disclosures.find((one) => one.id === share.disclosureId);
      return disclosure ? [{ share, reportId: disclosure.reportId }] : [];
    });
  }

  /** The report whose name a share is a part of. */
  async reportOfShare(shareId: string): Promise<string | null> {
    const share = await this.shares.findOne({ select: { id: true, disclosureId: true }, where: { id: shareId } });
    const where = { id: share?.disclosureId ?? '' };
    return (await this.disclosures.findOne({ select: { id: true, reportId: true }, where }))?.reportId ?? null;
  }

  /** Which of these cards keep a share of which name. @returns card ids by disclosure, all of those that one of them keeps */
  async namesKeptBy(cardIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const select = { id: true, disclosureId: true, cardId: true };
    const shares = await this.shares.find({ select, where: { cardId: In([...cardIds]) }, order: { cardId: 'ASC' } });
    const names = new Map<string, string[]>();
    for (const { disclosureId, cardId } of shares) {
      names.set(disclosureId, [...(names.get(disclosureId) ?? []), cardId]);
    }
    return names;
  }

  /** Disclosures about which this card has been asked and has not answered. */
  async unansweredBy(cardId: string): Promise<ReadonlySet<string>> {
    const asked = await this.askedOf(cardId);
    const open = asked.filter(
      ({ request, answers }) =>
        request.state === 'waiting' && answers.some((one) => one.cardId === cardId && one.agrees === null),
    );
    return new Set(open.map(({ disclosure }) => disclosure.id));
  }

  /** What a custodian's card was ever asked. */
  async askedOf(cardId: string): Promise<AskedDisclosure[]> {
    const mine = await this.answers.find({ where: { cardId }, order: { id: 'ASC' } });
    const requests = await this.requests.findBy({ id: In(mine.map((answer) => answer.requestId)) });
    const disclosures = await this.disclosures.findBy({ id: In(requests.map((request) => request.disclosureId)) });
    const answers = await this.answers.findBy({ requestId: In(requests.map((request) => request.id)) });
    return requests.flatMap((request) => {
      const disclosure = disclosures.find((one) => one.id === request.disclosureId);
      return disclosure
        ? [{ request, disclosure, answers: answers.filter((answer) => answer.requestId === request.id) }]
        : [];
    });
  }
}
