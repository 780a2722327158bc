import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { InstallationSecret } from '../platform/secret/installation-secret.js';
import { CustodyEntryEntity, CustodyHeadEntity } from './custody.entity.js';
import { custodyHash, FIRST_HASH } from './custody-chain.js';

/** Where the chain ended when somebody noted it: `segment:n:hash`. */
export interface CustodyHead {
  segment: number;
  n: number;
  hash: string;
}

export type Verification =
  | { kind: 'whole'; entries: number; head: CustodyHead }
  | { kind: 'broken'; segment: number; n: number; why: 'hash' | 'gap' | 'head' | 'cut' };

const PAGE = 500;

/** Reads the custody record, and checks it from its first entry to its head. */
@Injectable()
export class CustodyReader {
  private readonly key: Buffer;

  constructor(
    @InjectRepository(CustodyEntryEntity) private readonly entries: Repository<CustodyEntryEntity>,
    @InjectRepository(CustodyHeadEntity) private readonly heads: Repository<CustodyHeadEntity>,
    secret: InstallationSecret,
  ) {
    this.key = secret.keyFor('peluit custody v1');
  }

  async head(): Promise<CustodyHead> {
    const { segment, n, hash } = await this.heads.findOneByOrFail({ id: 1 });
    return { segment, n, hash };
  }

  /**
   * Recomputes every hash of the current segment. Finds edited, deleted and reordered entries; a tail that was cut
   * off together with the head row is found only against a head that was noted before.
   * @param noted a head from an earlier day, as the digest and `audit verify` print it
   */
  async verify(noted?: CustodyHead): Promise<Verification> {
    const head = await this.head();
    // No segment but the first can begin lawfully yet: a head that names another one was moved.
    if (head.segment !== 1) return { kind: 'broken', segment: head.segment, n: head.n, why: 'head' };
    let previous = FIRST_HASH;
    let n = 0;
    for (;;) {
      const page = await this.entries.find({
        where: { segment: head.segment },
        order: { n: 'ASC' },
        skip: n,
        take: PAGE,
      });
      for (const entry of page) {
        if (entry.n !== n) return { kind: 'broken', segment: head.segment, n, why: 'gap' };
        if (custodyHash(this.key, entry, previous) !== entry.hash) {
          return { kind: 'broken', segment: head.segment, n, why: 'hash' };
        }
        if (noted && noted.segment === head.segment && noted.n === n && noted.hash !== entry.hash) {
          return { kind: 'broken', segment: head.segment, n, why: 'cut' };
        }
        previous = entry.hash;
        n += 1;
      }
      if (page.length < PAGE) break;
    }
    if (head.n !== n - 1 || head.hash !== previous) return { kind: 'broken', segment: head.segment, n, why: 'head' };
    if (noted && noted.segment === head.segment && noted.n > head.n) {
      return { kind: 'broken', segment: head.segment, n, why: 'cut' };
    }
    return { kind: 'whole', entries: n, head };
  }
}
