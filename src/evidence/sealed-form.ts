import { DomainError } from '../platform/http/domain-error.js';
import { checkOuterForm, contentSize, HYBRID_OVERHEAD, paddedFileSize, SealingError } from '../sealing/index.js';

/** From so many bytes on a file's outer form can be told. */
export const FIRST_BYTES = HYBRID_OVERHEAD;

/** Whether sealing and padding ever give a file of this length. */
export function isSealedFileSize(bytes: number): boolean {
  const content = contentSize(bytes);
  return content !== null && paddedFileSize(content) === content;
}

/** @throws DomainError `sealed.malformed` */
export function expectSealedFile(firstBytes: Uint8Array, bytes: number): void {
  try {
    checkOuterForm(firstBytes, { bytes, kind: 'file' });
  } catch (error) {
    if (error instanceof SealingError) throw new DomainError('sealed.malformed');
    throw error;
  }
}
