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
