import { hex, sha256, utf8 } from './bytes.js';
import { isPlainObject } from './canonical.js';

/** The newest key of a channel that a member has relied on. A server that later offers an older one is found out. */
export interface RememberedKey {
  /** from 1 */
  readonly generation: number;
  /** hex SHA-256 of the recipient (`age1pq1…`) */
  readonly recipientSha256: string;
}

export function rememberedKey(generation: number, recipient: string): RememberedKey {
  return { generation, recipientSha256: hex(sha256(utf8(recipient))) };
}

/** The newer of two memories of one channel's key; the first of two that are as new. */
export function newerKey(one: RememberedKey | undefined, other: RememberedKey | undefined): RememberedKey | undefined {
  if (!one || !other) return one ?? other;
  return other.generation > one.generation ? other : one;
}

/** Whether a value is what a sealed identity says about the channels' keys: channel id → newest key. */
export function isRememberedKeys(value: unknown): value is Record<string, RememberedKey> {
  return isPlainObject(value) && Object.values(value).every(isRememberedKey);
}

function isRememberedKey(value: unknown): value is RememberedKey {
  if (!isPlainObject(value)) return false;
  const { generation, recipientSha256, ...rest } = value;
  const isCounted = Number.isSafeInteger(generation) && (generation as number) >= 1;
  const isHash = typeof recipientSha256 === 'string' && /^[0-9a-f]{64}$/.test(recipientSha256);
  return isCounted && isHash && Object.keys(rest).length === 0;
}
