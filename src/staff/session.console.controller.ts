import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Deployment } from '../platform/deployment/deployment.js';
import { Needs, Public } from '../platform/http/access.js';
import { PasswordsService } from './passwords.service.js';
import { sessionOf } from './session.guard.js';
import { clearSession, setTokens, tokensFrom } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { LoginDto, PasswordDto, SaltDto, SealedIdentityDto, UnlockDto } from './staff.dto.js';
import type { LoginView, SaltView, SessionStateView, UnlockView } from './staff.view.js';

/** The caller's own session. */
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly service: SessionsService,
    private readonly passwords: PasswordsService,
    private readonly deployment: Deployment,
  ) {}

  /** Whether this browser has a session. Never an error: the page asks it first. */
  @Get()
  @Public()
  state(@Req() request: FastifyRequest): SessionStateView {
    const session = request.session ? this.service.view(request.session) : null;
    return { session, demo: this.deployment.demo };
  }

  /** The salt of a login's password, for the browser to derive the proof with. */
  @Post('salt')
  @HttpCode(200)
  @Public()
  async salt(@Body() dto: SaltDto): Promise<SaltView> {
    return { salt: await this.service.saltOf(dto.login) };
  }

  /** Logs in with both factors. */
  @Post()
  @HttpCode(200)
  @Public()
  async login(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() dto: LoginDto,
  ): Promise<LoginView> {
    const { tokens, view } = await this.service.login(dto, tokensFrom(request));
    setTokens(reply, tokens);
    return view;
  }

  /** Gives the sealed keys again after a reload or a lock. */
  @Post('unlock')
  @HttpCode(200)
  @Needs('session.own')
  async unlock(@Req() request: FastifyRequest, @Body() dto: UnlockDto): Promise<UnlockView> {
    return { sealedIdentity: await this.service.unlock(sessionOf(request), dto.proof) };
  }

  /** Keeps the caller's keys as his browser sealed them anew, for the password's proof. */
  @Put('identity')
  @HttpCode(204)
  @Needs('session.own')
  async reseal(@Req() request: FastifyRequest, @Body() dto: SealedIdentityDto): Promise<void> {
    await this.service.reseal(sessionOf(request), dto);
  }

  /** Takes a new password of the caller, with his keys sealed under it, and ends his other sessions. */
  @Put('password')
  @HttpCode(204)
  @Needs('session.own')
  async changePassword(@Req() request: FastifyRequest, @Body() dto: PasswordDto): Promise<void> {
    await this.passwords.change(sessionOf(request), dto);
  }

  /** Logs out. */
  @Delete()
  @HttpCode(204)
  @Needs('session.own')
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.service.logout(sessionOf(request));
    clearSession(reply);
  }
}
