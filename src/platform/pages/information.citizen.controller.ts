import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import type { ConfigData } from '../config-data/config-data.js';
import { CORE } from '../core-token.js';
import { Public } from '../http/access.js';
import { Settings } from '../settings/settings.js';
import { BantuanPage } from './bantuan.page.js';
import { contactLines } from './contacts.js';
import { PageSettings } from './page-settings.js';
import { PrivasiPage } from './privasi.page.js';
import { sendPublicPage } from './send-page.js';

/** Pages that only inform, and the way out. */
@Controller()
export class InformationController {
  constructor(
    private readonly pages: PageSettings,
    private readonly settings: Settings,
    @Inject(CORE) private readonly core: { config: Pick<ConfigData, 'contacts'> },
  ) {}

  @Get('bantuan')
  @Public()
  async help(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const setting = this.pages.of(request, '/bantuan');
    const contacts = contactLines(
      this.core.config.contacts,
      ['danger', 'protection', 'report', 'service'],
      setting.lang,
    );
    await sendPublicPage(request, reply, h(BantuanPage, { setting, contacts, onionUrl: this.settings.onionUrl }));
  }

  @Get('privasi')
  @Public()
  async privacy(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendPublicPage(request, reply, h(PrivasiPage, { setting: this.pages.of(request, '/privasi') }));
  }

  /** Works without script too. No `Clear-Site-Data`: there is no cookie and no storage, and the console has both. */
  @Get('keluar-cepat')
  @Public()
  async leave(@Res() reply: FastifyReply): Promise<void> {
    await reply.redirect(this.settings.exitUrl, 303);
  }
}
