import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger as Pino, pino } from 'pino';

/**
 * The server's log: JSON lines on standard output, about the server and about staff acts that went wrong.
 * Never about a reporter: anonymous routes write nothing here, and an error is told by its kind and place in
 * the code, never by its message, which can carry what somebody typed.
 */
export class ServerLogger implements LoggerService {
  private readonly pino: Pino;

  constructor(level: 'debug' | 'info' | 'warn' | 'error' | 'silent', destination?: DestinationStream) {
    const options = { level, base: null };
    this.pino = destination ? pino(options, destination) : pino(options);
  }

  /** Nest's own start-up chatter; kept for debugging. */
  log(message: unknown, context?: unknown): void {
    this.pino.debug({ context }, String(message));
  }
  debug(message: unknown): void {
    this.pino.debug(String(message));
  }
  verbose(message: unknown): void {
    this.pino.debug(String(message));
  }
  info(message: string, facts: object = {}): void {
    this.pino.info(facts, message);
  }
  warn(message: unknown): void {
    this.pino.warn(String(message));
  }
  error(message: unknown): void {
    this.pino.error(String(message));
  }
  fatal(message: unknown): void {
    this.pino.fatal(String(message));
  }

  /** Says that something unexpected happened: kind, code and place, without the message. */
  unexpected(error: unknown): void {
    this.pino.error(describeWithoutContent(error), 'unexpected error');
  }
}

/** @returns the error's kind, code and stack frames; nothing that can repeat input */
export function describeWithoutContent(error: unknown): { kind: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const code = (error as { code?: unknown }).code;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: frames.slice(0, 8).map((frame) => frame.trim()),
  };
}
