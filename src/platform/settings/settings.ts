import type { Role } from './roles-of-the-process.js';

/**
 * Everything that the environment decides, read once at start and never looked up again.
 * A class so that Nest can inject it; its values are the plain object that `readSettings` returns.
 */
export abstract class Settings {
  /** Which of the two applications this process runs, in the order in which they are started. */
  readonly roles!: Role[];
  readonly host!: string;
  readonly citizenPort!: number;
  readonly consolePort!: number;
  readonly dataDir!: string;
  readonly secretFile!: string;
  /** Undefined: the embedded SQLite database in the data directory. */
  readonly databaseUrl!: string | undefined;
  readonly evidenceDir!: string;
  readonly configDir!: string;
  /** Where the quick exit leads. */
  readonly exitUrl!: string;
  readonly onionUrl!: string | undefined;
  readonly publicUrl!: string | undefined;
  readonly consoleUrl!: string | undefined;
  /** Addresses of proxies whose `X-Forwarded-*` headers count. */
  readonly trustedProxies!: string[];
  /** Networks (CIDR) from which a reporter is warned that the office can see the visit. Never logged. */
  readonly officeNetworks!: string[];
  readonly logLevel!: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Minutes without a key or click after which the console locks. */
  readonly idleMinutes!: number;
  /** Largest embedded database, in MiB, that is rewritten every hour; a larger one only at night. */
  readonly hourlyRewriteMib!: number;
}
