import { LockedFile, UnsupportedFile } from './bytes.js';

/**
 * Why a file goes as it is, or not at all: nobody here knows its kind, it has a password, it is damaged, it is
 * more than we can take apart, it does not fit into memory several times over.
 */
export type CleanProblem = 'unknown-type' | 'locked' | 'broken' | 'unsupported' | 'too-large';

export interface CleanFile {
  blob: Blob;
  name: string;
  mediaType: string;
  /** A picture of which this browser could make a smaller one */
  isDrawn?: boolean;
}

export type Cleaned = CleanFile | { problem: CleanProblem };

export function problemOf(error: unknown): CleanProblem {
  if (error instanceof LockedFile) return 'locked';
  return error instanceof UnsupportedFile ? 'unsupported' : 'broken';
}
