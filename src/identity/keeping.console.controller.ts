import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actorOf, Needs } from '../platform/http/access.js';
import { readSealedText } from '../reports/sealed-input.reader.js';
import { IdentityHandoverDto } from './identity.dto.js';
import type { KeepingView, KeptSharesView } from './identity.view.js';
import { KeepingService } from './keeping.service.js';

/** The shares of names: who keeps them, to whom they go, and how many are left. */
@Controller('api/identity')
export class KeepingConsoleController {
  constructor(private readonly keeping: KeepingService) {}

  /** The shares that the calling custodian keeps, sealed to him. */
  @Get('shares')
  @Needs('identity.keep')
  kept(@Req() request: FastifyRequest): Promise<KeptSharesView> {
    return this.keeping.kept(actorOf(request));
  }

  /** The calling custodian hands one share on to a successor. */
  @Post('shares/:id/handover')
  @HttpCode(204)
  @Needs('identity.keep')
  handOn(@Req() request: FastifyRequest, @Param('id') id: string, @Body() body: IdentityHandoverDto): Promise<void> {
    const { cardId, ciphertext } = body;
    return this.keeping.handOn(actorOf(request), id, { cardId, ciphertext: readSealedText(ciphertext) });
  }

  /** On how many working custodians the names depend, as numbers alone. */
  @Get('keeping')
  @Needs('identity.count')
  counts(@Req() request: FastifyRequest): Promise<KeepingView[]> {
    return this.keeping.counts(actorOf(request));
  }
}
