/** What must be dropped when the visitor leaves: words, keys, the worker. Kept by whoever holds them. */
const holders: (() => void)[] = [];

export function whenForgotten(drop: () => void): void {
  holders.push(drop);
}

/** Blanks the page and drops everything that was opened or typed. */
export function forget(): void {
  document.body.replaceChildren();
  for (const drop of holders.splice(0)) {
    try {
      drop();
    } catch {
      // One that fails must not keep the others, or the way out.
    }
  }
}

/** Leaves to another page of ours and puts it in this one's place in the history. */
export function finish(address: string): void {
  forget();
  location.replace(address);
}
