/** Told on the form after other parts are shown; `detail` is whether the last one is among them. */
export const STEP = 'langkah';

/** Asked of the form: show the parts in which the fields of `detail` stand. */
export const REVEAL = 'perlihatkan';
