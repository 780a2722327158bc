import type { NamedReader } from '../../domain/report/named-readers.js';
import type { ContactLine } from '../../platform/pages/page-setting.js';
import type { ChannelChoice } from '../citizen-page.view.js';

/** The answers of the form as they were typed; the names are those of the form's fields. */
export interface ReportAnswers {
  uraian: string;
  unit: string;
  unit_lain: string;
  jenis: readonly string[];
  tempat: string;
  waktu: string;
  pihak: string;
  kerugian: string;
  tahu: string;
  yang_tahu: string;
  berlangsung: string;
  posisi: string;
  saluran: string;
}

/** A new form with nothing in it. */
export const NO_ANSWERS: ReportAnswers = {
  uraian: '',
  unit: '',
  unit_lain: '',
  jenis: [],
  tempat: '',
  waktu: '',
  pihak: '',
  kerugian: '',
  tahu: '',
  yang_tahu: '',
  berlangsung: '',
  posisi: '',
  saluran: '',
};

/** Text for each field that cannot be taken as it is. */
export type ReportProblems = Partial<Record<keyof ReportAnswers | 'bukti', string>>;

export interface UnitChoice {
  code: string;
  name: string;
  group: 'offices' | 'districts' | 'top';
  /** A report on this unit always goes to the outside channel */
  outside: boolean;
}

/** What the page needs beside the frame; everything typed so far is always in it. */
export interface ReportFormState {
  answers: ReportAnswers;
  problems: ReportProblems;
  /** What is wrong with the request as a whole */
  notice?: { title: string; text: string };
  csrf: string;
  /** Sealed receipt of this form, for the way without script */
  ticket: string;
  channels: readonly ChannelChoice[];
  units: readonly UnitChoice[];
  /** What a report can be about, each in the words of a reporter */
  kinds: readonly { value: string; label: string }[];
  contacts: readonly ContactLine[];
  /** The outside channel is closed and the report would have to go there */
  refused: boolean;
  /** Who is named in what was typed, when the form comes back once to offer the outside channel */
  offered?: NamedReader;
  deploymentId: string;
}

/** Longest answer of each text field, in characters. */
export const MOST = { uraian: 50_000, short: 300, long: 2_000 } as const;
