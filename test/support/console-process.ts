import { ServerProcess } from './server-process.js';

/** A console in a process of its own that can be killed at any moment. */
export class ConsoleProcess extends ServerProcess {
  constructor(environment: Record<string, string>) {
    super('test/faults/console-child.mjs', environment);
  }

  /**
   * From now on the process ends itself before a statement goes to the database.
   * @param path what statements contain that it must come to one after the other; it dies at the last of them
   */
  async dieBefore(path: readonly string[]): Promise<void> {
    await this.ask({ dieBefore: path });
  }

  /** How many statements it has sent to the database since this was last asked. */
  async statements(): Promise<number> {
    const { statements } = await this.ask({ count: true });
    return Number(statements);
  }
}
