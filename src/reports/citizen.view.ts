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

/** A sealed file of the thread, as far as the server has it. */
export class ThreadFileView {
  id: string;
  /** Size of the whole ciphertext in bytes. */
  bytes: number;
  /** Bytes of it that have arrived; the file is there once they are all of them. */
  received: number;
}

/** The beginning of an upload that has not arrived whole. */
export class UploadHeadView {
  /** At most 2,048 bytes in base64url; fewer while fewer have arrived. */
  head: string;
}

/** Who can read a report now. */
export class ReadersView {
  channel: string;
  /** Officers of that desk who hold its key. */
  holders: number;
}

/** A thread as its reporter gets it: sealed, with the little that the server knows. */
export class ThreadView {
  id: string;
  entries: EntryView[];
  /** Every file that the server knows, whole or still arriving. */
  files: ThreadFileView[];
  readers: ReadersView;
  /** Today in Asia/Jakarta, by the server's clock. */
  today: string;
  /** Day after which there is news; null when none is promised: it waits for her, or it is closed. */
  comeBack: string | null;
  /** Day until which the desk waits for her answer before it may close; null when it does not wait. */
  answerBy: string | null;
  /** Working days that the desk is late; 0 when it is not. */
  lateDays: number;
}

/** The custodians of a channel where a name can be left. */
export class CustodiansView {
  channel: string;
  /** So many of them must agree. */
  needed: number;
  /** Signed statements of kind `card`. */
  cards: string[];
}

/** Where a name can be left now. */
export class CustodianListView {
  channels: CustodiansView[];
}

/** One answer for all receipts, known or not. */
export class ReceiptAnswerView {
  found: boolean;
  /** Null when there is no such report. */
  thread: ThreadView | null;
}
