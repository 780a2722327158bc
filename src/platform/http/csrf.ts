import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock/clock.js';
import type { InstallationSecret } from '../secret/installation-secret.js';

const HOUR = 3_600_000;
/** A form may lie open for a working day and the night after it. */
const HOURS_VALID = 24;

/** Tokens that show that a request comes from a page of ours: an HMAC, so that no session and no cookie is needed. */
export class Csrf {
  private readonly key: Buffer;

  constructor(
    secret: InstallationSecret,
    private readonly clock: Clock,
  ) {
    this.key = secret.keyFor('peluit csrf v1');
  }

  /** @param audience what the token is bound to: `citizen`, or a session of the console */
  issue(audience: string): string {
    const hour = Math.floor(this.clock.now() / HOUR);
    return `${hour.toString(36)}.${this.mac(hour, audience)}`;
  }

  /** @returns true when this installation issued the token for this audience in the last 24 hours */
  accepts(token: unknown, audience: string): boolean {
    if (typeof token !== 'string') return false;
    const [stamp = '', mac = ''] = token.split('.');
    const hour = Number.parseInt(stamp, 36);
    const age = Math.floor(this.clock.now() / HOUR) - hour;
    if (!(age >= 0 && age <= HOURS_VALID)) return false;
    const expected = Buffer.from(this.mac(hour, audience));
    const given = Buffer.from(mac);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  private mac(hour: number, audience: string): string {
    return createHmac('sha256', this.key).update(`${hour}\n${audience}`).digest('base64url');
  }
}
