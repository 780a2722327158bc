/** A sealed file that is complete on disk, but not yet in its place. */
export interface WrittenFile {
  /** Its temporary name in the store. */
  temporary: string;
  /** Size of the ciphertext in bytes. */
  bytes: number;
  /** SHA-256 of the ciphertext, hex. */
  sha256: string;
}
