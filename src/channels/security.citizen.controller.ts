import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Public } from '../platform/http/access.js';
import { PageSettings } from '../platform/pages/page-settings.js';
import { sendPublicPage } from '../platform/pages/send-page.js';
import { KeyLines } from './key-lines.js';
import { KeamananPage } from './pages/keamanan.page.js';

/** How the sealing works, with the fingerprints of the keys that reports are sealed to. */
@Controller('keamanan')
export class SecurityController {
  constructor(
    private readonly pages: PageSettings,
    private readonly keys: KeyLines,
  ) {}

  @Get()
  @Public()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const setting = this.pages.of(request, '/keamanan');
    const [channels, custodians] = [await this.keys.all(), await this.keys.custodians()];
    await sendPublicPage(request, reply, h(KeamananPage, { setting, channels, custodians }));
  }
}
