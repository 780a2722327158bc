import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ChannelsReader } from '../channels/channels.reader.js';
import { CustodyWriter } from '../custody/custody.writer.js';
import { CustodiansReader } from '../disclosures/custodians.reader.js';
import { DisclosuresReader } from '../disclosures/disclosures.reader.js';
import { DisclosuresWriter, type ForCustodian } from '../disclosures/disclosures.writer.js';
import { countByCustodians } from '../domain/identity/living.js';
import { CHANNELS, channelsOf } from '../domain/staff/roles.js';
import type { Actor } from '../platform/http/access.js';
import { DomainError } from '../platform/http/domain-error.js';
import type { Card } from '../sealing/card.js';
import { maySucceed } from '../sealing/handover.js';
import { seesCountsOf } from './identity.policy.js';
import type { KeepingView, KeptSharesView } from './identity.view.js';
import { IdentityAccess } from './identity-access.service.js';

/** Shares as they are kept: what a custodian has, how he hands it on, and on how many of them the names depend. */
@Injectable()
export class KeepingService {
  constructor(
    private readonly access: IdentityAccess,
    private readonly channels: ChannelsReader,
    private readonly custodians: CustodiansReader,
    private readonly disclosures: DisclosuresReader,
    private readonly changes: DisclosuresWriter,
    private readonly custody: CustodyWriter,
  ) {}

  /** What the caller keeps, sealed to him. @throws DomainError `card.not-counted` */
  async kept(actor: Actor): Promise<KeptSharesView> {
    const own = await this.access.expectCounted(actor);
    const kept = await this.disclosures.keptBy(own.id);
    const unanswered = await this.disclosures.unansweredBy(own.id);
    const shares = await Promise.all(
      kept.map(async ({ share: { id, disclosureId, ciphertext }, reportId }) => ({
        id,
        disclosureId,
        reportId,
        holders: await this.disclosures.holders(disclosureId),
        isAsked: unanswered.has(disclosureId),
        ciphertext: ciphertext.toString('base64url'),
      })),
    );
    return { shares };
  }

  /**
   * A custodian hands one share on to a successor, sealed to him. The same request again changes nothing.
   * @throws DomainError `not-found` for what he does not keep; `input.invalid` for a successor whose card does not count,
   *   who works inside in the place of one outside, or who keeps a share of this name already; `conflict` while he is asked
   *   and has not answered; `card.not-counted`
   */
  async handOn(actor: Actor, shareId: string, to: ForCustodian): Promise<void> {
    const own = await this.access.expectCounted(actor);
    const reportId = await this.disclosures.reportOfShare(shareId);
    if (reportId === null) throw new DomainError('not-found');
    const { successor, cards } = await this.successorOf(actor, own, to.cardId);
    await this.access.locked(reportId, async (manager, report) => {
      const share = await this.changes.share(manager, shareId);
      if (share?.cardId === successor.id && share.ciphertext.equals(to.ciphertext)) return;
      if (share?.cardId !== own.id) throw new DomainError('not-found');
      const holders = await this.changes.holders(manager, share.disclosureId);
      if (holders.some((holder) => cards.has(holder))) throw new DomainError('input.invalid');
      if (await this.changes.isAsked(manager, share.disclosureId, own.id)) throw new DomainError('conflict');
      await this.changes.handOn(manager, shareId, to);
      await this.custody.append(manager, {
        actor: actor.memberId,
        act: 'identity.handed-on',
        thing: report.id,
        details: {
          from: own.id,
          to: successor.id,
          member: successor.memberId,
          sha256: createHash('sha256').update(to.ciphertext).digest('hex'),
        },
      });
    });
  }

  /** On how many working custodians names depend, as numbers alone, in the channels that the caller may know about. */
  async counts(actor: Actor): Promise<KeepingView[]> {
    return Promise.all(
      CHANNELS.filter((channel) => seesCountsOf(actor, channel)).map(async (channel) => {
        const cards = await this.channels.custodianCards(channel);
        const working = new Set((await this.channels.custodians(channel)).map(({ card }) => card.id));
        const names = await this.disclosures.namesKeptBy(cards.map((card) => card.id));
        const { isOffered, needed } = await this.custodians.standing(channel);
        return { channel, isOffered, needed, names: countByCustodians(names.values(), working) };
      }),
    );
  }

  /** @returns the successor, and the ids of every card that he has or had: with none of them he keeps two shares of a name */
  private async successorOf(actor: Actor, own: Card, cardId: string): Promise<{ successor: Card; cards: Set<string> }> {
    const [channel] = channelsOf(actor.grants);
    const working = channel ? await this.channels.custodians(channel) : [];
    const successor = working.find(({ card }) => card.id === cardId)?.card;
    if (!channel || !successor || !maySucceed(own, successor)) throw new DomainError('input.invalid');
    const all = await this.channels.custodianCards(channel);
    const cards = all.filter((card) => card.memberId === successor.memberId).map((card) => card.id);
    return { successor, cards: new Set(cards) };
  }
}
