import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ConfigData } from '../platform/config-data/config-data.js';
import { CORE } from '../platform/core-token.js';
import { Public } from '../platform/http/access.js';
import { sendCompressed } from '../platform/http/send-compressed.js';
import { langFrom, namedIn } from '../texts/lang.js';
import type { OfficeWordsView } from './office-words.view.js';

type Words = Pick<ConfigData, 'units' | 'unitParts' | 'outsideBodies'>;

/**
 * The words for the search in the form: one file, the same for everybody, fetched when somebody begins to search. What
 * is typed is looked up in the browser and never asked of us.
 */
@Controller('api/kantor')
export class OfficeWordsController {
  /** By language; made once, since nothing of it changes while the process runs. */
  private readonly made = new Map<'id' | 'en', string>();

  constructor(@Inject(CORE) private readonly core: { config: Words }) {}

  @Get()
  @Public()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const lang = namedIn(langFrom((request.query as { lang?: unknown }).lang));
    await sendCompressed(request, reply, 'application/json', this.of(lang));
  }

  private of(lang: 'id' | 'en'): string {
    const known = this.made.get(lang);
    if (known !== undefined) return known;
    const made = JSON.stringify(officeWords(this.core.config, lang));
    this.made.set(lang, made);
    return made;
  }
}

function officeWords({ units, unitParts, outsideBodies }: Words, lang: 'id' | 'en'): OfficeWordsView {
  return {
    units: Object.fromEntries(units.map(({ code, aliases }) => [code, aliases])),
    parts: unitParts.map(({ name, unit, words }) => [name, unit, words]),
    outside: outsideBodies.map(({ name, words, belongsTo, turnTo }) => [
      name[lang],
      // The Indonesian name is what people type on either page.
      lang === 'id' ? words : [name.id, ...words],
      belongsTo[lang],
      turnTo[lang],
    ]),
  };
}
