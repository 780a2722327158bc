import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { type Ability, may } from '../../domain/staff/abilities.js';
import type { RoleGrant } from '../../domain/staff/roles.js';
import { DomainError } from './domain-error.js';

const ACCESS = 'peluit access';
type Access = { public: true } | { needs: Ability };

/** The member who is logged in, as the staff slice puts him on the request. */
export interface Actor {
  memberId: string;
  name: string;
  grants: RoleGrant[];
}

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
  }
}

/** Marks a handler that anybody may call. */
export const Public = () => applyDecorators(SetMetadata(ACCESS, { public: true } satisfies Access));

/** Marks a handler that needs a logged-in member with a role that has this ability. */
export const Needs = (ability: Ability) => applyDecorators(SetMetadata(ACCESS, { needs: ability } satisfies Access));

/** Refuses every handler that is marked neither `@Public()` nor `@Needs(…)`, and whoever lacks the ability. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = accessOf(this.reflector, context);
    if (!access) throw new DomainError('ability.missing');
    if ('public' in access) return true;
    const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!actor) throw new DomainError('session.required');
    if (!may(actor.grants, access.needs)) throw new DomainError('ability.missing');
    return true;
  }
}

/** @returns true when the handler is marked for everybody */
export function isPublic(reflector: Reflector, context: ExecutionContext): boolean {
  const access = accessOf(reflector, context);
  return access !== undefined && 'public' in access;
}

function accessOf(reflector: Reflector, context: ExecutionContext): Access | undefined {
  return reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
}

/**
 * @returns the member behind a request that has passed the guard
 * @throws DomainError `session.required` when there is none
 */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new DomainError('session.required');
  return request.actor;
}
