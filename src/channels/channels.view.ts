import type { ChannelId } from '../domain/staff/roles.js';

/** A channel as the console sees it: what the database holds, which the browser judges by itself, and what the server makes of it. */
export class ChannelView {
  id: ChannelId;
  /** Whether the citizen side takes reports for it. */
  open: boolean;
  /** Why it does not. */
  closedBecause: 'no-key' | 'not-pinned' | 'not-vouched' | 'few-holders' | null;
  /** The newest generation in the database; 0 when the channel has no key. */
  generation: number;
  recipient: string | null;
  /** Signed statement of the newest generation. */
  statement: string | null;
  /** Card of the officer who made the first generation: what colleagues compare before they pin it as root. */
  firstCardId: string | null;
  /** Signed statement of the first generation. */
  firstStatement: string | null;
  /** Cards that the newest generation is wrapped to, whether or not they count. */
  wrappedTo: string[];
  /** Counted cards of working officers that hold the key, by the pinned root. */
  holders: number;
  /** Verify key of the root in `channel-roots.yaml`; null when the operator has pinned none. */
  pinnedVerifyKey: string | null;
}

/** A channel's key as it was wrapped to the caller's card. */
export class WrapView {
  channelId: ChannelId;
  generation: number;
  cardId: string;
  byCardId: string;
  /** base64url */
  ciphertext: string;
}

/** One card as the database holds it. */
export class CardView {
  id: string;
  memberId: string;
  channelId: ChannelId;
  state: 'current' | 'suspended' | 'replaced';
  /** Whether its member sits at the receiving desk: the channel's key is wrapped to no other card. */
  atDesk: boolean;
  /** Self-signed statement; it counts only by vouches up to the root. */
  statement: string;
}

/** The cards and vouches of the caller's desk. */
export class CardsView {
  cards: CardView[];
  /** Signed statements of kind `vouch`. */
  vouches: string[];
}
