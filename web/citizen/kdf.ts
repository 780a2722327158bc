import { type Kdf, RECEIPT_COST } from '../../src/sealing/kdf.js';
import { whenForgotten } from './forget.js';
import type { KdfAnswer, KdfRequest } from './kdf.worker.js';
import KdfWorker from './kdf.worker.js?worker';

/** Memory × passes of a receipt's derivation, against the worker's trial of 2 MiB and one pass. */
const TRIALS_IN_RECEIPT = (RECEIPT_COST.memoryKiB * RECEIPT_COST.passes) / 2048;

type Question = { secret: Uint8Array; salt: Uint8Array; cost: Parameters<Kdf>[2] } | { trial: true };

/** Argon2id in a worker, so that the page stays quick while a receipt is being derived. */
export class KdfInWorker {
  private worker: Worker | undefined;
  private nextId = 1;
  private readonly waiting = new Map<
    number,
    { resolve: (answer: KdfAnswer) => void; reject: (error: Error) => void }
  >();
  /** Seconds that one receipt takes here, as far as known */
  seconds: number | undefined;

  /** Starts the worker and measures it. Does nothing the second time. @throws nothing: a failure shows at the derivation */
  warmUp(onMeasured: (seconds: number) => void = () => {}): void {
    if (this.worker) return;
    this.ask({ trial: true }).then(
      (answer) => {
        if (!('trialMs' in answer)) return;
        this.seconds = Math.max(1, Math.ceil((answer.trialMs * TRIALS_IN_RECEIPT) / 1000));
        onMeasured(this.seconds);
      },
      () => undefined,
    );
  }

  /** Hand it to the sealing functions. Rejects when this browser cannot do it. */
  readonly derive: Kdf = async (secret, salt, cost) => {
    const answer = await this.ask({ secret, salt, cost });
    if (!('digest' in answer)) throw new Error('no key derivation in this browser');
    return answer.digest;
  };

  private ask(question: Question): Promise<KdfAnswer> {
    return new Promise((resolve, reject) => {
      const id = this.nextId++;
      this.waiting.set(id, { resolve, reject });
      this.start().postMessage({ id, ...question } satisfies KdfRequest);
    });
  }

  private start(): Worker {
    if (this.worker) return this.worker;
    const worker = new KdfWorker();
    worker.onmessage = ({ data }: MessageEvent<KdfAnswer>) => {
      this.waiting.get(data.id)?.resolve(data);
      this.waiting.delete(data.id);
    };
    worker.onerror = () => {
      // Its file did not come, on a line that broke: the next question starts another one.
      this.worker = undefined;
      for (const { reject } of this.waiting.values()) reject(new Error('the worker did not start'));
      this.waiting.clear();
    };
    whenForgotten(() => worker.terminate());
    this.worker = worker;
    return worker;
  }
}
