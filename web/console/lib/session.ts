import { type ChannelId, custodianPlaceOf, type RoleName } from '../../../src/domain/staff/roles.js';
import {
  base64url,
  derivePassword,
  fromBase64url,
  memberKeysFromSeed,
  newId,
  newSeed,
  openIdentity,
  type PasswordKeys,
  sealIdentity,
  signCard,
} from '../../../src/sealing/index.js';
import type {
  LoginView,
  OpenedLinkView,
  SaltView,
  SessionStateView,
  SessionView,
  UnlockView,
} from '../../../src/staff/staff.view.js';
import { ApiProblem, api, connectApi } from './api.js';
import { workerKdf } from './kdf.js';
import { forgetKeys, putKeys, sealUnder } from './keys.js';
import { queryClient } from './query-client.js';
import { Store, useStore } from './store.js';

/** Why the login or unlock screen is there, when it is not simply the beginning. */
export type Note = 'idle' | 'ended' | 'left' | null;

/** What the whole page shows. Only `open` shows anything of the work. */
export type Stage =
  | { stage: 'starting' }
  | { stage: 'unreachable' }
  | { stage: 'activation'; token: string; demo: boolean }
  | { stage: 'login'; demo: boolean; note: Note }
  | { stage: 'locked'; session: SessionView; note: Note }
  | { stage: 'open'; session: SessionView };

/** The keys could not be opened with the password that the server took: the sealed file is another one or damaged. */
export class IdentityProblem extends Error {
  constructor() {
    super('identity');
    this.name = 'IdentityProblem';
  }
}

const stage = new Store<Stage>({ stage: 'starting' });
const hat = new Store<{ role: RoleName; channelId: ChannelId | null } | null>(null);

export function useStage(): Stage {
  return useStore(stage);
}

/** The session of the member who works here; only inside the shell. */
export function useSession(): SessionView {
  const now = useStore(stage);
  if (now.stage !== 'open') throw new Error('no session outside the shell');
  return now.session;
}

/** The role that is worn now; members with several switch in the header. */
export function useHat(): { role: RoleName; channelId: ChannelId | null } {
  const worn = useStore(hat);
  const [first] = useSession().member.roles;
  return worn ?? first ?? { role: 'admin', channelId: null };
}

export function wearHat(role: { role: RoleName; channelId: ChannelId | null }): void {
  queryClient.clear();
  hat.set(role);
}

/** Looks whether this browser has a session. A reload has lost the keys, so it begins locked. */
export async function start(): Promise<void> {
  const token = takeActivationToken();
  try {
    const { session, demo } = await api.get<SessionStateView>('/api/session');
    if (token) stage.set({ stage: 'activation', token, demo });
    else if (session) lockWith(session, null);
    else stage.set({ stage: 'login', demo, note: null });
  } catch {
    stage.set({ stage: 'unreachable' });
  }
}

/** @throws ApiProblem, IdentityProblem */
export async function login(name: string, password: string, code: string): Promise<void> {
  const { salt } = await api.post<SaltView>('/api/session/salt', { login: name });
  const secrets = await derivePassword(password, fromBase64url(salt), workerKdf);
  const view = await api.post<LoginView>('/api/session', { login: name, proof: secrets.proof, code });
  await openWith(view.session, view.sealedIdentity, secrets);
}

/** Opens the keys again after a lock or a reload. @throws ApiProblem, IdentityProblem */
export async function unlock(password: string): Promise<void> {
  const now = stage.get();
  if (now.stage !== 'locked') return;
  const { login: name } = now.session.member;
  const { salt } = await api.post<SaltView>('/api/session/salt', { login: name });
  const secrets = await derivePassword(password, fromBase64url(salt), workerKdf);
  const { sealedIdentity } = await api.post<UnlockView>('/api/session/unlock', { proof: secrets.proof });
  await openWith(now.session, sealedIdentity, secrets);
}

/** Uses a one-time link: makes the keys and the card here, keeps them sealed on the server, and logs in. @throws ApiProblem */
export async function activate(token: string, link: OpenedLinkView, password: string, code: string): Promise<void> {
  const secrets = await derivePassword(password, fromBase64url(link.salt), workerKdf);
  const { proof, passphrase } = secrets;
  const isFirst = link.kind === 'activation';
  const made = isFirst && link.opensSomething ? await makeKeys(link, passphrase) : {};
  const view = await api.post<LoginView>('/api/activation', { token, proof, code, ...made });
  await openWith(view.session, view.sealedIdentity, secrets);
}

/**
 * Changes the member's own password: the same keys, sealed under the new one. His sessions in other browsers end.
 * @throws ApiProblem
 */
export async function changePassword(current: string, wanted: string, code: string): Promise<void> {
  const now = stage.get();
  if (now.stage !== 'open') return;
  const { salt } = await api.post<SaltView>('/api/session/salt', { login: now.session.member.login });
  const { proof } = await derivePassword(current, fromBase64url(salt), workerKdf);
  const secrets = await derivePassword(wanted, fromBase64url(salt), workerKdf);
  await sealUnder(secrets, (sealedIdentity) => {
    const sealed = sealedIdentity === null ? {} : { sealedIdentity };
    return api.put('/api/session/password', { proof, code, newProof: secrets.proof, ...sealed });
  });
}

/** Empties the keys and every decrypted word; the session stays, and the password opens it again. */
export function lock(note: Note = null): void {
  const now = stage.get();
  if (now.stage === 'open') lockWith(now.session, note);
}

/** Ends the session, here and on the server. */
export async function logout(): Promise<void> {
  await api.delete('/api/session').catch(() => undefined);
  sessionOver('left');
}

/** Keeps a session awake while its member works without asking the server anything. */
export async function stayAwake(): Promise<void> {
  const now = stage.get();
  if (now.stage !== 'open') return;
  const { session } = await api.get<SessionStateView>('/api/session').catch(() => ({ session: now.session }));
  if (!session) sessionOver('ended');
}

/** Leaves the activation screen for the login. */
export function toLogin(): void {
  const now = stage.get();
  stage.set({ stage: 'login', demo: now.stage === 'activation' && now.demo, note: null });
}

async function openWith(session: SessionView, sealedIdentity: string | null, secrets: PasswordKeys): Promise<void> {
  connectApi(session.csrf, () => sessionOver('ended'));
  if (sealedIdentity !== null) {
    const identity = await openIdentity(fromBase64url(sealedIdentity), secrets.passphrase).catch(() => null);
    if (!identity || identity.memberId !== session.member.id) throw new IdentityProblem();
    await putKeys(identity, secrets);
  }
  const worn = hat.get();
  if (!session.member.roles.some((role) => role.role === worn?.role)) hat.set(session.member.roles[0] ?? null);
  stage.set({ stage: 'open', session });
}

async function makeKeys(link: OpenedLinkView, passphrase: string): Promise<{ sealedIdentity: string; card: string }> {
  const seed = newSeed();
  const { recipient, verifyKey, signSecret } = await memberKeysFromSeed(seed);
  const { memberId, name, today, roles } = link;
  const cardId = newId();
  const custodian = custodianPlaceOf(roles.map((role) => role.role));
  const mark = custodian === undefined ? {} : { custodian };
  const card = signCard({ id: cardId, memberId, name, recipient, verifyKey, day: today, ...mark }, signSecret);
  const sealed = await sealIdentity({ memberId, cardId, seed, roots: {} }, passphrase);
  return { sealedIdentity: base64url(sealed), card };
}

function lockWith(session: SessionView, note: Note): void {
  forgetEverything();
  connectApi(session.csrf, () => sessionOver('ended'));
  stage.set({ stage: 'locked', session, note });
}

function sessionOver(note: Note): void {
  const now = stage.get();
  const demo = 'session' in now ? now.session.demo : 'demo' in now && now.demo;
  forgetEverything();
  connectApi('', () => {});
  // The screen that is shown keeps its own error; only what shows work is taken away.
  if (now.stage === 'open' || now.stage === 'locked') stage.set({ stage: 'login', demo, note });
}

function forgetEverything(): void {
  forgetKeys();
  queryClient.clear();
}

/** The secret of a one-time link stands in the fragment; it is taken out of the address at once. */
function takeActivationToken(): string | null {
  const token = /^#aktivasi=([A-Za-z0-9_-]{43})$/.exec(location.hash)?.[1] ?? null;
  if (token) history.replaceState(null, '', '/');
  return token;
}

/** A link that was opened in a tab where the console runs already. */
export function watchForLinks(): void {
  addEventListener('hashchange', () => {
    const token = takeActivationToken();
    if (!token) return;
    forgetEverything();
    stage.set({ stage: 'activation', token, demo: false });
  });
}

/** @returns true for answers that mean "wrong password or code" */
export function isWrongSecret(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'login.failed';
}
