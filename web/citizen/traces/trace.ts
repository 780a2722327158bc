/** What in a text could lead to its writer. */
export type TraceKind = 'nik' | 'nip' | 'phone' | 'account' | 'email' | 'plate' | 'post' | 'name';

export interface Trace {
  kind: TraceKind;
  /** As it stands in the text */
  text: string;
  /** Where it begins */
  at: number;
}
