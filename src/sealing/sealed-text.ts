import { open, seal } from './age-file.js';
import { concat, fromUtf8, utf8 } from './bytes.js';
import { canonicalJson, readCanonicalObject } from './canonical.js';
import { type Context, contextLine, expectContext, readContext } from './context.js';
import { SealingError } from './errors.js';
import { padText, TEXT_BLOCK } from './padding.js';
import { isSignature, sign, verify } from './signature.js';

/** A sealed text after opening. Who made it is not known before `verify` has said yes for that person's key. */
export interface OpenedText {
  readonly context: Context;
  readonly body: Record<string, unknown>;
  /** 128 hexadecimal characters */
  readonly signature: string;
  /** whether the signature was made with the key whose public half this is (64 hexadecimal characters) */
  verify(publicHex: string): boolean;
}

/**
 * Seals one signed text: context line, body as canonical JSON, signature, then spaces up to a multiple of 4 KiB.
 *
 * @throws SealingError `recipient` when it is not hybrid, `malformed` when JSON cannot say the body
 */
export async function sealText(
  context: Context,
  body: object,
  signSecret: Uint8Array,
  recipient: string,
): Promise<Uint8Array> {
  return seal(composeText(context, body, signSecret), [recipient]);
}

/**
 * Opens a sealed text and checks that it is the one asked for. The signature is the caller's to check.
 *
 * @returns null when the file is not addressed to this identity
 * @throws SealingError as open(), and `malformed` or `context`
 */
export async function openText(
  file: Uint8Array,
  identity: string,
  expected: Partial<Context>,
): Promise<OpenedText | null> {
  const plain = await open(file, identity);
  if (plain === null) return null;
  const text = parseText(plain);
  expectContext(text.context, expected);
  return text;
}

/** The content of a sealed text before it is sealed: a multiple of 4 KiB. */
export function composeText(context: Context, body: object, signSecret: Uint8Array): Uint8Array {
  const line = contextLine(context);
  const bodyBytes = utf8(canonicalJson(body));
  return padText(concat(utf8(`${line}\n`), bodyBytes, utf8(`\n${sign(signSecret, line, bodyBytes)}\n`)));
}

/** Reads the content of a sealed text. @throws SealingError `malformed` unless composeText() could have written it */
export function parseText(plain: Uint8Array): OpenedText {
  const parts = fromUtf8(plain).split('\n');
  const [line, bodyText, signature, padding] = parts;
  const wellFormed = parts.length === 4 && isSignature(signature) && plain.length % TEXT_BLOCK === 0;
  if (!wellFormed || line === undefined || bodyText === undefined || !/^ {0,4095}$/.test(padding ?? '-')) {
    throw new SealingError('malformed', 'not a sealed text');
  }
  const bodyBytes = utf8(bodyText);
  return {
    context: readContext(line),
    body: readCanonicalObject(bodyText),
    signature,
    verify: (publicHex) => verify(publicHex, line, bodyBytes, signature),
  };
}
