import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actorOf, Needs } from '../platform/http/access.js';
import { MembersService } from './members.service.js';
import { InvitationDto } from './staff.dto.js';
import type { LinkView, MemberView } from './staff.view.js';

/** Members, as an admin manages them. */
@Controller('api/members')
export class MembersController {
  constructor(private readonly service: MembersService) {}

  @Get()
  @Needs('member.manage')
  list(): Promise<MemberView[]> {
    return this.service.list();
  }

  /** Invites somebody; the link's secret is shown this once. */
  @Post()
  @HttpCode(201)
  @Needs('member.manage')
  invite(@Req() request: FastifyRequest, @Body() dto: InvitationDto): Promise<LinkView> {
    return this.service.invite(actorOf(request).memberId, dto);
  }

  /** A new activation link; the old one is void. */
  @Post(':id/link')
  @HttpCode(201)
  @Needs('member.manage')
  renewLink(@Req() request: FastifyRequest, @Param('id') id: string): Promise<LinkView> {
    return this.service.renewLink(actorOf(request).memberId, id);
  }

  /** Voids the second factor and gives a link for a new one. */
  @Post(':id/second-factor')
  @HttpCode(201)
  @Needs('member.manage')
  resetSecondFactor(@Req() request: FastifyRequest, @Param('id') id: string): Promise<LinkView> {
    return this.service.resetSecondFactor(actorOf(request).memberId, id);
  }

  @Post(':id/disable')
  @HttpCode(200)
  @Needs('member.manage')
  disable(@Req() request: FastifyRequest, @Param('id') id: string): Promise<MemberView> {
    return this.service.disable(actorOf(request).memberId, id);
  }

  @Post(':id/enable')
  @HttpCode(200)
  @Needs('member.manage')
  enable(@Req() request: FastifyRequest, @Param('id') id: string): Promise<MemberView> {
    return this.service.enable(actorOf(request).memberId, id);
  }
}
