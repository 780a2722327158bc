import { PassThrough, Readable } from 'node:stream';
import { MemoryLocker, Server } from '@tus/server';
import type { FastifyRequest } from 'fastify';
import { DomainError, type ErrorCode } from '../platform/http/domain-error.js';
import { ThreadUploads, type UploadScope } from './thread-uploads.js';
import type { UploadsService } from './uploads.service.js';

/** Where uploads live; what follows is the attachment's id. */
export const UPLOADS_PATH = '/api/unggahan';

/** What a client needs of the library's headers; its cross-origin ones stay behind, since nobody else may call. */
const TOLD = ['tus-resumable', 'upload-offset', 'upload-length', 'location'];

/** What our one process is just writing: a second request for the same file ends the first, whose line is dead. */
const locker = new MemoryLocker();

/** An answer of the protocol, ready to be sent. */
export interface TusAnswer {
  status: number;
  headers: Record<string, string>;
}

/**
 * Lets the tus library answer a request that has shown whose it is. It gets a web request and gives a web response, so
 * that our own headers and problem documents stand on every answer; what a store refuses comes out as what it threw.
 * @throws DomainError
 */
export async function answerTus(
  request: FastifyRequest,
  id: string,
  uploads: UploadsService,
  scope: UploadScope,
): Promise<TusAnswer> {
  let thrown: unknown;
  const datastore = new ThreadUploads(uploads, scope);
  const server = new Server({
    path: UPLOADS_PATH,
    datastore,
    locker,
    relativeLocation: true,
    namingFunction: () => id,
    getFileIdFromRequest: () => id,
    onResponseError: (_request, error) => {
      thrown = error;
      return undefined;
    },
  });
  const response = await withBodyOf(request, (body) => server.handleWeb(asWebRequest(request, body)));
  if (datastore.refusal) throw datastore.refusal;
  if (thrown !== undefined) throw asDomainError(thrown);
  if (response.status >= 400) throw new DomainError(CODES[response.status] ?? 'input.invalid');
  const headers = TOLD.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { status: response.status, headers: Object.fromEntries(headers) };
}

const CODES: Record<number, ErrorCode> = { 404: 'not-found', 409: 'conflict', 413: 'too-large', 500: 'busy' };

/** The library throws plain objects with a status; whatever else comes is the store's own. */
function asDomainError(error: unknown): unknown {
  if (error instanceof Error) return error;
  const status = (error as { status_code?: unknown }).status_code;
  return new DomainError((typeof status === 'number' && CODES[status]) || 'input.invalid');
}

type LibraryRequest = Parameters<Server['handleWeb']>[0];

function asWebRequest({ method, url, raw }: FastifyRequest, body: Readable | undefined): LibraryRequest {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw.headers)) if (typeof value === 'string') headers.set(name, value);
  const stream = body && { body: Readable.toWeb(body) as ReadableStream<Uint8Array>, duplex: 'half' };
  return new Request(`http://localhost${url}`, { method, headers, ...stream } as RequestInit) as LibraryRequest;
}

/**
 * Hands a request's body on as a stream of its own, and reads past what nobody wanted: a client that is still sending
 * must come to its end to hear why it was refused.
 */
async function withBodyOf<T>(request: FastifyRequest, use: (body: Readable | undefined) => Promise<T>): Promise<T> {
  const { body, raw } = request;
  if (!(body instanceof Readable)) return use(undefined);
  const handedOn = new PassThrough();
  const breakOff = () => raw.complete || handedOn.destroy(new Error('the line broke'));
  raw.once('close', breakOff);
  body.pipe(handedOn);
  try {
    return await use(handedOn);
  } finally {
    raw.off('close', breakOff);
    body.unpipe(handedOn);
    body.resume();
  }
}
