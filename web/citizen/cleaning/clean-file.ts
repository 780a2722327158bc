import type { Cleaned, CleanFile } from './cleaned.js';
import { type FileKind, HEAD_BYTES, kindOf } from './file-kind.js';
import type { Findings } from './findings.js';
import { askWorker } from './in-worker.js';
import MediaWorker from './media.worker.js?worker';
import { endingOf, mediaTypeOf } from './names.js';
import OfficeWorker from './office.worker.js?worker';
import PdfWorker from './pdf.worker.js?worker';
import PictureWorker from './picture.worker.js?worker';
import { canvasIsHonest, redraw } from './redraw.js';
import { isMoving } from './strip-picture.js';

const PICTURES: readonly FileKind[] = ['jpeg', 'png', 'webp', 'gif', 'heic'];

/** What has to be read whole must fit into a telephone's memory several times. Films are not read whole. */
const MOST_WHOLE = 100 * 1024 * 1024;

const isTooLarge = (file: Blob, kind: FileKind) => kind !== 'media' && file.size > MOST_WHOLE;

export const kindOfFile = async (file: Blob): Promise<FileKind> =>
  kindOf(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));

export const isPicture = (kind: FileKind): boolean => PICTURES.includes(kind);

/** The worker that knows a kind. Each brings its library along, so none is loaded before a file needs it. */
function workerFor(kind: FileKind): (new () => Worker) | undefined {
  if (isPicture(kind)) return PictureWorker;
  if (kind === 'pdf') return PdfWorker;
  if (kind === 'zip' || kind === 'old-office') return OfficeWorker;
  return kind === 'media' ? MediaWorker : undefined;
}

/** What a file would betray beside what is seen and heard in it. Never fails: what cannot be read says so when cleaned. */
export async function inspect(file: Blob): Promise<Findings> {
  const kind = await kindOfFile(file);
  const WorkerClass = workerFor(kind);
  if (!WorkerClass || isTooLarge(file, kind)) return { found: [] };
  const answer = await askWorker(WorkerClass, { task: 'inspect', file });
  return 'findings' in answer ? answer.findings : { found: [] };
}

/**
 * A copy without hidden data, or why there is none.
 *
 * @param name for its ending alone
 * @param longestSide of pictures in pixels, when they may become smaller
 */
export async function clean(file: Blob, name = '', longestSide?: number): Promise<Cleaned> {
  const kind = await kindOfFile(file);
  if (kind === 'text') return named(file, 'txt');
  const WorkerClass = workerFor(kind);
  if (!WorkerClass) return { problem: 'unknown-type' };
  if (isTooLarge(file, kind)) return { problem: 'too-large' };
  if (isPicture(kind)) {
    const drawn = await tryRedraw(file, kind, longestSide);
    if (drawn) return drawn;
  }
  const answer = await askWorker(WorkerClass, { task: 'clean', file });
  if ('problem' in answer) return answer;
  if (!('blob' in answer)) throw new Error('the worker answered another question');
  return named(answer.blob, answer.kind ?? endingOf(kind, name));
}

const named = (blob: Blob, ending: string): CleanFile => ({
  blob: blob.slice(0, blob.size, mediaTypeOf(ending)),
  name: `-.${ending}`,
  mediaType: mediaTypeOf(ending),
});

/** @returns nothing when this picture, or this browser, does not let itself be drawn anew; a lossless way is left then */
async function tryRedraw(file: Blob, kind: FileKind, longestSide?: number): Promise<Cleaned | undefined> {
  if (!canvasIsHonest()) return undefined;
  try {
    if (isMoving(kind === 'jpeg' || kind === 'heic' ? new Uint8Array() : new Uint8Array(await file.arrayBuffer()))) {
      return undefined;
    }
    const { blob, mediaType } = await redraw(file, longestSide);
    return { ...named(blob, mediaType === 'image/png' ? 'png' : 'jpg'), isDrawn: true };
  } catch {
    return undefined;
  }
}
