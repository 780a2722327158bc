import { IdleClock } from './idle-clock.js';
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
  const clock = new IdleClock(minutes, Date.now());
  const end = () => {
    left.set(null);
    lock('idle');
  };
  const sign = () => {
    // A computer that slept runs no timer: the key that wakes it must find the console locked.
    if (clock.sign(Date.now())) left.set(null);
    else end();
  };
  const check = () => {
    const now = Date.now();
    const seconds = clock.secondsLeft(now);
    if (seconds === 0) {
      end();
      return;
    }
    left.set(seconds <= NOTICE_SECONDS ? seconds : null);
    if (clock.mustTell(now)) void stayAwake();
  };
  for (const name of SIGNS) addEventListener(name, sign, { passive: true, capture: true });
  const timer = setInterval(check, 1000);
  return () => {
    for (const name of SIGNS) removeEventListener(name, sign, { capture: true });
    clearInterval(timer);
    left.set(null);
  };
}
