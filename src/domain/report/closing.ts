import type { Day } from '../calendar/day.js';
import type { ConversationItem } from './conversation.js';
import { CLOSED_STATES } from './states.js';
import { wakesDesk } from './visit-bodies.js';

/** A closing that still stands, and whether she has said since how she was served. */
export interface Closing {
  day: Day;
  isRated: boolean;
}

/** The closing of a report that is finished, closed or forwarded now; nothing while it is open. */
export function closingOf(items: readonly ConversationItem[]): Closing | undefined {
  let closing: Closing | undefined;
  for (const item of items) {
    if (item.kind !== 'message') continue;
    const { body, by, day } = item;
    if (body.type === 'state') {
      const isClosed = CLOSED_STATES.some((state) => state === body.state);
      closing = isClosed ? (closing ?? { day, isRated: false }) : undefined;
    } else if (body.type === 'question' || (by === 'reporter' && wakesDesk(body))) {
      closing = undefined;
    } else if (body.type === 'rating' && closing) {
      closing = { ...closing, isRated: true };
    }
  }
  return closing;
}
