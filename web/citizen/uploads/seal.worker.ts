import '../older-browsers.js';
import { type FileMeasures, type SealedFileStream, sealFileStream } from '../../../src/sealing/index.js';
import { sealFileAgain } from '../../../src/sealing/stream-again.js';

/** Seals a file: for the first time to a recipient, or once more under the header of the first time. */
export type SealRequest = { blob: Blob } & ({ recipient: string } | { head: Uint8Array; identity: string });
export type SealAnswer = { sealedBytes: number } | { ciphertext: Blob; measures: FileMeasures } | { failed: true };

/** Pieces are handed to the browser in parcels of this many bytes: what is in a Blob is no longer in our memory. */
const PARCEL = 4 * 1024 * 1024;

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<SealRequest>) => void) | null;
  postMessage(answer: SealAnswer): void;
};

scope.onmessage = ({ data }) => {
  answer(data).then(
    (sealed) => scope.postMessage(sealed),
    () => scope.postMessage({ failed: true }),
  );
};

async function answer(request: SealRequest): Promise<SealAnswer> {
  const { stream, finished } = await begin(request);
  const ciphertext = await gather(stream);
  return { ciphertext, measures: await finished };
}

function begin(request: SealRequest): Promise<SealedFileStream> {
  const source = request.blob.stream() as ReadableStream<Uint8Array>;
  if ('recipient' in request) return sealFileStream(source, request.recipient);
  return sealFileAgain(source, request.head, request.identity);
}

async function gather(stream: ReadableStream<Uint8Array>): Promise<Blob> {
  const reader = stream.getReader();
  const parcels: Blob[] = [];
  let pieces: BlobPart[] = [];
  let [held, told] = [0, 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (value) {
      pieces.push(value as BlobPart);
      held += value.length;
    }
    if (held < PARCEL && !done) continue;
    parcels.push(new Blob(pieces));
    told += held;
    [pieces, held] = [[], 0];
    if (done) return new Blob(parcels, { type: 'application/octet-stream' });
    scope.postMessage({ sealedBytes: told });
  }
}
