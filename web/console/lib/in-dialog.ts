/** Whether a key was pressed inside a dialog: there it is the dialog's, and means nothing for the page behind. */
export function isInDialog({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}
