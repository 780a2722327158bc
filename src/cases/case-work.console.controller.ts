import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actorOf, Needs } from '../platform/http/access.js';
import { CaseMembersService } from './case-members.service.js';
import { CaseWorkService } from './case-work.service.js';
import {
  NewCaseMoveDto,
  NewCodingDto,
  NewDossierEntryDto,
  NewDossierGenerationDto,
  NewMemberDto,
} from './cases.dto.js';
import { readEntry, readWrap } from './cases.input.js';
import type { CaseView } from './cases.view.js';

/** The members' work on a case. Each request brings one sealed entry of the dossier. */
@Controller('api/cases')
export class CaseWorkConsoleController {
  constructor(
    private readonly work: CaseWorkService,
    private readonly members: CaseMembersService,
  ) {}

  /** A note, or the ringkasan aman. */
  @Post(':id/entries')
  @HttpCode(200)
  @Needs('case.write')
  write(@Req() request: FastifyRequest, @Param('id') id: string, @Body() body: NewDossierEntryDto): Promise<CaseView> {
    return this.work.write(actorOf(request), id, readEntry(body.entry), body.summary);
  }

  /** A version of the coding. */
  @Post(':id/coding')
  @HttpCode(200)
  @Needs('case.code')
  code(@Req() request: FastifyRequest, @Param('id') id: string, @Body() body: NewCodingDto): Promise<CaseView> {
    const { entry, ...coding } = body;
    return this.work.code(actorOf(request), id, readEntry(entry), coding);
  }

  /** A move of the case: the entry is the proposal, the decision, or says why. */
  @Post(':id/moves')
  @HttpCode(200)
  @Needs('case.write')
  move(@Req() request: FastifyRequest, @Param('id') id: string, @Body() body: NewCaseMoveDto): Promise<CaseView> {
    const { to, outcome, level } = body;
    return this.work.move(actorOf(request), id, readEntry(body.entry), { to, outcome, level });
  }

  /** Lets a colleague in. */
  @Post(':id/members')
  @HttpCode(200)
  @Needs('case.assign')
  letIn(@Req() request: FastifyRequest, @Param('id') id: string, @Body() body: NewMemberDto): Promise<CaseView> {
    const { generation, wrap, entry } = body;
    return this.members.letIn(actorOf(request), id, readEntry(entry), generation, readWrap(wrap));
  }

  /** A new key for those who stay. */
  @Post(':id/generations')
  @HttpCode(200)
  @Needs('case.assign')
  beginGeneration(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Body() body: NewDossierGenerationDto,
  ): Promise<CaseView> {
    const { generation, wraps, entry } = body;
    return this.members.beginGeneration(actorOf(request), id, readEntry(entry), generation, wraps.map(readWrap));
  }
}
