import type { Day } from '../../domain/calendar/day.js';
import type { ClosingReason } from '../../domain/report/states.js';
import { type Unit, unitByCode } from '../../domain/unit/unit.js';
import type { Chance } from './chance.js';
import { deskDay } from './desk-days.js';
import { closedScript, DeskScript } from './desk-script.js';
import { type CaseDraft, type Draft, draftOf } from './draft.js';
import { type Field, openFields } from './fields.js';
import { RECENT } from './recent.js';
import { type Deed, drawDeed, type Topic } from './tell.js';
import type { Teller } from './teller.js';
import { elsewhere, harmless, vague } from './tellings/closed.js';
import { inspectorate } from './tellings/offices.js';
import { topicOf } from './topics.js';
import { rollingMonth, type Workdays } from './workdays.js';

interface Parts {
  chance: Chance;
  workdays: Workdays;
  teller: Teller;
  units: readonly Unit[];
}

/** Reports that are still open: those of the last month, one that came back after its closing, one answered late. */
export function planOpen(parts: Parts, flooded: Unit, days: readonly Day[]): { drafts: Draft[]; daysLeft: Day[] } {
  const { chance, workdays, units } = parts;
  const fields = openFields(units);
  const flood = topicOf('PUB');
  const drafts = RECENT.map((recent, at) => {
    const field: Field = chance.pick(fields);
    const topic = recent.flood ? flood : topicOf(field.area);
    const unit = recent.flood ? flooded : unitByCode(units, field.unit);
    const deed = drawDeed(topic, chance);
    const script = new DeskScript(topic, deed, chance);
    recent.play(script);
    return tellOne(parts, `open-${at + 1}`, topic, deed, unit, workdays.at(recent.filed), script);
  });
  const { first, last } = rollingMonth(workdays.at(0), 4);
  const reopened = days.find((day) => day >= first && day <= last);
  const answered = days.at(-1);
  if (reopened === undefined || answered === undefined) throw new Error('no report is left to come back');
  for (const [name, day] of [
    ['reopened', reopened],
    ['answered late', answered],
  ] as const) {
    const field = chance.pick(fields);
    const topic = topicOf(field.area);
    const deed = drawDeed(topic, chance);
    const read = DeskScript.firstRead(workdays.since(day), chance);
    const script = new DeskScript(topic, deed, chance).read(read).ask(read);
    if (name === 'reopened') script.close(deskDay(read - 12), 'tidak_cukup_informasi');
    drafts.push(tellOne(parts, name, topic, deed, unitByCode(units, field.unit), day, script.message(1)));
  }
  const daysLeft = [...days];
  for (const day of [reopened, answered]) daysLeft.splice(daysLeft.indexOf(day), 1);
  return { drafts, daysLeft };
}

type Reason = Exclude<ClosingReason, 'spam' | 'sudah_selesai'>;

/** Working days that it takes at least to ask, to wait and to close. */
const LONG = 45;

/**
 * Reports that were closed.
 * @param reasons how many of each, and how many of their reporters wrote again
 * @param outside how many of them are about the Inspektorat
 */
export function planClosed(
  parts: Parts,
  days: readonly Day[],
  reasons: readonly { reason: Reason; count: number; writing: number }[],
  outside: number,
  cases: readonly CaseDraft[],
): Draft[] {
  const { chance, workdays, units } = parts;
  const cards = reasons.flatMap(({ reason, count, writing }) =>
    Array.from({ length: count }, (_, at) => ({ reason, writes: at < writing })),
  );
  const isLong = ({ reason }: { reason: Reason }) => reason.startsWith('tidak_') || reason.startsWith('bukan_dugaan');
  const [long, short] = [chance.shuffled(cards.filter(isLong)), chance.shuffled(cards.filter((one) => !isLong(one)))];
  const fields = openFields(units);
  let aboutInspectorate = outside;
  let anyThreatened = false;
  // From the newest on, so that what takes long falls on days that are long ago.
  return [...days].reverse().map((filedDay, at) => {
    const filedAgo = workdays.since(filedDay);
    const isOld = filedAgo >= LONG;
    const card =
      (isOld && (short.length === 0 || chance.happens(50)) ? long.pop() : undefined) ?? short.pop() ?? long.pop();
    if (!card) throw new Error('fewer reasons than closed reports');
    const { reason, writes } = card;
    let about: { topic: Topic; deed: Deed; unit: Unit | undefined };
    if (reason === 'duplikat') about = sameDeed(cases, filedDay, units, chance);
    else {
      const isOutside = reason === 'bukan_dugaan_pelanggaran' && aboutInspectorate > 0;
      if (isOutside) aboutInspectorate -= 1;
      const topic = isOutside ? inspectorate : TOPICS[reason];
      const unit = isOutside
        ? units.find((one) => one.kind === 'inspektorat')
        : reason === 'bukan_kewenangan'
          ? undefined
          : unitByCode(units, chance.pick(fields).unit);
      about = { topic, deed: drawDeed(topic, chance), unit };
    }
    const script = new DeskScript(about.topic, about.deed, chance);
    const isAfraid = writes && !anyThreatened && reason === 'tidak_cukup_informasi';
    anyThreatened ||= isAfraid;
    closedScript(script, filedAgo, reason, isAfraid ? 'threatened' : writes, chance);
    return tellOne(parts, `closed-${at + 1}`, about.topic, about.deed, about.unit, filedDay, script);
  });
}

const TOPICS: Readonly<Record<Exclude<Reason, 'duplikat'>, Topic>> = {
  bukan_kewenangan: elsewhere,
  tidak_cukup_informasi: vague,
  bukan_dugaan_pelanggaran: harmless,
};

/** What somebody else has told already, and what has become a case. */
function sameDeed(cases: readonly CaseDraft[], day: Day, units: readonly Unit[], chance: Chance) {
  const earlier = cases.filter(({ reports }) => (reports[0]?.filedDay ?? day) <= day).slice(-3);
  const { unit, area, deed } = chance.pick(earlier.length > 0 ? earlier : cases.slice(0, 1));
  const topic = topicOf(area);
  return { topic, deed: deed ?? drawDeed(topic, chance), unit: unitByCode(units, unit) };
}

function tellOne(
  { chance, teller }: Parts,
  name: string,
  topic: Topic,
  deed: Deed,
  unit: Unit | undefined,
  filedDay: Day,
  { steps }: DeskScript,
): Draft {
  const [text = ''] = teller.tellAll(topic, deed, 1);
  const officer = chance.happens(50) ? 0 : 1;
  return draftOf({ name, topic, deed, text, unit, filedDay, steps, officer, inCase: false }, chance);
}
