import { afterReporterWrites, REPORT_STATES, type ReportState } from '../../../../../src/domain/report/states.js';
import { wakesDesk } from '../../../../../src/domain/report/visit-bodies.js';
import type { EntryBody, OpenedEntry, ReportBody } from '../../../../../src/sealing/index.js';

/** What an entry says, if it is its author's own word; anything else says nothing. */
export function wordOf(entry: OpenedEntry): EntryBody | undefined {
  return entry.verdict === 'genuine' ? entry.body : undefined;
}

/** The story, if entry 0 is genuine. */
export function storyOf(entries: readonly OpenedEntry[]): ReportBody | undefined {
  const body = entries.find((entry) => entry.n === 0 && entry.verdict === 'genuine')?.body;
  return body?.type === 'report' ? body : undefined;
}

/** Whether the desk has asked the reporter something: only then can information be called insufficient. */
export function wasAsked(entries: readonly OpenedEntry[]): boolean {
  return entries.some((entry) => wordOf(entry)?.type === 'question');
}

/** Whether the reporter was told that the case is over: what she wrote since can be closed by saying so. */
export function wasFinished(entries: readonly OpenedEntry[]): boolean {
  return entries.some((entry) => {
    const word = wordOf(entry);
    return word?.type === 'state' && word.state === 'selesai';
  });
}

/** Whether an officer has told the reporter that the report was read. */
export function wasRead(entries: readonly OpenedEntry[]): boolean {
  return entries.some((entry) => {
    const word = wordOf(entry);
    return word !== undefined && entry.author !== 'reporter';
  });
}

/** The desk's words to her, after which a warning counts as answered. */
const ANSWERS: ReadonlySet<EntryBody['type']> = new Set(['reply', 'question', 'state', 'visible-step']);

/** Whether an entry says that she is looked for or threatened, by the button or in answer to a check-in. */
export function isThreat(word: EntryBody | undefined): boolean {
  return (word?.type === 'message' && word.threatened) || (word?.type === 'check-in' && word.answer === 'threatened');
}

/** Whether the reporter says that she is looked for or threatened, and no officer has written to her since. */
export function isUrgent(entries: readonly OpenedEntry[]): boolean {
  let urgent = false;
  for (const entry of entries) {
    const word = wordOf(entry);
    if (isThreat(word)) urgent = true;
    if (word !== undefined && ANSWERS.has(word.type)) urgent = false;
  }
  return urgent;
}

/** The state that the signed entries tell; what the reporter sees follows from them and not from a column. */
export function stateTold(entries: readonly OpenedEntry[]): ReportState {
  let state: ReportState = 'diterima';
  for (const entry of entries) {
    const word = wordOf(entry);
    if (word?.type === 'question') state = 'perlu_keterangan';
    else if (word?.type === 'state') state = REPORT_STATES.find((known) => known === word.state) ?? state;
    else if (entry.n > 0 && word !== undefined && wakesDesk(word)) {
      state = afterReporterWrites(state)?.to ?? state;
    }
  }
  return state;
}

/** True when something in the thread is not what was written there: nothing may be built on top of that. */
export function isBroken(entries: readonly OpenedEntry[]): boolean {
  return entries.some(
    (entry) => entry.verdict === 'altered' || entry.verdict === 'missing' || entry.chain === 'broken',
  );
}

/** Which of the reporter's own questions the story answers, by the name of the question. */
export function answered(story: ReportBody): Record<'what' | 'where' | 'when' | 'who' | 'how' | 'loss', boolean> {
  const said = (text: string) => text.trim() !== '';
  return {
    what: said(story.text),
    where: said(story.place) || said(story.unit) || said(story.unitOther),
    when: said(story.time),
    who: said(story.parties),
    how: said(story.how),
    loss: said(story.loss),
  };
}
