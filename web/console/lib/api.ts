import { ApiProblem } from './api-problem.js';
import { currentLang } from './lang.js';

export { ApiProblem } from './api-problem.js';

interface Options {
  signal?: AbortSignal;
}

let csrf = '';
let onSessionOver: () => void = () => {};

/** Told by the session: the token for every write, and whom to tell when the server knows no session any more. */
export function connectApi(token: string, sessionOver: () => void): void {
  csrf = token;
  onSessionOver = sessionOver;
}

/** The console's own interface. Every call throws ApiProblem. */
export const api = {
  get: <T>(path: string, options?: Options) => asJson<T>(send('GET', path, undefined, options)),
  post: <T>(path: string, body: object = {}) => asJson<T>(send('POST', path, body)),
  put: <T>(path: string, body: object = {}) => asJson<T>(send('PUT', path, body)),
  delete: <T>(path: string) => asJson<T>(send('DELETE', path)),
  /** Whole octet streams, such as a sealed attachment. */
  bytes: async (path: string, options?: Options) =>
    new Uint8Array(await (await send('GET', path, undefined, options)).arrayBuffer()),
};

async function asJson<T>(answer: Promise<Response>): Promise<T> {
  const response = await answer;
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

async function send(method: string, path: string, body?: object, options: Options = {}): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': currentLang() };
  if (method !== 'GET' && csrf !== '') headers['x-csrf-token'] = csrf;
  if (body !== undefined) headers['content-type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...options,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem('offline', 0, '');
  }
  if (!response.ok) throw await problemFrom(response);
  return response;
}

async function problemFrom(response: Response): Promise<ApiProblem> {
  const { code, title, status: _status, type: _type, ...facts } = await response.json().catch(() => ({}));
  const problem = new ApiProblem(
    typeof code === 'string' ? code : 'internal',
    response.status,
    typeof title === 'string' ? title : '',
    facts,
  );
  if (problem.code === 'session.required') onSessionOver();
  return problem;
}
