import { Controller, Get, HttpCode, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CORE } from '../core-token.js';
import { Public } from './access.js';

/** Whether the process runs, and whether it can work (database, pending migrations, free disk). */
@Controller('health')
export class HealthController {
  constructor(@Inject(CORE) private readonly core: { isReady(): Promise<boolean> }) {}

  @Public()
  @Get('live')
  @HttpCode(200)
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Public()
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: 'ok' | 'not ready' }> {
    const isReady = await this.core.isReady();
    reply.status(isReady ? 200 : 503);
    return { status: isReady ? 'ok' : 'not ready' };
  }
}
