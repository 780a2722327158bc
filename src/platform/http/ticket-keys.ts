import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock/clock.js';

const HOUR = 3_600_000;

/**
 * Keys for the tickets of pages without script. They live in this process's memory alone, change every hour, and
 * the last two are kept: a restart voids every ticket, which costs nobody what they typed.
 */
export class TicketKeys {
  private keys: { hour: number; key: string }[] = [];

  constructor(private readonly clock: Clock) {}

  /** @returns the passphrase to seal a new ticket with */
  current(): string {
    const hour = Math.floor(this.clock.now() / HOUR);
    if (this.keys[0]?.hour !== hour) {
      this.keys = [{ hour, key: randomBytes(32).toString('base64url') }, ...this.keys].slice(0, 2);
    }
    return this.keys[0]?.key ?? '';
  }

  /** @returns the passphrases that a ticket may have been sealed with, newest first, none older than two hours */
  all(): string[] {
    this.current();
    const hour = Math.floor(this.clock.now() / HOUR);
    return this.keys.filter((one) => hour - one.hour < 2).map((one) => one.key);
  }
}
