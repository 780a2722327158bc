import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { isPublic } from '../platform/http/access.js';
import { Csrf } from '../platform/http/csrf.js';
import { DomainError } from '../platform/http/domain-error.js';
import { tokensFrom } from './session-cookie.js';
import { type LiveSession, SessionsReader } from './sessions.reader.js';

declare module 'fastify' {
  interface FastifyRequest {
    session?: LiveSession;
  }
}

const SAFE_METHODS = ['GET', 'HEAD'];

/**
 * Puts the member on the request, and lets no other site write in his name: a write needs the token that only the
 * console's own page has read; the few that anybody may call take JSON alone, which no form of another site can send.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsReader,
    private readonly csrf: Csrf,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const session = await this.sessions.find(tokensFrom(request).session);
    if (session) {
      request.session = session;
      request.actor = session.actor;
    }
    if (SAFE_METHODS.includes(request.method)) return true;
    if (isPublic(this.reflector, context)) {
      if (!isJson(request)) throw new DomainError('csrf.invalid');
      return true;
    }
    if (session && !this.csrf.accepts(request.headers['x-csrf-token'], csrfAudience(session.tokenHash))) {
      throw new DomainError('csrf.invalid');
    }
    return true;
  }
}

/** What a console token is bound to. */
export function csrfAudience(tokenHash: string): string {
  return `console:${tokenHash}`;
}

function isJson(request: FastifyRequest): boolean {
  return /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '');
}

/** @returns the session behind a request that has passed the guards */
export function sessionOf(request: FastifyRequest): LiveSession {
  if (!request.session) throw new DomainError('session.required');
  return request.session;
}
