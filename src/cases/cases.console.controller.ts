import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actorOf, Needs } from '../platform/http/access.js';
import { DomainError } from '../platform/http/domain-error.js';
import { CaseListService } from './case-list.service.js';
import { CaseMembersService } from './case-members.service.js';
import { CaseOpeningService } from './case-opening.service.js';
import { CaseReadingService } from './case-reading.service.js';
import { CasesQueryDto, LinkedReportDto, NewCaseDto, NewDossierReadingDto } from './cases.dto.js';
import { readEntry, readReport, readWrap } from './cases.input.js';
import type { CasesView, CaseView, ColleagueView } from './cases.view.js';

/** The caller's own cases: finding, reading, opening them, and which reports they hold. */
@Controller('api/cases')
export class CasesConsoleController {
  constructor(
    private readonly list: CaseListService,
    private readonly members: CaseMembersService,
    private readonly reading: CaseReadingService,
    private readonly opening: CaseOpeningService,
  ) {}

  /** One page of the caller's own cases, by deadline. */
  @Get()
  @Needs('case.read')
  page(@Req() request: FastifyRequest, @Query() query: CasesQueryDto): Promise<CasesView> {
    return this.list.page(actorOf(request), query);
  }

  /** Colleagues of the caller's channel whom a case's key can be wrapped to. */
  @Get('colleagues')
  @Needs('case.read')
  colleagues(@Req() request: FastifyRequest): Promise<ColleagueView[]> {
    return this.members.colleagues(actorOf(request));
  }

  /** A whole case. */
  @Get(':id')
  @Needs('case.read')
  read(@Req() request: FastifyRequest, @Param('id') id: string): Promise<CaseView> {
    return this.reading.read(actorOf(request), id);
  }

  /** Opens a case for a report. */
  @Post()
  @Needs('case.open')
  open(@Req() request: FastifyRequest, @Body() body: NewCaseDto): Promise<CaseView> {
    const { id, wraps, entry, report } = body;
    const wanted = { id, wraps: wraps.map(readWrap), entry: readEntry(entry), report: readReport(report) };
    return this.opening.open(actorOf(request), wanted);
  }

  /** Links another report of the same deed. */
  @Post(':id/reports')
  @HttpCode(200)
  @Needs('case.open')
  link(@Req() request: FastifyRequest, @Param('id') id: string, @Body() body: LinkedReportDto): Promise<CaseView> {
    return this.opening.link(actorOf(request), id, readEntry(body.entry), readReport(body));
  }

  /** Takes a report out again. */
  @Post(':id/reports/:reportId/removal')
  @HttpCode(200)
  @Needs('case.open')
  unlink(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Param('reportId') reportId: string,
    @Body() body: LinkedReportDto,
  ): Promise<CaseView> {
    if (body.reportId !== reportId) throw new DomainError('input.invalid');
    return this.opening.unlink(actorOf(request), id, readEntry(body.entry), readReport(body));
  }

  /** How far the caller has read, signed by him. */
  @Put(':id/reading')
  @HttpCode(204)
  @Needs('case.read')
  keepReading(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Body() body: NewDossierReadingDto,
  ): Promise<void> {
    return this.reading.keepReading(actorOf(request), id, body);
  }
}
