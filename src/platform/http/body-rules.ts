import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from './domain-error.js';

/** Our own requests nest four deep. The checks that follow walk down by calling themselves, so there must be an end. */
const MOST_DEPTH = 16;
const CHARSETS = ['utf-8', 'utf8', 'us-ascii'];

/** What no body may be, whoever sends it: compressed, in another character set, or nested without end. */
export function bodyRules(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    if (!isPlainUtf8(request)) throw new DomainError('media.refused');
  });
  server.addHook('preValidation', async (request) => {
    if (isDeeperThan(MOST_DEPTH, request.body)) throw new DomainError('input.invalid');
    if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
      request.body = firstOfEach(request.body as Record<string, unknown>);
    }
  });
}

/** Nothing is unpacked here, so that a small request stays small. */
function isPlainUtf8({ headers }: FastifyRequest): boolean {
  const packed = headers['content-encoding']?.toLowerCase();
  const charset = /charset="?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1]?.toLowerCase();
  return (!packed || packed === 'identity') && (!charset || CHARSETS.includes(charset));
}

/** Bodies that are streams, and texts, have no depth. */
function isDeeperThan(most: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const parent = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && parent !== Object.prototype && parent !== null) return false;
  if (most === 0) return true;
  return Object.values(value).some((one) => isDeeperThan(most - 1, one));
}

/** A field that comes twice counts once, as in a form with files: the first. */
function firstOfEach(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields ?? {}).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}
