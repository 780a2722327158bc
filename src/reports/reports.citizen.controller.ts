import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChannelsReader } from '../channels/channels.reader.js';
import { CORE } from '../platform/core-token.js';
import { Public } from '../platform/http/access.js';
import { CitizenToken } from '../platform/http/citizen-token.js';
import { DomainError } from '../platform/http/domain-error.js';
import { sendCompressed } from '../platform/http/send-compressed.js';
import { ProofOfWork } from '../platform/proof/proof-of-work.js';
import { hex } from '../sealing/index.js';
import { EntryDto, FilingDto, LookupDto, ReporterEntryDto } from './citizen.dto.js';
import type { FiledView, ReceiptAnswerView, ThreadView } from './citizen.view.js';
import type { ChannelListView } from './citizen-page.view.js';
import { FilingService } from './filing.service.js';
import { hashOfLookup } from './lookup-hash.js';
import type { ProofTaskView } from './proof.view.js';
import { channelChoice } from './report-form-state.js';
import { ReporterThreadService } from './reporter-thread.service.js';
import { readSealedText, readSealedWrap } from './sealed-input.reader.js';
import type { SealedEntryInput } from './thread.writer.js';

/** What the citizen's script talks to: sealed reports and entries come in, sealed threads go out. */
@Controller('api')
export class ReportsCitizenController {
  constructor(
    private readonly token: CitizenToken,
    private readonly channels: ChannelsReader,
    private readonly filing: FilingService,
    private readonly threads: ReporterThreadService,
    private readonly proofs: ProofOfWork,
    @Inject(CORE) private readonly core: { deploymentId: Uint8Array },
  ) {}

  /** What sealing needs: half of it keys, which are letters and shrink by a third. */
  @Get('saluran')
  @Public()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const channels = (await this.channels.channels()).map(channelChoice);
    const view: ChannelListView = { deploymentId: hex(this.core.deploymentId), csrf: this.token.issue(), channels };
    await sendCompressed(request, reply, 'application/json', JSON.stringify(view));
  }

  /** What the browser works out while the story is told; the dearer, the more reports come in. */
  @Get('bukti-kerja')
  @Public()
  task(): Promise<ProofTaskView> {
    return this.proofs.task();
  }

  @Post('laporan')
  @HttpCode(200)
  @Public()
  async file(@Body() filing: FilingDto): Promise<FiledView> {
    this.token.expect(filing.csrf);
    if (filing.entry.n !== 0) throw new DomainError('input.invalid');
    const report = {
      id: filing.id,
      lookupHash: hashOfLookup(filing.lookup),
      channelId: filing.channel,
      generation: filing.generation,
      wrap: readSealedWrap(filing.wrap),
      entry: sealedEntry(filing.entry),
    };
    return this.filing.file(report, () => this.proofs.spend(filing.proof, report.lookupHash));
  }

  @Post('resi')
  @HttpCode(200)
  @Public()
  async find(@Body() question: LookupDto): Promise<ReceiptAnswerView> {
    this.token.expect(question.csrf);
    const found = await this.threads.find(hashOfLookup(question.lookup));
    return { found: found !== null, thread: found && this.threads.present(found) };
  }

  @Post('resi/entri')
  @HttpCode(200)
  @Public()
  async write(@Body() message: ReporterEntryDto): Promise<ThreadView> {
    this.token.expect(message.csrf);
    const hash = hashOfLookup(message.lookup);
    await this.threads.append(hash, sealedEntry(message.entry), [], { staysInState: message.staysInState === true });
    return this.threadOf(hash);
  }

  private async threadOf(hash: string): Promise<ThreadView> {
    const found = await this.threads.find(hash);
    if (!found) throw new DomainError('not-found');
    return this.threads.present(found);
  }
}

function sealedEntry({ n, tag, ciphertext }: EntryDto): SealedEntryInput {
  return { n, tag, ciphertext: readSealedText(ciphertext) };
}
