import type { Day } from '../../domain/calendar/day.js';
import type { DeadlineStep, DeadlineStepId } from '../../domain/calendar/deadline.js';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import type { Severity } from '../../domain/case/coding.js';
import type { ReportKind } from '../../domain/report/kinds.js';
import type { RiskMatrix } from '../../domain/risk/matrix.js';
import type { DisclosureParameters, RiskParameters } from '../../domain/risk/parameters.js';
import type { ChannelId, RoleName } from '../../domain/staff/roles.js';
import type { Unit } from '../../domain/unit/unit.js';
import type { WaveParameters } from '../../domain/wave/wave.js';
import type { Lang } from '../../texts/lang.js';

/** A name in the languages in which the pages exist. */
export interface Name {
  id: string;
  en: string;
}

/** What every file says about itself. */
export interface FileFacts {
  /** File name inside the configuration directory. */
  file: string;
  id: string;
  /** Counted up with each change, from 1. */
  version: number;
  source: string;
  validFrom: Day;
}

export interface RiskArea {
  code: string;
  name: Name;
}

/** What a report can be about: the plain name, and the words in which its writer would say it. */
export interface KindWords {
  code: ReportKind;
  name: Name;
  saying: Name;
}

/** How grave a deed is, in words, and the loss from which it is that grave. */
export interface SeverityWords {
  level: Severity;
  name: Name;
  /** Rupiah; the band ends where the next level's begins. */
  lossFrom: number;
}

export interface Channel {
  id: ChannelId;
  name: Name;
  /** Who receives here; undefined until that has been decided. */
  institution?: Name;
  /** The role of its desk officers. */
  role: RoleName;
  /** It takes reports once this many of its officers hold its key. */
  opensWithOfficers: number;
}

/** What a contact is for; a page asks for the ones that it needs. */
export const CONTACT_USES = ['danger', 'protection', 'report', 'service'] as const;
export type ContactUse = (typeof CONTACT_USES)[number];

/** A place outside the regency that one can turn to. */
export interface Contact {
  id: string;
  name: Name;
  /** With what it helps. */
  helps: Name;
  use: ContactUse;
  phone?: string;
  url?: string;
  /** The day on which somebody made sure that number and address are right; undefined means not yet. */
  checked?: Day;
}

/** Something of a unit that people know better than the unit: a school, a health centre, a kelurahan. */
export interface UnitPart {
  name: string;
  /** Code of the unit that it belongs to */
  unit: string;
  /** Everyday words for it */
  words: readonly string[];
}

/** A body that people take for the regency's, and whose it is. */
export interface OutsideBody {
  id: string;
  name: Name;
  words: readonly string[];
  belongsTo: Name;
  /** Where to turn, as a sentence */
  turnTo: Name;
  /** The day on which somebody made sure of this; undefined means not yet. */
  checked?: Day;
}

export const PREDICATES = ['belum_tercatat', 'belum_diraih', 'wbk', 'wbbm'] as const;
export type Predicate = (typeof PREDICATES)[number];

/** Units that were declared together. */
export interface Wave {
  id: string;
  declared: Day;
  /** Codes of units, in the order of the declaration. */
  units: readonly string[];
  /** Why these units, in the words of the source. */
  quote: string;
  predicate: Predicate;
  source: string;
}

/** Among how many custodians a reporter's name is split, and how many of them must agree before it is opened. */
export interface Splitting {
  custodians: number;
  needed: number;
}

/** Everything that `config/…` says, checked. */
export interface ConfigData {
  files: readonly FileFacts[];
  units: readonly Unit[];
  unitParts: readonly UnitPart[];
  outsideBodies: readonly OutsideBody[];
  areas: readonly RiskArea[];
  kinds: readonly KindWords[];
  severities: readonly SeverityWords[];
  calendar: WorkingCalendar;
  deadlines: Readonly<Record<DeadlineStepId, DeadlineStep>>;
  channels: readonly Channel[];
  splitting: Splitting;
  contacts: readonly Contact[];
  /** Languages of the public pages; Indonesian and English always */
  languages: readonly Lang[];
  waves: readonly Wave[];
  waveParameters: WaveParameters;
  risk: RiskParameters;
  disclosure: DisclosureParameters;
  riskMatrix: RiskMatrix;
}
