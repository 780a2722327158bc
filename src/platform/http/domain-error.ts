/** Every way in which a request can be refused, with the HTTP status that says so. */
export const STATUS_OF = {
  'input.invalid': 400,
  'csrf.invalid': 403,
  'session.required': 401,
  'ability.missing': 403,
  'not-found': 404,
  'too-large': 413,
  'media.refused': 415,
  'request.unreadable': 400,
  'proof.needed': 428,
  busy: 503,
  'login.failed': 401,
  'login.slow': 429,
  'link.invalid': 410,
  'card.not-counted': 403,
  'channel.closed': 409,
  'channel.generation': 409,
  'thread.moved': 409,
  'move.refused': 409,
  'case.missing': 409,
  'case.too-few-members': 409,
  'case.member-refused': 409,
  'case.last-report': 409,
  'case.finished': 409,
  'filing.changed': 409,
  'sealed.malformed': 400,
  'storage.full': 507,
  'files.full': 409,
  'files.unfinished': 409,
  'visit.over': 410,
  'member.exists': 409,
  'member.last-admin': 409,
  conflict: 409,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof STATUS_OF;

/** A refusal that the caller is told about by code; the text comes from the catalogue, in the reader's language. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    /** Facts for the caller's program (which field, what the new recipient is); never internal, never logged. */
    readonly facts: Record<string, unknown> = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }

  get status(): number {
    return STATUS_OF[this.code];
  }
}
