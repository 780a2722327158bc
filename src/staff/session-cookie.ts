import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-`: only from this host, only for the whole of it, only with Secure; browsers enforce it. */
const SESSION = '__Host-peluit';
const KNOWN = '__Host-peluit-known';
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Strict';

/** A browser stays known so many days after the last login in it. */
export const KNOWN_DAYS = 180;

/** What a browser of the console holds. */
export interface BrowserTokens {
  /** Of the session; it lasts as long as the browser, the server ends it sooner */
  session: string;
  /** Of the browser itself, see `KnownBrowsers` */
  known: string;
}

/** @returns the tokens that this browser sent (base64url of 32 bytes each), as far as it sent any */
export function tokensFrom(request: FastifyRequest): Partial<BrowserTokens> {
  const found: Partial<BrowserTokens> = {};
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name = '', value = ''] = pair.trim().split('=');
    if (!/^[A-Za-z0-9_-]{43}$/.test(value)) continue;
    if (name === SESSION) found.session ??= value;
    if (name === KNOWN) found.known ??= value;
  }
  return found;
}

/** A session as a browser sends it. */
export function sessionCookie(session: string): string {
  return `${SESSION}=${session}`;
}

export function setTokens(reply: FastifyReply, { session, known }: BrowserTokens): void {
  reply.header('set-cookie', `${sessionCookie(session)}; ${ATTRIBUTES}`);
  reply.header('set-cookie', `${KNOWN}=${known}; ${ATTRIBUTES}; Max-Age=${KNOWN_DAYS * 24 * 3600}`);
}

/** Ends the session in the browser, which stays known. */
export function clearSession(reply: FastifyReply): void {
  reply.header('set-cookie', `${SESSION}=; ${ATTRIBUTES}; Max-Age=0`);
}
