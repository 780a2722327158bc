import type { CardsView, ChannelView, WrapView } from '../../../src/channels/channels.view.js';
import type { ChannelId } from '../../../src/domain/staff/roles.js';
import {
  base64url,
  fromBase64url,
  identityToCard,
  type MemberIdentity,
  memberKeysFromSeed,
  openWrap,
  SealingError,
  sealIdentity,
} from '../../../src/sealing/index.js';
import { ApiProblem, api } from './api.js';
import { Store, useStore } from './store.js';
import { judgeTrust, type Trust } from './trust.js';

export type { Trust, TrustAlarm } from './trust.js';

/**
 * - `not-pinned`: this member has not compared and pinned a root yet
 * - `no-wrap`: nobody has wrapped this key to him
 * - `not-counted`: what was handed out is not signed by a card that counts
 * - `broken`: it is not what it should be
 */
export class KeyProblem extends Error {
  constructor(readonly code: 'not-pinned' | 'no-wrap' | 'not-counted' | 'broken') {
    super(code);
    this.name = 'KeyProblem';
  }
}

/** The member's keys while the console is unlocked. Memory only: a lock, a reload or the end of the tab empties it. */
export interface Keys {
  memberId: string;
  cardId: string;
  /** Ed25519, 32 bytes. */
  signSecret: Uint8Array;
  verifyKey: string;
  /** AGE-SECRET-KEY-PQ-1… */
  identity: string;
  recipient: string;
  /** Channel id → verify key of the root that he pinned. */
  roots: Readonly<Record<string, string>>;
  /** What of the channel counts; asked once and kept until `refreshTrust`. */
  trust(channelId: ChannelId): Promise<Trust>;
  refreshTrust(channelId: ChannelId): Promise<Trust>;
  /** Seed of one generation of the channel's key, from his own wrap when a counted card signed it. @throws KeyProblem */
  channelSeed(channelId: ChannelId, generation: number): Promise<Uint8Array>;
  /** Seals his keys anew with this root in them, and keeps them on the server. */
  pinRoot(channelId: ChannelId, verifyKey: string): Promise<void>;
}

const keys = new Store<Keys | null>(null);
const forgetters = new Set<() => void>();

/** Null for members whose roles open nothing, and while locked. */
export function useKeys(): Keys | null {
  return useStore(keys);
}

export function currentKeys(): Keys | null {
  return keys.get();
}

/** Calls `forget` at each lock, for whoever holds decrypted words. @returns how to stop that */
export function onLock(forget: () => void): () => void {
  forgetters.add(forget);
  return () => forgetters.delete(forget);
}

/** Fills the ring. @param passphrase the one his keys are sealed under, to seal them anew */
export async function putKeys(identity: MemberIdentity, passphrase: string): Promise<void> {
  keys.set(await ringOf(identity, passphrase));
}

/** Empties the ring and tells everybody who holds decrypted words. */
export function forgetKeys(): void {
  keys.set(null);
  for (const forget of [...forgetters]) forget();
}

async function ringOf(content: MemberIdentity, passphrase: string): Promise<Keys> {
  const { memberId, cardId, seed, roots } = content;
  const { identity, recipient, signSecret, verifyKey } = await memberKeysFromSeed(seed);
  const trusts = new Map<ChannelId, Promise<Trust>>();
  const seeds = new Map<string, Promise<Uint8Array>>();

  const refreshTrust = (channelId: ChannelId): Promise<Trust> => {
    const asked = askTrust(channelId, roots[channelId] ?? null);
    trusts.set(channelId, asked);
    asked.catch(() => trusts.delete(channelId));
    return asked;
  };
  const trust = (channelId: ChannelId) => trusts.get(channelId) ?? refreshTrust(channelId);
  const channelSeed = (channelId: ChannelId, generation: number): Promise<Uint8Array> => {
    const name = `${channelId}:${generation}`;
    const known = seeds.get(name);
    if (known) return known;
    const asked = trust(channelId).then((known) => openOwnWrap(known, generation, cardId, identity));
    seeds.set(name, asked);
    asked.catch(() => seeds.delete(name));
    return asked;
  };
  const pinRoot = async (channelId: ChannelId, rootKey: string): Promise<void> => {
    const changed = { ...content, roots: { ...roots, [channelId]: rootKey } };
    const sealed = await sealIdentity(changed, passphrase);
    await api.put('/api/session/identity', { sealedIdentity: base64url(sealed) });
    keys.set(await ringOf(changed, passphrase));
  };
  return {
    memberId,
    cardId,
    signSecret,
    verifyKey,
    identity,
    recipient,
    roots,
    trust,
    refreshTrust,
    channelSeed,
    pinRoot,
  };
}

async function askTrust(channelId: ChannelId, rootVerifyKey: string | null): Promise<Trust> {
  const [cards, channels] = await Promise.all([
    api.get<CardsView>('/api/cards'),
    api.get<ChannelView[]>('/api/channels'),
  ]);
  const channel = channels.find((one) => one.id === channelId);
  if (!channel) throw new ApiProblem('not-found', 404, '');
  return judgeTrust(channelId, rootVerifyKey, cards, channel);
}

async function openOwnWrap(trust: Trust, generation: number, cardId: string, identity: string): Promise<Uint8Array> {
  if (trust.rootVerifyKey === null) throw new KeyProblem('not-pinned');
  const { channelId } = trust;
  const wrap = await api
    .get<WrapView>(`/api/channels/${channelId}/wrap?generation=${generation}`)
    .catch((error: unknown) => {
      if (error instanceof ApiProblem && error.code === 'not-found') throw new KeyProblem('no-wrap');
      throw error;
    });
  try {
    const expected = identityToCard('channel', channelId, generation, cardId);
    const opened = await openWrap(fromBase64url(wrap.ciphertext), identity, expected);
    if (!opened) throw new KeyProblem('broken');
    const signer = trust.counted.get(opened.context.by);
    if (!signer || !opened.verify(signer.verifyKey)) throw new KeyProblem('not-counted');
    return opened.seed;
  } catch (error) {
    if (error instanceof SealingError) throw new KeyProblem('broken');
    throw error;
  }
}
