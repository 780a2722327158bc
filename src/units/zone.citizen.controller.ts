import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { unitByCode } from '../domain/unit/unit.js';
import type { ConfigData } from '../platform/config-data/config-data.js';
import { CORE } from '../platform/core-token.js';
import { Public } from '../platform/http/access.js';
import { PageSettings } from '../platform/pages/page-settings.js';
import { sendPublicPage } from '../platform/pages/send-page.js';
import { ZonaIntegritasPage, type ZonePageState } from './pages/zona-integritas.page.js';

/** The public list of declared units, from the waves file. */
@Controller('zona-integritas')
export class ZoneController {
  private readonly state: ZonePageState;

  constructor(
    private readonly pages: PageSettings,
    @Inject(CORE) core: { config: Pick<ConfigData, 'units' | 'waves'> },
  ) {
    this.state = zoneOf(core.config);
  }

  @Get()
  @Public()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const setting = this.pages.of(request, '/zona-integritas');
    await sendPublicPage(request, reply, h(ZonaIntegritasPage, { setting, state: this.state }));
  }
}

function zoneOf({ units, waves }: Pick<ConfigData, 'units' | 'waves'>): ZonePageState {
  const declared = new Set(waves.flatMap((wave) => wave.units));
  const named = (code: string) => ({ code, name: unitByCode(units, code)?.name ?? code });
  return {
    waves: waves.map((wave, index) => ({
      number: index + 1,
      day: wave.declared,
      source: wave.source,
      quote: wave.quote,
      predicate: wave.predicate,
      units: wave.units.map(named),
    })),
    others: units
      .filter(({ code }) => !declared.has(code))
      .map(({ code, name }) => ({ code, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'id')),
  };
}
