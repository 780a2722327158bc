import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { argon2id, hash } from 'argon2';
import { DomainError } from '../http/domain-error.js';

/** The forms that derive keys on the server, each with a waiting line of its own. */
export type KdfForm = 'lapor' | 'resi';

/** What one derivation costs, as the sealing functions ask for it. */
interface Cost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
  /** Length of the result. */
  readonly bytes: number;
}

type Derive = (secret: Uint8Array, salt: Uint8Array, cost: Cost) => Promise<Uint8Array>;

/** Two, and never the last core: the page that says "busy" and everybody else's pages are made on it. */
const AT_ONCE = Math.max(1, Math.min(2, availableParallelism() - 1));
const MOST_WAITING = 16;

type Waiting = { form: KdfForm; start: () => void };

/**
 * Argon2id in native threads, two at a time (one on two cores), with at most 16 waiting for each form: a flood of one
 * form can neither eat the machine's memory (2 × 32 MiB) nor shut out the other form.
 */
export class KdfQueue {
  private running = 0;
  private readonly waiting: Waiting[] = [];
  private refused: Promise<unknown> = Promise.resolve();

  /** How often a derivation was begun; what tests count. */
  calls = 0;

  /**
   * @param form whose waiting line the calls join
   * @returns a function to hand to the sealing functions
   * @throws DomainError `busy` (503) from that function when 16 of this form already wait
   */
  for(form: KdfForm): Derive {
    return async (secret, salt, cost) => {
      await this.turn(form);
      try {
        this.calls += 1;
        return await argon2(secret, salt, cost);
      } finally {
        this.running -= 1;
        this.next();
      }
    };
  }

  private async turn(form: KdfForm): Promise<void> {
    if (this.running < AT_ONCE) {
      this.running += 1;
      return;
    }
    if (this.waiting.filter((one) => one.form === form).length >= MOST_WAITING) return this.refuse();
    return new Promise((resolve) => {
      this.waiting.push({ form, start: resolve });
    });
  }

  /**
   * Refuses one caller in each turn of the event loop: every refusal makes a page with everything typed on it, and a
   * hundred of them in a row would keep all other requests waiting.
   */
  private async refuse(): Promise<never> {
    this.refused = this.refused.then(() => setImmediate());
    await this.refused;
    throw new DomainError('busy');
  }

  private next(): void {
    const first = this.waiting.shift();
    if (!first) return;
    this.running += 1;
    first.start();
  }
}

/** Argon2id (RFC 9106) by the native library; the same digest as the browser's, pinned by a test. */
export async function argon2(secret: Uint8Array, salt: Uint8Array, cost: Cost): Promise<Uint8Array> {
  const digest = await hash(Buffer.from(secret), {
    raw: true,
    type: argon2id,
    salt: Buffer.from(salt),
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    hashLength: cost.bytes,
  });
  return new Uint8Array(digest);
}
