import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A request as a browser would send it; it goes through the whole application, but over no wire. */
export interface Request {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface Answer {
  text: string;
  headers: Record<string, unknown>;
}

/** @throws Error that names request and status unless the answer is a good one */
export async function send(app: NestFastifyApplication, request: Request): Promise<Answer> {
  const { method, path, headers = {}, body } = request;
  const answer = await app.inject({
    method,
    url: path,
    headers,
    ...(body === undefined ? {} : { payload: body }),
  });
  if (answer.statusCode >= 200 && answer.statusCode < 300) return { text: answer.body, headers: answer.headers };
  const code = /"code":"([a-z.-]+)"/.exec(answer.body)?.[1] ?? '';
  throw new Error(`${method} ${path} was answered with ${answer.statusCode} ${code}`);
}

/** Sends JSON and reads the answer, if there is one. */
export async function sendJson<T>(
  app: NestFastifyApplication,
  method: Request['method'],
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<{ view: T; headers: Answer['headers'] }> {
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  const answer = await send(app, { method, path, headers: { ...type, ...headers }, ...json });
  return { view: (answer.text === '' ? undefined : JSON.parse(answer.text)) as T, headers: answer.headers };
}

/** Sends a form with files, in the order in which its fields were appended. */
export async function sendForm(app: NestFastifyApplication, path: string, form: FormData): Promise<Answer> {
  const encoded = new Response(form);
  return send(app, {
    method: 'POST',
    path,
    headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
    body: Buffer.from(await encoded.arrayBuffer()),
  });
}
