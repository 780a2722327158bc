import { lang, showOffline } from './page.js';

/** A request that the server refused, by its code; or one that had no answer at all (`offline`). */
export class RequestError extends Error {
  constructor(
    readonly code: string,
    /** The server's sentence in the reader's language */
    readonly text: string | undefined,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'RequestError';
  }

  /** Whether it is unknown if the server has taken the request. */
  get unsettled(): boolean {
    return this.code === 'offline' || this.code === 'internal';
  }
}

/** The token of the page, until a newer one was fetched. */
let token = '';

/** Every request carries the page's token. */
export function setToken(csrf: string): void {
  token = csrf;
}

/** Sends JSON to our own address and reads the answer. @throws RequestError */
export async function post<T>(path: string, body: object): Promise<T> {
  return withFreshToken(() => postOnce<T>(path, { csrf: token, ...body }));
}

/** A page may have been open for more than a day: its token is then fetched anew, once, and nothing typed is lost. */
async function withFreshToken<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof RequestError) || error.code !== 'csrf.invalid') throw error;
    const fresh = await fetch('/api/saluran', { credentials: 'omit', cache: 'no-store' }).then((answer) =>
      answer.json(),
    );
    token = String((fresh as { csrf?: unknown }).csrf);
    return send();
  }
}

async function postOnce<T>(path: string, body: object): Promise<T> {
  let response: Response;
  try {
    response = await fetch(inOurLanguage(path), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
    });
  } catch {
    showOffline(true);
    throw new RequestError('offline', undefined);
  }
  showOffline(false);
  return readAnswer<T>(response.ok, await response.text().catch(() => ''));
}

/**
 * Sends a form with files.
 *
 * @param fields text and files, in the order in which the server reads them; the token comes first
 * @param onProgress percent, 0 to 100
 * @throws RequestError
 */
export function postFiles<T>(
  path: string,
  fields: readonly (readonly [name: string, value: string | Blob, fileName?: string])[],
  onProgress: (percent: number) => void,
): Promise<T> {
  return withFreshToken(() => {
    const form = new FormData();
    form.append('csrf', token);
    for (const [name, value, fileName] of fields) {
      if (typeof value === 'string') form.append(name, value);
      else form.append(name, value, fileName);
    }
    return postFormOnce<T>(path, form, onProgress);
  });
}

function postFormOnce<T>(path: string, form: FormData, onProgress: (percent: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', inOurLanguage(path));
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((100 * loaded) / Math.max(1, total)));
    request.onerror = request.onabort = () => {
      showOffline(!navigator.onLine);
      reject(new RequestError('offline', undefined));
    };
    request.onload = () => {
      try {
        resolve(readAnswer<T>(request.status >= 200 && request.status < 300, request.responseText));
      } catch (error) {
        reject(error);
      }
    };
    request.send(form);
  });
}

function inOurLanguage(path: string): string {
  return `${path}?lang=${lang}`;
}

function readAnswer<T>(ok: boolean, text: string): T {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new RequestError('internal', undefined);
  }
  if (ok) return answer as T;
  const { code, title, ...facts } = answer as { code?: unknown; title?: unknown } & Record<string, unknown>;
  throw new RequestError(
    typeof code === 'string' ? code : 'internal',
    typeof title === 'string' ? title : undefined,
    facts,
  );
}
