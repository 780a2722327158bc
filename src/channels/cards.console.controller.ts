import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { channelsOf } from '../domain/staff/roles.js';
import { actorOf, Needs } from '../platform/http/access.js';
import { VouchDto } from './channels.dto.js';
import { ChannelsService } from './channels.service.js';
import type { CardsView } from './channels.view.js';

/** Cards of the caller's desk, and vouching for them. */
@Controller('api/cards')
export class CardsController {
  constructor(private readonly service: ChannelsService) {}

  @Get()
  @Needs('card.read')
  cards(@Req() request: FastifyRequest): Promise<CardsView> {
    return this.service.cardsOf(channelsOf(actorOf(request).grants));
  }

  /** Vouches for a colleague's card, after both have read the same words to each other. */
  @Post(':id/vouches')
  @HttpCode(204)
  @Needs('card.vouch')
  async vouch(@Req() request: FastifyRequest, @Param('id') id: string, @Body() dto: VouchDto): Promise<void> {
    const actor = actorOf(request);
    await this.service.vouch(actor.memberId, channelsOf(actor.grants), id, dto.statement);
  }
}
