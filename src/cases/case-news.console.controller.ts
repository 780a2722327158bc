import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actorOf, Needs } from '../platform/http/access.js';
import { CaseNewsService } from './case-news.service.js';
import { CaseNewsDto } from './cases.dto.js';
import { readEntry } from './cases.input.js';
import type { CaseView, UntoldReportView } from './cases.view.js';

/** What the desk tells reporters of the cases that hold their reports. */
@Controller('api/cases')
export class CaseNewsConsoleController {
  constructor(private readonly news: CaseNewsService) {}

  /** Reports in the caller's own cases whose reporters have not been told how far they are. */
  @Get('untold')
  @Needs('report.answer')
  untold(@Req() request: FastifyRequest): Promise<UntoldReportView[]> {
    return this.news.untold(actorOf(request));
  }

  /** Tells the reporter of one of the case's reports. */
  @Post(':id/reports/:reportId/news')
  @HttpCode(200)
  @Needs('report.answer')
  tell(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Param('reportId') reportId: string,
    @Body() body: CaseNewsDto,
  ): Promise<CaseView> {
    const { news, entry, threadEntry } = body;
    const wanted = { news, entry: readEntry(entry), threadEntry: readEntry(threadEntry) };
    return this.news.tell(actorOf(request), id, reportId, wanted);
  }
}
