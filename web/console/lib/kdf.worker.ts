import { browserKdf } from '../../../src/sealing/kdf.browser.js';
import type { KdfCost } from '../../../src/sealing/kdf.js';

export interface KdfRequest {
  id: number;
  secret: Uint8Array;
  salt: Uint8Array;
  cost: KdfCost;
}
export type KdfAnswer = { id: number; digest: Uint8Array } | { id: number; digest?: undefined };

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<KdfRequest>) => void) | null;
  postMessage(answer: KdfAnswer): void;
};

scope.onmessage = ({ data: { id, secret, salt, cost } }) => {
  browserKdf(secret, salt, cost).then(
    (digest) => scope.postMessage({ id, digest }),
    () => scope.postMessage({ id }),
  );
};
