/** What this installation is, made once and kept in the database. A class so that Nest can inject it. */
export abstract class Deployment {
  /** 16 bytes; part of every receipt's and password's salt. */
  readonly id!: Uint8Array;
  /** True when the database holds sample data: every page then says so. */
  readonly demo!: boolean;
}
