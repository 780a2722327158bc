/** A refusal by the server, as its problem document tells it. `offline` (status 0): no answer came at all. */
export class ApiProblem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    /** A sentence in the reader's language; empty when no answer came. */
    readonly title: string,
    /** Further facts of the problem document, such as the newest generation of a channel. */
    readonly facts: Record<string, unknown> = {},
  ) {
    super(code);
    this.name = 'ApiProblem';
  }
}
