import { fromHex, isId } from './bytes.js';
import { canonicalJson } from './canonical.js';
import type { Card } from './card.js';
import { type Context, contextLine } from './context.js';
import { SealingError } from './errors.js';
import { readHandover, signHandover } from './handover.js';
import { type OpenedText, openText, sealText } from './sealed-text.js';
import { hasShape, listOf, type Shape, text } from './shapes.js';
import { readStatement } from './statement.js';

/** A card that counts, by its id; also one whose owner has left. */
export type CountedCards = Pick<ReadonlyMap<string, Card>, 'get'>;

/** Which disclosure a share must be of, and by whom. */
export interface ExpectedDisclosure {
  readonly disclosureId: string;
  readonly threadId: string;
  /** Ed25519, 64 hexadecimal characters: of entry 0, or as an officer who counts has signed it to a custodian */
  readonly reporterKey: string;
  readonly needed: number;
}

/** The same before anybody has said with which key the reporter signs. */
type ExpectedPlace = Pick<ExpectedDisclosure, 'disclosureId' | 'threadId'> & Partial<ExpectedDisclosure>;

/** A share that is whole, with the way on which it came to the custodian who has it. */
export interface OpenedShare {
  /** place among the shares, from 0 */
  readonly n: number;
  readonly share: Uint8Array;
  /** as the reporter signed it, so that whoever gets it from the custodian can check it himself */
  readonly statement: string;
  /** signed by each custodian who handed it on, in their order; empty while the reporter's own custodian has it */
  readonly handovers: readonly string[];
}

/** So many custodians can have had one share before the one who has it now. */
const MOST_HANDOVERS = 50;

/**
 * A custodian opens his own share, whether the reporter sealed it to him or another custodian handed it on to him.
 *
 * @param cardId his card
 * @param counted every card that counts
 * @returns null when it is not sealed to him
 * @throws SealingError as openText(), `signature` when the reporter did not sign it or a custodian did not hand it on,
 *   `context` when it is another's
 */
export function openShare(
  file: Uint8Array,
  identity: string,
  cardId: string,
  counted: CountedCards,
  expected: ExpectedDisclosure,
): Promise<OpenedShare | null> {
  return openKept(file, identity, cardId, counted, expected);
}

/**
 * The same for a custodian who hands it on and whom nobody has told the reporter's key: whether she signed it is checked
 * by whoever asks for the name later.
 */
export function openShareToHandOn(
  file: Uint8Array,
  identity: string,
  cardId: string,
  counted: CountedCards,
  place: { readonly disclosureId: string; readonly threadId: string },
): Promise<OpenedShare | null> {
  return openKept(file, identity, cardId, counted, place);
}

/** What handOnShare() needs. */
export interface ShareToHandOn {
  readonly share: OpenedShare;
  readonly disclosureId: string;
  readonly threadId: string;
  /** The custodian's own card, and its signing key. */
  readonly from: Card;
  readonly signSecret: Uint8Array;
  /** Whose card counts (the caller's to know). */
  readonly to: Card;
}

/**
 * A custodian hands his share on to a successor: as the reporter signed it, with his signature that he did.
 *
 * @throws SealingError `context` when the successor is no custodian, or works inside where the predecessor worked outside
 */
export async function handOnShare(wanted: ShareToHandOn): Promise<Uint8Array> {
  const { share, disclosureId, threadId, from, signSecret, to } = wanted;
  const { n, statement } = share;
  const handover = signHandover({ disclosureId, threadId, n, from, to }, signSecret);
  const context: Context = {
    peluit: 1,
    kind: 'share',
    id: disclosureId,
    parent: handedOnName(threadId),
    n,
    prev: null,
    by: from.id,
    sealedBy: 'browser',
  };
  return sealText(context, { statement, handovers: [...share.handovers, handover] }, signSecret, to.recipient);
}

/** What passShare() needs. */
export interface ShareToPass {
  readonly share: OpenedShare;
  readonly disclosureId: string;
  readonly requestId: string;
  /** Who asked; his card counts (the caller's to know). */
  readonly to: Card;
  /** The custodian's own card, and its signing key. */
  readonly byCardId: string;
  readonly signSecret: Uint8Array;
  /** What he has to say about it. */
  readonly text: string;
}

/** A custodian agrees: his share, as the reporter signed it, sealed to the one who asked. */
export async function passShare(wanted: ShareToPass): Promise<Uint8Array> {
  const { share, disclosureId, requestId, to, byCardId, signSecret, text: words } = wanted;
  const { n, statement, handovers } = share;
  const context: Context = {
    peluit: 1,
    kind: 'share',
    id: disclosureId,
    parent: requestName(requestId),
    n,
    prev: null,
    by: byCardId,
    sealedBy: 'browser',
  };
  return sealText(context, { to: to.id, statement, handovers, text: words }, signSecret, to.recipient);
}

/** A share that a custodian passed on. */
export interface PassedShare extends OpenedShare {
  readonly text: string;
}

/**
 * Who asked opens what one custodian passed on to him.
 *
 * @param to his own card
 * @param custodian whose card counts (the caller's to know)
 * @param counted every card that counts
 * @returns null when it is not sealed to him
 * @throws SealingError as openText(), `signature` when custodian or reporter did not sign, `context` when it belongs to
 *   another request, disclosure, thread or custodian
 */
export async function openPassedShare(
  file: Uint8Array,
  identity: string,
  to: { readonly cardId: string; readonly requestId: string },
  custodian: Card,
  counted: CountedCards,
  expected: ExpectedDisclosure,
): Promise<PassedShare | null> {
  const opened = await openText(file, identity, {
    kind: 'share',
    id: expected.disclosureId,
    parent: requestName(to.requestId),
    by: custodian.id,
  });
  if (opened === null) return null;
  if (!opened.verify(custodian.verifyKey)) throw new SealingError('signature', 'not passed on by this custodian');
  if (!hasShape(opened.body, PASSED)) throw new SealingError('malformed', 'not a share that was passed on');
  const { to: addressed, statement, handovers, text: words } = opened.body as unknown as PassedBody;
  if (addressed !== to.cardId) throw new SealingError('context', 'passed on to another card');
  return { ...readShare(statement, handovers, custodian.id, counted, expected), text: words };
}

interface PassedBody {
  to: string;
  statement: string;
  handovers: string[];
  text: string;
}

const SHARE: Shape = {
  share: (value) => typeof value === 'string' && /^[0-9a-f]{66}$/.test(value),
  holders: listOf(isId, 20),
  needed: (value) => typeof value === 'number',
};
const HANDED_ON: Shape = { statement: text, handovers: listOf(text, MOST_HANDOVERS) };
const PASSED: Shape = { ...HANDED_ON, to: text, text };

async function openKept(
  file: Uint8Array,
  identity: string,
  cardId: string,
  counted: CountedCards,
  expected: ExpectedPlace,
): Promise<OpenedShare | null> {
  const opened = await openText(file, identity, { kind: 'share', id: expected.disclosureId });
  if (opened === null) return null;
  const { by, parent, n } = opened.context;
  if (by === 'reporter') return readShare(statementOf(opened), [], cardId, counted, expected);
  if (!counted.get(by) || !opened.verify(counted.get(by)?.verifyKey ?? '')) {
    throw new SealingError('signature', 'not handed on by a custodian');
  }
  if (!hasShape(opened.body, HANDED_ON)) throw new SealingError('malformed', 'not a share that was handed on');
  const { statement, handovers } = opened.body as { statement: string; handovers: string[] };
  const share = readShare(statement, handovers, cardId, counted, expected);
  if (parent !== handedOnName(expected.threadId) || n !== share.n) {
    throw new SealingError('context', 'a share of another thread or place');
  }
  return share;
}

/** A share as the reporter signed it, when it is of this disclosure and came to this card by hands that all signed. */
function readShare(
  statement: string,
  handovers: readonly string[],
  cardId: string,
  counted: CountedCards,
  expected: ExpectedPlace,
): OpenedShare {
  const { disclosureId, threadId, reporterKey } = expected;
  const about = { kind: 'share', id: disclosureId, parent: threadId, by: 'reporter' } as const;
  const { context, body, verify } = readStatement(statement, about);
  const { n } = context;
  if (!hasShape(body, SHARE) || n === null) throw new SealingError('malformed', 'not a share');
  if (reporterKey !== undefined && !verify(reporterKey)) {
    throw new SealingError('signature', 'not signed by the reporter');
  }
  const { share, holders, needed } = body as { share: string; holders: string[]; needed: number };
  const place = { disclosureId, threadId, n };
  const holder = handovers.reduce((from, handover) => readHandover(handover, place, from, counted), holders[n] ?? '');
  if (holder !== cardId || needed !== (expected.needed ?? needed)) {
    throw new SealingError('context', 'the share of another custodian, or of another splitting');
  }
  return { n, share: fromHex(share), statement, handovers };
}

function statementOf({ context, body, signature }: OpenedText): string {
  return canonicalJson({ context: contextLine(context), body: canonicalJson(body), signature });
}

function requestName(requestId: string): string {
  return `request:${requestId}`;
}

function handedOnName(threadId: string): string {
  return `handed-on:${threadId}`;
}
