import type { EntryView } from './reports.view.js';

/** A report that is stored. */
export class FiledView {
  /** Day of filing, `YYYY-MM-DD` in Asia/Jakarta. */
  day: string;
  /** Day after which there is news. */
  comeBack: string;
  /** True while holidays that nobody has announced yet could still move that day. */
  estimated: boolean;
}

/** A thread as its reporter gets it: sealed, with the little that the server knows. */
export class ThreadView {
  id: string;
  entries: EntryView[];
  /** Day after which there is news; null when none is promised: it waits for her, or it is closed. */
  comeBack: string | null;
  /** Working days that the desk is late; 0 when it is not. */
  lateDays: number;
}

/** One answer for all receipts, known or not. */
export class ReceiptAnswerView {
  found: boolean;
  /** Null when there is no such report. */
  thread: ThreadView | null;
}
