import type { CardsView } from '../../src/channels/channels.view.js';
import { pinChannel } from '../../src/channels/pin-channel.js';
import {
  activationRequest,
  type DeskKeys,
  lettingIn,
  newChannelKey,
  newDeskKeys,
  passwordKeysFor,
  sealedKeys,
} from '../../src/cli/demo/browser-acts.js';
import type { ChannelId, RoleName } from '../../src/domain/staff/roles.js';
import { argon2 } from '../../src/platform/kdf/kdf-queue.js';
import {
  type Card,
  derivePassword,
  fromBase64url,
  type PasswordKeys,
  proposePassword,
  readCard,
  rootLine,
} from '../../src/sealing/index.js';
import { firstAdminToken } from '../../src/staff/first-admin.js';
import type { LinkView, LoginView, OpenedLinkView, SaltView } from '../../src/staff/staff.view.js';
import { codeAt, stepAt } from '../../src/staff/totp.js';
import type { House } from './a-house.js';
import { ConsoleClient, expectDone } from './console-client.js';

/** A member who has activated his account by his link and is logged in. */
export interface Staff {
  client: ConsoleClient;
  login: string;
  password: string;
  passwordKeys: PasswordKeys;
  memberId: string;
  roles: RoleName[];
  totpSecret: string;
  /** What the roles that open something have; an admin has none of it. */
  cardId: string;
  seed: Uint8Array;
  keys: DeskKeys;
  card: Card;
  roots: Record<string, string>;
  /** A code that has not been used; moves the house's clock by half a minute when the next one is not valid yet. */
  code(): string;
  /** Logs in anew with both factors, in a fresh browser. */
  loginAgain(): Promise<LoginView>;
}

/** An officer, whose keys and card are there for sure. */
export type Officer = Staff;

const STEP_MS = 30_000;

/** The first admin, by the link that `npm start` prints; the same one on later calls for one house. */
export function anAdmin(house: House): Promise<Staff> {
  const known = admins.get(house) ?? makeAdmin(house);
  admins.set(house, known);
  return known;
}

const admins = new WeakMap<House, Promise<Staff>>();

async function makeAdmin(house: House): Promise<Staff> {
  const token = await firstAdminToken(house.core);
  if (token === undefined) throw new Error('this house has members already');
  return activate(house, token);
}

let counter = 0;

/** Invites and activates a member, whatever his roles. */
export async function aMember(house: House, who: { roles: RoleName[]; login?: string; name?: string }): Promise<Staff> {
  counter += 1;
  const login = who.login ?? `${who.roles[0]?.replace('_', '-')}-${counter}`;
  return activate(house, await invite(house, { login, name: who.name ?? `Petugas ${counter}`, roles: who.roles }));
}

/** An officer of a desk. */
export function anOfficer(
  house: House,
  who: { role: 'verifikator' | 'petugas_luar'; login?: string; name?: string },
): Promise<Officer> {
  return aMember(house, { ...who, roles: [who.role] });
}

/** @returns the secret of the invitation's link */
export async function invite(house: House, who: { login: string; name: string; roles: RoleName[] }): Promise<string> {
  const admin = await anAdmin(house);
  const { status } = await admin.client.get('/api/members');
  // A test may have moved the clock past the end of his session.
  if (status === 401) await admin.loginAgain();
  return expectDone(await admin.client.post<LinkView>('/api/members', who)).token;
}

/** Uses an activation link as a browser does. */
export async function activate(house: House, token: string, password = proposePassword()): Promise<Staff> {
  const client = new ConsoleClient(house);
  const opened = expectDone(await client.post<OpenedLinkView>('/api/activation/open', { token }));
  const passwordKeys = await passwordKeysFor(opened, password);
  const keys = await newDeskKeys(opened);
  const { seed, card } = keys;
  let lastStep = 0;
  const code = () => {
    const now = house.clock.now();
    lastStep = Math.max(lastStep + 1, stepAt(now));
    if (lastStep > stepAt(now) + 1) house.clock.forward({ seconds: 30 });
    return codeAt(opened.totp.secret, lastStep * STEP_MS);
  };
  const body = await activationRequest(token, code(), passwordKeys, opened.opensSomething ? keys : null);
  const { session } = expectDone(await client.post<LoginView>('/api/activation', body));
  client.csrf = session.csrf;
  const staff: Staff = {
    client,
    login: opened.login,
    password,
    passwordKeys,
    memberId: opened.memberId,
    roles: opened.roles.map((role) => role.role),
    totpSecret: opened.totp.secret,
    cardId: card.id,
    seed,
    keys,
    card,
    roots: {},
    code,
    loginAgain: async () => {
      staff.client = new ConsoleClient(house);
      const { salt } = expectDone(await staff.client.post<SaltView>('/api/session/salt', { login: staff.login }));
      const { proof } = await derivePassword(staff.password, fromBase64url(salt), argon2);
      const answer = await staff.client.post<LoginView>('/api/session', { login: staff.login, proof, code: code() });
      const view = expectDone(answer);
      staff.client.csrf = view.session.csrf;
      return view;
    },
  };
  return staff;
}

export interface OpenedChannel {
  channelId: ChannelId;
  generation: number;
  /** Of the channel's identity. */
  seed: Uint8Array;
  recipient: string;
  /** The root. */
  first: Officer;
  second: Officer;
  rootLine: string;
}

/** A channel that takes reports: two officers, its key at both, its root pinned on both sides and by the operator. */
export async function anOpenChannel(house: House, channelId: ChannelId = 'inspektorat'): Promise<OpenedChannel> {
  const role = channelId === 'inspektorat' ? 'verifikator' : 'petugas_luar';
  const first = await anOfficer(house, { role });
  const second = await anOfficer(house, { role });
  const { seed, recipient } = await openChannel(first, channelId);
  await letIn(first, second, channelId, seed);
  await pinRoot(second, channelId, first.keys.verifyKey);
  const line = rootLine(channelId, first.cardId, first.keys.verifyKey);
  await pinChannel(house.core, line);
  return { channelId, generation: 1, seed, recipient, first, second, rootLine: line };
}

/** The first officer makes the channel's key and is its root. */
export async function openChannel(
  officer: Officer,
  channelId: ChannelId,
): Promise<{ seed: Uint8Array; recipient: string }> {
  const { keys, card } = officer;
  const { seed, recipient, request } = await newChannelKey(keys, channelId, card.day);
  expectDone(await officer.client.post(`/api/channels/${channelId}/generations`, request));
  await pinRoot(officer, channelId, keys.verifyKey);
  return { seed, recipient };
}

/** A counted officer vouches for a colleague's card and wraps the channel's key to it. */
export async function letIn(
  officer: Officer,
  colleague: { cardId: string },
  channelId: ChannelId,
  seed: Uint8Array,
): Promise<void> {
  const { cards } = expectDone(await officer.client.get<CardsView>('/api/cards'));
  const found = cards.find((card) => card.id === colleague.cardId);
  if (!found) throw new Error('no such card');
  const card = readCard(found.statement);
  const { vouch, wrap } = await lettingIn(officer.keys, card, channelId, seed);
  expectDone(await officer.client.post(`/api/cards/${card.id}/vouches`, vouch));
  expectDone(await officer.client.post(`/api/channels/${channelId}/wraps`, wrap));
}

/** A member keeps a root in his sealed identity. */
export async function pinRoot(officer: Officer, channelId: ChannelId, verifyKey: string): Promise<void> {
  officer.roots = { ...officer.roots, [channelId]: verifyKey };
  const { keys, roots, passwordKeys } = officer;
  const sealedIdentity = await sealedKeys(keys, roots, passwordKeys.passphrase);
  expectDone(await officer.client.put('/api/session/identity', { proof: passwordKeys.proof, sealedIdentity }));
}
