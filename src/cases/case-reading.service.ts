import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CustodyWriter } from '../custody/custody.writer.js';
import { PART_ROLES } from '../domain/case/parts.js';
import { caseMovesFrom } from '../domain/case/states.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/http/access.js';
import { DomainError } from '../platform/http/domain-error.js';
import type { Card } from '../sealing/card.js';
import { SealingError } from '../sealing/errors.js';
import { readReading } from '../sealing/reading.js';
import { MembersReader } from '../staff/members.reader.js';
import { CaseAccess } from './case-access.service.js';
import { CaseDeadlines } from './case-deadlines.js';
import { DossierEntryEntity, DossierReadingEntity } from './cases.entity.js';
import { offered, partsOfCaller, standingOf } from './cases.policy.js';
import {
  presentCoding,
  presentEntry,
  presentMember,
  presentReading,
  presentReport,
  presentRow,
  presentWrap,
} from './cases.presenter.js';
import type { CaseView } from './cases.view.js';
import { DossierReader } from './dossier.reader.js';

/** How far somebody has read, as he signed it. */
interface SignedReading {
  n: number;
  tag: string;
  statement: string;
}

/** Handing out whole cases, and who has read how far. */
@Injectable()
export class CaseReadingService {
  constructor(
    private readonly access: CaseAccess,
    private readonly dossiers: DossierReader,
    private readonly members: MembersReader,
    private readonly deadlines: CaseDeadlines,
    private readonly database: Database,
    private readonly custody: CustodyWriter,
    private readonly clock: Clock,
  ) {}

  /** Hands out a whole case, still sealed, and records that it was read. @throws DomainError `not-found` */
  async read(actor: Actor, id: string): Promise<CaseView> {
    const view = await this.view(actor, id);
    await this.database.inTransaction((manager) => this.record(manager, actor, id, view.dossier.length));
    return view;
  }

  /** One custody entry per opened case. @param entries how many were handed out */
  record(manager: EntityManager, actor: { memberId: string }, id: string, entries: number): Promise<void> {
    return this.custody.append(manager, { actor: actor.memberId, act: 'case.read', thing: id, details: { entries } });
  }

  /** A case as its member sees it; whoever calls this records why. @throws DomainError `not-found` */
  async view(actor: Actor, id: string): Promise<CaseView> {
    const { memberId } = actor;
    const file = await this.access.find(actor, id);
    // Before the entries: a colleague who reads on meanwhile must not make the dossier look cut.
    const readings = await this.dossiers.readingsOf(id);
    const wraps = await this.dossiers.wrapsOf(file);
    const own = wraps.find((wrap) => wrap.memberId === memberId);
    if (!own) throw new DomainError('not-found');
    const reports = await this.dossiers.reportsOf(id);
    const codings = await this.dossiers.codingsOf(id);
    const entries = await this.dossiers.entriesOf(id);
    const roles = await this.members.rolesOf(wraps.map((wrap) => wrap.memberId));
    const hasExaminer = [...roles.values()].flat().some((role) => PART_ROLES.examiner.includes(role));
    const read = readings.find((reading) => reading.memberId === memberId)?.n ?? -1;
    const facts = {
      reports: reports.length,
      members: wraps.length,
      coding: codings.at(-1) ?? null,
      unread: entries.some((entry) => entry.n > read && entry.author !== memberId),
    };
    const standing = standingOf(file, actor, hasExaminer);
    const today = this.clock.today();
    return {
      ...presentRow(file, facts, this.deadlines, today),
      today,
      generation: file.generation,
      wrap: presentWrap(own),
      membersByKey: wraps.map((wrap) => presentMember(wrap, roles.get(wrap.memberId) ?? [])),
      linkedReports: reports.map(presentReport),
      codings: codings.map(presentCoding),
      dossier: entries.map(presentEntry),
      readings: readings.map(presentReading),
      moves: caseMovesFrom(file.state, partsOfCaller(actor)).map((move) => offered(move, standing)),
      proposalN: file.proposalN,
      proposedBy: file.proposedBy,
    };
  }

  /**
   * Keeps how far the caller has read, as he signed it.
   * @throws DomainError `not-found`, `card.not-counted`, `sealed.malformed`; `conflict` when there is no such entry, or
   *   when he has already read further
   */
  async keepReading(actor: Actor, id: string, reading: SignedReading): Promise<void> {
    const { memberId } = actor;
    const { n, tag, statement } = reading;
    await this.access.find(actor, id);
    expectSaysSo(reading, id, await this.access.expectCounted(actor));
    await this.database.inTransaction(async (manager) => {
      await this.access.lock(manager, actor, id);
      if (!(await manager.existsBy(DossierEntryEntity, { caseId: id, n, tag }))) throw new DomainError('conflict');
      const before = await manager.findOneBy(DossierReadingEntity, { caseId: id, memberId });
      if (before && before.n > n) throw new DomainError('conflict');
      if (before?.n === n) return;
      await manager.upsert(DossierReadingEntity, { caseId: id, memberId, n, tag, statement }, ['caseId', 'memberId']);
      await this.custody.append(manager, { actor: memberId, act: 'case.reading', thing: id, details: { n } });
    });
  }
}

/** What is kept is what he signed: a record of something else would accuse the server of a cut tail. */
function expectSaysSo(reading: SignedReading, id: string, card: Card): void {
  try {
    const signed = readReading(reading.statement, id, card.id, card.verifyKey);
    if (signed.n === reading.n && signed.tag === reading.tag) return;
  } catch (error) {
    if (!(error instanceof SealingError)) throw error;
  }
  throw new DomainError('sealed.malformed');
}
