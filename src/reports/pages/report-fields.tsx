import type { JSX } from 'preact';
import type { ReportKind } from '../../domain/report/kinds.js';
import { ChoiceField, SelectField, TextArea, TextField } from '../../platform/pages/fields.js';
import type { Texts } from '../../texts/texts.js';
import { MOST, type ReportFormState, type UnitChoice } from './report-form.js';

/** Kinds in the order in which people read them: what happens to many comes first. */
const ORDER: readonly ReportKind[] = [
  'pungli',
  'pengadaan',
  'penggelapan',
  'jabatan',
  'hibah',
  'desa',
  'kepentingan',
  'suap',
  'layanan',
  'wewenang',
  'lainnya',
];

interface PartProps {
  state: ReportFormState;
  texts: Texts;
  form: string;
}

/** Story and office: the only part that most people fill in. */
export function StoryFields({ state, texts, form }: PartProps): JSX.Element {
  const { report, common } = texts;
  const { answers, problems } = state;
  const group = (name: UnitChoice['group']) =>
    state.units.filter((unit) => unit.group === name).map((unit) => ({ value: unit.code, label: unit.name }));
  const groups = [
    { label: report.unit.offices, choices: group('offices') },
    { label: report.unit.top, choices: group('top') },
    { label: report.unit.districts, choices: group('districts') },
  ].filter(({ choices }) => choices.length > 0);
  return (
    <>
      <TextArea
        name="uraian"
        label={report.story.label}
        hint={`${report.story.money} ${report.story.hint}`}
        error={problems.uraian}
        value={answers.uraian}
        rows={9}
        form={form}
      >
        <p class="small" id="jumlah-huruf">
          {report.story.limit}
        </p>
      </TextArea>
      <SelectField
        name="unit"
        label={report.unit.label}
        optional={common.optional}
        hint={report.unit.hint}
        error={problems.unit}
        value={answers.unit}
        empty={report.unit.unknown}
        groups={groups}
        form={form}
      />
      <TextField
        name="unit_lain"
        label={report.unit.otherLabel}
        optional={common.optional}
        hint={report.unit.otherHint}
        error={problems.unit_lain}
        value={answers.unit_lain}
        most={MOST.short}
        form={form}
      />
    </>
  );
}

/** Everything that helps and may stay empty. */
export function DetailFields({ state, texts, form }: PartProps): JSX.Element {
  const { report, common } = texts;
  const { answers, problems } = state;
  const line = (name: 'tempat' | 'waktu' | 'kerugian' | 'tahu', words: { label: string; hint: string }) => (
    <TextField
      name={name}
      label={words.label}
      hint={words.hint}
      optional={common.optional}
      error={problems[name]}
      value={answers[name]}
      most={MOST.short}
      form={form}
    />
  );
  const choice = (name: 'berlangsung' | 'posisi', words: Texts['report']['ongoing' | 'position']) => (
    <ChoiceField
      name={name}
      kind="one"
      label={words.label}
      optional={common.optional}
      hint={words.hint}
      error={problems[name]}
      values={[answers[name]]}
      choices={Object.entries(words.choices).map(([value, label]) => ({ value, label }))}
      form={form}
    />
  );
  return (
    <>
      <p>{report.anyQuestion}</p>
      <ChoiceField
        name="jenis"
        kind="many"
        label={report.kinds.label}
        optional={common.optional}
        hint={report.kinds.hint}
        error={problems.jenis}
        values={answers.jenis}
        choices={ORDER.flatMap((kind) => state.kinds.filter(({ value }) => value === kind))}
        form={form}
      />
      {line('tempat', report.place)}
      {line('waktu', report.time)}
      <TextArea
        name="pihak"
        label={report.parties.label}
        optional={common.optional}
        hint={report.parties.hint}
        error={problems.pihak}
        value={answers.pihak}
        rows={3}
        form={form}
      />
      {line('kerugian', report.loss)}
      {line('tahu', report.how)}
      <ChoiceField
        name="yang_tahu"
        kind="one"
        label={report.whoKnows.label}
        optional={common.optional}
        hint={report.whoKnows.hint}
        error={problems.yang_tahu}
        values={[answers.yang_tahu]}
        choices={[
          { value: '1', label: report.whoKnows.only },
          { value: '2-5', label: report.whoKnows.few },
          { value: '5+', label: report.whoKnows.many },
          { value: '?', label: report.whoKnows.unknown },
        ]}
        form={form}
      />
      {choice('berlangsung', report.ongoing)}
      {choice('posisi', report.position)}
    </>
  );
}
