import type { ChannelStatus } from '../channels/channels.reader.js';
import type { KeptFile } from '../evidence/evidence.reader.js';
import type { UploadProgress } from '../evidence/uploads.reader.js';
import type { ReadersView, ThreadFileView, ThreadView } from './citizen.view.js';
import type { ReportDeadlines } from './report-deadlines.js';
import type { ReportEntity, ReportEntryEntity } from './reports.entity.js';
import { presentEntry } from './reports.presenter.js';

/** The day to come back while a clock runs for her, the day to answer by while it waits for her; nothing once closed. */
export function presentPromise(
  report: Pick<ReportEntity, 'state' | 'deadlineDay'>,
  deadlines: ReportDeadlines,
  today: string,
): Pick<ThreadView, 'comeBack' | 'answerBy' | 'lateDays'> {
  const standing = deadlines.standing(report, today);
  if (!standing) return { comeBack: null, answerBy: null, lateDays: 0 };
  if (standing.waitsForReporter) return { comeBack: null, answerBy: standing.day, lateDays: 0 };
  return { comeBack: standing.day, answerBy: null, lateDays: deadlines.lateDays(report, today) };
}

interface PresentableThread {
  report: ReportEntity;
  entries: readonly ReportEntryEntity[];
  files: readonly KeptFile[];
  uploads: readonly UploadProgress[];
  channels: readonly ChannelStatus[];
}

/** A thread for its reporter: sealed entries, and nothing of who holds keys or where files lie. */
export function presentThread(thread: PresentableThread, deadlines: ReportDeadlines, today: string): ThreadView {
  const { report, entries } = thread;
  return {
    id: report.id,
    entries: entries.map(presentEntry),
    files: presentFiles(thread),
    readers: presentReaders(thread),
    today,
    ...presentPromise(report, deadlines, today),
  };
}

/** Every file that the server knows, each once, whole or still arriving. */
export function presentFiles({ files, uploads }: Pick<PresentableThread, 'files' | 'uploads'>): ThreadFileView[] {
  return [
    ...files.map(({ id, bytes }) => ({ id, bytes, received: bytes })),
    ...uploads
      .filter((one) => !files.some((file) => file.id === one.id))
      .map(({ id, bytes, received }) => ({ id, bytes, received })),
  ];
}

/** The desk whose officers can read it, and how many they are now. */
export function presentReaders({ report, channels }: Omit<PresentableThread, 'entries'>): ReadersView {
  const { channelId } = report;
  return { channel: channelId, holders: channels.find(({ id }) => id === channelId)?.holders ?? 0 };
}
