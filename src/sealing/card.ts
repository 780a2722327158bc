import { hex, isId, sha256, utf8 } from './bytes.js';
import { canonicalJson } from './canonical.js';
import { SealingError } from './errors.js';
import { isHybridRecipient } from './identity.js';
import { isVerifyKey } from './signature.js';
import { isDay, readStatement, signStatement } from './statement.js';

/** Where a custodian works: in the Inspektorat's own house, or outside of it. */
const CUSTODIAN_PLACES = ['inside', 'outside'] as const;
export type CustodianPlace = (typeof CUSTODIAN_PLACES)[number];

/** A member's card: his public keys under his name. It says nothing about whether it counts (trust.ts). */
export interface Card {
  /** 32 hexadecimal characters; a new key is a new card */
  readonly id: string;
  readonly memberId: string;
  readonly name: string;
  /** hybrid age recipient */
  readonly recipient: string;
  /** Ed25519 public key, 64 hexadecimal characters */
  readonly verifyKey: string;
  /** `YYYY-MM-DD`, Asia/Jakarta */
  readonly day: string;
  /**
   * Only on a custodian's card: he keeps shares of disclosed identities, and no other key is ever wrapped to him. It
   * stands in the card and not in a column, so that whoever vouches says it too, and no server makes an officer one.
   */
  readonly custodian?: CustodianPlace;
}

/** A card signed with its own key. @returns a statement, see statement.ts */
export function signCard(card: Card, secret: Uint8Array): string {
  const { id, memberId } = card;
  const context = {
    peluit: 1,
    kind: 'card',
    id,
    parent: memberId,
    n: null,
    prev: null,
    by: id,
    sealedBy: 'browser',
  } as const;
  return signStatement(context, cardBody(card), secret);
}

/** Reads a card. @throws SealingError `malformed`, `context`, or `signature` when its own key did not sign it */
export function readCard(text: string): Card {
  const statement = readStatement(text, { kind: 'card' });
  const { id, memberId, name, recipient, verifyKey, day, custodian, ...rest } = statement.body;
  const complete = isId(id) && isId(memberId) && typeof name === 'string' && isHybridRecipient(recipient) && isDay(day);
  if (!complete || !isVerifyKey(verifyKey) || !isPlaceOrNothing(custodian) || Object.keys(rest).length > 0) {
    throw new SealingError('malformed', 'not a card');
  }
  const { context } = statement;
  if (context.id !== id || context.by !== id || context.parent !== memberId) {
    throw new SealingError('context', 'the context of the card names another one');
  }
  if (!statement.verify(verifyKey)) throw new SealingError('signature', 'the card is not signed with its own key');
  return { id, memberId, name, recipient, verifyKey, day, ...(custodian === undefined ? {} : { custodian }) };
}

/** Hex SHA-256 of the signed spelling of a card. */
export function cardSha256(card: Card): string {
  return hex(sha256(utf8(cardText(card))));
}

/** The signed spelling of a card: canonical JSON. */
export function cardText(card: Card): string {
  return canonicalJson(cardBody(card));
}

/** Exactly the fields of a card; a mark that it does not have is left out, as before there were marks. */
function cardBody({ id, memberId, name, recipient, verifyKey, day, custodian }: Card): object {
  return { id, memberId, name, recipient, verifyKey, day, custodian };
}

function isPlaceOrNothing(value: unknown): value is CustodianPlace | undefined {
  return value === undefined || CUSTODIAN_PLACES.some((place) => place === value);
}

/** One member says of another's card that its fingerprint was read aloud and is right. */
export interface Vouch {
  readonly cardId: string;
  readonly cardSha256: string;
  readonly byCardId: string;
  readonly signature: string;
  verify(publicHex: string): boolean;
}

/** Vouches for a card, after both have read the same eight words to each other. @returns a statement */
export function vouchFor(card: Card, byCardId: string, secret: Uint8Array): string {
  const context = {
    peluit: 1,
    kind: 'vouch',
    id: card.id,
    parent: null,
    n: null,
    prev: null,
    by: byCardId,
    sealedBy: 'browser',
  } as const;
  return signStatement(context, { cardSha256: cardSha256(card) }, secret);
}

/** Reads a vouch; whether the voucher's card counts is countedCards()'s to say. @throws SealingError `malformed`, `context` */
export function readVouch(text: string): Vouch {
  const { context, body, signature, verify } = readStatement(text, { kind: 'vouch' });
  const { cardSha256: digest, ...rest } = body;
  const complete = isId(context.id) && isId(context.by) && typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest);
  if (!complete || Object.keys(rest).length > 0) throw new SealingError('malformed', 'not a vouch');
  return { cardId: context.id, cardSha256: digest, byCardId: context.by, signature, verify };
}
