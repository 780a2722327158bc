import type { FastifyReply, FastifyRequest } from 'fastify';
import type { JSX } from 'preact';
import { sendCompressed } from '../http/send-compressed.js';
import { renderPage } from './document.js';

/** Answers with a page that anybody may ask for. */
export async function sendPublicPage(request: FastifyRequest, reply: FastifyReply, page: JSX.Element): Promise<void> {
  await sendCompressed(request, reply, 'text/html', renderPage(page));
}

/** Answers with a page about one report, uncompressed: see {@link sendCompressed}. */
export async function sendPage(reply: FastifyReply, page: JSX.Element, status = 200): Promise<void> {
  await reply.status(status).type('text/html; charset=utf-8').send(renderPage(page));
}
