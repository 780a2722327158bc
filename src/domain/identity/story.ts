/** What the entries of a thread say about the reporter's name. */
export type IdentityBody =
  | {
      type: 'identity-left';
      disclosure: string;
      sha256: string;
      needed: number;
      custodians: readonly { readonly cardId: string; readonly sha256: string }[];
    }
  | { type: 'identity-withdrawn'; disclosure: string }
  | { type: 'identity-asked'; disclosure: string; request: string; text: string }
  | { type: 'identity-opened'; disclosure: string; request: string }
  | { type: 'identity-closed'; disclosure: string; request: string; refused: boolean; text: string };

export type LeftIdentity = Extract<IdentityBody, { type: 'identity-left' }>;

export type IdentityStep = 'left' | 'withdrawn' | 'asked' | 'refused' | 'given-up' | 'opened';

/** The reporter's name so far. */
export interface IdentityStory {
  /** Oldest first. */
  steps: { step: IdentityStep; day: string }[];
  /** What she left and has not taken back. */
  left?: LeftIdentity;
  /** The request that waits for the custodians. */
  asked?: string;
  /** The last request that was opened. */
  opened?: string;
}

/**
 * Tells the story from entries whose authors are sure. Each entry counts only about the identity that lies there, so that
 * one about a former one moves nothing.
 */
export function identityStoryOf(
  entries: readonly { day: string; author: string; body: IdentityBody }[],
): IdentityStory {
  const story: IdentityStory = { steps: [] };
  for (const { day, author, body } of entries) {
    const isReporters = body.type === 'identity-left' || body.type === 'identity-withdrawn';
    if (isReporters !== (author === 'reporter')) continue;
    const step = stepOf(story, body);
    if (step) story.steps.push({ step, day });
  }
  return story;
}

function stepOf(story: IdentityStory, body: IdentityBody): IdentityStep | undefined {
  if (body.type === 'identity-left') {
    story.left = body;
    return 'left';
  }
  if (story.left?.disclosure !== body.disclosure) return undefined;
  switch (body.type) {
    case 'identity-withdrawn':
      delete story.left;
      delete story.asked;
      return 'withdrawn';
    case 'identity-asked':
      story.asked = body.request;
      return 'asked';
    case 'identity-opened':
      delete story.asked;
      story.opened = body.request;
      return 'opened';
    case 'identity-closed':
      if (story.asked === body.request) delete story.asked;
      return body.refused ? 'refused' : 'given-up';
  }
}

/** Whether an entry's body is about the reporter's name. */
export function isAboutIdentity<Body extends { type: string }>(body: Body): body is Body & IdentityBody {
  return body.type.startsWith('identity-');
}
