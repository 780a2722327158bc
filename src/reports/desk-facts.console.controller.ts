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
    @Inject(CORE) private readonly core: { config: Pick<ConfigData, 'units' | 'kinds' | 'contacts' | 'deadlines'> },
  ) {}

  /** Units, kinds, where else to turn to, and how long a reporter has to answer. */
  @Get()
  @Needs('report.read')
  facts(): DeskFactsView {
    const { units, kinds, contacts, deadlines } = this.core.config;
    return {
      units: units.map(({ code, name, shortName }) => ({ code, name, shortName })),
      kinds: kinds.map(({ code, name }) => ({ code, name })),
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
