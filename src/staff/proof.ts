import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import bcrypt from 'bcrypt';
import { Deployment } from '../platform/deployment/deployment.js';
import { InstallationSecret } from '../platform/secret/installation-secret.js';
import { base64url, fromHex } from '../sealing/bytes.js';
import { passwordSalt } from '../sealing/password.js';
import type { MemberEntity } from './staff.entity.js';

const BCRYPT_COST = 10;

/**
 * What the server knows of a password: a salt to hand out and the bcrypt of the proof that the browser derives.
 * The proof is 43 characters of derived key, so bcrypt's limit of 72 bytes is no limit here.
 */
@Injectable()
export class Proofs {
  private readonly fakeSaltKey: Buffer;
  /** Compared with when nobody has the login, so that the answer takes as long. */
  private readonly nobody = bcrypt.hash(randomBytes(32).toString('base64url'), BCRYPT_COST);

  constructor(
    private readonly deployment: Deployment,
    secret: InstallationSecret,
  ) {
    this.fakeSaltKey = secret.keyFor('peluit fake salt v1');
  }

  /** @returns the salt of a login, base64url of 32 bytes; for one that nobody has a stable one that looks alike */
  saltOf(login: string, member: Pick<MemberEntity, 'login' | 'salt'> | null): string {
    if (member) return base64url(passwordSalt(this.deployment.id, member.login, fromHex(member.salt)));
    return createHmac('sha256', this.fakeSaltKey).update(login).digest('base64url');
  }

  /** @returns bcrypt of a proof, cost 10 */
  hash(proof: string): Promise<string> {
    return bcrypt.hash(proof, BCRYPT_COST);
  }

  /** @returns true when the proof is the member's; takes as long when there is no member */
  async matches(proof: string, hash: string | null | undefined): Promise<boolean> {
    const isRight = await bcrypt.compare(proof, hash ?? (await this.nobody));
    return isRight && typeof hash === 'string';
  }
}
