import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Database } from '../database/database.js';
import { DeploymentEntity } from '../database/deployment.entity.js';
import { Public } from '../http/access.js';
import { DataContohPage } from './data-contoh.page.js';
import { PageSettings } from './page-settings.js';
import { sendPublicPage } from './send-page.js';

/** Where the ribbon of the demo leads. The route exists over sample data only. */
@Controller('data-contoh')
export class SampleDataController {
  constructor(
    private readonly pages: PageSettings,
    private readonly database: Database,
  ) {}

  @Get()
  @Public()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const mark = await this.database.reader.getRepository(DeploymentEntity).findOneByOrFail({ name: 'demo' });
    const page = h(DataContohPage, { setting: this.pages.of(request, '/data-contoh'), seed: mark.value });
    await sendPublicPage(request, reply, page);
  }
}
