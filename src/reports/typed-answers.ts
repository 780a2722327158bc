import type { ConfigData } from '../platform/config-data/config-data.js';
import { type Lang, namedIn } from '../texts/lang.js';
import { textsFor } from '../texts/texts.js';
import type { ReportAnswers } from './pages/report-form.js';
import type { UnsentLine } from './pages/unsent.js';

/** Everything that was typed and chosen in a form, in the words of the form, for a page that has no fields to keep it in. */
export function typedAnswers(
  answers: ReportAnswers,
  config: Pick<ConfigData, 'units' | 'kinds'>,
  lang: Lang,
): UnsentLine[] {
  const { report } = textsFor(lang);
  const { whoKnows, ongoing, position, channel } = report;
  const known: Record<string, string> = {
    '1': whoKnows.only,
    '2-5': whoKnows.few,
    '5+': whoKnows.many,
    '?': whoKnows.unknown,
  };
  const receivers: Record<string, string> = { inspektorat: channel.inspektorat, 'luar-inspektorat': channel.outside };
  const kinds = config.kinds
    .filter(({ code }) => answers.jenis.includes(code))
    .map(({ saying }) => saying[namedIn(lang)]);
  const lines: UnsentLine[] = [
    { label: report.story.label, text: answers.uraian },
    { label: report.unit.label, text: config.units.find(({ code }) => code === answers.unit)?.name ?? '' },
    { label: report.unit.otherLabel, text: answers.unit_lain },
    { label: report.kinds.label, text: kinds.join('\n') },
    { label: report.place.label, text: answers.tempat },
    { label: report.time.label, text: answers.waktu },
    { label: report.parties.label, text: answers.pihak },
    { label: report.loss.label, text: answers.kerugian },
    { label: report.how.label, text: answers.tahu },
    { label: whoKnows.label, text: known[answers.yang_tahu] ?? '' },
    { label: ongoing.label, text: wordOf(ongoing.choices, answers.berlangsung) },
    { label: position.label, text: wordOf(position.choices, answers.posisi) },
    { label: channel.label, text: receivers[answers.saluran] ?? '' },
  ];
  return lines.filter(({ text }) => text.trim() !== '');
}

function wordOf(choices: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(choices, value) ? (choices[value] ?? '') : '';
}
