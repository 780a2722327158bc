import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actorOf, Needs } from '../platform/http/access.js';
import { readSealedText } from '../reports/sealed-input.reader.js';
import type { SealedEntryInput } from '../reports/thread.writer.js';
import { AskingService } from './asking.service.js';
import { CustodianService } from './custodian.service.js';
import {
  IdentityAnswerDto,
  IdentityClosingDto,
  type IdentityEntryDto,
  IdentityOpeningDto,
  NewIdentityRequestDto,
} from './identity.dto.js';
import type {
  CustodianRequestsView,
  CustodianRequestView,
  OpenedIdentityView,
  ReportIdentityView,
} from './identity.view.js';

/** A reporter's name: officers ask for it, custodians answer. */
@Controller('api/identity')
export class IdentityConsoleController {
  constructor(
    private readonly asking: AskingService,
    private readonly custodian: CustodianService,
  ) {}

  /** Whether a name lies at a report, and what was asked about it. */
  @Get('reports/:id')
  @Needs('identity.ask')
  ofReport(@Req() request: FastifyRequest, @Param('id') id: string): Promise<ReportIdentityView> {
    return this.asking.ofReport(actorOf(request), id);
  }

  /** Asks the custodians, and tells the reporter that it was asked. */
  @Post('reports/:id/requests')
  @HttpCode(200)
  @Needs('identity.ask')
  ask(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Body() body: NewIdentityRequestDto,
  ): Promise<ReportIdentityView> {
    const askings = body.askings.map((one) => ({ cardId: one.cardId, ciphertext: readSealedText(one.ciphertext) }));
    const wanted = { id: body.id, disclosureId: body.disclosureId, askings };
    return this.asking.ask(actorOf(request), id, wanted, entryOf(body.entry));
  }

  /** Opens the name; the first time the caller's entry tells the reporter. */
  @Post('requests/:id/opening')
  @HttpCode(200)
  @Needs('identity.ask')
  open(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Body() body: IdentityOpeningDto,
  ): Promise<OpenedIdentityView> {
    return this.asking.open(actorOf(request), id, body.entry && entryOf(body.entry));
  }

  /** Ends a request that was refused or is no longer wanted, and tells the reporter. */
  @Post('requests/:id/closing')
  @HttpCode(200)
  @Needs('identity.ask')
  close(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Body() body: IdentityClosingDto,
  ): Promise<ReportIdentityView> {
    return this.asking.close(actorOf(request), id, entryOf(body.entry));
  }

  /** What the calling custodian is asked. */
  @Get('requests')
  @Needs('identity.keep')
  list(@Req() request: FastifyRequest): Promise<CustodianRequestsView> {
    return this.custodian.list(actorOf(request));
  }

  /** The calling custodian agrees or refuses. */
  @Post('requests/:id/answer')
  @HttpCode(200)
  @Needs('identity.keep')
  answer(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Body() body: IdentityAnswerDto,
  ): Promise<CustodianRequestView> {
    return this.custodian.answer(actorOf(request), id, body.agrees, readSealedText(body.ciphertext));
  }
}

function entryOf({ n, tag, ciphertext }: IdentityEntryDto): SealedEntryInput {
  return { n, tag, ciphertext: readSealedText(ciphertext) };
}
