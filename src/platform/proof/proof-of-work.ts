import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Challenge, createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { Clock } from '../clock/clock.js';
import { DomainError } from '../http/domain-error.js';
import { InstallationSecret } from '../secret/installation-secret.js';
import { priceAfter, WINDOW_SECONDS } from './price.js';
import { RecentCount } from './recent-count.js';
import { SpentProofs } from './spent-proofs.js';

/** The browser's own code does it, so it is as quick where scripts run without their compiler (Tor Browser "Safer"). */
const ALGORITHM = 'PBKDF2/SHA-256';
const ITERATIONS = 2_000;

/** A page works its proof out while the story is told. */
const VALID_SECONDS = 3_600;
/** So long a proof is good although the price has gone up by one level while it was worked out. */
const GRACE_SECONDS = 120;

/** What a browser is to work out. */
export interface Task {
  /** To be sent back as it is. */
  challenge: string;
  validSeconds: number;
  /** True while it takes longer than usual. */
  crowded: boolean;
}

/** What it has worked out. */
export interface Proof {
  challenge: string;
  counter: number;
  /** 64 hexadecimal digits */
  key: string;
}

/** What a challenge says of itself, signed. */
interface Terms {
  until: number;
  level: number;
}

/**
 * Makes a report cost its browser a little computing: next to nothing for one, much for thousands. Nothing is known of
 * who computes, so there is nothing to lock out, to log or to follow.
 */
@Injectable()
export class ProofOfWork {
  private readonly keys: { hmacSignatureSecret: string; hmacKeySignatureSecret: string };
  private readonly filings: RecentCount;
  private spent: SpentProofs | undefined;

  constructor(
    secret: InstallationSecret,
    private readonly clock: Clock,
  ) {
    this.keys = {
      hmacSignatureSecret: secret.keyFor('peluit proof of work v1').toString('hex'),
      hmacKeySignatureSecret: secret.keyFor('peluit proof of work answer v1').toString('hex'),
    };
    this.filings = new RecentCount(clock, WINDOW_SECONDS);
  }

  /**
   * A report came with a proof: what the next ones cost follows from how many there were. Reports without script do not
   * count, or a bot could make everybody's dearer that pays nothing itself.
   */
  countFiling(): void {
    this.filings.add();
  }

  async task(): Promise<Task> {
    const { level, tries } = priceAfter(this.filings.within());
    const [least, most] = tries;
    const terms: Terms = { until: this.used().now + VALID_SECONDS, level };
    const challenge = await createChallenge({
      algorithm: ALGORITHM,
      cost: ITERATIONS,
      counter: randomInt(least, most + 1),
      deriveKey,
      data: { ...terms },
      ...this.keys,
    });
    return { challenge: JSON.stringify(challenge), validSeconds: VALID_SECONDS, crowded: level > 0 };
  }

  /**
   * Uses a proof, once.
   *
   * @param purpose what for; the same again is no second use
   * @throws DomainError `proof.needed` when it is missing, wrong, too old, too cheap by now, or was used for another
   */
  async spend(proof: Proof | undefined, purpose: string): Promise<void> {
    const challenge = proof && (await this.solvedChallenge(proof));
    if (!challenge) throw new DomainError('proof.needed');
    const { until, level } = challenge.parameters.data as unknown as Terms;
    const { now, spent } = this.used();
    if (until <= now || level < this.leastLevel(until - VALID_SECONDS, now)) throw new DomainError('proof.needed');
    const { nonce } = challenge.parameters;
    const isFirst = !spent.has(nonce);
    if (!spent.use(nonce, until, purpose, now)) throw new DomainError('proof.needed');
    if (isFirst) this.countFiling();
  }

  /** The price of now. One level less for who has just asked, so that a rising price does not run away from her. */
  private leastLevel(askedAt: number, now: number): number {
    const { level } = priceAfter(this.filings.within());
    return now - askedAt <= GRACE_SECONDS ? level - 1 : level;
  }

  private async solvedChallenge({ challenge, counter, key }: Proof): Promise<Challenge | undefined> {
    const parsed = parseChallenge(challenge);
    if (!parsed) return undefined;
    const solution = { counter, derivedKey: key };
    const { verified } = await verifySolution({ challenge: parsed, solution, deriveKey, ...this.keys });
    return verified ? parsed : undefined;
  }

  /** Made at first use, when proofs of before that may have been used already. */
  private used(): { now: number; spent: SpentProofs } {
    const now = Math.floor(this.clock.now() / 1000);
    this.spent ??= new SpentProofs(now + VALID_SECONDS - 1);
    return { now, spent: this.spent };
  }
}

/** Only the form is looked at: what it says counts once its signature does. */
function parseChallenge(text: string): Challenge | undefined {
  try {
    const { parameters, signature } = JSON.parse(text) as Partial<Challenge>;
    if (typeof parameters !== 'object' || parameters === null || typeof signature !== 'string') return undefined;
    return { parameters, signature };
  } catch {
    return undefined;
  }
}
