import { expect } from 'vitest';
import { CaseCodingEntity, CaseEntity, DossierEntryEntity } from '../../src/cases/cases.entity.js';
import { CustodyEntryEntity } from '../../src/custody/custody.entity.js';
import type { House } from './a-house.js';
import type { CaseRequest, CaseWorker } from './case-worker.js';

/** Everything that one act changes of a case. */
export interface Standing {
  row: CaseEntity;
  /** The tags of the dossier's entries. */
  entries: string[];
  /** Each version with what was coded. */
  codings: string[];
  /** What the custody record says was done, with the number of the entry that it was done by; without the readings. */
  acts: string[];
}

export async function standingOf(house: House, id: string): Promise<Standing> {
  const { reader } = house.core.database;
  const entries = await reader.getRepository(DossierEntryEntity).find({ where: { caseId: id }, order: { n: 'ASC' } });
  const codings = await reader
    .getRepository(CaseCodingEntity)
    .find({ where: { caseId: id }, order: { version: 'ASC' } });
  const acts = await reader.getRepository(CustodyEntryEntity).find({ where: { thing: id }, order: { n: 'ASC' } });
  return {
    row: await reader.getRepository(CaseEntity).findOneByOrFail({ id }),
    entries: entries.map((entry) => entry.tag),
    codings: codings.map(({ version, unit, severity }) => codingText(version, unit, severity)),
    acts: acts
      .filter(({ act }) => act !== 'case.read')
      .map(({ act, details }) => actText(act, (JSON.parse(details) as { n: number }).n)),
  };
}

const codingText = (version: number, unit: string, severity: number) => `${version}: ${unit} ${severity}`;
const actText = (act: string, n: number) => `${act} by ${n}`;

/** What an act makes of a case beside its entry. */
export interface Expected {
  act: string;
  row: Partial<CaseEntity>;
  coding?: { version: number; unit: string; severity: number };
}

/** One act on a case as a member's browser sends it; the request is kept to be sent again. */
export class CaseStory {
  /** Whether an answer has come. */
  told = false;

  private constructor(
    private readonly house: House,
    private readonly worker: CaseWorker,
    private readonly id: string,
    private readonly request: CaseRequest,
    /** The case without the act. */
    readonly before: Standing,
    /** The case with it. */
    readonly after: Standing,
  ) {}

  static async of(house: House, worker: CaseWorker, id: string, request: CaseRequest, what: Expected) {
    const before = await standingOf(house, id);
    const { entry } = request.body as { entry: { n: number; tag: string } };
    const { version, unit, severity } = what.coding ?? {};
    const coded = version && unit && severity ? [codingText(version, unit, severity)] : [];
    return new CaseStory(house, worker, id, request, before, {
      row: { ...before.row, ...what.row, lastN: entry.n, lastTag: entry.tag },
      entries: [...before.entries, entry.tag],
      codings: [...before.codings, ...coded],
      acts: [...before.acts, actText(what.act, entry.n)],
    });
  }

  /** Sends the request; ends in silence when the line dies. */
  async tell(url: string): Promise<void> {
    const { client } = this.worker.staff;
    try {
      const answer = await fetch(url + this.request.path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: client.cookie, 'x-csrf-token': client.csrf },
        body: JSON.stringify(this.request.body),
      });
      const view = (await answer.json()) as { code?: string; dossier?: unknown[] };
      expect({ status: answer.status, code: view.code }).toEqual({ status: 200, code: undefined });
      expect(view.dossier).toHaveLength(this.after.entries.length);
      this.told = true;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }

  /** @returns whether the act stands, whole; fails when it stands in part, or does not stand though it was answered */
  async stands(): Promise<boolean> {
    const found = await standingOf(this.house, this.id);
    const stands = found.row.lastN !== this.before.row.lastN;
    expect(found).toEqual(stands ? this.after : this.before);
    if (this.told) expect(stands).toBe(true);
    return stands;
  }
}
