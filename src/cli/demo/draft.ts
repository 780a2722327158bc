import type { Day } from '../../domain/calendar/day.js';
import type { Severity } from '../../domain/case/coding.js';
import type { Finding } from '../../domain/case/outcome.js';
import type { CaseState } from '../../domain/case/states.js';
import type { ReportKind } from '../../domain/report/kinds.js';
import { channelForced, type Unit } from '../../domain/unit/unit.js';
import type { ReportBody } from '../../sealing/index.js';
import type { Chance } from './chance.js';
import type { AgoStep } from './desk-script.js';
import type { CaseAct } from './plan-types.js';
import type { Told } from './reporter.js';
import type { FileWanted } from './sample-files.js';
import type { Shown } from './story.js';
import type { Deed, Topic } from './tell.js';

/** A report before the year's totals have been dealt out. */
export interface Draft {
  name: string;
  told: Omit<Told, 'kinds' | 'whoKnows' | 'ongoing' | 'position'>;
  /** What is ticked where somebody wrote it down; else what would fit. */
  kinds: readonly ReportKind[] | undefined;
  fittingKinds: readonly ReportKind[];
  whoKnows: ReportBody['whoKnows'] | undefined;
  files: readonly FileWanted[] | undefined;
  fittingFiles: readonly FileWanted[];
  shown: Shown | undefined;
  filedDay: Day;
  steps: readonly AgoStep[];
  officer: 0 | 1;
  inCase: boolean;
}

/** A case before its reports have got all they say. */
export interface CaseDraft {
  name: string;
  reports: readonly Draft[];
  unit: string;
  area: string;
  /** What everybody tells of it; the stories that are told by hand need none. */
  deed?: Deed;
  month: string;
  severity: Severity;
  finding: Finding | null;
  state: CaseState;
  acts: { ago: number; act: DraftAct }[];
}

export type DraftAct =
  | { does: 'open' | 'link'; report: Draft }
  | { does: Exclude<CaseAct, { report: unknown }>['does'] };

/** A report that nobody wrote by hand: what one person tells of a deed. */
export interface Telling {
  name: string;
  topic: Topic;
  deed: Deed;
  text: string;
  unit: Unit | undefined;
  filedDay: Day;
  steps: readonly AgoStep[];
  officer: 0 | 1;
  inCase: boolean;
}

export function draftOf(telling: Telling, chance: Chance): Draft {
  const { name, topic, text, unit, filedDay, steps, officer, inCase } = telling;
  return {
    name,
    told: {
      text,
      unit: unit?.code ?? '',
      unitOther: '',
      place: '',
      time: chance.pick(topic.time),
      parties: chance.pick(topic.parties),
      loss: chance.pick(topic.loss),
      how: chance.pick(topic.how),
      channel: channelForced(unit) ?? 'inspektorat',
      lang: 'id',
    },
    kinds: undefined,
    fittingKinds: topic.kinds,
    whoKnows: undefined,
    files: undefined,
    fittingFiles: topic.files,
    shown: undefined,
    ...{ filedDay, steps, officer, inCase },
  };
}
