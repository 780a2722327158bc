import { lang, showOffline } from './page.js';

/** A request that the server refused, by its code; or one that had no answer at all (`offline`). */
export class RequestError extends Error {
  constructor(
    readonly code: string,
    /** The server's sentence in the reader's language */
    readonly text: string | undefined,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'RequestError';
  }

  /** Whether it is unknown if the server has taken the request. */
  get unsettled(): boolean {
    return this.code === 'offline' || this.code === 'internal';
  }
}

/** The token of the page, until a newer one was fetched. */
let token = '';

/** Every request carries the page's token. */
export function setToken(csrf: string): void {
  token = csrf;
}

/** What an upload's requests carry; they are made elsewhere. */
export function currentToken(): string {
  return token;
}

/** Fetches a token anew, for a page that has been open for more than a day. */
export async function renewToken(): Promise<void> {
  const answer = await fetch('/api/saluran', { credentials: 'omit', cache: 'no-store' });
  token = String(((await answer.json()) as { csrf?: unknown }).csrf);
}

/** Sends JSON to our own address and reads the answer. @throws RequestError */
export async function post<T>(path: string, body: object): Promise<T> {
  return withFreshToken(() => postOnce<T>(path, { csrf: token, ...body }));
}

/** Asks our own address for something that everybody may know. @throws RequestError */
export async function get<T>(path: string): Promise<T> {
  const answer = await fetchFromHere(path, {});
  return readAnswer<T>(answer.ok, await answer.text().catch(() => ''));
}

/** A page may have been open for more than a day: its token is then fetched anew, once, and nothing typed is lost. */
async function withFreshToken<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof RequestError) || error.code !== 'csrf.invalid') throw error;
    await renewToken();
    return send();
  }
}

async function postOnce<T>(path: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetchFromHere(inOurLanguage(path), { method: 'POST', headers, body: JSON.stringify(body) });
  return readAnswer<T>(answer.ok, await answer.text().catch(() => ''));
}

async function fetchFromHere(path: string, how: RequestInit): Promise<Response> {
  const wasOnline = navigator.onLine;
  const answer = await fetch(path, { ...how, credentials: 'omit', cache: 'no-store', redirect: 'error' }).catch(() => {
    showOffline(true);
    throw new RequestError('offline', undefined);
  });
  // An answer that was on its way when the line went says nothing about the line.
  if (navigator.onLine || !wasOnline) showOffline(false);
  return answer;
}

function inOurLanguage(path: string): string {
  return `${path}?lang=${lang}`;
}

function readAnswer<T>(ok: boolean, text: string): T {
  if (!ok) throw refusalFrom(text);
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new RequestError('internal', undefined);
  }
}

/** What a problem document says. */
export function refusalFrom(text: string): RequestError {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return new RequestError('internal', undefined);
  }
  const { code, title, ...facts } = answer as { code?: unknown; title?: unknown } & Record<string, unknown>;
  return new RequestError(
    typeof code === 'string' ? code : 'internal',
    typeof title === 'string' ? title : undefined,
    facts,
  );
}
