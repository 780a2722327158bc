import { paddedFileSize, sealedSize } from '../sealing/index.js';

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;
const sealed = (bytes: number) => sealedSize(paddedFileSize(bytes));

/** Largest file of a form without script in bytes, before padding and sealing: it comes in one request or not at all. */
export const MOST_FILE_BYTES = 25 * MIB;

/** The same, sealed. */
export const MOST_SEALED_BYTES = sealed(MOST_FILE_BYTES);

/** Largest file with script, sealed: 500 MB of plaintext, some minutes of a telephone's video. */
export const MOST_SEALED_UPLOAD = sealed(500 * MIB);

/** Files that one thread can hold; whoever needs more sends them in archives. */
export const MOST_FILES_IN_THREAD = 200;

/** Bytes of unfinished files that one thread may have announced: one that rests and one that comes. */
export const MOST_UNFINISHED_IN_THREAD = 2 * MOST_SEALED_UPLOAD;

/**
 * Bytes of unfinished files of all threads together that may have arrived. Whoever sends only to fill the disk gets this
 * far and no further; honest ones are short-lived, and forty of the largest are more than a regency's line carries in a day.
 */
export const MOST_UNFINISHED = 20 * GIB;

/** Days after which an unfinished upload vanishes. */
export const DAYS_OF_AN_UPLOAD = 7;
