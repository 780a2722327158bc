import type { ClosingReason } from '../../domain/report/states.js';
import type { Chance } from './chance.js';
import { deskDay } from './desk-days.js';
import type { StepBody } from './story.js';
import { type Deed, fill, type Topic } from './tell.js';
import { CLOSING_WORDS, REVIEW_WORDS, WHERE } from './tellings/closed.js';

/** A step by how many working days ago it is taken. */
export type AgoStep = { ago: number; step: StepBody };

/** So many of a hundred get their first answer within three working days, as most that are told by hand do. */
const ANSWERED_IN_TIME = 93;

/** The words of one report's conversation, drawn from its topic. */
export class DeskScript {
  readonly steps: AgoStep[] = [];

  constructor(
    private readonly topic: Topic,
    private readonly deed: Deed,
    private readonly chance: Chance,
  ) {}

  /** When the desk reads what came in so long ago. */
  static firstRead(filedAgo: number, chance: Chance): number {
    const late = chance.happens(100 - ANSWERED_IN_TIME) && filedAgo > 12 ? 4 : 0;
    return deskDay(filedAgo - late);
  }

  read(ago: number): this {
    return this.add(ago, { does: 'read' });
  }

  review(ago: number): this {
    return this.add(ago, { does: 'review', text: this.chance.pick(REVIEW_WORDS) });
  }

  ask(ago: number): this {
    return this.add(ago, { does: 'ask', text: this.chance.pick(this.topic.questions) });
  }

  message(ago: number): this {
    return this.add(ago, { does: 'message', text: fill(this.chance.pick(this.topic.answers), this.deed, this.chance) });
  }

  threatened(ago: number): this {
    const text = 'Ada yang datang ke rumah dan tanya-tanya siapa yang lapor. Saya bilang tidak tahu. Kami takut.';
    return this.add(ago, { does: 'message', text, threatened: true });
  }

  close(ago: number, reason: Exclude<ClosingReason, 'spam' | 'sudah_selesai'>): this {
    const where = reason === 'bukan_kewenangan' ? { where: this.chance.pick(WHERE) } : {};
    return this.add(ago, { does: 'close', reason, text: this.chance.pick(CLOSING_WORDS[reason]), ...where });
  }

  private add(ago: number, step: StepBody): this {
    this.steps.push({ ago, step });
    return this;
  }
}

/** A report that is closed; those with too little to begin with wait for an answer first. */
export function closedScript(
  script: DeskScript,
  filedAgo: number,
  reason: Exclude<ClosingReason, 'spam' | 'sudah_selesai'>,
  writes: boolean | 'threatened',
  chance: Chance,
): void {
  const first = DeskScript.firstRead(filedAgo, chance);
  script.read(first);
  if (reason === 'tidak_cukup_informasi') {
    script.ask(first);
    const between = deskDay(first - chance.whole(2, 8));
    if (writes === 'threatened') script.threatened(between);
    else if (writes) script.message(between);
    script.close(deskDay(first - 12), reason);
  } else if (reason === 'bukan_dugaan_pelanggaran') {
    script.ask(first);
    if (writes) script.message(deskDay(first - chance.whole(2, 5)));
    script.close(deskDay(first - chance.whole(7, 12)), reason);
  } else {
    const closed = deskDay(first - chance.whole(0, 3));
    if (writes) script.message(Math.max(closed, deskDay(first - 1)));
    script.close(closed, reason);
  }
}
