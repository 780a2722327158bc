import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The purposes for which keys are derived; each gets a key of its own. */
export type SecretPurpose =
  | 'peluit csrf v1'
  | 'peluit fake salt v1'
  | 'peluit totp v1'
  | 'peluit custody v1'
  | 'peluit guess v1'
  | 'peluit proof of work v1'
  | 'peluit proof of work answer v1';

/**
 * 32 bytes made at first start, kept in a file of mode 0600 beside the data, never in the database or a dump.
 * Whoever has the database alone can neither continue the custody chain nor read the seeds of the second factor.
 */
export class InstallationSecret {
  private constructor(private readonly secret: Buffer) {}

  /**
   * @param file its path; made, with its folder, when absent
   * @throws Error when the file is readable by others or does not hold 32 bytes in hex
   */
  static open(file: string): InstallationSecret {
    if (!existsSync(file)) {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
      chmodSync(file, 0o600);
    }
    if ((statSync(file).mode & 0o077) !== 0) {
      throw new Error(`${file} can be read by other users of this machine. Make it private: chmod 600 ${file}`);
    }
    const text = readFileSync(file, 'utf8').trim();
    if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`${file} is not an installation secret (64 hexadecimal digits)`);
    return new InstallationSecret(Buffer.from(text, 'hex'));
  }

  /** @returns 32 bytes for one purpose: HKDF-SHA-256 (RFC 5869) with an empty salt and the purpose as info */
  keyFor(purpose: SecretPurpose): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, Buffer.alloc(0), purpose, 32));
  }
}
