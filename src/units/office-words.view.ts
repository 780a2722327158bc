/** By which words offices are found, in the reader's language. Names of units stand in the form already. */
export interface OfficeWordsView {
  /** Code of a unit, and its everyday words */
  units: Readonly<Record<string, readonly string[]>>;
  /** What belongs to a unit: its name, the code of the unit, everyday words */
  parts: readonly (readonly [name: string, unit: string, words: readonly string[]])[];
  /** What is not the regency's: its name, everyday words, whose it is, where to turn */
  outside: readonly (readonly [name: string, words: readonly string[], belongsTo: string, turnTo: string])[];
}
