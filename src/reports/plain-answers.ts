import { REPORT_KINDS } from '../domain/report/kinds.js';
import { CHANNELS, type ChannelId } from '../domain/staff/roles.js';
import { channelForced, type Unit, unitByCode } from '../domain/unit/unit.js';
import type { Lang } from '../texts/lang.js';
import type { Texts } from '../texts/texts.js';
import type { FormFields } from './incoming-form.js';
import { MOST, type ReportAnswers, type ReportProblems } from './pages/report-form.js';
import type { ReportText } from './sealing-jobs.js';

const WHO_KNOWS = ['1', '2-5', '5+', '?'];
const ONGOING = ['ya', 'berhenti', '?'];
const POSITIONS = ['warga', 'pegawai-unit', 'pegawai-lain', 'penyedia', 'rahasia'];

/** The answers of the form, with unknown codes left out: a browser's own form cannot send one. */
export function readAnswers(fields: FormFields, units: readonly Unit[]): ReportAnswers {
  const kinds = fields.all('jenis');
  const oneOf = (name: string, known: readonly string[]) => known.find((value) => value === fields.get(name)) ?? '';
  return {
    uraian: fields.get('uraian'),
    unit: unitByCode(units, fields.get('unit'))?.code ?? '',
    unit_lain: fields.get('unit_lain'),
    jenis: REPORT_KINDS.filter((kind) => kinds.includes(kind)),
    tempat: fields.get('tempat'),
    waktu: fields.get('waktu'),
    pihak: fields.get('pihak'),
    kerugian: fields.get('kerugian'),
    tahu: fields.get('tahu'),
    yang_tahu: oneOf('yang_tahu', WHO_KNOWS),
    berlangsung: oneOf('berlangsung', ONGOING),
    posisi: oneOf('posisi', POSITIONS),
    saluran: oneOf('saluran', CHANNELS),
  };
}

/** Where the report goes: to the outside channel by itself for the Inspektorat and the regency's top, else as chosen. */
export function channelOf(answers: ReportAnswers, units: readonly Unit[]): ChannelId {
  const forced = channelForced(unitByCode(units, answers.unit));
  return forced ?? CHANNELS.find((id) => id === answers.saluran) ?? 'inspektorat';
}

/** Everything in which somebody may be named whom the list of offices does not know. */
export function freeTextOf(answers: ReportAnswers): string {
  const { uraian, unit_lain, tempat, pihak, kerugian, tahu } = answers;
  return [uraian, unit_lain, tempat, pihak, kerugian, tahu].join('\n');
}

/** What cannot be taken as it is, in words for each field; empty when all is well. */
export function problemsOf(answers: ReportAnswers, texts: Texts): ReportProblems {
  const { report, checks } = texts;
  const problems: ReportProblems = {};
  const grouped = (count: number) => String(count).replace(/\B(?=(?:\d{3})+$)/g, texts.common.groupMark);
  if (answers.uraian.trim() === '') problems.uraian = checks.storyEmpty;
  if (answers.uraian.length > MOST.uraian) problems.uraian = checks.storyTooLong(grouped(answers.uraian.length));
  const limited = [
    ['unit_lain', report.unit.otherLabel, MOST.short],
    ['tempat', report.place.label, MOST.short],
    ['waktu', report.time.label, MOST.short],
    ['pihak', report.parties.label, MOST.long],
    ['kerugian', report.loss.label, MOST.short],
    ['tahu', report.how.label, MOST.short],
  ] as const;
  for (const [field, label, most] of limited) {
    if (answers[field].length > most) problems[field] = checks.fieldTooLong(label, grouped(most));
  }
  return problems;
}

/** The answers as they are sealed. */
export function textOf(answers: ReportAnswers, channel: ChannelId, lang: Lang): ReportText {
  return {
    type: 'report',
    text: answers.uraian,
    unit: answers.unit,
    unitOther: answers.unit_lain,
    kinds: answers.jenis,
    place: answers.tempat,
    time: answers.waktu,
    parties: answers.pihak,
    loss: answers.kerugian,
    how: answers.tahu,
    whoKnows: answers.yang_tahu as ReportText['whoKnows'],
    ongoing: answers.berlangsung as ReportText['ongoing'],
    position: answers.posisi as ReportText['position'],
    channel,
    lang,
  };
}
