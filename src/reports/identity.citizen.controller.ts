import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { CustodiansReader } from '../disclosures/custodians.reader.js';
import { Public } from '../platform/http/access.js';
import { CitizenToken } from '../platform/http/citizen-token.js';
import { DomainError } from '../platform/http/domain-error.js';
import { fromBase64url, lookupHash } from '../sealing/index.js';
import type { ReporterEntryDto } from './citizen.dto.js';
import type { CustodianListView, ThreadView } from './citizen.view.js';
import { LeaveIdentityDto, WithdrawIdentityDto } from './identity.dto.js';
import { ReporterIdentityService } from './reporter-identity.service.js';
import { ReporterThreadService } from './reporter-thread.service.js';
import { readSealedText } from './sealed-input.reader.js';

/** What the citizen's script talks to when a reporter leaves her name, or takes it back. */
@Controller('api')
export class IdentityCitizenController {
  constructor(
    private readonly token: CitizenToken,
    private readonly custodians: CustodiansReader,
    private readonly identity: ReporterIdentityService,
    private readonly threads: ReporterThreadService,
  ) {}

  /** The custodians of each channel where a name can be left, by their own signed cards. */
  @Get('kustodian')
  @Public()
  async list(): Promise<CustodianListView> {
    const offers = [...(await this.custodians.offers())];
    const offered = offers.map(([channel, { needed, custodians }]) => {
      return { channel, needed, cards: custodians.map(({ statement }) => statement) };
    });
    return { channels: offered };
  }

  @Post('resi/identitas')
  @HttpCode(200)
  @Public()
  async leave(@Body() left: LeaveIdentityDto): Promise<ThreadView> {
    this.token.expect(left.csrf);
    const { id, needed, ciphertext, shares } = left.disclosure;
    const sealed = shares.map((share) => ({ cardId: share.cardId, ciphertext: readSealedText(share.ciphertext) }));
    const disclosure = { id, needed, ciphertext: readSealedText(ciphertext), shares: sealed };
    await this.identity.leave(hashOf(left), entryOf(left), disclosure);
    return this.threadOf(hashOf(left));
  }

  @Post('resi/identitas/tarik')
  @HttpCode(200)
  @Public()
  async withdraw(@Body() withdrawn: WithdrawIdentityDto): Promise<ThreadView> {
    this.token.expect(withdrawn.csrf);
    await this.identity.withdraw(hashOf(withdrawn), entryOf(withdrawn), withdrawn.disclosureId);
    return this.threadOf(hashOf(withdrawn));
  }

  private async threadOf(hash: string): Promise<ThreadView> {
    const found = await this.threads.find(hash);
    if (!found) throw new DomainError('not-found');
    return this.threads.present(found);
  }
}

function hashOf({ lookup }: ReporterEntryDto): string {
  return lookupHash(fromBase64url(lookup));
}

function entryOf({ entry }: ReporterEntryDto) {
  return { n: entry.n, tag: entry.tag, ciphertext: readSealedText(entry.ciphertext) };
}
