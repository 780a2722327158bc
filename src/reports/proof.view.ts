/** What a browser works out before it files a report. */
export class ProofTaskView {
  /** A challenge of the altcha library as JSON; it goes back as it is. */
  challenge: string;
  /** After so many seconds it is no longer good. */
  validSeconds: number;
  /** True while many reports come in and it takes longer than usual. */
  crowded: boolean;
}
