import { lock, stayAwake } from './session.js';
import { Store, useStore } from './store.js';

/** So long before the lock a notice appears. */
const NOTICE_SECONDS = 60;
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'pointermove'] as const;

const left = new Store<number | null>(null);

/** Seconds until the console locks, from a minute before on; else null. */
export function useSecondsToLock(): number | null {
  return useStore(left);
}

/**
 * Locks after so many minutes without a key, click or movement; while somebody works, the server hears of it once a
 * minute, so that a long text does not cost the session.
 * @returns how to stop it
 */
export function watchIdleness(minutes: number): () => void {
  let lastSign = Date.now();
  let lastTold = Date.now();
  const sign = () => {
    lastSign = Date.now();
    left.set(null);
  };
  const check = () => {
    const now = Date.now();
    const remaining = Math.ceil((lastSign + minutes * 60_000 - now) / 1000);
    if (remaining <= 0) {
      left.set(null);
      lock('idle');
      return;
    }
    left.set(remaining <= NOTICE_SECONDS ? remaining : null);
    if (lastSign > lastTold && now - lastTold >= 60_000) {
      lastTold = now;
      void stayAwake();
    }
  };
  for (const name of SIGNS) addEventListener(name, sign, { passive: true, capture: true });
  const timer = setInterval(check, 1000);
  return () => {
    for (const name of SIGNS) removeEventListener(name, sign, { capture: true });
    clearInterval(timer);
    left.set(null);
  };
}
