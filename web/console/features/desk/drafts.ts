import { DraftStore } from '../../lib/draft-store.js';
import type { Keys } from '../../lib/keys.js';
import { type Draft, EMPTY_DRAFT, readDraft } from './model/answers.js';

/** What was typed and not sent, by report. */
const drafts = new DraftStore<Draft>(readDraft);

export function draftOf(reportId: string): Draft {
  return drafts.of(reportId) ?? EMPTY_DRAFT;
}

export function keepDraft(reportId: string, draft: Draft): void {
  if (draft === EMPTY_DRAFT) drafts.drop(reportId);
  else drafts.keep(reportId, draft);
}

/** The draft that a lock has sealed, if there is one and it is this officer's. */
export function unsealDraft(keys: Keys, reportId: string): Promise<Draft | undefined> {
  return drafts.unseal(keys, reportId);
}
