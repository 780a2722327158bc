import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Public } from '../platform/http/access.js';
import { CitizenToken } from '../platform/http/citizen-token.js';
import type { PageSetting } from '../platform/pages/page-setting.js';
import { assetsFor, PageSettings } from '../platform/pages/page-settings.js';
import { sendPage, sendPublicPage } from '../platform/pages/send-page.js';
import { WordCheckDto } from './citizen.dto.js';
import { readForm } from './incoming-form.js';
import { HomePage } from './pages/home.page.js';
import { LaporPage } from './pages/lapor.page.js';
import { ReceiptPage } from './pages/receipt.page.js';
import { PlainReportForm } from './plain-report-form.js';
import { ReceiptPages } from './receipt-pages.js';
import { ReportFormStates } from './report-form-state.js';

/** The report form, and what happens to it without script. */
@Controller()
export class ReportFormController {
  constructor(
    private readonly pages: PageSettings,
    private readonly states: ReportFormStates,
    private readonly form: PlainReportForm,
    private readonly receipts: ReceiptPages,
    private readonly token: CitizenToken,
  ) {}

  @Get()
  @Public()
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendPublicPage(request, reply, h(HomePage, { setting: this.pages.of(request, '/') }));
  }

  @Get('lapor')
  @Public()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const setting = this.pages.of(request, '/lapor', 'lapor');
    await sendPublicPage(request, reply, h(LaporPage, { setting, state: await this.states.of(setting.lang) }));
  }

  /** The whole report in one form, files last. Whatever is wrong, everything typed is on the page again. */
  @Post('lapor')
  @HttpCode(200)
  @Public()
  async file(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { fields, files } = await readForm(request);
    const setting = this.pages.of(request, '/lapor', 'lapor');
    try {
      const outcome = await this.form.take(fields, files, setting.lang);
      if (outcome.kind === 'receipt') {
        const page = h(ReceiptPage, { setting: receiptSetting(setting), state: outcome.state });
        await sendPage(reply, page, outcome.status);
      } else {
        if (outcome.status === 503) reply.header('retry-after', '5');
        await sendPage(reply, h(LaporPage, { setting, state: outcome.state }), outcome.status);
      }
    } finally {
      await files.drain();
    }
  }

  /** The two words that are typed back. */
  @Post('lapor/resi')
  @HttpCode(200)
  @Public()
  async check(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() typed: WordCheckDto): Promise<void> {
    this.token.expect(typed.csrf);
    const setting = receiptSetting(this.pages.of(request, '/lapor'));
    const state = await this.receipts.afterCheck(typed, setting.lang);
    await sendPage(reply, h(ReceiptPage, { setting, state }), Object.keys(state.problems).length > 0 ? 422 : 200);
  }
}

/** The receipt without script has none, and the looks of a receipt. */
function receiptSetting(setting: PageSetting): PageSetting {
  return { ...setting, withScript: false, assets: assetsFor('resi') };
}
