import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { credibilityStep } from '../domain/risk/credibility.js';
import { RiskWriter } from '../risk/risk.writer.js';
import { CaseCodingEntity, type CaseEntity } from './cases.entity.js';
import { DossierReader } from './dossier.reader.js';

/** Tells risk what a case counts as, in the transaction of whatever changed it. */
@Injectable()
export class CaseCounts {
  constructor(
    private readonly dossiers: DossierReader,
    private readonly risk: RiskWriter,
  ) {}

  /** @param file locked, with the change already in it; a case that nobody has coded counts nothing */
  async keep(manager: EntityManager, file: CaseEntity): Promise<void> {
    const { id: caseId, channelId, codingVersion: version, state, outcome } = file;
    if (version === 0) return;
    const coding = await manager.findOneByOrFail(CaseCodingEntity, { caseId, version });
    const wraps = await this.dossiers.wrapsOf(file, manager);
    // What was handed over to the police or a prosecutor is closed here once a court has found it proven.
    const verdict = outcome === 'pelimpahan_aph' && state === 'selesai';
    const { unit, area, month, severity } = coding;
    const step = credibilityStep({ coding, state, outcome, verdict });
    const holders = wraps.map((wrap) => wrap.memberId);
    await this.risk.put(manager, { caseId, channelId, unit, area, month, step, severity, holders });
  }
}
