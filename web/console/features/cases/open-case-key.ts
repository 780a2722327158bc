import type { CaseView } from '../../../../src/cases/cases.view.js';
import { fromBase64url, identityToCard, openWrap, SealingError } from '../../../../src/sealing/index.js';
import type { Keys, Trust } from '../../lib/keys.js';

/** Why a dossier is not opened: no root is pinned, a card that does not count has wrapped its key, or the wrap is bad. */
export type CaseProblem = 'not-pinned' | 'not-counted' | 'broken';

/**
 * The newest key of a dossier, from the member's own wrap; only when a card that counts has signed it.
 * @returns 32 bytes, or why there are none
 */
export async function openCaseKey(
  { cardId, identity }: Pick<Keys, 'cardId' | 'identity'>,
  { id, generation, wrap }: Pick<CaseView, 'id' | 'generation' | 'wrap'>,
  { rootVerifyKey, counted }: Pick<Trust, 'rootVerifyKey' | 'counted'>,
): Promise<Uint8Array | CaseProblem> {
  if (rootVerifyKey === null) return 'not-pinned';
  try {
    const expected = identityToCard('dossier', id, generation, cardId);
    const opened = await openWrap(fromBase64url(wrap.ciphertext), identity, expected);
    if (opened === null) return 'broken';
    const signer = counted.get(opened.context.by);
    return signer && opened.verify(signer.verifyKey) ? opened.seed : 'not-counted';
  } catch (error) {
    if (error instanceof SealingError) return 'broken';
    throw error;
  }
}
