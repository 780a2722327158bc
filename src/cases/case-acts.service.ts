import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CustodyWriter } from '../custody/custody.writer.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/http/access.js';
import type { SealedEntryInput } from '../reports/thread.writer.js';
import { CaseAccess } from './case-access.service.js';
import { CaseCounts } from './case-counts.js';
import { CaseReadingService } from './case-reading.service.js';
import type { CaseEntity } from './cases.entity.js';
import type { CaseView } from './cases.view.js';
import { type CaseChange, DossierWriter, expectNext } from './dossier.writer.js';

/** What an act does beside its entry. */
export interface CaseAct {
  /** As the custody record calls it. */
  act: string;
  change: CaseChange;
  /** Ids and numbers for the custody record; never a word. */
  details: Record<string, unknown>;
}

/** The one way to write into a case: one sealed entry, what goes with it, and the custody entry last. */
@Injectable()
export class CaseActs {
  constructor(
    private readonly access: CaseAccess,
    private readonly dossier: DossierWriter,
    private readonly counts: CaseCounts,
    private readonly reading: CaseReadingService,
    private readonly database: Database,
    private readonly custody: CustodyWriter,
  ) {}

  /**
   * @param work checks the act and does what belongs to it in other tables; not called for a repeat
   * @throws DomainError `not-found`, `card.not-counted`, `thread.moved`, and whatever `work` refuses with
   */
  async write(
    actor: Actor,
    id: string,
    entry: SealedEntryInput,
    work: (manager: EntityManager, file: CaseEntity) => Promise<CaseAct>,
  ): Promise<CaseView> {
    const { memberId } = actor;
    await this.access.find(actor, id);
    await this.access.expectCounted(actor);
    await this.database.inTransaction(async (manager) => {
      const file = await this.access.lock(manager, actor, id);
      if (await this.dossier.isRepeat(manager, file, entry, memberId)) {
        await this.reading.record(manager, actor, id, file.lastN + 1);
        return;
      }
      expectNext(file, entry);
      const { act, change, details } = await work(manager, file);
      await this.dossier.append(manager, file, entry, memberId, change);
      await this.counts.keep(manager, file);
      await this.custody.append(manager, {
        actor: memberId,
        act,
        thing: id,
        details: { ...details, ...traceOf(entry) },
      });
    });
    return this.reading.view(actor, id);
  }
}

/** What the custody record keeps of a sealed entry: where it stands and its hash. */
export function traceOf(entry: SealedEntryInput): { n: number; sha256: string } {
  return { n: entry.n, sha256: createHash('sha256').update(entry.ciphertext).digest('hex') };
}
