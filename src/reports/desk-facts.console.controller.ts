import { Controller, Get, Inject } from '@nestjs/common';
import type { ConfigData, ContactUse } from '../platform/config-data/config-data.js';
import { CORE } from '../platform/core-token.js';
import { Needs } from '../platform/http/access.js';
import type { DeskFactsView } from './desk-facts.view.js';

/** Contacts to which a report can be sent on; the others are for people in danger. */
const ELSEWHERE: readonly ContactUse[] = ['report', 'service'];

/** The names behind the codes that sealed reports hold. */
@Controller('api/desk')
export class DeskFactsConsoleController {
  constructor(
    @Inject(CORE)
    private readonly core: {
      config: Pick<ConfigData, 'units' | 'kinds' | 'areas' | 'severities' | 'contacts' | 'deadlines'>;
    },
  ) {}

  /**
   * Units, kinds, areas, levels of severity, where else to turn to, and how long a reporter has to answer. All of it is
   * configuration; whoever works on a case needs it too, without being at the desk.
   */
  @Get()
  @Needs('case.read')
  facts(): DeskFactsView {
    const { units, kinds, areas, severities, contacts, deadlines } = this.core.config;
    return {
      units: units.map(({ code, name, shortName, aliases, areas }) => ({
        code,
        name,
        shortName,
        aliases: [...aliases],
        areas: [...areas],
      })),
      kinds: kinds.map(({ code, name }) => ({ code, name })),
      areas: areas.map(({ code, name }) => ({ code, name })),
      severities: severities.map(({ level, name, lossFrom }) => ({ level, name, lossFrom })),
      contacts: contacts
        .filter((contact) => ELSEWHERE.includes(contact.use))
        .map(({ id, name, phone, url, checked }) => ({
          id,
          name,
          phone: phone ?? null,
          url: url ?? null,
          checked: checked ?? null,
        })),
      answerDays: deadlines.tanggapan_balik_pelapor.value,
    };
  }
}
