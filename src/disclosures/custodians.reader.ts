import { Inject, Injectable } from '@nestjs/common';
import { ChannelsReader } from '../channels/channels.reader.js';
import { CHANNELS, type ChannelId } from '../domain/staff/roles.js';
import type { ConfigData } from '../platform/config-data/config-data.js';
import { CORE } from '../platform/core-token.js';
import type { Card } from '../sealing/card.js';
import { chooseCustodians } from '../sealing/custodians.js';

/** The custodians to whom a reporter of a channel can entrust her name now. */
export interface CustodianOffer {
  /** So many of them must agree. */
  needed: number;
  /** Their cards, each with the statement in which its owner signed it. */
  custodians: { card: Card; statement: string }[];
}

/** Answers whether leaving one's name can be offered. */
@Injectable()
export class CustodiansReader {
  constructor(
    private readonly channels: ChannelsReader,
    @Inject(CORE) private readonly core: { config: Pick<ConfigData, 'splitting'> },
  ) {}

  /** @returns null while too few custodians' cards count, or none of somebody outside the Inspektorat */
  async offer(channelId: ChannelId): Promise<CustodianOffer | null> {
    const { splitting } = this.core.config;
    const counted = await this.channels.custodians(channelId);
    const chosen = chooseCustodians(
      counted.map((one) => one.card),
      splitting,
    );
    if (!chosen) return null;
    const custodians = chosen.flatMap((card) => counted.filter((one) => one.card.id === card.id));
    return { needed: splitting.needed, custodians };
  }

  /** Whether a name can be left in a channel, and how many of its custodians must agree then. */
  async standing(channelId: ChannelId): Promise<{ isOffered: boolean; needed: number }> {
    return { isOffered: (await this.offer(channelId)) !== null, needed: this.core.config.splitting.needed };
  }

  /** The offer of each channel that can make one; the same statements whatever there is. */
  async offers(): Promise<Map<ChannelId, CustodianOffer>> {
    const offers = new Map<ChannelId, CustodianOffer>();
    for (const channelId of CHANNELS) {
      const offer = await this.offer(channelId);
      if (offer) offers.set(channelId, offer);
    }
    return offers;
  }
}
