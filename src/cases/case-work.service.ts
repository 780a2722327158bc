import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Coding, isCodableMonth } from '../domain/case/coding.js';
import type { Finding, Outcome, OutcomeLevel } from '../domain/case/outcome.js';
import { PART_ROLES } from '../domain/case/parts.js';
import { type CaseMove, type CaseState, findCaseMove, missingFor } from '../domain/case/states.js';
import { unitByCode } from '../domain/unit/unit.js';
import { Clock } from '../platform/clock/clock.js';
import type { ConfigData } from '../platform/config-data/config-data.js';
import { CORE } from '../platform/core-token.js';
import type { Actor } from '../platform/http/access.js';
import { DomainError } from '../platform/http/domain-error.js';
import type { SealedEntryInput } from '../reports/thread.writer.js';
import { MembersReader } from '../staff/members.reader.js';
import { type CaseAct, CaseActs } from './case-acts.service.js';
import { CaseDeadlines } from './case-deadlines.js';
import { CaseCodingEntity, type CaseEntity } from './cases.entity.js';
import { findingFits, mayCode, partsOfCaller, standingOf } from './cases.policy.js';
import type { CaseView } from './cases.view.js';
import { DossierReader } from './dossier.reader.js';
import type { CaseChange } from './dossier.writer.js';

/** A version of the coding as it arrives. */
export interface NewCoding extends Coding {
  version: number;
}

/** A move as it arrives. */
export interface WantedMove {
  to: CaseState;
  outcome: Outcome | undefined;
  level: OutcomeLevel | undefined;
}

/** The members' work on a case: notes, the ringkasan aman, coding, moves. */
@Injectable()
export class CaseWorkService {
  constructor(
    private readonly acts: CaseActs,
    private readonly dossiers: DossierReader,
    private readonly members: MembersReader,
    private readonly deadlines: CaseDeadlines,
    private readonly clock: Clock,
    @Inject(CORE) private readonly core: { config: Pick<ConfigData, 'units' | 'areas'> },
  ) {}

  /** Adds a note, or the ringkasan aman. @throws DomainError as CaseActs.write() */
  write(actor: Actor, id: string, entry: SealedEntryInput, isSummary: boolean): Promise<CaseView> {
    return this.acts.write(actor, id, entry, async () => ({
      act: 'case.entry',
      change: isSummary ? { summaryN: entry.n } : {},
      details: isSummary ? { summary: true } : {},
    }));
  }

  /**
   * Keeps a version of the coding.
   * @throws DomainError `input.invalid` for an unknown unit or area or a month that cannot be, `case.finished`,
   *   `conflict` when another version came first; and as CaseActs.write()
   */
  code(actor: Actor, id: string, entry: SealedEntryInput, coding: NewCoding): Promise<CaseView> {
    return this.acts.write(actor, id, entry, async (manager, file) => {
      const day = this.clock.today();
      this.expectCodable(coding, day);
      if (!mayCode(actor, file.state)) throw new DomainError('case.finished');
      const { version } = coding;
      if (version !== file.codingVersion + 1) throw new DomainError('conflict');
      await manager.insert(CaseCodingEntity, { ...coding, caseId: id, author: actor.memberId, day });
      return { act: 'case.coded', change: { codingVersion: version }, details: { version } };
    });
  }

  /**
   * Moves a case, with what the move needs.
   * @throws DomainError `move.refused`, `case.missing` with what is missing, `input.invalid` for an outcome that does not
   *   belong there; and as CaseActs.write()
   */
  move(actor: Actor, id: string, entry: SealedEntryInput, wanted: WantedMove): Promise<CaseView> {
    const { to, outcome, level } = wanted;
    const finding = outcome === undefined ? null : { outcome, level: level ?? null };
    if (finding === null && level !== undefined) throw refusedField('level');
    return this.acts.write(actor, id, entry, async (manager, file): Promise<CaseAct> => {
      const move = findCaseMove(file.state, to, partsOfCaller(actor));
      if (!move) throw new DomainError('move.refused');
      expectFits(move, finding);
      const standing = standingOf(file, actor, await this.hasExaminer(manager, file));
      const brought = { bringsProposal: to === 'menunggu_keputusan', bringsFinding: finding !== null };
      const missing = missingFor(move, { ...standing, ...brought });
      if (missing.length > 0) throw new DomainError('case.missing', { missing });
      const deadlineDay = this.deadlines.afterMove(move, file.deadlineDay, this.clock.today());
      const change = { state: to, deadlineDay, ...broughtBy(to, finding, actor.memberId, entry.n) };
      return { act: 'case.moved', change, details: { from: move.from, to } };
    });
  }

  private async hasExaminer(manager: EntityManager, file: CaseEntity): Promise<boolean> {
    const wraps = await this.dossiers.wrapsOf(file, manager);
    const roles = await this.members.rolesOf(
      wraps.map((wrap) => wrap.memberId),
      manager,
    );
    return [...roles.values()].flat().some((role) => PART_ROLES.examiner.includes(role));
  }

  private expectCodable({ unit, area, month }: Coding, today: string): void {
    const { units, areas } = this.core.config;
    if (!unitByCode(units, unit)) throw refusedField('unit');
    if (!areas.some((known) => known.code === area)) throw refusedField('area');
    if (!isCodableMonth(month, today)) throw refusedField('month');
  }
}

/** What a move writes into the case's row: a proposal, a decision, or that neither stands any more. */
function broughtBy(to: CaseState, finding: Finding | null, memberId: string, n: number): CaseChange {
  if (finding !== null) return { outcome: finding.outcome, outcomeLevel: finding.level };
  if (to === 'menunggu_keputusan') return { proposalN: n, proposedBy: memberId };
  if (to === 'selesai') return {};
  return { proposalN: null, proposedBy: null, outcome: null, outcomeLevel: null };
}

function expectFits(move: CaseMove, finding: Finding | null): void {
  const fits = findingFits(move, finding);
  if (fits === 'elsewhere') throw new DomainError('move.refused');
  if (fits === 'no-finding') throw refusedField('level');
  if (fits === 'no-decision') throw refusedField('outcome');
}

function refusedField(path: string): DomainError {
  return new DomainError('input.invalid', { fields: [{ path, rules: ['refused'] }] });
}
