import type { Socket } from 'node:net';
import { problemTexts } from '../../texts/problems.js';

const STATUS: Record<string, [status: number, reason: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};

/**
 * Answers what is no HTTP at all, or not to its end. Nobody knows its language, so it is told in both.
 * Nothing of it is repeated or logged.
 */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, reason] = STATUS[error.code ?? ''] ?? [400, 'Bad Request'];
  const title = `${problemTexts.id['request.unreadable']} / ${problemTexts.en['request.unreadable']}`;
  const body = JSON.stringify({ type: 'urn:peluit:request.unreadable', title, status, code: 'request.unreadable' });
  const head = [
    `HTTP/1.1 ${status} ${reason}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}
