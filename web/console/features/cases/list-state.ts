import type { CaseState } from '../../../../src/domain/case/states.js';
import { onLock } from '../../lib/keys.js';
import { Store, useStore } from '../../lib/store.js';

/** How the list stands, so that going to a case and back finds it as it was. Memory only. */
interface ListState {
  /** Null for all. */
  readonly state: CaseState | null;
  readonly looked: string;
  readonly scroll: number;
}

const FRESH: ListState = { state: null, looked: '', scroll: 0 };
const list = new Store<ListState>(FRESH);

export function useListState(): ListState {
  return useStore(list);
}

export function changeList(change: Partial<ListState>): void {
  list.set({ ...list.get(), ...change });
}

onLock(() => list.set(FRESH));
