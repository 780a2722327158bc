import type { Milestone } from '../../src/platform/milestones.js';
import { ServerProcess } from './server-process.js';

/** A citizen application in a process of its own that can be killed at any moment. */
export class CitizenProcess extends ServerProcess {
  constructor(environment: Record<string, string>) {
    super('test/faults/citizen-child.mjs', environment);
  }

  /** From now on the process ends itself when it reaches this point. */
  async dieAt(point: Milestone): Promise<void> {
    await this.ask({ dieAt: point });
  }
}
