import { hex, isId, sha256, utf8 } from './bytes.js';
import { type Card, cardSha256, readCard, readVouch, type Vouch } from './card.js';
import { SealingError } from './errors.js';
import { isHybridRecipient } from './identity.js';
import { isVerifyKey } from './signature.js';
import { isDay, readStatement, signStatement } from './statement.js';

/**
 * The cards that count under one root: the root's own card, and every card vouched for by a card that counts. Whatever
 * is malformed, signed by another or only planted in the database is left out, silently: compare with what was handed in
 * to raise an alarm.
 *
 * @param rootVerifyKey 64 hexadecimal characters, from the sealed identity file or `channel-roots.yaml`, never from the
 *   database
 * @param cardStatements cards to consider: the current ones before wrapping; replaced ones too when old signatures are
 *   to be checked
 * @returns by card id
 */
export function countedCards(
  rootVerifyKey: string,
  cardStatements: readonly string[],
  vouchStatements: readonly string[],
): Map<string, Card> {
  const cards = cardStatements.map((text) => orNothing(() => readCard(text))).filter((card) => card !== undefined);
  let waiting = vouchStatements.map((text) => orNothing(() => readVouch(text))).filter((vouch) => vouch !== undefined);
  const counted = new Map<string, Card>();
  if (!isVerifyKey(rootVerifyKey)) return counted;
  for (const card of cards) if (card.verifyKey === rootVerifyKey && !counted.has(card.id)) counted.set(card.id, card);

  const byDigest = new Map(cards.map((card) => [cardSha256(card), card]));
  for (let grew = true; grew; ) {
    grew = false;
    const later: Vouch[] = [];
    for (const vouch of waiting) {
      const voucher = counted.get(vouch.byCardId);
      if (voucher === undefined) {
        later.push(vouch);
        continue;
      }
      const card = byDigest.get(vouch.cardSha256);
      if (card === undefined || card.id !== vouch.cardId || counted.has(card.id)) continue;
      if (!vouch.verify(voucher.verifyKey)) continue;
      counted.set(card.id, card);
      grew = true;
    }
    waiting = later;
  }
  return counted;
}

/** The recipient that a channel's reports are sealed to, of one generation of its key. */
export interface ChannelRecipient {
  readonly channelId: string;
  /** from 1 */
  readonly generation: number;
  readonly recipient: string;
  readonly byCardId: string;
  /** `YYYY-MM-DD`, Asia/Jakarta */
  readonly day: string;
}

/** A counted member says which recipient is the channel's. @returns a statement, see statement.ts */
export function signChannelRecipient(channel: ChannelRecipient, secret: Uint8Array): string {
  const { channelId, generation, recipient, byCardId, day } = channel;
  const context = {
    peluit: 1,
    kind: 'channel',
    id: channelId,
    parent: null,
    n: generation,
    prev: null,
    by: byCardId,
    sealedBy: 'browser',
  } as const;
  return signStatement(context, { recipient, day }, secret);
}

/**
 * Reads a channel's recipient and takes it only from a card that counts.
 *
 * @param expected the channel, and the generation when one is asked for
 * @throws SealingError `malformed`, `context`, `not-counted`, `signature`
 */
export function readChannelRecipient(
  text: string,
  counted: ReadonlyMap<string, Card>,
  expected: { channelId: string; generation?: number },
): ChannelRecipient {
  const statement = readStatement(text, { kind: 'channel', id: expected.channelId, n: expected.generation });
  const { recipient, day, ...rest } = statement.body;
  const { id: channelId, n: generation, by: byCardId } = statement.context;
  if (generation === null || !isHybridRecipient(recipient) || !isDay(day) || Object.keys(rest).length > 0) {
    throw new SealingError('malformed', "not a channel's recipient");
  }
  const card = counted.get(byCardId);
  if (card === undefined)
    throw new SealingError('not-counted', "the channel's recipient is signed by a card that does not count");
  if (!statement.verify(card.verifyKey)) throw new SealingError('signature', 'the signature is not by that card');
  return { channelId, generation, recipient, byCardId, day };
}

const ROOT_LINE = /^peluit-root-1:([a-z-]{1,40}):([0-9a-f]{32}):([0-9a-f]{64}):([0-9a-f]{8})$/;

/** The root of a channel: the card of its first officer. */
export interface ChannelRoot {
  readonly channelId: string;
  readonly cardId: string;
  /** Ed25519 public key, 64 hexadecimal characters */
  readonly verifyKey: string;
}

/** The one line that opening a channel shows and that the operator enters with `peluit channel pin LINE`. */
export function rootLine(channelId: string, cardId: string, verifyKey: string): string {
  if (!isId(cardId) || !isVerifyKey(verifyKey)) throw new SealingError('malformed', 'not a root');
  const start = `peluit-root-1:${channelId}:${cardId}:${verifyKey}`;
  return `${start}:${checkOf(start)}`;
}

/** Reads a root line, spaces around it forgiven. @throws SealingError `malformed`, also when a character was mistyped */
export function readRootLine(line: string): ChannelRoot {
  const trimmed = line.trim();
  const [, channelId, cardId, verifyKey, check] = ROOT_LINE.exec(trimmed) ?? [];
  if (channelId === undefined || cardId === undefined || verifyKey === undefined) {
    throw new SealingError('malformed', 'not a root line');
  }
  if (check !== checkOf(trimmed.slice(0, -9))) throw new SealingError('malformed', 'the root line was mistyped');
  return { channelId, cardId, verifyKey };
}

function checkOf(start: string): string {
  return hex(sha256(utf8(start))).slice(0, 8);
}

function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof SealingError) return undefined;
    throw error;
  }
}
