import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Public } from '../platform/http/access.js';
import { CitizenToken } from '../platform/http/citizen-token.js';
import { PageSettings } from '../platform/pages/page-settings.js';
import { sendPublicPage } from '../platform/pages/send-page.js';
import { inLang } from '../texts/lang.js';
import { LeaveDto, ReceiptFormDto } from './citizen.dto.js';
import { IdentityFormDto } from './identity.dto.js';
import { readForm } from './incoming-form.js';
import { ResiPage } from './pages/resi.page.js';
import { PlainIdentity } from './plain-identity.js';
import { PlainVisit } from './plain-visit.js';
import { answerVisit } from './visit-answer.js';

/** Where the eight words lead: the conversation, without script. With script this page only hands out itself. */
@Controller('resi')
export class ReceiptController {
  constructor(
    private readonly pages: PageSettings,
    private readonly visit: PlainVisit,
    private readonly identity: PlainIdentity,
    private readonly token: CitizenToken,
  ) {}

  @Get()
  @Public()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const setting = this.pages.of(request, '/resi', 'resi');
    await sendPublicPage(request, reply, h(ResiPage, { setting, state: this.visit.entryState() }));
  }

  /** A well-formed receipt gets the same status, headers and work whether or not there is such a report. */
  @Post()
  @HttpCode(200)
  @Public()
  async open(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() form: ReceiptFormDto): Promise<void> {
    const setting = this.pages.of(request, '/resi', 'resi');
    await answerVisit(reply, setting, await this.visit.begin(form, setting.lang));
  }

  @Post('pesan')
  @HttpCode(200)
  @Public()
  async write(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { fields, files } = await readForm(request);
    const setting = this.pages.of(request, '/resi', 'resi');
    try {
      await answerVisit(reply, setting, await this.visit.write(fields, files, setting.lang));
    } finally {
      await files.drain();
    }
  }

  /** Leaves the reporter's name, sealed here, or takes it back. */
  @Post('identitas')
  @HttpCode(200)
  @Public()
  async identify(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() form: IdentityFormDto,
  ): Promise<void> {
    const setting = this.pages.of(request, '/resi', 'resi');
    await answerVisit(reply, setting, await this.identity.send(form, setting.lang));
  }

  /** A contact that the desk reads. */
  @Post('kontak')
  @HttpCode(200)
  @Public()
  async contact(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() form: IdentityFormDto,
  ): Promise<void> {
    const setting = this.pages.of(request, '/resi', 'resi');
    await answerVisit(reply, setting, await this.identity.contact(form, setting.lang));
  }

  /** Ends the visit. There is nothing to clear but the page itself: no session, no cookie, no storage. */
  @Post('keluar')
  @Public()
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() form: LeaveDto): Promise<void> {
    this.token.expect(form.csrf);
    await reply.redirect(inLang('/', this.pages.of(request, '/').lang), 303);
  }
}
