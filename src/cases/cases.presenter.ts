import type { RoleName } from '../domain/staff/roles.js';
import type { CaseDeadlines } from './case-deadlines.js';
import type {
  CaseCodingEntity,
  CaseEntity,
  CaseReportEntity,
  DossierEntryEntity,
  DossierReadingEntity,
  DossierWrapEntity,
} from './cases.entity.js';
import type {
  CaseMemberView,
  CaseReportView,
  CaseRowView,
  CodingView,
  DossierEntryView,
  DossierReadingView,
  DossierWrapView,
} from './cases.view.js';
import type { RowFacts } from './dossier.reader.js';

/** The one list of what leaves the server about a case, to its members alone. */
export function presentRow(file: CaseEntity, facts: RowFacts, deadlines: CaseDeadlines, today: string): CaseRowView {
  const { id, channelId, state, openedDay, outcome, outcomeLevel } = file;
  return {
    id,
    channel: channelId,
    state,
    openedDay,
    deadline: deadlines.standing(file, today),
    coding: facts.coding && presentCoding(facts.coding),
    outcome,
    outcomeLevel,
    reports: facts.reports,
    members: facts.members,
    unread: facts.unread,
  };
}

export function presentCoding(coding: CaseCodingEntity): CodingView {
  return {
    version: coding.version,
    unit: coding.unit,
    area: coding.area,
    kind: coding.kind,
    severity: coding.severity,
    sourceReliability: coding.sourceReliability,
    informationCredibility: coding.informationCredibility,
    preliminaryEvidence: coding.preliminaryEvidence,
    month: coding.month,
    author: coding.author,
    day: coding.day,
  };
}

export function presentWrap(wrap: DossierWrapEntity): DossierWrapView {
  const { generation, cardId, byCardId, ciphertext } = wrap;
  return { generation, cardId, byCardId, ciphertext: ciphertext.toString('base64url') };
}

export function presentMember(wrap: DossierWrapEntity, roles: RoleName[]): CaseMemberView {
  return { memberId: wrap.memberId, cardId: wrap.cardId, roles, day: wrap.day };
}

export function presentReport(report: CaseReportEntity): CaseReportView {
  return { id: report.reportId, day: report.day };
}

export function presentEntry(entry: DossierEntryEntity): DossierEntryView {
  const { n, generation, author, day, tag, ciphertext } = entry;
  return { n, generation, author, day, tag, ciphertext: ciphertext.toString('base64url') };
}

export function presentReading(reading: DossierReadingEntity): DossierReadingView {
  return { memberId: reading.memberId, statement: reading.statement };
}
