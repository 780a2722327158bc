import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { JSX } from 'preact';
import { renderPage } from './document.js';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Quick and nearly as small as the best: 2 ms for the largest page. */
const BROTLI_QUALITY = 5;

/**
 * Answers with a page that anybody may ask for, compressed when the browser takes it. Pages that hold a receipt or a
 * thread are never compressed: the length of an answer must not depend on how its words repeat what was sent.
 */
export async function sendPublicPage(request: FastifyRequest, reply: FastifyReply, page: JSX.Element): Promise<void> {
  const html = Buffer.from(renderPage(page));
  const accepted = String(request.headers['accept-encoding'] ?? '');
  reply.header('vary', 'accept-encoding').type('text/html; charset=utf-8');
  if (/\bbr\b/.test(accepted)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
    await reply.header('content-encoding', 'br').send(await brotli(html, { params }));
  } else if (/\bgzip\b/.test(accepted)) {
    await reply.header('content-encoding', 'gzip').send(await gzipped(html));
  } else {
    await reply.send(html);
  }
}

/** Answers with a page about one report. */
export async function sendPage(reply: FastifyReply, page: JSX.Element, status = 200): Promise<void> {
  await reply.status(status).type('text/html; charset=utf-8').send(renderPage(page));
}
