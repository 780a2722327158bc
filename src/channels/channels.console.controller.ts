import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ChannelId } from '../domain/staff/roles.js';
import { type Actor, actorOf, Needs } from '../platform/http/access.js';
import { DomainError } from '../platform/http/domain-error.js';
import { ChannelWrapDto, GenerationDto, WrapQueryDto } from './channels.dto.js';
import { visibleChannels, worksAt } from './channels.policy.js';
import { ChannelsService } from './channels.service.js';
import type { ChannelView, WrapView } from './channels.view.js';

/** The channels' state and keys. */
@Controller('api/channels')
export class ChannelsController {
  constructor(private readonly service: ChannelsService) {}

  /** The channels that the caller may know of. */
  @Get()
  @Needs('channel.status')
  channels(@Req() request: FastifyRequest): Promise<ChannelView[]> {
    return this.service.channels(visibleChannels(actorOf(request).grants));
  }

  /** Begins a generation of the key; the first one opens the channel. */
  @Post(':id/generations')
  @HttpCode(204)
  @Needs('channel.open')
  async begin(@Req() request: FastifyRequest, @Param('id') id: string, @Body() dto: GenerationDto): Promise<void> {
    const { actor, channelId } = atOwnDesk(request, id);
    await this.service.beginGeneration(actor.memberId, channelId, dto);
  }

  /** Wraps the newest key to one more card. */
  @Post(':id/wraps')
  @HttpCode(204)
  @Needs('channel.open')
  async wrap(@Req() request: FastifyRequest, @Param('id') id: string, @Body() dto: ChannelWrapDto): Promise<void> {
    const { actor, channelId } = atOwnDesk(request, id);
    await this.service.addWrap(actor.memberId, channelId, dto);
  }

  /** The caller's own wrap, of the newest generation that he holds or of the one asked for. */
  @Get(':id/wrap')
  @Needs('channel.open')
  ownWrap(@Req() request: FastifyRequest, @Param('id') id: string, @Query() query: WrapQueryDto): Promise<WrapView> {
    const { actor, channelId } = atOwnDesk(request, id);
    return this.service.ownWrap(actor.memberId, channelId, query.generation);
  }
}

/** The other desk does not exist for a member. */
function atOwnDesk(request: FastifyRequest, id: string): { actor: Actor; channelId: ChannelId } {
  const actor = actorOf(request);
  if (!worksAt(actor.grants, id)) throw new DomainError('not-found');
  return { actor, channelId: id };
}
