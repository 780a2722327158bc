import type { CaseView } from '../../src/cases/cases.view.js';
import type { Coding } from '../../src/domain/case/coding.js';
import { type Outcome, stateAfterDecision } from '../../src/domain/case/outcome.js';
import { partsOf } from '../../src/domain/case/parts.js';
import { CASE_MOVES, type CaseMove, type CasePart, type CaseState } from '../../src/domain/case/states.js';
import type { FiledReport } from './a-thread.js';
import type { CaseRequest, CaseWorker } from './case-worker.js';

/** Something that happens to a case. Numbers choose among whatever is possible at that moment. */
export type CaseAct =
  /** `repeated`: the answer got lost, and the browser sends the very same request again. */
  | { kind: 'code'; by: number; facts: Coding; repeated: boolean }
  /** A coding on top of a version that is not the newest: refused. */
  | { kind: 'code-too-late'; by: number; facts: Coding }
  /** Any one move of the state table. */
  | { kind: 'move'; pick: number }
  /** On to a decision from wherever the case is; one that was decided is opened again for it. */
  | { kind: 'decide'; outcome: Outcome }
  | { kind: 'let-in'; who: number }
  | { kind: 'let-out'; who: number };

/** Who works on the cases of a walk. */
export interface Cast {
  /** Of the desk; opens every case. */
  opener: CaseWorker;
  /** Hold every case's key from the first day as well. */
  first: readonly CaseWorker[];
  /** Can be let in. */
  others: readonly CaseWorker[];
}

interface WalkedCase {
  id: string;
  members: CaseWorker[];
}

/** Cases that are worked on by requests as their members’ browsers send them. */
export class CaseWalk {
  private readonly cases = new Map<string, Promise<WalkedCase>>();

  /** @param report held by a case already, so that its reporter has nothing to be told */
  constructor(
    private readonly cast: Cast,
    private readonly report: FiledReport,
  ) {}

  /**
   * Does one act, if the case is where it can be done. The first act about a case opens it.
   * @param name of the case in this walk
   * @returns whether it was done
   */
  async does(name: string, act: CaseAct): Promise<boolean> {
    const opening = this.cases.get(name) ?? this.open();
    this.cases.set(name, opening);
    const file = await opening;
    switch (act.kind) {
      case 'code':
        return this.code(file, act);
      case 'code-too-late':
        return this.codeTooLate(file, act);
      case 'move':
        return this.moveAnywhere(file, act.pick);
      case 'decide':
        return this.decide(file, act.outcome);
      case 'let-in':
        return this.letIn(file, act.who);
      case 'let-out':
        return this.letOut(file, act.who);
    }
  }

  private async open(): Promise<WalkedCase> {
    const { opener, first } = this.cast;
    const { id } = await opener.does(opener.opening(this.report, first, { told: false }));
    return { id, members: [opener, ...first] };
  }

  private async code(file: WalkedCase, { by, facts, repeated }: CaseAct & { kind: 'code' }): Promise<boolean> {
    const coder = at(await this.codersOf(file), by);
    if (!coder) return false;
    const request = await coder.coding(file.id, facts);
    for (const sent of repeated ? [request, request] : [request]) await coder.does(sent);
    return true;
  }

  private async codeTooLate(file: WalkedCase, { by, facts }: CaseAct & { kind: 'code-too-late' }): Promise<boolean> {
    const coder = at(await this.codersOf(file), by);
    const version = (await viewOf(file)).codings.length;
    if (!coder || version === 0) return false;
    const { status } = await coder.send(await coder.coding(file.id, facts, version));
    if (status !== 409) throw new Error(`a coding that came too late was answered ${status}`);
    return true;
  }

  /** A finished case is coded by whoever decides alone. */
  private async codersOf(file: WalkedCase): Promise<CaseWorker[]> {
    const { state } = await viewOf(file);
    return file.members.filter((one) => state !== 'selesai' || actsAs(one, 'decider'));
  }

  private async moveAnywhere(file: WalkedCase, pick: number): Promise<boolean> {
    const { state } = await viewOf(file);
    const move = at(
      CASE_MOVES.filter(({ from }) => from === state),
      pick,
    );
    const outcome = move?.to === 'selesai' ? 'tidak_terbukti' : 'kesalahan_administratif';
    return move !== undefined && this.make(file, move, outcome);
  }

  private async decide(file: WalkedCase, outcome: Outcome): Promise<boolean> {
    for (;;) {
      const { state } = await viewOf(file);
      const to = nearer(state, outcome);
      const move = CASE_MOVES.find((one) => one.from === state && one.to === to);
      if (!move || !(await this.make(file, move, outcome))) return false;
      if (state === 'menunggu_keputusan') return true;
    }
  }

  /** @param outcome where the move is a decision */
  private async make(file: WalkedCase, move: CaseMove, outcome: Outcome): Promise<boolean> {
    const mover = file.members.find((one) => actsAs(one, move.by));
    if (!mover) return false;
    const { moves } = await mover.view(file.id);
    const missing = moves.find(({ to }) => to === move.to)?.missing ?? [];
    if (missing.some((one) => one !== 'safe_summary')) return false;
    if (missing.length > 0) await mover.does(mover.summing(file.id));
    await mover.does(this.request(mover, file.id, move, outcome));
    return true;
  }

  private request(mover: CaseWorker, id: string, move: CaseMove, outcome: Outcome): Promise<CaseRequest> {
    if (move.requires.includes('proposal')) return mover.proposing(id, outcome);
    if (!move.requires.includes('finding')) return mover.moving(id, move.to);
    return mover.deciding(id, move.to, outcome, outcome === 'pelanggaran_disiplin' ? 'sedang' : undefined);
  }

  private async letIn(file: WalkedCase, who: number): Promise<boolean> {
    const { opener, first, others } = this.cast;
    const absent = [opener, ...first, ...others].filter((one) => !file.members.includes(one));
    const [host, guest] = [file.members.find((one) => actsAs(one, 'decider')), at(absent, who)];
    if (!host || !guest) return false;
    await host.does(host.lettingIn(file.id, guest));
    file.members.push(guest);
    return true;
  }

  private async letOut(file: WalkedCase, who: number): Promise<boolean> {
    const host = file.members.find((one) => actsAs(one, 'decider'));
    const leaver = at(
      file.members.filter((one) => one !== host),
      who,
    );
    if (!host || !leaver || file.members.length < 3) return false;
    const stay = file.members.filter((one) => one !== leaver);
    await host.does(host.renewing(file.id, stay));
    file.members = stay;
    return true;
  }
}

/** The next state on the way to a decision. */
function nearer(state: CaseState, outcome: Outcome): CaseState {
  if (state === 'menunggu_keputusan') return stateAfterDecision(outcome);
  return state === 'pemeriksaan' ? 'menunggu_keputusan' : 'pemeriksaan';
}

function viewOf({ id, members }: WalkedCase): Promise<CaseView> {
  const [member] = members;
  if (!member) throw new Error('nobody holds the key');
  return member.view(id);
}

function actsAs({ staff }: CaseWorker, part: CasePart): boolean {
  return partsOf(staff.roles).includes(part);
}

/** One of them, whatever the number; undefined of none. */
function at<Value>(values: readonly Value[], number: number): Value | undefined {
  return values[number % Math.max(1, values.length)];
}
