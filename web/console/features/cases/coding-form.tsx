import { Checkbox, Radio, Select, TextInput } from '@mantine/core';
import { INFORMATION_CREDIBILITIES, SOURCE_RELIABILITIES } from '../../../../src/domain/case/coding.js';
import { useTexts } from '../../lib/lang.js';
import { useDeskWords } from '../desk/use-desk-words.js';
import styles from './case.module.css';
import { code } from './case-acts.js';
import { FormEnd, ORDER, Saved, SendProblem, Words } from './form-parts.js';
import { areasFor, type CodingField, codingOf, draftFrom, missingIn, unitMatches } from './model/coding-draft.js';
import type { OpenedCase } from './open-case.js';
import type { CaseInBrowser } from './use-case.js';
import { useCaseForm } from './use-case-form.js';

/** Codes a case, or changes how it is coded: always a new version, always with its reason. */
export function CodingForm({ opened, act }: { opened: OpenedCase; act: CaseInBrowser['act'] }) {
  const t = useTexts().cases.coding;
  const words = useDeskWords();
  const { view } = opened;
  const form = useCaseForm(`${view.id}:coding`, draftFrom(view.coding));
  const { draft, change, tried } = form;
  const missing = missingIn(draft, view.today);
  const wrong = (field: CodingField) => (tried && missing.includes(field) ? t.missing[field] : undefined);
  const unit = words.units.find(({ code: one }) => one === draft.unit);
  const areas = areasFor(words.areas, unit?.areas ?? []);
  const named = ({ code: value, name }: { code: string; name: string }) => ({ value, label: name });
  const select = {
    size: 'md',
    inputWrapperOrder: ORDER,
    searchable: true,
    allowDeselect: false,
    openOnFocus: false,
  } as const;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) =>
        form.submit(event, missing.length === 0, () =>
          act((keys, now) => code(keys, now, codingOf(draft), draft.text.trim())),
        )
      }
    >
      <h2 className={styles.heading}>{view.coding === null ? t.newTitle : t.changeTitle}</h2>
      <p className={styles.note}>{t.hint}</p>
      {form.error !== null && <SendProblem error={form.error} />}
      <Select
        {...select}
        label={t.unit}
        description={t.unitHint}
        data={words.units.map((one) => ({ value: one.code, label: `${one.shortName} – ${one.name}` }))}
        filter={({ search, limit }) =>
          words.units
            .filter((one) => unitMatches(one, search.trim()) || `${one.shortName} – ${one.name}` === search)
            .slice(0, limit)
            .map((one) => ({ value: one.code, label: `${one.shortName} – ${one.name}` }))
        }
        nothingFoundMessage={t.unitNone}
        value={draft.unit || null}
        error={wrong('unit')}
        onChange={(value) => change({ unit: value ?? '' })}
      />
      <div className={styles.pair}>
        <Select
          {...select}
          label={t.area}
          data={
            areas.ofUnit.length === 0
              ? areas.others.map(named)
              : [
                  { group: t.areasOfUnit, items: areas.ofUnit.map(named) },
                  { group: t.areasOther, items: areas.others.map(named) },
                ]
          }
          value={draft.area || null}
          error={wrong('area')}
          onChange={(value) => change({ area: value ?? '' })}
        />
        <Select
          {...select}
          label={t.kind}
          data={words.kinds.map(named)}
          value={draft.kind || null}
          error={wrong('kind')}
          onChange={(value) => change({ kind: value ?? '' })}
        />
      </div>
      <TextInput
        type="month"
        className={styles.month}
        label={t.month}
        description={t.monthHint}
        min="1990-01"
        max={view.today.slice(0, 7)}
        value={draft.month}
        error={wrong('month')}
        onChange={(event) => change({ month: event.currentTarget.value })}
      />
      <Radio.Group
        label={t.severity}
        description={t.severityHint}
        inputWrapperOrder={ORDER}
        value={draft.severity}
        error={wrong('severity')}
        onChange={(value) => change({ severity: value })}
      >
        <div className={styles.choices}>
          {words.severities.map(({ level, name }, index) => (
            <Radio
              key={level}
              value={String(level)}
              label={`${level} ${name}`}
              description={lossBand(words.severities, index, t)}
              aria-invalid={wrong('severity') !== undefined || undefined}
            />
          ))}
        </div>
      </Radio.Group>
      <div className={styles.pair}>
        <Select
          {...select}
          label={t.source}
          data={SOURCE_RELIABILITIES.map((value) => ({ value, label: `${value} – ${t.sources[value]}` }))}
          value={draft.source || null}
          error={wrong('source')}
          onChange={(value) => change({ source: value ?? '' })}
        />
        <Select
          {...select}
          label={t.information}
          data={INFORMATION_CREDIBILITIES.map((value) => ({
            value: String(value),
            label: `${value} – ${t.informations[value]}`,
          }))}
          value={draft.information || null}
          error={wrong('information')}
          onChange={(value) => change({ information: value ?? '' })}
        />
      </div>
      <Checkbox
        label={t.evidence}
        description={t.evidenceHint}
        checked={draft.evidence}
        onChange={(event) => change({ evidence: event.currentTarget.checked })}
      />
      <Words
        label={t.why}
        description={t.whyHint}
        maxRows={12}
        value={draft.text}
        error={wrong('text')}
        onText={(text) => change({ text })}
      />
      <FormEnd send={t.send} sending={form.sending} cancel={form.drop} />
      <Saved at={form.savedAt} />
    </form>
  );
}

type CodingTexts = ReturnType<typeof useTexts>['cases']['coding'];

function lossBand(levels: readonly { lossFrom: number }[], index: number, t: CodingTexts): string {
  const from = levels[index]?.lossFrom ?? 0;
  const below = levels[index + 1]?.lossFrom;
  if (below === undefined) return t.lossFrom(t.rupiah(from));
  return from === 0 ? t.lossBelow(t.rupiah(below)) : t.lossBetween(t.rupiah(from), t.rupiah(below));
}
