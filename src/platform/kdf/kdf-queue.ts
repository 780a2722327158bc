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

const AT_ONCE = 2;
const MOST_WAITING = 16;

type Waiting = { form: KdfForm; start: () => void };

/**
 * Argon2id in native threads, two at a time, with at most 16 waiting for each form: a flood of one form can
 * neither eat the machine's memory (2 × 32 MiB) nor shut out the other form.
 */
export class KdfQueue {
  private running = 0;
  private readonly waiting: Waiting[] = [];

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

  private turn(form: KdfForm): Promise<void> {
    if (this.running < AT_ONCE) {
      this.running += 1;
      return Promise.resolve();
    }
    if (this.waiting.filter((one) => one.form === form).length >= MOST_WAITING) throw new DomainError('busy');
    return new Promise((resolve) => {
      this.waiting.push({ form, start: resolve });
    });
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
