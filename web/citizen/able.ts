/**
 * Whether this browser has what sealing cannot do without. Asked before anything is typed: Firefox before 102 and
 * Safari before 14.1 run this script and lack the streams in which everything is sealed.
 */
export function canSeal(): boolean {
  const needed = ['TransformStream', 'ReadableStream', 'Worker', 'TextEncoder', 'BigInt', 'crypto', 'fetch'];
  return (
    needed.every((name) => name in globalThis) &&
    'pipeThrough' in ReadableStream.prototype &&
    typeof crypto.getRandomValues === 'function'
  );
}
