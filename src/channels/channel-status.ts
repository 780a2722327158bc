import type { ChannelId } from '../domain/staff/roles.js';
import { readCard } from '../sealing/card.js';
import { SealingError } from '../sealing/errors.js';
import { type ChannelRoot, countedCards, readChannelRecipient } from '../sealing/trust.js';
import type { CardEntity, VouchEntity } from './cards.entity.js';
import type { ChannelGenerationEntity } from './channels.entity.js';

export type ClosedBecause = 'no-key' | 'not-pinned' | 'not-vouched' | 'few-holders';

/** What the citizen side may rely on about a channel. */
export interface ChannelStatus {
  id: ChannelId;
  open: boolean;
  closedBecause: ClosedBecause | null;
  /** Generation, recipient and statement of its key, only when the pinned root vouches for them. */
  generation: number | null;
  recipient: string | null;
  statement: string | null;
  /** How many counted cards of working officers hold the key. */
  holders: number;
  /** As the operator pinned it. */
  root: ChannelRoot | null;
}

/** What the database holds about a channel; nothing of it is believed without the root. */
export interface ChannelFacts {
  id: ChannelId;
  root: ChannelRoot | undefined;
  /** With fewer holders of its key it takes no report; at least 2, since one lost password would lose it. */
  leastHolders: number;
  latest: Pick<ChannelGenerationEntity, 'generation' | 'recipient' | 'statement'> | undefined;
  cards: Pick<CardEntity, 'id' | 'statement' | 'state'>[];
  vouches: Pick<VouchEntity, 'statement'>[];
  /** Cards to which the latest generation is wrapped. */
  wrappedTo: string[];
}

/**
 * The cards of a desk that count, by the root that the operator pinned; until he has, by the card that opened the
 * channel, so that its first officer can let the second one in. Nobody counts before the channel was opened.
 */
export function countedOf(
  facts: Pick<ChannelFacts, 'root' | 'cards' | 'vouches'>,
  openerCardId: string | undefined,
): ReadonlySet<string> {
  const opener = facts.cards.find((card) => card.id === openerCardId);
  const rootKey = facts.root?.verifyKey ?? (opener ? verifyKeyOf(opener.statement) : undefined);
  if (rootKey === undefined) return new Set();
  const cards = facts.cards.map((card) => card.statement);
  const vouches = facts.vouches.map((vouch) => vouch.statement);
  return new Set(countedCards(rootKey, cards, vouches).keys());
}

function verifyKeyOf(statement: string): string | undefined {
  try {
    return readCard(statement).verifyKey;
  } catch (error) {
    if (error instanceof SealingError) return undefined;
    throw error;
  }
}

/** Decides what of a channel counts. Pure: the same facts give the same answer. */
export function judgeChannel(facts: ChannelFacts): ChannelStatus {
  const { id, latest } = facts;
  const root = facts.root ?? null;
  const closed = (closedBecause: ClosedBecause): ChannelStatus => ({
    id,
    open: false,
    closedBecause,
    generation: null,
    recipient: null,
    statement: null,
    holders: 0,
    root,
  });
  if (!latest) return closed('no-key');
  if (!root) return closed('not-pinned');
  const counted = countedCards(
    root.verifyKey,
    facts.cards.map((card) => card.statement),
    facts.vouches.map((vouch) => vouch.statement),
  );
  let recipient: string;
  try {
    recipient = readChannelRecipient(latest.statement, counted, {
      channelId: id,
      generation: latest.generation,
    }).recipient;
  } catch (error) {
    if (error instanceof SealingError) return closed('not-vouched');
    throw error;
  }
  if (recipient !== latest.recipient) return closed('not-vouched');
  const working = new Set(facts.cards.filter((card) => card.state === 'current').map((card) => card.id));
  const holders = new Set(facts.wrappedTo.filter((cardId) => counted.has(cardId) && working.has(cardId))).size;
  const open = holders >= facts.leastHolders;
  return {
    id,
    open,
    closedBecause: open ? null : 'few-holders',
    generation: latest.generation,
    recipient,
    statement: latest.statement,
    holders,
    root,
  };
}
