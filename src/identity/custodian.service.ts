import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CustodyWriter } from '../custody/custody.writer.js';
import { type AskedDisclosure, DisclosuresReader } from '../disclosures/disclosures.reader.js';
import { DisclosuresWriter } from '../disclosures/disclosures.writer.js';
import { Clock } from '../platform/clock/clock.js';
import type { Actor } from '../platform/http/access.js';
import { DomainError } from '../platform/http/domain-error.js';
import { presentForCustodian } from './identity.presenter.js';
import type { CustodianRequestsView, CustodianRequestView } from './identity.view.js';
import { IdentityAccess } from './identity-access.service.js';

/** The custodian's side: what he is asked, and his answer. */
@Injectable()
export class CustodianService {
  constructor(
    private readonly access: IdentityAccess,
    private readonly disclosures: DisclosuresReader,
    private readonly changes: DisclosuresWriter,
    private readonly custody: CustodyWriter,
    private readonly clock: Clock,
  ) {}

  /** Everything that he was asked, what waits for him first. @throws DomainError `card.not-counted` */
  async list(actor: Actor): Promise<CustodianRequestsView> {
    const card = await this.access.expectCounted(actor);
    const asked = await this.disclosures.askedOf(card.id);
    const shown = await Promise.all(asked.map((one) => this.present(one, card.id)));
    const requests = shown.filter((view) => view !== null).sort(waitingFirst);
    return { waiting: requests.filter(waitsForHim).length, requests };
  }

  /**
   * Agrees with his share, or refuses. Once said it stands.
   * @throws DomainError `not-found` for what he was not asked; `conflict` when he has answered otherwise or it waits no
   *   more; `card.not-counted`
   */
  async answer(actor: Actor, requestId: string, agrees: boolean, ciphertext: Buffer): Promise<CustodianRequestView> {
    const card = await this.access.expectCounted(actor);
    const asked = await this.disclosures.request(requestId);
    const isAsked = asked?.answers.some((answer) => answer.cardId === card.id) === true;
    // Roles keep the two apart already; nobody answers what he asked himself.
    if (!asked || !isAsked || asked.request.memberId === actor.memberId) throw new DomainError('not-found');
    await this.access.lockedRequest(asked, async (manager) => {
      const given = { agrees, answer: ciphertext, day: this.clock.today() };
      if (!(await this.changes.answer(manager, requestId, card.id, given))) return;
      await this.custody.append(manager, {
        actor: actor.memberId,
        act: agrees ? 'identity.agreed' : 'identity.refused',
        thing: asked.disclosure.reportId,
        details: { request: requestId, sha256: createHash('sha256').update(ciphertext).digest('hex') },
      });
    });
    const now = await this.disclosures.request(requestId);
    const view = now && (await this.present(now, card.id));
    if (!view) throw new DomainError('not-found');
    return view;
  }

  private async present(asked: AskedDisclosure, cardId: string): Promise<CustodianRequestView | null> {
    const share = await this.disclosures.share(asked.disclosure.id, cardId);
    return share && presentForCustodian(asked, cardId, share.ciphertext);
  }
}

function waitsForHim({ state, agrees }: CustodianRequestView): boolean {
  return state === 'waiting' && agrees === null;
}

function waitingFirst(a: CustodianRequestView, b: CustodianRequestView): number {
  return Number(waitsForHim(b)) - Number(waitsForHim(a)) || b.day.localeCompare(a.day) || a.id.localeCompare(b.id);
}
