import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-`: only from this host, only for the whole of it, only with Secure; browsers enforce it. */
const NAME = '__Host-peluit';
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Strict';

/** @returns the session's token (base64url of 32 bytes), or undefined */
export function tokenFrom(request: FastifyRequest): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name = '', value = ''] = pair.trim().split('=');
    if (name === NAME && /^[A-Za-z0-9_-]{43}$/.test(value)) return value;
  }
  return undefined;
}

/** It lasts as long as the browser; the server ends it sooner. */
export function setToken(reply: FastifyReply, token: string): void {
  reply.header('set-cookie', `${NAME}=${token}; ${ATTRIBUTES}`);
}

export function clearToken(reply: FastifyReply): void {
  reply.header('set-cookie', `${NAME}=; ${ATTRIBUTES}; Max-Age=0`);
}
