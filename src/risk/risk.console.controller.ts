import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actorOf, Needs } from '../platform/http/access.js';
import { RiskFieldDto } from './risk.dto.js';
import type { RiskDetailView, RiskMapView } from './risk.view.js';
import { RiskMapService } from './risk-map.service.js';

/** Kerawanan: a viewer's own map, and the released one. */
@Controller('api/risk')
export class RiskController {
  constructor(private readonly maps: RiskMapService) {}

  /** Exact, for the cases whose key the caller holds. */
  @Get('own')
  @Needs('risk.own')
  own(@Req() request: FastifyRequest): Promise<RiskMapView> {
    return this.maps.own(actorOf(request));
  }

  /** What a field of the caller's own map is made of. */
  @Get('own/field')
  @Needs('risk.own')
  ownField(@Req() request: FastifyRequest, @Query() field: RiskFieldDto): Promise<RiskDetailView> {
    return this.maps.detail(actorOf(request), 'own', field);
  }

  /** By released batches, as they stood at the start of the quarter. */
  @Get('released')
  @Needs('risk.released')
  released(@Req() request: FastifyRequest): Promise<RiskMapView> {
    return this.maps.released(actorOf(request));
  }

  /** What a field of the released map is made of. */
  @Get('released/field')
  @Needs('risk.released')
  releasedField(@Req() request: FastifyRequest, @Query() field: RiskFieldDto): Promise<RiskDetailView> {
    return this.maps.detail(actorOf(request), 'released', field);
  }
}
