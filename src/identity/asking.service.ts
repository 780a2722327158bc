import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CustodyWriter } from '../custody/custody.writer.js';
import { type AskedDisclosure, DisclosuresReader } from '../disclosures/disclosures.reader.js';
import { DisclosuresWriter, type ForCustodian } from '../disclosures/disclosures.writer.js';
import { lastDayToRead } from '../domain/identity/request.js';
import { Clock } from '../platform/clock/clock.js';
import type { Actor } from '../platform/http/access.js';
import { DomainError } from '../platform/http/domain-error.js';
import { type SealedEntryInput, ThreadWriter } from '../reports/thread.writer.js';
import { mayOpen } from './identity.policy.js';
import { presentRequest } from './identity.presenter.js';
import type { OpenedIdentityView, ReportIdentityView } from './identity.view.js';
import { IdentityAccess } from './identity-access.service.js';

/** A request before it is stored. */
export interface NewRequest {
  id: string;
  disclosureId: string;
  askings: readonly ForCustodian[];
}

/** The officer's side: asking for a name, opening it, giving up. Every step is an entry that the reporter sees. */
@Injectable()
export class AskingService {
  constructor(
    private readonly access: IdentityAccess,
    private readonly disclosures: DisclosuresReader,
    private readonly changes: DisclosuresWriter,
    private readonly threads: ThreadWriter,
    private readonly custody: CustodyWriter,
    private readonly clock: Clock,
  ) {}

  /** What lies at a report. @throws DomainError `not-found` */
  async ofReport(actor: Actor, reportId: string): Promise<ReportIdentityView> {
    await this.access.report(actor, reportId);
    const disclosure = await this.disclosures.ofReport(reportId);
    if (!disclosure) return { disclosureId: null, needed: 0, holders: [], request: null };
    const requests = await this.disclosures.requestsOf(disclosure.id);
    const shown = requests.find((request) => request.state === 'waiting') ?? requests[0];
    const asked = shown && (await this.disclosures.request(shown.id));
    return {
      disclosureId: disclosure.id,
      needed: disclosure.needed,
      holders: await this.disclosures.holders(disclosure.id),
      request: asked ? presentRequest(asked, actor.memberId, this.clock.today()) : null,
    };
  }

  /**
   * Asks the custodians. The same request again, as after an answer that got lost, changes nothing.
   * @throws DomainError `not-found`, `card.not-counted`, `thread.moved`; `conflict` when another request is open;
   *   `input.invalid` when it does not go to everybody who keeps a share and works at present, or to too few
   */
  async ask(actor: Actor, reportId: string, wanted: NewRequest, entry: SealedEntryInput): Promise<ReportIdentityView> {
    const working = await this.access.workingCustodians(await this.access.report(actor, reportId));
    const card = await this.access.expectCounted(actor);
    const { id, disclosureId, askings } = wanted;
    const disclosure = await this.disclosures.ofReport(reportId);
    if (disclosure?.id !== disclosureId) throw new DomainError('conflict');
    const asked = new Set(askings.map((asking) => asking.cardId));
    const complete = asked.size === askings.length && asked.size >= disclosure.needed;
    if (!complete) throw new DomainError('input.invalid');
    await this.access.locked(reportId, async (manager, report) => {
      // Behind the lock: a share can have been handed on a moment ago.
      const holders = new Set(await this.changes.holders(manager, disclosureId));
      if ([...asked].some((cardId) => !holders.has(cardId))) throw new DomainError('input.invalid');
      // Nobody is passed over: whoever works outside the Inspektorat must hear of it, also where two others suffice.
      if ([...holders].some((cardId) => working.has(cardId) && !asked.has(cardId))) {
        throw new DomainError('input.invalid');
      }
      if ((await this.append(manager, report, actor, entry)) === 'repeated') return;
      const { memberId } = actor;
      await this.changes.ask(
        manager,
        { id, disclosureId, memberId, cardId: card.id, day: this.clock.today() },
        askings,
      );
      await this.record(manager, actor, 'identity.asked', reportId, { request: id, ...noted(entry) });
    });
    return this.ofReport(actor, reportId);
  }

  /**
   * Hands out the shares that custodians passed on, to who asked: the first time only together with the entry that tells
   * the reporter, later for some days without.
   * @throws DomainError `not-found` for anybody who did not ask; `move.refused` while too few agree, and when its days
   *   are over; `card.not-counted`, `thread.moved`
   */
  async open(actor: Actor, requestId: string, entry: SealedEntryInput | undefined): Promise<OpenedIdentityView> {
    const asked = await this.ownRequest(actor, requestId);
    await this.access.expectCounted(actor);
    return this.access.lockedRequest(asked, async (manager, report, { request, disclosure, answers }) => {
      const today = this.clock.today();
      if (!mayOpen(request, disclosure.needed, answers, today)) throw new DomainError('move.refused');
      const isFirst = request.state === 'waiting';
      if (isFirst) {
        if (!entry) throw new DomainError('input.invalid');
        await this.append(manager, report, actor, entry);
        await this.changes.open(manager, request, today);
      }
      const details = { request: requestId, ...(isFirst && entry ? noted(entry) : {}) };
      await this.record(manager, actor, isFirst ? 'identity.opened' : 'identity.read', report.id, details);
      return {
        ciphertext: disclosure.ciphertext.toString('base64url'),
        shares: answers.flatMap(({ agrees, answer, cardId }) =>
          agrees && answer ? [{ cardId, ciphertext: answer.toString('base64url') }] : [],
        ),
        until: lastDayToRead(request.openedDay ?? today),
      };
    });
  }

  /**
   * Ends a request that was refused or is no longer wanted; any officer of the desk may, so that none hangs for ever.
   * @throws DomainError `not-found`, `card.not-counted`, `thread.moved`; `conflict` when it waits no more
   */
  async close(actor: Actor, requestId: string, entry: SealedEntryInput): Promise<ReportIdentityView> {
    const asked = await this.access.atDesk(actor, requestId);
    await this.access.expectCounted(actor);
    await this.access.lockedRequest(asked, async (manager, report, { request }) => {
      if (request.state !== 'waiting') throw new DomainError('conflict');
      await this.append(manager, report, actor, entry);
      await this.changes.close(manager, requestId);
      await this.record(manager, actor, 'identity.closed', report.id, { request: requestId, ...noted(entry) });
    });
    return this.ofReport(actor, asked.disclosure.reportId);
  }

  private async ownRequest(actor: Actor, requestId: string): Promise<AskedDisclosure> {
    const asked = await this.access.atDesk(actor, requestId);
    if (asked.request.memberId !== actor.memberId) throw new DomainError('not-found');
    return asked;
  }

  private append(
    manager: EntityManager,
    report: Parameters<ThreadWriter['append']>[1],
    actor: Actor,
    entry: SealedEntryInput,
  ): Promise<'appended' | 'repeated'> {
    return this.threads.append(manager, report, entry, { author: actor.memberId, day: this.clock.today() });
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    act: string,
    thing: string,
    details: Record<string, unknown>,
  ): Promise<unknown> {
    return this.custody.append(manager, { actor: actor.memberId, act, thing, details });
  }
}

function noted({ n, ciphertext }: SealedEntryInput): { n: number; sha256: string } {
  return { n, sha256: createHash('sha256').update(ciphertext).digest('hex') };
}
