import type { ReportKind } from '../../domain/report/kinds.js';
import type { ClosingReason } from '../../domain/report/states.js';
import type { ReportBody } from '../../sealing/index.js';
import type { FileWanted } from './sample-files.js';

/** Which offices a text could be about; the seed picks one of them, so no text is aimed at a real one. */
export type About =
  /** an office that is exposed to this risk area, of one cluster where only such would fit */
  | { area: string; cluster?: string }
  /** the office of another story, which this one repeats */
  | { sameAs: string }
  /** any kecamatan */
  | 'kecamatan'
  /** the Inspektorat: such a report goes to the outside channel */
  | 'inspektorat'
  /** the reporter does not say, or names something outside the regency */
  | 'nobody';

/** What somebody does with a report. */
export type StepBody =
  | { does: 'read' }
  | { does: 'review'; text: string }
  | { does: 'ask'; text: string }
  | { does: 'reply'; text: string }
  | { does: 'close'; reason: ClosingReason; text: string; where?: string }
  | { does: 'message'; text: string; threatened?: true }
  | { does: 'files'; files: readonly FileWanted[] }
  | { does: 'leave-name'; name: string; contact: string }
  | { does: 'ask-name'; reason: string; text: string }
  | { does: 'agree'; custodian: 0 | 1 | 2; text: string }
  | { does: 'open-name' };

/** A step of a story. `after` counts working days from the filing; 0 is the same day. */
export type Step = { after: number } & StepBody;

/** How far the case gets that a report becomes. */
export type CaseDepth = 'opened' | 'examined' | 'proposed' | 'decided';

/** What a printed receipt shows: three that are told by hand, a report whose case is late, one whose case is over. */
export type Shown = 'question' | 'unread' | 'closed' | 'late' | 'finished';

/** One invented report and everything that follows. Persons are roles, sums are round and odd. */
export interface Story {
  /** What it is called in code and tests. */
  name: string;
  /** In the reporter's words. */
  text: string;
  about: About;
  /** What she types when the office is not in the list. */
  unitOther?: string;
  kinds: readonly ReportKind[];
  place?: string;
  time?: string;
  parties?: string;
  loss?: string;
  how?: string;
  /** How many people know; dealt out by the seed where the text does not say. */
  whoKnows?: ReportBody['whoKnows'];
  /** Language of the page; Indonesian unless said. */
  lang?: 'en';
  /** Files that go with the report. */
  files?: readonly FileWanted[];
  steps: readonly Step[];
  /** Working days ago; left open, the seed deals out a day that is long past. 0 is today. */
  filed?: number;
  /** It becomes a case on the last day before today; left out where it does not. */
  case?: CaseDepth;
  /** Its receipt is printed for trying. */
  shown?: Shown;
}

// The acts in short, so that a story reads like one.
export const read = (after: number): Step => ({ after, does: 'read' });
export const review = (after: number, text = ''): Step => ({ after, does: 'review', text });
export const ask = (after: number, text: string): Step => ({ after, does: 'ask', text });
export const reply = (after: number, text: string): Step => ({ after, does: 'reply', text });
export const close = (after: number, reason: ClosingReason, text: string, where?: string): Step => ({
  after,
  does: 'close',
  reason,
  text,
  ...(where === undefined ? {} : { where }),
});
export const message = (after: number, text: string): Step => ({ after, does: 'message', text });
export const threatened = (after: number, text: string): Step => ({ after, does: 'message', text, threatened: true });
export const files = (after: number, ...wanted: FileWanted[]): Step => ({ after, does: 'files', files: wanted });

export const leaveName = (after: number, name: string, contact: string): Step => ({
  after,
  does: 'leave-name',
  name,
  contact,
});
/** @param reason for the custodians alone @param text for the reporter */
export const askName = (after: number, reason: string, text: string): Step => ({
  after,
  does: 'ask-name',
  reason,
  text,
});
export const agree = (after: number, custodian: 0 | 1 | 2, text = ''): Step => ({
  after,
  does: 'agree',
  custodian,
  text,
});
export const openName = (after: number): Step => ({ after, does: 'open-name' });

export const photo = (name: string): FileWanted => ({ kind: 'photo', name });
export const letter = (name: string, ...lines: string[]): FileWanted => ({ kind: 'letter', name, lines });
export const notes = (name: string, ...lines: string[]): FileWanted => ({ kind: 'notes', name, lines });
