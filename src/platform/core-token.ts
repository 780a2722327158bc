/** What Nest calls the shared core; slices ask for its parts (Database, Clock, Settings …) rather than for it. */
export const CORE = Symbol('core');
