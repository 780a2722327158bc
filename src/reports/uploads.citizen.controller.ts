import { Body, Controller, Head, HttpCode, Param, Patch, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../platform/http/access.js';
import { CitizenToken } from '../platform/http/citizen-token.js';
import { DomainError } from '../platform/http/domain-error.js';
import { isId } from '../sealing/index.js';
import { UploadHeadDto } from './citizen.dto.js';
import type { UploadHeadView } from './citizen.view.js';
import { hashOfLookup } from './lookup-hash.js';
import { ThreadReader } from './thread.reader.js';
import type { UploadScope } from './thread-uploads.js';
import { answerTus } from './tus-answers.js';
import { UploadsService } from './uploads.service.js';

/** Names, dates and lengths that are not known yet are none of the server's business; nor are other ways to say PATCH. */
const REFUSED = ['upload-metadata', 'upload-concat', 'upload-defer-length', 'x-http-method-override'];

/**
 * Resumable uploads by the tus protocol. Token and lookup come as headers with every request: in an address they would
 * end up in histories and logs. There is no way to read, list or delete one.
 */
@Controller('api')
export class UploadsCitizenController {
  constructor(
    private readonly token: CitizenToken,
    private readonly threads: ThreadReader,
    private readonly uploads: UploadsService,
  ) {}

  @Post('unggahan')
  @Public()
  async begin(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const scope = await this.scopeOf(request);
    const entryN = headerOf(request, 'peluit-entri');
    // A creation that brings a first piece along would be one more way to write.
    if (request.body !== undefined && request.body !== null) throw new DomainError('input.invalid');
    if (!/^\d{1,7}$/.test(entryN)) throw new DomainError('input.invalid');
    await this.answer(request, reply, headerOf(request, 'peluit-berkas'), { ...scope, entryN: Number(entryN) });
  }

  @Head('unggahan/:id')
  @Public()
  async tell(@Req() request: FastifyRequest, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.answer(request, reply, id, await this.scopeOf(request));
  }

  @Patch('unggahan/:id')
  @Public()
  async append(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.answer(request, reply, id, await this.scopeOf(request));
  }

  /** The first bytes of an unfinished upload: with them, whoever has the words seals the same file to the same bytes. */
  @Post('resi/unggahan/kepala')
  @HttpCode(200)
  @Public()
  async head(@Body() question: UploadHeadDto): Promise<UploadHeadView> {
    this.token.expect(question.csrf);
    const reportId = await this.reportOf(question.lookup);
    return { head: (await this.uploads.head(reportId, question.id)).toString('base64url') };
  }

  private async answer(request: FastifyRequest, reply: FastifyReply, id: string, scope: UploadScope): Promise<void> {
    if (!isId(id) || REFUSED.some((name) => request.headers[name] !== undefined)) {
      throw new DomainError('input.invalid');
    }
    const { status, headers } = await answerTus(request, id, this.uploads, scope);
    reply.status(status).headers(headers);
  }

  private async scopeOf(request: FastifyRequest): Promise<UploadScope> {
    this.token.expect(headerOf(request, 'peluit-token'));
    return { reportId: await this.reportOf(headerOf(request, 'peluit-lookup')) };
  }

  private async reportOf(lookup: string): Promise<string> {
    const report = await this.threads.byLookup(hashOfLookup(lookup));
    if (!report) throw new DomainError('not-found');
    return report.id;
  }
}

function headerOf(request: FastifyRequest, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}
