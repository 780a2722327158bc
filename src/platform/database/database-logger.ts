import type { Logger } from 'typeorm';
import type { ServerLogger } from '../logging/logger.js';

/** Told of every statement's text, never of its parameters. */
export type StatementListener = (sql: string) => void;

/** TypeORM's logger, ours: it never prints parameters, since they carry what is sealed and who wrote it. */
export class DatabaseLogger implements Logger {
  constructor(
    private readonly logger: ServerLogger,
    private readonly onStatement: StatementListener | undefined,
  ) {}

  logQuery(query: string): void {
    this.onStatement?.(query);
  }
  logQueryError(error: string | Error, _query: string): void {
    const code = (error as { code?: unknown }).code;
    this.logger.debug(`database refused a statement: ${typeof code === 'string' ? code : 'unknown code'}`);
  }
  logQuerySlow(time: number): void {
    this.logger.warn(`slow statement: ${time} ms`);
  }
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
