import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actorOf, Needs } from '../platform/http/access.js';
import { WaveInputsService } from './wave-inputs.service.js';
import type { WaveInputsView } from './waves.view.js';

/** The next wave: what it is proposed from. */
@Controller('api/waves')
export class WavesController {
  constructor(private readonly inputs: WaveInputsService) {}

  @Get('next')
  @Needs('wave.read')
  next(@Req() request: FastifyRequest): Promise<WaveInputsView> {
    return this.inputs.inputs(actorOf(request));
  }
}
