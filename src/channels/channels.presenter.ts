import type { ChannelStatus } from './channel-status.js';
import type { ChannelGenerationEntity, ChannelWrapEntity } from './channels.entity.js';
import type { ChannelView } from './channels.view.js';

/** A channel for the console: what the database holds beside what the server makes of it. */
export function presentChannel(
  status: ChannelStatus,
  first: ChannelGenerationEntity | undefined,
  newest: ChannelGenerationEntity | undefined,
  wraps: Pick<ChannelWrapEntity, 'cardId'>[],
): ChannelView {
  return {
    id: status.id,
    open: status.open,
    closedBecause: status.closedBecause,
    generation: newest?.generation ?? 0,
    recipient: newest?.recipient ?? null,
    statement: newest?.statement ?? null,
    firstCardId: first?.byCardId ?? null,
    firstStatement: first?.statement ?? null,
    wrappedTo: wraps.map((wrap) => wrap.cardId),
    holders: status.holders,
    pinnedVerifyKey: status.root?.verifyKey ?? null,
  };
}
