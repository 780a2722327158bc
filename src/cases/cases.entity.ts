import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { InformationCredibility, Severity, SourceReliability } from '../domain/case/coding.js';
import type { Outcome, OutcomeLevel } from '../domain/case/outcome.js';
import type { CaseState } from '../domain/case/states.js';
import type { ReportKind } from '../domain/report/kinds.js';
import type { ChannelId } from '../domain/staff/roles.js';

/** What of a case is sorted and counted by; every word is in the dossier, sealed. */
@Entity('case_file')
export class CaseEntity {
  /** Random, chosen by the browser that opened the case. */
  @PrimaryColumn({ type: 'varchar', length: 32 })
  id: string;

  @Column({ type: 'varchar', length: 40 })
  channelId: ChannelId;

  @Column({ type: 'varchar', length: 20 })
  state: CaseState;

  /** Of the dossier's key, from 1; members are who holds this one. */
  @Column({ type: 'int' })
  generation: number;

  @Column({ type: 'int' })
  lastN: number;

  @Column({ type: 'varchar', length: 64 })
  lastTag: string;

  @Column({ type: 'varchar', length: 10 })
  openedDay: string;

  /** `9999-12-31` while no clock runs. */
  @Column({ type: 'varchar', length: 10 })
  deadlineDay: string;

  /** The newest version of the coding; 0 before the first. */
  @Column({ type: 'int' })
  codingVersion: number;

  /** The dossier entry that holds the ringkasan aman. */
  @Column({ type: 'int', nullable: true })
  summaryN: number | null;

  /** The entry that holds the proposal which waits for a decision, and who made it. */
  @Column({ type: 'int', nullable: true })
  proposalN: number | null;

  @Column({ type: 'varchar', length: 32, nullable: true })
  proposedBy: string | null;

  @Column({ type: 'varchar', length: 30, nullable: true })
  outcome: Outcome | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  outcomeLevel: OutcomeLevel | null;
}

/** A report of the deed that the case is about. */
@Entity('case_report')
@Index('case_report_report', ['reportId'])
export class CaseReportEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  caseId: string;

  @PrimaryColumn({ type: 'varchar', length: 32 })
  reportId: string;

  @Column({ type: 'varchar', length: 10 })
  day: string;
}

/** One generation of the dossier's key, wrapped to a member's card. */
@Entity('dossier_wrap')
@Index('dossier_wrap_once', ['caseId', 'generation', 'memberId'], { unique: true })
@Index('dossier_wrap_member', ['memberId', 'caseId'])
export class DossierWrapEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  id: string;

  @Column({ type: 'varchar', length: 32 })
  caseId: string;

  @Column({ type: 'int' })
  generation: number;

  @Column({ type: 'varchar', length: 32 })
  memberId: string;

  @Column({ type: 'varchar', length: 32 })
  cardId: string;

  @Column({ type: 'varchar', length: 32 })
  byCardId: string;

  @Column({ type: 'blob' })
  ciphertext: Buffer;

  @Column({ type: 'varchar', length: 10 })
  day: string;
}

/** One sealed entry of the dossier. */
@Entity('dossier_entry')
export class DossierEntryEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  caseId: string;

  @PrimaryColumn({ type: 'int' })
  n: number;

  @Column({ type: 'int' })
  generation: number;

  /** Member id. */
  @Column({ type: 'varchar', length: 32 })
  author: string;

  @Column({ type: 'varchar', length: 10 })
  day: string;

  @Column({ type: 'varchar', length: 64 })
  tag: string;

  @Column({ type: 'blob' })
  ciphertext: Buffer;
}

/** One version of the coding: who coded what, and when. Never changed, never removed. */
@Entity('case_coding')
export class CaseCodingEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  caseId: string;

  /** From 1. */
  @PrimaryColumn({ type: 'int' })
  version: number;

  @Column({ type: 'varchar', length: 40 })
  unit: string;

  @Column({ type: 'varchar', length: 10 })
  area: string;

  @Column({ type: 'varchar', length: 20 })
  kind: ReportKind;

  @Column({ type: 'int' })
  severity: Severity;

  @Column({ type: 'varchar', length: 1 })
  sourceReliability: SourceReliability;

  @Column({ type: 'int' })
  informationCredibility: InformationCredibility;

  @Column({ type: 'boolean' })
  preliminaryEvidence: boolean;

  /** Month of the deed, `YYYY-MM`. */
  @Column({ type: 'varchar', length: 7 })
  month: string;

  /** Member id. */
  @Column({ type: 'varchar', length: 32 })
  author: string;

  @Column({ type: 'varchar', length: 10 })
  day: string;
}

/** How far a member has read a dossier, signed by him, so that a cut tail is noticed at the next reading. */
@Entity('dossier_reading')
export class DossierReadingEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  caseId: string;

  @PrimaryColumn({ type: 'varchar', length: 32 })
  memberId: string;

  @Column({ type: 'int' })
  n: number;

  @Column({ type: 'varchar', length: 64 })
  tag: string;

  @Column({ type: 'text' })
  statement: string;
}
