import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../platform/http/access.js';
import { PageSettings } from '../platform/pages/page-settings.js';
import { PlainOutside } from './plain-outside.js';
import { PlainReturn } from './plain-return.js';
import { CheckInDto, FileWithdrawalDto, OutsideDto, PlanDto, RatingDto } from './visit.dto.js';
import { answerVisit } from './visit-answer.js';

/** What a returning reporter sends without script, beside messages and files. */
@Controller('resi')
export class ReturnVisitController {
  constructor(
    private readonly pages: PageSettings,
    private readonly answers: PlainReturn,
    private readonly outside: PlainOutside,
  ) {}

  /** How she is, when a check-in asks. */
  @Post('kabar')
  @HttpCode(200)
  @Public()
  async checkIn(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() form: CheckInDto): Promise<void> {
    const setting = this.pages.of(request, '/resi', 'resi');
    await answerVisit(reply, setting, await this.answers.checkIn(form, setting.lang));
  }

  /** When she can come back. */
  @Post('kembali')
  @HttpCode(200)
  @Public()
  async plan(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() form: PlanDto): Promise<void> {
    const setting = this.pages.of(request, '/resi', 'resi');
    await answerVisit(reply, setting, await this.answers.plan(form, setting.lang));
  }

  /** How she was served. */
  @Post('nilai')
  @HttpCode(200)
  @Public()
  async rate(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() form: RatingDto): Promise<void> {
    const setting = this.pages.of(request, '/resi', 'resi');
    await answerVisit(reply, setting, await this.answers.rate(form, setting.lang));
  }

  /** A file that she has listed and does not send after all. */
  @Post('tidak-jadi')
  @HttpCode(200)
  @Public()
  async withdrawFile(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() form: FileWithdrawalDto,
  ): Promise<void> {
    const setting = this.pages.of(request, '/resi', 'resi');
    await answerVisit(reply, setting, await this.answers.withdrawFile(form, setting.lang));
  }

  /** Her own text to the outside channel, as a new report with a receipt of its own. */
  @Post('saluran-luar')
  @HttpCode(200)
  @Public()
  async goOutside(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() form: OutsideDto): Promise<void> {
    const setting = this.pages.of(request, '/resi', 'resi');
    await answerVisit(reply, setting, await this.outside.file(form, setting.lang));
  }
}
