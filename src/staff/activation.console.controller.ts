import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../platform/http/access.js';
import { ActivationService } from './activation.service.js';
import { setTokens, tokensFrom } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { ActivationDto, OpenLinkDto } from './staff.dto.js';
import type { LoginView, OpenedLinkView } from './staff.view.js';

/** One-time links. Public, since their secret is what lets the caller in. */
@Controller('api/activation')
export class ActivationController {
  constructor(
    private readonly service: ActivationService,
    private readonly sessions: SessionsService,
  ) {}

  /** What the link is for, with a fresh second factor. */
  @Post('open')
  @HttpCode(200)
  @Public()
  open(@Body() dto: OpenLinkDto): Promise<OpenedLinkView> {
    return this.service.open(dto.token);
  }

  /** Uses the link up and logs in. */
  @Post()
  @HttpCode(200)
  @Public()
  async complete(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() dto: ActivationDto,
  ): Promise<LoginView> {
    const { tokens, memberId } = await this.service.complete(dto, tokensFrom(request).known);
    setTokens(reply, tokens);
    return this.sessions.loginView(tokens.session, memberId);
  }
}
