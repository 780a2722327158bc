import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemTexts } from '../../texts/problems.js';
import type { ServerLogger } from '../logging/logger.js';
import { DomainError, type ErrorCode } from './domain-error.js';

type Language = 'id' | 'en';
const TEXTS: Record<Language, Record<ErrorCode, string>> = problemTexts;

/** What a page shows instead of a problem document. */
export type RenderProblemPage = (problem: { status: number; code: ErrorCode; text: string; asked: unknown }) => string;

/**
 * Turns every error into a problem document (RFC 9457) in the reader's language, with a code and never an internal
 * message; a page that a person asked for gets a page. What was not foreseen is logged by kind and place only.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: ServerLogger,
    private readonly renderPage?: RenderProblemPage,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    this.answer(error, request, reply);
  }

  /** The same, for errors that Fastify meets before a handler is reached. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const refusal = asDomainError(error);
    if (refusal.code === 'internal') this.logger.unexpected(error);
    const lang = languageOf(request);
    const text = TEXTS[lang][refusal.code];
    reply.status(refusal.status);
    if (refusal.code === 'busy' || refusal.code === 'login.slow') reply.header('retry-after', '20');
    if (this.renderPage && !request.url.startsWith('/api/')) {
      const page = this.renderPage({ status: refusal.status, code: refusal.code, text, asked: languageAsked(request) });
      reply.type('text/html; charset=utf-8').send(page);
      return;
    }
    const body = {
      type: `urn:peluit:${refusal.code}`,
      title: text,
      status: refusal.status,
      code: refusal.code,
      ...refusal.facts,
    };
    reply.type('application/problem+json').send(JSON.stringify(body));
  }
}

/** What the address asks for, whether or not it exists. */
function languageAsked(request: FastifyRequest): unknown {
  return (request.query as { lang?: unknown } | undefined)?.lang;
}

/** @returns `en` when the address or the browser asks for it, else `id` */
export function languageOf(request: FastifyRequest): Language {
  const asked = languageAsked(request);
  if (asked === 'en' || asked === 'id') return asked;
  if (asked === 'su' || !request.url.startsWith('/api/')) return 'id';
  return request.headers['accept-language']?.startsWith('en') ? 'en' : 'id';
}

const CODE_OF_STATUS: Record<number, ErrorCode> = {
  404: 'not-found',
  413: 'too-large',
  415: 'media.refused',
  401: 'session.required',
};

function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (error instanceof HttpException) {
    const status = error.getStatus();
    if (status < 500) return new DomainError(CODE_OF_STATUS[status] ?? 'input.invalid', fieldsOf(error));
    return new DomainError('internal');
  }
  const status = (error as { statusCode?: unknown } | undefined)?.statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new DomainError(CODE_OF_STATUS[status] ?? 'input.invalid');
  }
  return new DomainError('internal');
}

/** The validation pipe says which fields are wrong; their values are never repeated. */
function fieldsOf(error: HttpException): Record<string, unknown> {
  const response = error.getResponse();
  const fields = typeof response === 'object' ? (response as { fields?: unknown }).fields : undefined;
  return fields === undefined ? {} : { fields };
}
