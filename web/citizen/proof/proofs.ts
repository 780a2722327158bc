import type { ProofTaskView } from '../../../src/reports/proof.view.js';
import { get } from '../api.js';
import { whenForgotten } from '../forget.js';
import type { ProofAnswer } from './proof.worker.js';
import ProofWorker from './proof.worker.js?worker';

/** What a report carries so that it is taken. */
export interface Proof {
  challenge: string;
  counter: number;
  key: string;
}

/** A proof is made anew so long before it expires: sending takes time on a slow line. */
const MARGIN_MS = 5 * 60_000;
/** While the line is down the letters typed must not ask once each. */
const PATIENCE_MS = 10_000;

/** Works out, in the background, what a report costs; anew when the page has been open for longer than that holds. */
export class Proofs {
  private proof: Promise<Proof> | undefined;
  private goodUntil = 0;
  private crowded = false;
  private waiting = 0;

  /** Whether somebody waits for a proof that takes longer than usual, since many reports come in. */
  get isHeldUp(): boolean {
    return this.crowded && this.waiting > 0;
  }

  /** Starts when there is nothing to go on with; to be called at every letter. */
  begin(): void {
    if (!this.proof || performance.now() > this.goodUntil) this.start();
  }

  /** @throws RequestError when nobody answers; Error when this browser cannot do it */
  async ready(): Promise<Proof> {
    this.begin();
    return this.wait(this.proof ?? this.start()).catch((error: unknown) => {
      // What failed while she typed may go well now.
      this.proof = undefined;
      throw error;
    });
  }

  /** The server wants another one. */
  renew(): Promise<Proof> {
    this.proof = undefined;
    return this.ready();
  }

  private async wait(proof: Promise<Proof>): Promise<Proof> {
    this.waiting += 1;
    try {
      return await proof;
    } finally {
      this.waiting -= 1;
    }
  }

  private start(): Promise<Proof> {
    this.goodUntil = Number.POSITIVE_INFINITY;
    const proof = this.workOut();
    proof.catch(() => {
      this.goodUntil = performance.now() + PATIENCE_MS;
    });
    this.proof = proof;
    return proof;
  }

  private async workOut(): Promise<Proof> {
    const askedAt = performance.now();
    const { challenge, validSeconds, crowded } = await get<ProofTaskView>('/api/bukti-kerja');
    this.crowded = crowded;
    this.goodUntil = askedAt + validSeconds * 1000 - MARGIN_MS;
    return { challenge, ...(await solveInWorker(challenge)) };
  }
}

/** In a worker that ends with its answer, so that typing stays quick and no memory is held for hours. */
function solveInWorker(challenge: string): Promise<{ counter: number; key: string }> {
  const worker = new ProofWorker();
  whenForgotten(() => worker.terminate());
  return new Promise<{ counter: number; key: string }>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ProofAnswer>) => {
      if ('failed' in data) reject(new Error('no proof in this browser'));
      else resolve(data);
    };
    worker.onerror = () => reject(new Error('the worker did not start'));
    worker.postMessage(challenge);
  }).finally(() => worker.terminate());
}
