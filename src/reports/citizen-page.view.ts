import type { StepLength } from '../domain/calendar/deadline.js';
import type { CalendarFacts } from '../domain/calendar/working-calendar.js';
import type { PromisedStep } from '../domain/report/overdue.js';

/** A receiving desk as the form needs it; a closed one has no recipient. */
export interface ChannelChoice {
  id: string;
  open: boolean;
  /** Number of officers who hold the key. */
  holders: number;
  /** Who receives there, in the reader's language; undefined while nobody has decided that */
  institution?: string;
  generation?: number;
  recipient?: string;
}

/** What the script of the report form needs to seal: nothing of it is secret. */
export interface ReportData {
  deploymentId: string;
  csrf: string;
  channels: readonly ChannelChoice[];
  /** Codes of the units whose reports always go to the outside channel. */
  outsideUnits: readonly string[];
}

/** What the script needs where the eight words are typed: nothing of it is secret. */
export interface ReceiptEntryData {
  deploymentId: string;
  csrf: string;
  promises: PromiseFacts;
}

/** What counting how late the desk is takes: the browser does it itself, whatever the server says. */
export interface PromiseFacts {
  steps: Readonly<Record<PromisedStep, StepLength>>;
  calendar: CalendarFacts;
}

/** What a page needs anew that was open for very long. */
export interface ChannelListView {
  deploymentId: string;
  csrf: string;
  channels: readonly ChannelChoice[];
}
