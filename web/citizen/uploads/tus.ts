import { DetailedError, Upload } from 'tus-js-client';
import { currentToken, RequestError, refusalFrom, renewToken } from '../api.js';
import { lang } from '../page.js';

/** Each request is short enough for a line that holds for a minute or two. */
const CHUNK = 8 * 1024 * 1024;
const RETRY_MS = [0, 1_000, 3_000, 5_000];
/** A line on which nothing moves for so long is dead, whatever the browser thinks. */
const SILENCE_MS = 90_000;

/** A file on its way: its ciphertext, and whose it is. */
export interface Shipment {
  ciphertext: Blob;
  id: string;
  entryN: number;
  lookup: string;
  /** The server may have some of it. */
  isBegun: boolean;
}

/**
 * Sends a ciphertext, from where the server has it.
 * @param onProgress bytes that are there or on their way
 * @param signal stops the sending; what has arrived stays
 * @throws RequestError; `offline` when the line is gone, `stopped` by the signal
 */
export function ship(shipment: Shipment, onProgress: (bytes: number) => void, signal: AbortSignal): Promise<void> {
  const address = `${location.origin}/api/unggahan`;
  return new Promise((resolve, reject) => {
    let isTokenOld = false;
    let silence: ReturnType<typeof setTimeout> | undefined;
    const upload = new Upload(shipment.ciphertext, {
      endpoint: address,
      uploadUrl: shipment.isBegun ? `${address}/${shipment.id}` : null,
      chunkSize: CHUNK,
      retryDelays: RETRY_MS,
      storeFingerprintForResuming: false,
      removeFingerprintOnSuccess: false,
      // In headers: an address would leave the lookup in logs and histories.
      headers: {
        'Accept-Language': lang,
        'Peluit-Lookup': shipment.lookup,
        'Peluit-Berkas': shipment.id,
        'Peluit-Entri': String(shipment.entryN),
      },
      onBeforeRequest: async (request) => {
        if (isTokenOld) await renewToken();
        isTokenOld = false;
        request.setHeader('Peluit-Token', currentToken());
      },
      onShouldRetry: (error) => {
        const refusal = refusalOf(error);
        isTokenOld = refusal?.code === 'csrf.invalid';
        if (refusal === undefined) return navigator.onLine;
        return isTokenOld || refusal.code === 'busy' || refusal.code === 'internal' || isOutOfStep(error);
      },
      onProgress: (bytes) => {
        watchSilence();
        onProgress(bytes);
      },
      onSuccess: () => settle(resolve),
      onError: (error) => {
        // A beginning that meets the whole file: the answer to its last piece got lost.
        if (isThere(error)) settle(resolve);
        else settle(() => reject(refusalOf(error) ?? new RequestError('offline', undefined)));
      },
    });
    const stop = () => {
      void upload.abort();
      settle(() => reject(new RequestError('stopped', undefined)));
    };
    const settle = (end: () => void) => {
      clearTimeout(silence);
      signal.removeEventListener('abort', stop);
      end();
    };
    const watchSilence = () => {
      clearTimeout(silence);
      silence = setTimeout(() => {
        void upload.abort();
        settle(() => reject(new RequestError('offline', undefined)));
      }, SILENCE_MS);
    };
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop);
    watchSilence();
    upload.start();
  });
}

/** What the server said; undefined when it said nothing. */
function refusalOf(error: Error): RequestError | undefined {
  const answer = error instanceof DetailedError ? error.originalResponse : null;
  if (!answer || answer.getStatus() === 0) return undefined;
  // An answer to a question for the offset has no body.
  return refusalFrom(answer.getBody() || '{"code":"internal"}');
}

const requestOf = (error: Error) => (error instanceof DetailedError ? error.originalRequest : null);
const isThere = (error: Error) => refusalOf(error)?.code === 'conflict' && requestOf(error)?.getMethod() === 'POST';
/** The server has more or less of it than we thought: asking again tells. */
const isOutOfStep = (error: Error) =>
  refusalOf(error)?.code === 'conflict' && requestOf(error)?.getMethod() === 'PATCH';
