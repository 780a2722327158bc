import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf, Needs } from '../platform/http/access.js';
import { DeskService } from './desk.service.js';
import { HeadersService } from './headers.service.js';
import { InboxService } from './inbox.service.js';
import { HeadersDto, InboxQueryDto, NewEntryDto, NewReadingDto } from './reports.dto.js';
import type { InboxView, ReportHeadersView, ReportStandingView, ReportView } from './reports.view.js';
import { readSealedText } from './sealed-input.reader.js';

/** The receiving desk: inbox, report, answer. */
@Controller('api/reports')
export class ReportsConsoleController {
  constructor(
    private readonly inbox: InboxService,
    private readonly headers: HeadersService,
    private readonly desk: DeskService,
  ) {}

  /** One page of the inbox, unread reports first, then by deadline. */
  @Get()
  @Needs('report.read')
  page(@Req() request: FastifyRequest, @Query() query: InboxQueryDto): Promise<InboxView> {
    return this.inbox.page(actorOf(request), query);
  }

  /** What the browser needs to show these reports in the inbox. A POST, since it asks for up to fifty ids. */
  @Post('headers')
  @HttpCode(200)
  @Needs('report.read')
  headersOf(@Req() request: FastifyRequest, @Body() body: HeadersDto): Promise<ReportHeadersView> {
    return this.headers.headersOf(actorOf(request), body.ids);
  }

  /** A whole report. */
  @Get(':id')
  @Needs('report.read')
  read(@Req() request: FastifyRequest, @Param('id') id: string): Promise<ReportView> {
    return this.desk.read(actorOf(request), id);
  }

  /** An officer's entry and, with it, the move that it tells the reporter about. */
  @Post(':id/entries')
  @HttpCode(200)
  @Needs('report.answer')
  append(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Body() body: NewEntryDto,
  ): Promise<ReportStandingView> {
    const entry = { n: body.n, tag: body.tag, ciphertext: readSealedText(body.ciphertext) };
    return this.desk.append(actorOf(request), id, entry, body.move?.to);
  }

  /** How far the caller has read, signed by him. */
  @Put(':id/reading')
  @Needs('report.read')
  keepReading(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Body() body: NewReadingDto,
  ): Promise<ReportStandingView> {
    return this.desk.keepReading(actorOf(request), id, body);
  }

  /** The sealed bytes of one file. */
  @Get(':id/attachments/:attachment')
  @Needs('report.read')
  async attachment(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Param('attachment') attachmentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, bytes } = await this.desk.openAttachment(actorOf(request), id, attachmentId);
    reply
      .header('content-type', 'application/octet-stream')
      .header('content-length', bytes)
      .header('content-disposition', 'attachment')
      .send(file.createReadStream());
  }
}
