import type { InformationCredibility, Severity, SourceReliability } from '../domain/case/coding.js';
import type { Outcome, OutcomeLevel } from '../domain/case/outcome.js';
import type { CasePart, CaseRequirement, CaseState } from '../domain/case/states.js';
import type { CaseNews } from '../domain/report/case-news.js';
import type { ReportKind } from '../domain/report/kinds.js';
import type { ChannelId, RoleName } from '../domain/staff/roles.js';

/** How the running step of a case stands today. */
export class CaseDeadlineView {
  /** Last day in time, `YYYY-MM-DD` in Asia/Jakarta. */
  day: string;
  /** True while holidays that nobody has announced yet could still move the day. */
  estimated: boolean;
  /** `close` when a quarter of the step or less is left. */
  state: 'in-time' | 'close' | 'missed';
  /** Days left after today; 0 on the last day, negative once it has passed. */
  left: number;
  unit: 'hari_kerja' | 'hari';
}

/** The countable facts of a case, in their newest version. */
export class CodingView {
  /** From 1. */
  version: number;
  /** Code of the units file. */
  unit: string;
  /** Code of the areas file. */
  area: string;
  kind: ReportKind;
  severity: Severity;
  sourceReliability: SourceReliability;
  informationCredibility: InformationCredibility;
  preliminaryEvidence: boolean;
  /** Month of the deed, `YYYY-MM`. */
  month: string;
  /** Member id. */
  author: string;
  /** `YYYY-MM-DD`. */
  day: string;
}

/** A case as the list of the caller's own cases shows it. */
export class CaseRowView {
  id: string;
  channel: ChannelId;
  state: CaseState;
  openedDay: string;
  /** Null while no clock runs. */
  deadline: CaseDeadlineView | null;
  coding: CodingView | null;
  outcome: Outcome | null;
  outcomeLevel: OutcomeLevel | null;
  reports: number;
  members: number;
  /** True while the dossier holds an entry that the caller has not read. */
  unread: boolean;
}

/** How many of the caller's own cases are in each state. */
export class CaseCountsView {
  telaah: number;
  pemeriksaan: number;
  menunggu_keputusan: number;
  tindak_lanjut: number;
  selesai: number;
}

/** One page of the caller's own cases, by deadline. */
export class CasesView {
  rows: CaseRowView[];
  /** Give it back as `after` for the page that follows; null on the last one. */
  next: string | null;
  counts: CaseCountsView;
}

/** One generation of the dossier's key, as it was wrapped to the caller's card. */
export class DossierWrapView {
  generation: number;
  cardId: string;
  byCardId: string;
  /** An age file in base64url. */
  ciphertext: string;
}

/** Somebody who holds the newest key, as the server says. */
export class CaseMemberView {
  memberId: string;
  cardId: string;
  roles: RoleName[];
  /** `YYYY-MM-DD`. */
  day: string;
}

/** One sealed entry of a dossier. */
export class DossierEntryView {
  n: number;
  generation: number;
  /** Member id. */
  author: string;
  day: string;
  tag: string;
  /** An age file in base64url. */
  ciphertext: string;
}

/** A report that is linked to the case. */
export class CaseReportView {
  id: string;
  day: string;
}

/** How far a member has read the dossier, signed by him. */
export class DossierReadingView {
  memberId: string;
  /** A signed statement of kind `reading`. */
  statement: string;
}

/** A move that the caller has now, with what it still lacks (`proposal` and `finding` come with the request itself). */
export class CaseMoveView {
  to: CaseState;
  by: CasePart;
  requires: CaseRequirement[];
  missing: CaseRequirement[];
}

/** A whole case. */
export class CaseView extends CaseRowView {
  /** Today in Asia/Jakarta, for statements that name the day. */
  today: string;
  generation: number;
  wrap: DossierWrapView;
  membersByKey: CaseMemberView[];
  linkedReports: CaseReportView[];
  /** All versions, oldest first. */
  codings: CodingView[];
  dossier: DossierEntryView[];
  readings: DossierReadingView[];
  moves: CaseMoveView[];
  /** The entry with the proposal that waits for a decision. */
  proposalN: number | null;
  /** Member id. */
  proposedBy: string | null;
}

/** A report in the caller's own cases whose reporter waits to be told how far they are. */
export class UntoldReportView {
  reportId: string;
  /** What is to be told next. */
  news: CaseNews;
}

/** A colleague of the caller's channel whom a case's key can be wrapped to, if his card counts. */
export class ColleagueView {
  memberId: string;
  cardId: string;
  name: string;
  roles: RoleName[];
}
