import { isId } from './bytes.js';
import type { Card } from './card.js';
import type { Context } from './context.js';
import { SealingError } from './errors.js';
import { openText, sealText } from './sealed-text.js';
import { count, hasShape, type Shape, text } from './shapes.js';
import { isVerifyKey } from './signature.js';

/** What an officer tells the custodians when he asks for a reporter's name. */
export interface Asking {
  readonly requestId: string;
  readonly disclosureId: string;
  readonly threadId: string;
  /** of the report's entry 0: a custodian cannot read the report, so who asks answers for it with his signature */
  readonly reporterKey: string;
  readonly needed: number;
  readonly reason: string;
}

/** Seals the asking to one custodian. His card counts: that is the caller's to know. */
export async function sealAsking(
  asking: Asking,
  custodian: Card,
  byCardId: string,
  signSecret: Uint8Array,
): Promise<Uint8Array> {
  const { requestId, disclosureId, threadId, reporterKey, needed, reason } = asking;
  const body = { to: custodian.id, threadId, reporterKey, needed, reason };
  return sealText(contextOf('asking', requestId, disclosureId, byCardId), body, signSecret, custodian.recipient);
}

/**
 * A custodian opens what he is asked.
 *
 * @param cardId his own card
 * @param asker whose card counts and is no custodian's (the caller's to know)
 * @throws SealingError as openText(), `signature` when the asker did not sign it, `context` when it is for another card
 */
export async function openAsking(
  file: Uint8Array,
  identity: string,
  cardId: string,
  asker: Card,
  expected: { readonly requestId: string; readonly disclosureId: string; readonly threadId: string },
): Promise<Asking> {
  const { requestId, disclosureId, threadId } = expected;
  const body = await openBody(file, identity, contextOf('asking', requestId, disclosureId, asker.id), asker, ASKING);
  if (body.to !== cardId || body.threadId !== threadId) throw new SealingError('context', 'another asking');
  const { reporterKey, needed, reason } = body as unknown as Asking;
  return { requestId, disclosureId, threadId, reporterKey, needed, reason };
}

/** A custodian refuses, and says why to the one who asked. */
export async function sealRefusal(
  refusal: { readonly requestId: string; readonly disclosureId: string; readonly text: string },
  to: Card,
  byCardId: string,
  signSecret: Uint8Array,
): Promise<Uint8Array> {
  const context = contextOf('refusal', refusal.requestId, refusal.disclosureId, byCardId);
  return sealText(context, { to: to.id, text: refusal.text }, signSecret, to.recipient);
}

/** Who asked reads why a custodian refused. @throws SealingError as openAsking() */
export async function openRefusal(
  file: Uint8Array,
  identity: string,
  cardId: string,
  custodian: Card,
  expected: { readonly requestId: string; readonly disclosureId: string },
): Promise<string> {
  const context = contextOf('refusal', expected.requestId, expected.disclosureId, custodian.id);
  const body = await openBody(file, identity, context, custodian, REFUSAL);
  if (body.to !== cardId) throw new SealingError('context', 'a refusal to another card');
  return body.text as string;
}

const ASKING: Shape = { to: isId, threadId: isId, reporterKey: isVerifyKey, needed: count, reason: text };
const REFUSAL: Shape = { to: isId, text };

async function openBody(
  file: Uint8Array,
  identity: string,
  context: Context,
  signer: Card,
  shape: Shape,
): Promise<Record<string, unknown>> {
  const opened = await openText(file, identity, context);
  if (opened === null) throw new SealingError('context', 'not sealed to this key');
  if (!opened.verify(signer.verifyKey)) throw new SealingError('signature', 'not signed by that card');
  if (!hasShape(opened.body, shape)) throw new SealingError('malformed', 'not such a text');
  return opened.body;
}

function contextOf(kind: 'asking' | 'refusal', id: string, parent: string, by: string): Context {
  return { peluit: 1, kind, id, parent, n: null, prev: null, by, sealedBy: 'browser' };
}
