import type { ChannelId } from '../../../../src/domain/staff/roles.js';
import type { EntryView, ThreadWrapView } from '../../../../src/reports/reports.view.js';
import {
  fromBase64url,
  identityFromSeed,
  type OpenedWrap,
  openWrap,
  SealingError,
  type StoredEntry,
  threadToChannel,
} from '../../../../src/sealing/index.js';
import { KeyProblem } from '../../lib/key-problem.js';
import type { Keys } from '../../lib/keys.js';

/** Why a report cannot be opened: this officer has no key for it, or its wrapped key is not what it should be. */
export type OpeningProblem = 'no-key' | 'broken';

export class CannotOpen extends Error {
  constructor(readonly problem: OpeningProblem) {
    super(problem);
    this.name = 'CannotOpen';
  }
}

/**
 * Opens the key of a thread with the channel's key.
 * @param wraps newest generation first, as the server hands them out
 * @throws CannotOpen
 */
export async function openThreadKey(
  keys: Keys,
  reportId: string,
  channel: ChannelId,
  wraps: readonly ThreadWrapView[],
): Promise<OpenedWrap> {
  let problem: OpeningProblem = 'no-key';
  for (const { generation, ciphertext } of wraps) {
    try {
      const identity = identityFromSeed(await keys.channelSeed(channel, generation));
      const expected = threadToChannel(reportId, channel, generation);
      const wrap = await openWrap(fromBase64url(ciphertext), identity, expected);
      if (wrap !== null) return wrap;
      problem = 'broken';
    } catch (error) {
      if (error instanceof KeyProblem) {
        if (error.code !== 'no-wrap' && error.code !== 'not-pinned') problem = 'broken';
      } else if (error instanceof SealingError) problem = 'broken';
      else throw error;
    }
  }
  throw new CannotOpen(problem);
}

/** An entry as the sealing functions take it. */
export function storedEntry({ n, author, day, tag, ciphertext }: EntryView): StoredEntry {
  return { n, author, day, tag, ciphertext: bytesOf(ciphertext) };
}

/** What is not base64url becomes no bytes at all, and so an altered entry. */
function bytesOf(text: string): Uint8Array {
  try {
    return fromBase64url(text);
  } catch {
    return new Uint8Array();
  }
}
