import type { ReportState } from '../domain/report/states.js';
import type { ChannelId } from '../domain/staff/roles.js';

/** How the running step of a report stands today. */
export class DeadlineView {
  /** Last day in time, `YYYY-MM-DD` in Asia/Jakarta. */
  day: string;
  /** True while holidays that nobody has announced yet could still move the day. */
  estimated: boolean;
  /** `close` when a quarter of the step or less is left. */
  state: 'in-time' | 'close' | 'missed';
  /** Days left after today; 0 on the last day, negative once it has passed. */
  left: number;
  /** What `left` counts. */
  unit: 'hari_kerja' | 'hari';
  /** True while the clock runs for the reporter's answer. */
  waitsForReporter: boolean;
}

/** A report as the inbox lists it, before anything of it is opened. */
export class ReportRowView {
  id: string;
  channel: ChannelId;
  state: ReportState;
  /** True while the reporter's last entry has not been read. */
  unread: boolean;
  /** `YYYY-MM-DD`. */
  filedDay: string;
  /** Null while no clock runs. */
  deadline: DeadlineView | null;
  /** Number of entries of the thread. */
  entries: number;
  /** Number of files that came with it. */
  attachments: number;
}

/** How many reports lie in each heap of the desk. */
export class InboxCountsView {
  action: number;
  waiting: number;
  closed: number;
  all: number;
}

/** What is next due when nothing waits for the desk. */
export class NearestView {
  /** How many reports are due on that day. */
  reports: number;
  /** Days left after today. */
  left: number;
  /** What `left` counts. */
  unit: 'hari_kerja' | 'hari';
}

/** One page of the inbox, unread reports first, then by deadline. */
export class InboxView {
  rows: ReportRowView[];
  /** Give it back as `after` for the page that follows; null on the last one. */
  next: string | null;
  counts: InboxCountsView;
  /** Only given with an empty page. */
  nearest: NearestView | null;
}

/** One sealed entry of a thread. */
export class EntryView {
  n: number;
  /** `reporter`, or the id of a member. */
  author: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** 64 hexadecimal digits. */
  tag: string;
  /** An age file in base64url. */
  ciphertext: string;
}

/** The thread's key, wrapped to one generation of the channel's key. */
export class ThreadWrapView {
  /** From 1. */
  generation: number;
  /** An age file in base64url. */
  ciphertext: string;
}

/** What the browser needs to show a report in the inbox. */
export class ReportHeaderView {
  id: string;
  wraps: ThreadWrapView[];
  /** Entry 0, and what the reporter has written since the desk last answered. */
  entries: EntryView[];
  /** Number of such entries that were left out because there are too many; the oldest ones. */
  withheld: number;
}

/** The headers asked for, as far as one answer holds them. */
export class ReportHeadersView {
  headers: ReportHeaderView[];
  /** Asked for, but too much for this answer: ask again. */
  later: string[];
}

/** One sealed file of a report. */
export class AttachmentView {
  id: string;
  /** The entry that lists it. */
  entryN: number;
  /** Size of the ciphertext in bytes. */
  bytes: number;
  /** SHA-256 of the ciphertext, hex. */
  sha256: string;
  /** False when the evidence store does not hold it in this size. */
  stored: boolean;
}

/** A file of a report that is still arriving. */
export class ArrivingFileView {
  id: string;
  /** The entry that lists it. */
  entryN: number;
  /** Size of the whole ciphertext in bytes. */
  bytes: number;
  /** Bytes of it that have arrived. */
  received: number;
}

/** How far a member has read, signed by him. */
export class ReadingView {
  memberId: string;
  /** A signed statement of kind `reading`. */
  statement: string;
}

/** A whole report. */
export class ReportView extends ReportRowView {
  /** Today in Asia/Jakarta, for statements that name the day. */
  today: string;
  wraps: ThreadWrapView[];
  thread: EntryView[];
  files: AttachmentView[];
  /** Files that the reporter is still sending, or has left unfinished. */
  arriving: ArrivingFileView[];
  readings: ReadingView[];
}

/** Where a report stands after an officer's act. */
export class ReportStandingView {
  state: ReportState;
  unread: boolean;
  deadline: DeadlineView | null;
  /** The day under which the entry was stored. */
  day: string;
}
