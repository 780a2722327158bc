import { type ChannelId, custodianPlaceOf } from '../../domain/staff/roles.js';
import { argon2 } from '../../platform/kdf/kdf-queue.js';
import {
  base64url,
  type Card,
  derivePassword,
  fromBase64url,
  type MemberKeys,
  memberKeysFromSeed,
  newId,
  newSeed,
  type PasswordKeys,
  recipientOfSeed,
  sealIdentity,
  signCard,
  signChannelRecipient,
  vouchFor,
  wrapIdentity,
} from '../../sealing/index.js';
import type { OpenedLinkView } from '../../staff/staff.view.js';

/** What a member's browser makes before it asks the console for anything. The demo and the tests send it. */

/** The first and, so far, only generation of a channel's key. */
const GENERATION = 1;

/** The keys of a member whose role opens something. */
export interface DeskKeys extends MemberKeys {
  /** 32 bytes, from which the others are made */
  seed: Uint8Array;
  card: Card;
}

/** New keys and their card, for the member of an activation link. */
export async function newDeskKeys(link: OpenedLinkView): Promise<DeskKeys> {
  const seed = newSeed();
  const keys = await memberKeysFromSeed(seed);
  const { memberId, name, today: day } = link;
  const custodian = custodianPlaceOf(link.roles.map(({ role }) => role));
  const place = custodian === undefined ? {} : { custodian };
  const card: Card = {
    id: newId(),
    memberId,
    name,
    recipient: keys.recipient,
    verifyKey: keys.verifyKey,
    day,
    ...place,
  };
  return { ...keys, seed, card };
}

/** The password's keys, derived as slowly as in a browser. */
export function passwordKeysFor(link: OpenedLinkView, password: string): Promise<PasswordKeys> {
  return derivePassword(password, fromBase64url(link.salt), argon2);
}

/** The request that uses a link up. @param keys null for a member whose roles open nothing */
export async function activationRequest(
  token: string,
  code: string,
  passwordKeys: PasswordKeys,
  keys: DeskKeys | null,
): Promise<object> {
  const { proof, passphrase } = passwordKeys;
  if (!keys) return { token, proof, code };
  const sealedIdentity = await sealedKeys(keys, {}, passphrase);
  return { token, proof, code, sealedIdentity, card: signCard(keys.card, keys.signSecret) };
}

/** The sealed identity file, base64url. @param roots channel id → verify key of the root that the member pinned */
export async function sealedKeys(
  keys: DeskKeys,
  roots: Readonly<Record<string, string>>,
  passphrase: string,
): Promise<string> {
  const { seed, card } = keys;
  return base64url(await sealIdentity({ memberId: card.memberId, cardId: card.id, seed, roots }, passphrase));
}

/** A channel's key before the server has heard of it. */
export interface NewChannelKey {
  /** 32 bytes */
  seed: Uint8Array;
  recipient: string;
  /** The request that begins the generation. */
  request: object;
}

/** A first officer makes a channel's key and wraps it to himself. */
export async function newChannelKey(own: DeskKeys, channelId: ChannelId, day: string): Promise<NewChannelKey> {
  const seed = newSeed();
  const recipient = await recipientOfSeed(seed);
  const byCardId = own.card.id;
  const statement = signChannelRecipient(
    { channelId, generation: GENERATION, recipient, byCardId, day },
    own.signSecret,
  );
  const wraps = [await wrapFor(own, own.card, channelId, seed)];
  return { seed, recipient, request: { expected: 0, recipient, statement, wraps } };
}

/** A channel's key, wrapped to a card. */
export async function wrapFor(
  own: DeskKeys,
  holder: Card,
  channelId: ChannelId,
  seed: Uint8Array,
): Promise<{ cardId: string; ciphertext: string }> {
  const wrap = await wrapIdentity({
    seed,
    keyKind: 'channel',
    keyId: channelId,
    generation: GENERATION,
    holderCardId: holder.id,
    holderRecipient: holder.recipient,
    byCardId: own.card.id,
    signSecret: own.signSecret,
  });
  return { cardId: holder.id, ciphertext: base64url(wrap) };
}

/** The requests by which an officer lets a colleague in: he vouches for the card and wraps the key to it. */
export async function lettingIn(
  own: DeskKeys,
  colleague: Card,
  channelId: ChannelId,
  seed: Uint8Array,
): Promise<{ vouch: object; wrap: object }> {
  const statement = vouchFor(colleague, own.card.id, own.signSecret);
  const wrap = { generation: GENERATION, ...(await wrapFor(own, colleague, channelId, seed)) };
  return { vouch: { statement }, wrap };
}
