import type { Day } from '../../domain/calendar/day.js';
import type { Severity } from '../../domain/case/coding.js';
import type { Finding } from '../../domain/case/outcome.js';
import type { CaseState } from '../../domain/case/states.js';
import type { ReportKind } from '../../domain/report/kinds.js';
import type { ReportState } from '../../domain/report/states.js';
import type { SealedBy } from '../../sealing/index.js';
import type { Told } from './reporter.js';
import type { FileWanted } from './sample-files.js';
import type { Shown, StepBody } from './story.js';

/** One report with everything that chance and the calendar decide. */
export interface PlannedReport {
  /** What it is called in code and tests. */
  name: string;
  told: Told;
  files: readonly FileWanted[];
  /** Its receipt is printed for trying. */
  shown?: Shown;
  sealedBy: SealedBy;
  /** Which of the two officers of the desk takes it. */
  officer: 0 | 1;
  filedDay: Day;
  steps: { day: Day; step: StepBody }[];
  /** Where it stands today. */
  state: ReportState;
}

/** What somebody does with a case. */
export type CaseAct =
  | { does: 'open' | 'link'; report: PlannedReport }
  | { does: 'code' | 'summarize' | 'examine' | 'note' | 'propose' | 'decide' | 'finish' };

/** One case with all that is done in it. */
export interface PlannedCase {
  name: string;
  /** The first one opens it, the others are linked. */
  reports: readonly PlannedReport[];
  unit: string;
  area: string;
  kind: ReportKind;
  severity: Severity;
  /** Of the deed. */
  month: string;
  /** What it comes to; null before a proposal. */
  finding: Finding | null;
  acts: { day: Day; act: CaseAct }[];
  /** Where it stands today. */
  state: CaseState;
}

export interface YearPlan {
  /** The working day on which the team begins. */
  firstDay: Day;
  reports: PlannedReport[];
  cases: PlannedCase[];
}
