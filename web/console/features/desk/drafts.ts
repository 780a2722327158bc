import { fromUtf8, open, SealingError, seal, utf8 } from '../../../../src/sealing/index.js';
import { currentKeys, type Keys, onLock } from '../../lib/keys.js';
import { type Draft, EMPTY_DRAFT, readDraft } from './model/answers.js';

/** What was typed and not sent, by report: it outlives a look into the list. */
const drafts = new Map<string, Draft>();

/** The same, sealed to the officer's own key: it outlives a lock too, and opens only for who unlocks. Memory alone. */
const sealed = new Map<string, Uint8Array>();

export function draftOf(reportId: string): Draft {
  return drafts.get(reportId) ?? EMPTY_DRAFT;
}

export function keepDraft(reportId: string, draft: Draft): void {
  recipient = currentKeys()?.recipient ?? recipient;
  if (draft === EMPTY_DRAFT) {
    drafts.delete(reportId);
    sealed.delete(reportId);
  } else drafts.set(reportId, draft);
}

/** The draft that a lock has sealed, if there is one and it is this officer's. */
export async function unsealDraft(keys: Keys, reportId: string): Promise<Draft | undefined> {
  const file = sealed.get(reportId);
  if (file === undefined) return undefined;
  try {
    const plain = await open(file, keys.identity);
    if (plain === null) return undefined;
    sealed.delete(reportId);
    const draft = readDraft(fromUtf8(plain));
    if (draft) drafts.set(reportId, draft);
    return draft;
  } catch (error) {
    if (error instanceof SealingError) return undefined;
    throw error;
  }
}

/** Of whoever typed last: at a lock the keys are gone already, and sealing needs only this public half. */
let recipient: string | undefined;

onLock(() => {
  const typed = [...drafts];
  drafts.clear();
  const to = recipient;
  if (to === undefined) return;
  for (const [reportId, draft] of typed) {
    void seal(utf8(JSON.stringify(draft)), [to]).then((file) => sealed.set(reportId, file));
  }
});
