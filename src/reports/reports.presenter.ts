import type { KeptFile } from '../evidence/evidence.reader.js';
import type { UploadProgress } from '../evidence/uploads.reader.js';
import type { ReportDeadlines } from './report-deadlines.js';
import type { ReadingEntity, ReportEntity, ReportEntryEntity, ThreadWrapEntity } from './reports.entity.js';
import type {
  ArrivingFileView,
  AttachmentView,
  EntryView,
  ReadingView,
  ReportRowView,
  ReportStandingView,
  ThreadWrapView,
} from './reports.view.js';

/** The one list of what leaves the server about a report. */
export function presentRow(
  report: ReportEntity,
  attachments: number,
  deadlines: ReportDeadlines,
  today: string,
): ReportRowView {
  const { id, channelId, state, unread, filedDay, lastN } = report;
  const deadline = deadlines.standing(report, today);
  return { id, channel: channelId, state, unread, filedDay, deadline, entries: lastN + 1, attachments };
}

export function presentEntry(entry: ReportEntryEntity): EntryView {
  const { n, author, day, tag, ciphertext } = entry;
  return { n, author, day, tag, ciphertext: ciphertext.toString('base64url') };
}

export function presentWrap(wrap: ThreadWrapEntity): ThreadWrapView {
  return { generation: wrap.generation, ciphertext: wrap.ciphertext.toString('base64url') };
}

/** @param storedBytes size of the file in the evidence store; undefined when it is not there */
export function presentAttachment(attachment: KeptFile, storedBytes: number | undefined): AttachmentView {
  const { id, entryN, bytes, sha256 } = attachment;
  return { id, entryN, bytes, sha256, stored: storedBytes === bytes };
}

export function presentArriving({ id, entryN, bytes, received }: UploadProgress): ArrivingFileView {
  return { id, entryN, bytes, received };
}

export function presentReading(reading: ReadingEntity): ReadingView {
  return { memberId: reading.memberId, statement: reading.statement };
}

export function presentStanding(report: ReportEntity, deadlines: ReportDeadlines, today: string): ReportStandingView {
  const { state, unread } = report;
  return { state, unread, deadline: deadlines.standing(report, today), day: today };
}
