let pressing = false;
const waiting: (() => void)[] = [];

function end(): void {
  pressing = false;
  for (const act of waiting.splice(0)) act();
}

document.addEventListener('mousedown', ({ button }) => (pressing = button === 0), true);
// A click comes right after the release, and has its button before anything moves. Not every release is a click.
for (const kind of ['click', 'dragend', 'keydown']) document.addEventListener(kind, end, true);
document.addEventListener('mouseup', () => setTimeout(end), true);

/**
 * Does what moves the page, but not under a finger. Whoever leaves a field by pressing something takes the focus from
 * it before the press is over: if the thing moved then, nothing would have been pressed.
 */
export function afterPress(act: () => void): void {
  if (pressing) waiting.push(act);
  else act();
}
