/** The line is tried again at least this often: not every telephone tells when it is back. */
const TRY_EVERY_MS = 15_000;

/** Resolves when it is worth another try: the line is back, the lid is open again, some time has passed, or `signal`. */
export function lineBack(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, TRY_EVERY_MS);
    const seen = () => document.visibilityState === 'visible' && end();
    function end(): void {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      document.removeEventListener('visibilitychange', seen);
      signal.removeEventListener('abort', end);
      resolve();
    }
    window.addEventListener('online', end);
    document.addEventListener('visibilitychange', seen);
    signal.addEventListener('abort', end);
  });
}
