import type { DeskFilter } from '../../../../src/domain/report/desk-filter.js';
import { onLock } from '../../lib/keys.js';
import { Store, useStore } from '../../lib/store.js';

/** How the list stands, so that going to a report and back finds it as it was. Memory only. */
interface ListState {
  readonly filter: DeskFilter;
  readonly looked: string;
  readonly scroll: number;
}

const FRESH: ListState = { filter: 'action', looked: '', scroll: 0 };
const list = new Store<ListState>(FRESH);

export function useListState(): ListState {
  return useStore(list);
}

export function changeList(change: Partial<ListState>): void {
  list.set({ ...list.get(), ...change });
}

onLock(() => list.set(FRESH));
