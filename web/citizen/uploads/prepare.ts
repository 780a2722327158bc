import { clean } from '../cleaning/clean-file.js';
import type { Part } from '../cleaning/row-part.js';

/** Longer side of a photo in pixels when she saves on data: words on a receipt can still be read. */
export const SAVING_SIDE = 1_600;

/** What becomes of a chosen file before it is sealed. */
export type PreparedFile = Part;

/** The ways in which a copy may have been made. */
export interface Way {
  copy: Part['copy'];
  /** "Hemat kuota": photos became smaller. */
  saveData: boolean;
}

/** Makes a copy once more as it was made before, so that an upload can go on. What she covered cannot be made again. */
export async function prepareAgain(file: File, { copy, saveData }: Way): Promise<PreparedFile> {
  const asItIs = { blob: file, name: file.name, mediaType: file.type, copy } as const;
  if (copy !== 'cleaned') return asItIs;
  const cleaned = await clean(file, file.name, saveData ? SAVING_SIDE : undefined);
  return 'problem' in cleaned ? asItIs : { ...cleaned, copy };
}
