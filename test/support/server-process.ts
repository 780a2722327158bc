import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll } from 'vitest';

/** An application in a process of its own that can be killed at any moment. */
export class ServerProcess {
  private readonly child: ChildProcess;
  /** Resolves when the process has ended, however it did. */
  readonly ended: Promise<void>;
  private printed = '';

  /** Starts to load; `open()` goes on when it is needed, so that a spare one can wait ready. */
  constructor(script: string, environment: Record<string, string>) {
    this.child = fork(script, {
      env: { PATH: process.env.PATH ?? '', PELUIT_LOG_LEVEL: 'error', ...environment },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk) => {
        this.printed += chunk;
      });
    }
    this.ended = new Promise((resolve) => this.child.once('exit', () => resolve()));
    afterAll(() => this.kill());
  }

  /** Memory in the machine's own RAM, in MiB: now, and the most that it ever was. */
  memory(): { now: number; most: number } {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    const mebibytes = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
    return { now: mebibytes('VmRSS'), most: mebibytes('VmHWM') };
  }

  /** Opens the database and listens. @returns the address */
  async open(): Promise<string> {
    const { url } = await this.ask({ open: true });
    return String(url);
  }

  /** @throws Error when it goes on living: then the point where it should have died was not reached */
  async endsWithin(milliseconds: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the process reached the end of the story alive')), milliseconds);
    });
    await Promise.race([this.ended, tooLong]).finally(() => clearTimeout(timer));
  }

  /** Memory that the process holds, in bytes. */
  residentBytes(): number {
    const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'));
    return Number(line?.[1]) * 1024;
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  protected ask(message: object): Promise<Record<string, unknown>> {
    return new Promise((resolve, reject) => {
      this.child.once('message', (answer) => resolve(answer as Record<string, unknown>));
      this.ended.then(() => reject(new Error(`the process ended too early:\n${this.printed}`)));
      this.child.send(message);
    });
  }
}
