import { utf8 } from './bytes.js';
import { canonicalJson, readCanonicalObject } from './canonical.js';
import { type Context, contextLine, expectContext, readContext } from './context.js';
import { SealingError } from './errors.js';
import { isSignature, sign, verify } from './signature.js';

/** Something signed and shown in clear: a card, a vouch, a channel's recipient, the record of a reading. */
export interface SignedStatement {
  readonly context: Context;
  readonly body: Record<string, unknown>;
  /** the signed spelling of the body: canonical JSON */
  readonly bodyText: string;
  readonly signature: string;
  verify(publicHex: string): boolean;
}

/** Signs a statement. @returns one line of JSON with `body`, `context` and `signature`, each a text as it was signed */
export function signStatement(context: Context, body: object, secret: Uint8Array): string {
  const line = contextLine(context);
  const bodyText = canonicalJson(body);
  return canonicalJson({ context: line, body: bodyText, signature: sign(secret, line, utf8(bodyText)) });
}

/**
 * Reads a statement; who made it is not known before `verify` has said yes.
 *
 * @throws SealingError `malformed`, or `context` when it is something else than what was asked for
 */
export function readStatement(text: string, expected: Partial<Context>): SignedStatement {
  const { context: line, body: bodyText, signature, ...rest } = readCanonicalObject(text);
  const complete = typeof line === 'string' && typeof bodyText === 'string' && isSignature(signature);
  if (!complete || Object.keys(rest).length > 0) throw new SealingError('malformed', 'not a signed statement');
  const context = readContext(line);
  expectContext(context, expected);
  return {
    context,
    body: readCanonicalObject(bodyText),
    bodyText,
    signature,
    verify: (publicHex) => verify(publicHex, line, utf8(bodyText), signature),
  };
}

/** Whether a value is a day, `YYYY-MM-DD`. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
