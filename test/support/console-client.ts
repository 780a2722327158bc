import request from 'supertest';
import type { House } from './a-house.js';

/** An answer of the console; `body` as the caller expects it. */
export interface Answer<T> {
  status: number;
  body: T;
  headers: Record<string, string>;
}

type Method = 'get' | 'post' | 'put' | 'delete';

/**
 * One browser of the console, without the browser: keeps the session's cookie by hand (supertest's own jar does not
 * send Secure cookies over http) and sends the token on every write.
 */
export class ConsoleClient {
  /** `__Host-peluit=…`, or empty. */
  cookie = '';
  /** `__Host-peluit-known=…`, or empty; it outlives the session. */
  known = '';
  csrf = '';

  constructor(private readonly house: Pick<House, 'console'>) {}

  get<T>(path: string): Promise<Answer<T>> {
    return this.send<T>('get', path);
  }
  post<T>(path: string, body: object = {}): Promise<Answer<T>> {
    return this.send<T>('post', path, body);
  }
  put<T>(path: string, body: object = {}): Promise<Answer<T>> {
    return this.send<T>('put', path, body);
  }
  delete<T>(path: string): Promise<Answer<T>> {
    return this.send<T>('delete', path);
  }

  /** The bytes of an attachment. */
  async bytes(path: string): Promise<Answer<Buffer>> {
    const answer = await this.prepare('get', path).responseType('blob');
    return { status: answer.status, body: answer.body as Buffer, headers: answer.headers };
  }

  private async send<T>(method: Method, path: string, body?: object): Promise<Answer<T>> {
    const prepared = this.prepare(method, path);
    const answer = await (body === undefined ? prepared : prepared.send(body));
    this.keepCookie(answer.headers['set-cookie']);
    const isProblem = String(answer.headers['content-type'] ?? '').startsWith('application/problem+json');
    return {
      status: answer.status,
      body: (isProblem && answer.text ? JSON.parse(answer.text) : answer.body) as T,
      headers: answer.headers,
    };
  }

  private prepare(method: Method, path: string) {
    const prepared = request(this.house.console.getHttpServer())[method](path);
    const cookies = [this.cookie, this.known].filter((cookie) => cookie !== '');
    if (cookies.length > 0) prepared.set('cookie', cookies.join('; '));
    if (method !== 'get' && this.csrf !== '') prepared.set('x-csrf-token', this.csrf);
    return prepared;
  }

  private keepCookie(header: unknown): void {
    for (const line of Array.isArray(header) ? header : []) {
      const [pair = ''] = String(line).split(';');
      if (pair.startsWith('__Host-peluit-known=')) this.known = pair;
      if (pair.startsWith('__Host-peluit=')) this.cookie = pair.endsWith('=') ? '' : pair;
    }
  }
}

/** Refuses an answer that a builder cannot go on with. */
export function expectDone<T>(answer: Answer<T>): T {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
