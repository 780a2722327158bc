import { Worker } from 'node:worker_threads';
import type { Proof } from '../../src/platform/proof/proof-of-work.js';
import type { ProofTaskView } from '../../src/reports/proof.view.js';
import { base64url, newId, randomBytes } from '../../src/sealing/index.js';
import { sendPlainReport } from './plain-form.js';

/** What a bot may try: nothing, a proof that was used, one of its own, or the way without script. */
const WAYS = ['bare', 'replayed', 'solved', 'plain'] as const;
export type Way = (typeof WAYS)[number];

/**
 * Somebody who fills the inbox as cheaply as can be: one text, sealed once, sent under ever new ids and lookups. Proofs
 * are worked out on one core, so there are as many as that core can make and no more.
 */
export class ReportingBot {
  private readonly core = new Worker('./test/faults/reporting-bot.worker.mjs');
  private readonly ready: Proof[] = [];
  private readonly used: Proof[] = [];
  private works = true;

  /** @param filing the request of one whole report */
  constructor(
    private readonly url: string,
    private readonly filing: Record<string, unknown>,
  ) {
    this.core.on('message', (proof: Proof) => {
      this.ready.push(proof);
      void this.solveNext();
    });
    void this.solveNext();
  }

  /** @param n which of all its reports this is @returns the way it took and how that was answered */
  async send(n: number): Promise<[Way, number]> {
    const way = WAYS[n % WAYS.length] ?? 'bare';
    if (way === 'plain') return [way, (await sendPlainReport(this.url, 'Laporan robot.')).status];
    const proof = way === 'bare' ? undefined : way === 'replayed' ? this.used[0] : this.ready.shift();
    const body = { ...this.filing, proof, id: newId(), lookup: base64url(randomBytes(32)) };
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${this.url}/api/laporan`, { method: 'POST', headers, body: JSON.stringify(body) });
    await answer.text();
    if (answer.status === 200 && proof) this.used.push(proof);
    return [way, answer.status];
  }

  async stop(): Promise<void> {
    this.works = false;
    await this.core.terminate();
  }

  private async solveNext(): Promise<void> {
    if (!this.works) return;
    const { challenge } = (await (await fetch(`${this.url}/api/bukti-kerja`)).json()) as ProofTaskView;
    this.core.postMessage(challenge);
  }
}
