import type { CardsView, ChannelView, WrapView } from '../../../src/channels/channels.view.js';
import type { ChannelId } from '../../../src/domain/staff/roles.js';
import {
  base64url,
  fromBase64url,
  type MemberIdentity,
  memberKeysFromSeed,
  newerKey,
  type PasswordKeys,
  type RememberedKey,
  rememberedKey,
  sealIdentity,
} from '../../../src/sealing/index.js';
import { ApiProblem, api } from './api.js';
import { IdentityFile } from './identity-file.js';
import { KeyProblem } from './key-problem.js';
import { expectUsable, openOwnWrap, type WrapHolder } from './own-wrap.js';
import { Store, useStore } from './store.js';
import { judgeTrust, type Trust } from './trust.js';

export { KeyProblem } from './key-problem.js';
export type { Trust, TrustAlarm } from './trust.js';

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
  /**
   * Seals his keys anew with this root in them, and keeps them on the server.
   * @param replaced the root that he gives up on purpose, after comparing the words of the new one
   * @throws KeyProblem `other-root` when another one is pinned
   */
  pinRoot(channelId: ChannelId, verifyKey: string, replaced?: string): Promise<void>;
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

/** The file of the ring that is filled, and what it is sealed under. */
let unlocked: { file: IdentityFile; password: PasswordKeys } | null = null;

/** Fills the ring. @param password what his keys are sealed under, to seal them anew */
export async function putKeys(identity: MemberIdentity, password: PasswordKeys): Promise<void> {
  const mine = {
    password,
    file: new IdentityFile(identity, async (content) => {
      const sealedIdentity = base64url(await sealIdentity(content, mine.password.passphrase));
      await api.put('/api/session/identity', { proof: mine.password.proof, sealedIdentity });
    }),
  };
  const ring = await ringOf(mine.file);
  unlocked = mine;
  keys.set(ring);
}

/**
 * Seals the same keys under a new password, and from then on every change of them too.
 * @param send has the server take the new password together with the file, or with null for a member who has no keys
 */
export async function sealUnder(
  password: PasswordKeys,
  send: (sealedIdentity: string | null) => Promise<void>,
): Promise<void> {
  const mine = unlocked;
  if (mine === null) return send(null);
  await mine.file.handOver(async (content) => {
    await send(base64url(await sealIdentity(content, password.passphrase)));
    mine.password = password;
  });
}

/** Empties the ring and tells everybody who holds decrypted words. */
export function forgetKeys(): void {
  unlocked = null;
  keys.set(null);
  for (const forget of [...forgetters]) forget();
}

async function ringOf(file: IdentityFile): Promise<Keys> {
  const { memberId, cardId, seed, roots } = file.now;
  const { identity, recipient, signSecret, verifyKey } = await memberKeysFromSeed(seed);
  const trusts = new Map<ChannelId, Promise<Trust>>();
  const seeds = new Map<string, Promise<Uint8Array>>();

  const refreshTrust = (channelId: ChannelId): Promise<Trust> => {
    const asked = askTrust(channelId, roots[channelId] ?? null, file);
    trusts.set(channelId, asked);
    asked.catch(() => trusts.delete(channelId));
    return asked;
  };
  const trust = (channelId: ChannelId) => trusts.get(channelId) ?? refreshTrust(channelId);
  const channelSeed = async (channelId: ChannelId, generation: number): Promise<Uint8Array> => {
    const name = `${channelId}:${generation}`;
    const known = await trust(channelId);
    // Also for a seed that was opened before: nothing is read with a key that the server has taken back since.
    expectUsable(known);
    const opened = seeds.get(name) ?? ownSeed(known, generation, { cardId, identity });
    seeds.set(name, opened);
    opened.catch(() => seeds.delete(name));
    return opened;
  };
  const pinRoot = async (channelId: ChannelId, rootKey: string, replaced?: string): Promise<void> => {
    await file.pin(channelId, rootKey, replaced);
    keys.set(await ringOf(file));
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

/**
 * The newest key that each member has relied on in this tab. It outlives a lock, since nothing in it is secret, so that a
 * server which hands out an older sealed file at the next unlock takes nothing back.
 */
const reliedOnHere = new Map<string, RememberedKey>();

async function askTrust(channelId: ChannelId, rootVerifyKey: string | null, file: IdentityFile): Promise<Trust> {
  const [cards, channels] = await Promise.all([
    api.get<CardsView>('/api/cards'),
    api.get<ChannelView[]>('/api/channels'),
  ]);
  const channel = channels.find((one) => one.id === channelId);
  if (!channel) throw new ApiProblem('not-found', 404, '');
  const { memberId, channelKeys } = file.now;
  const here = `${memberId}:${channelId}:${rootVerifyKey}`;
  const remembered = newerKey(channelKeys?.[channelId], reliedOnHere.get(here)) ?? null;
  const trust = judgeTrust(channelId, rootVerifyKey, cards, channel, remembered);
  if (trust.generation !== null && trust.recipient !== null) {
    const key = rememberedKey(trust.generation, trust.recipient);
    reliedOnHere.set(here, key);
    // Kept in memory whatever comes; the next look at the channel tries the server again.
    file.remember(channelId, key).catch(() => undefined);
  }
  return trust;
}

async function ownSeed(trust: Trust, generation: number, holder: WrapHolder): Promise<Uint8Array> {
  const { channelId } = trust;
  const wrap = await api
    .get<WrapView>(`/api/channels/${channelId}/wrap?generation=${generation}`)
    .catch((error: unknown) => {
      if (error instanceof ApiProblem && error.code === 'not-found') throw new KeyProblem('no-wrap');
      throw error;
    });
  return openOwnWrap(trust, generation, bytesOf(wrap.ciphertext), holder);
}

/** What is not base64url becomes no bytes at all, and so a broken wrap. */
function bytesOf(text: string): Uint8Array {
  try {
    return fromBase64url(text);
  } catch {
    return new Uint8Array();
  }
}
