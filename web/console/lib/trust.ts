import type { CardsView, ChannelView } from '../../../src/channels/channels.view.js';
import type { ChannelId } from '../../../src/domain/staff/roles.js';
import {
  type Card,
  countedCards,
  type RememberedKey,
  readCard,
  readChannelRecipient,
  readVouch,
  rememberedKey,
  SealingError,
} from '../../../src/sealing/index.js';

/** Something in the database that does not count, though it looks as if it did. Nothing is ever sealed or wrapped to it. */
export type TrustAlarm =
  /** A channel key that no counted card has signed. */
  | { kind: 'planted-generation'; generation: number }
  /** A card that the server says holds the channel's key, but that does not count. */
  | { kind: 'planted-holder'; cardId: string; name: string }
  /** Somebody vouched for this card who does not count, or not with his own key. */
  | { kind: 'planted-vouch'; cardId: string; name: string }
  /** A card that is not what its own key signed, or stands under another id. */
  | { kind: 'broken-card'; cardId: string }
  /** A card in the name and stead of a member who has a counted card already. */
  | { kind: 'second-card'; cardId: string; name: string }
  /** The operator's file pins another root than this member did. */
  | { kind: 'other-root' }
  /** The server says that another card than the pinned root opened the channel. */
  | { kind: 'other-opener'; cardId: string; name: string }
  /** An older key than this member has relied on already; generation 0 when there is none at all. */
  | { kind: 'taken-back'; generation: number; remembered: number }
  /** Another key under the number of one that this member has relied on already. */
  | { kind: 'exchanged-generation'; generation: number };

/** What of a channel this member may rely on, by the root that he pinned himself. */
export interface Trust {
  channelId: ChannelId;
  /** Null until he has pinned a root. */
  rootVerifyKey: string | null;
  /** Every card that counts, replaced ones too: for checking signatures. */
  counted: ReadonlyMap<string, Card>;
  /** Those of members who work at present: the only ones to wrap to. */
  countedNow: ReadonlyMap<string, Card>;
  /** Cards of working members that do not count yet: a colleague compares and vouches, or nobody does. */
  waiting: Card[];
  /** Card ids of working members who sit at the receiving desk: the channel's key is for no other. */
  atDesk: ReadonlySet<string>;
  /** The newest generation of the key and its recipient, only when a counted card signed it. */
  generation: number | null;
  recipient: string | null;
  /** Card ids that hold the newest generation, as the server says. */
  holders: ReadonlySet<string>;
  /** What the server says of the channel; good for showing, not for sealing. */
  channel: ChannelView;
  /** Every card that is what its own key signed, whether or not it counts; good for comparing, not for wrapping. */
  read: ReadonlyMap<string, Card>;
  alarms: TrustAlarm[];
}

/**
 * Judges what the server handed out. Pure: the same input gives the same answer.
 * @param remembered the newest key that this member has relied on, by his own sealed identity
 */
export function judgeTrust(
  channelId: ChannelId,
  rootVerifyKey: string | null,
  { cards, vouches }: CardsView,
  channel: ChannelView,
  remembered: RememberedKey | null,
): Trust {
  const alarms: TrustAlarm[] = [];
  const own = cards.filter((card) => card.channelId === channelId);
  const read = new Map<string, Card>();
  for (const row of own) {
    const card = orNull(() => readCard(row.statement));
    if (card?.id === row.id && card.memberId === row.memberId) read.set(row.id, card);
    else alarms.push({ kind: 'broken-card', cardId: row.id });
  }
  const statements = own.filter((row) => read.has(row.id)).map((row) => row.statement);
  const counted = rootVerifyKey === null ? new Map<string, Card>() : countedCards(rootVerifyKey, statements, vouches);
  const current = own.filter((row) => row.state === 'current' && read.has(row.id));
  const countedNow = new Map(current.filter((row) => counted.has(row.id)).map((row) => [row.id, counted.get(row.id)!]));
  const waiting = current.filter((row) => !counted.has(row.id)).map((row) => read.get(row.id)!);
  const newest = rootVerifyKey === null ? null : newestOf(channelId, channel, counted, remembered, alarms);
  if (rootVerifyKey !== null) {
    alarms.push(...cardAlarms(channel, countedNow, counted, read, waiting, vouches));
    const isPinnedElsewhere = channel.pinnedVerifyKey !== null && channel.pinnedVerifyKey !== rootVerifyKey;
    if (isPinnedElsewhere) alarms.push({ kind: 'other-root' });
    const opener = openerOf(channelId, channel, read);
    if (opener && opener.verifyKey !== rootVerifyKey) {
      alarms.push({ kind: 'other-opener', cardId: opener.id, name: opener.name });
    }
  }
  return {
    channelId,
    rootVerifyKey,
    counted,
    countedNow,
    waiting,
    atDesk: new Set(current.filter((row) => row.atDesk).map((row) => row.id)),
    generation: newest?.generation ?? null,
    recipient: newest?.recipient ?? null,
    holders: new Set(channel.wrappedTo),
    channel,
    read,
    alarms,
  };
}

/**
 * The card that made the first generation of the channel's key, by its own signature. It is what a colleague compares
 * before he pins it as root; until then it is a claim.
 */
export function firstCardOf({ channel, channelId, read }: Trust): Card | null {
  return openerOf(channelId, channel, read);
}

/** Whether the server offers an older or another key than this member has relied on already, or none. */
export function takenBack({ alarms }: Trust): boolean {
  return alarms.some(({ kind }) => kind === 'taken-back' || kind === 'exchanged-generation');
}

function openerOf(channelId: ChannelId, channel: ChannelView, read: ReadonlyMap<string, Card>): Card | null {
  const card = channel.firstCardId === null ? undefined : read.get(channel.firstCardId);
  if (!card) return null;
  const own = new Map([[card.id, card]]);
  const signed = orNull(() => readChannelRecipient(channel.firstStatement ?? '', own, { channelId, generation: 1 }));
  return signed ? card : null;
}

/** The member's own card as the server hands it out; null when it is not the one that his keys belong to. */
export function ownCardIn(
  { read }: Trust,
  keys: { cardId: string; verifyKey: string; recipient: string },
): Card | null {
  const card = read.get(keys.cardId);
  return card && card.verifyKey === keys.verifyKey && card.recipient === keys.recipient ? card : null;
}

function newestOf(
  channelId: ChannelId,
  channel: ChannelView,
  counted: ReadonlyMap<string, Card>,
  remembered: RememberedKey | null,
  alarms: TrustAlarm[],
): { generation: number; recipient: string } | null {
  const { generation, statement, recipient } = channel;
  if (remembered && generation < remembered.generation) {
    alarms.push({ kind: 'taken-back', generation, remembered: remembered.generation });
    return null;
  }
  if (generation === 0) return null;
  const signed = orNull(() => readChannelRecipient(statement ?? '', counted, { channelId, generation }));
  if (!signed || signed.recipient !== recipient) {
    alarms.push({ kind: 'planted-generation', generation });
    return null;
  }
  const { recipientSha256 } = rememberedKey(generation, recipient);
  if (remembered?.generation === generation && remembered.recipientSha256 !== recipientSha256) {
    alarms.push({ kind: 'exchanged-generation', generation });
    return null;
  }
  return { generation, recipient };
}

function cardAlarms(
  channel: ChannelView,
  countedNow: ReadonlyMap<string, Card>,
  counted: ReadonlyMap<string, Card>,
  read: ReadonlyMap<string, Card>,
  waiting: Card[],
  vouches: string[],
): TrustAlarm[] {
  const members = new Set([...countedNow.values()].map((card) => card.memberId));
  const holders = channel.wrappedTo
    .filter((cardId) => !counted.has(cardId))
    .map((cardId): TrustAlarm => ({ kind: 'planted-holder', cardId, name: read.get(cardId)?.name ?? cardId }));
  const doubles = waiting
    .filter((card) => members.has(card.memberId))
    .map((card): TrustAlarm => ({ kind: 'second-card', cardId: card.id, name: card.name }));
  const vouchedFor = new Set(vouches.map((text) => orNull(() => readVouch(text))?.cardId));
  const forged = waiting
    .filter((card) => vouchedFor.has(card.id))
    .map((card): TrustAlarm => ({ kind: 'planted-vouch', cardId: card.id, name: card.name }));
  return [...holders, ...doubles, ...forged];
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof SealingError) return null;
    throw error;
  }
}
