import { onLock } from '../../lib/keys.js';
import { Store, useStore } from '../../lib/store.js';
import type { Arrangement } from './model/arrange.js';

export type Scope = 'own' | 'released';

/** How the map stands, so that leaving and coming back finds it as it was. Memory only. */
interface MapState extends Arrangement {
  /** Null until the viewer chose one. */
  readonly scope: Scope | null;
  readonly view: 'map' | 'table';
  /** True while the summary row of the districts is unfolded. */
  readonly unfolded: boolean;
}

const FRESH: MapState = {
  scope: null,
  view: 'map',
  unfolded: false,
  sort: 'index',
  grouped: true,
  top: true,
  distinctOnly: false,
};
const state = new Store<MapState>(FRESH);

export function useMapState(): MapState {
  return useStore(state);
}

export function changeMap(change: Partial<MapState>): void {
  state.set({ ...state.get(), ...change });
}

onLock(() => state.set(FRESH));
