import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.js';

/** What all fields of a form have in common. */
interface FieldProps {
  /** Field name of the form, and id of the control unless `id` says otherwise */
  name: string;
  id?: string;
  label: string;
  hint?: string;
  error?: string;
  /** "(boleh kosong)", where the field may stay empty */
  optional?: string;
  /**
   * Id of the form to which the field belongs. With script on, that form stands in `<noscript>` and so does not exist:
   * the field then belongs to none, and no key or button can submit it.
   */
  form: string;
  /**
   * What is typed here must not survive in the browser: words of a receipt, and whatever stands behind one. Elsewhere a
   * browser may fill a longer text in again, since a phone that drops the page while its owner looks something up would
   * else take the story along. A single line is never filled in again: browsers offer such lines to whoever types next.
   */
  leavesNothing?: boolean;
}

const idOf = (props: FieldProps): string => props.id ?? props.name;

/** The error's place is always named: it is empty and hidden until there is an error, and the script may fill it. */
function describedBy(props: FieldProps): string {
  const error = `${idOf(props)}-galat`;
  return props.hint ? `${idOf(props)}-petunjuk ${error}` : error;
}

function Explained(props: FieldProps): JSX.Element {
  return (
    <>
      {props.hint && (
        <p class="hint" id={`${idOf(props)}-petunjuk`}>
          {props.hint}
        </p>
      )}
      <p class="error" id={`${idOf(props)}-galat`} hidden={!props.error}>
        <Icon name="warning" />
        <span>{props.error}</span>
      </p>
    </>
  );
}

function Label(props: FieldProps): JSX.Element {
  return (
    <label class="label" for={idOf(props)}>
      {props.label} {props.optional && <span class="optional">{props.optional}</span>}
    </label>
  );
}

export function TextField(props: FieldProps & { value: string; most: number }): JSX.Element {
  return (
    <div class="field">
      <Label {...props} />
      <Explained {...props} />
      <input
        type="text"
        class="control"
        id={idOf(props)}
        name={props.name}
        form={props.form}
        value={props.value}
        maxlength={props.most}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      />
    </div>
  );
}

export function TextArea(
  props: FieldProps & { value: string; rows: number; plainWords?: boolean; children?: ComponentChildren },
): JSX.Element {
  return (
    <div class="field">
      <Label {...props} />
      <Explained {...props} />
      <textarea
        class="control"
        id={idOf(props)}
        name={props.name}
        form={props.form}
        rows={props.rows}
        autocomplete={props.leavesNothing ? 'off' : undefined}
        autocapitalize={props.plainWords ? 'none' : undefined}
        spellcheck={false}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
        value={props.value}
      />
      {props.children}
    </div>
  );
}

export interface Choice {
  value: string;
  label: string;
  about?: string;
}

export function SelectField(
  props: FieldProps & {
    value: string;
    empty: string;
    groups: readonly { label: string; choices: readonly Choice[] }[];
  },
): JSX.Element {
  return (
    <div class="field">
      <Label {...props} />
      <Explained {...props} />
      <select
        class="control"
        id={idOf(props)}
        name={props.name}
        form={props.form}
        autocomplete={props.leavesNothing ? 'off' : undefined}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      >
        <option value="" selected={props.value === ''}>
          {props.empty}
        </option>
        {props.groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.choices.map((choice) => (
              <option key={choice.value} value={choice.value} selected={props.value === choice.value}>
                {choice.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** Several answers to one question: tick boxes (`many`) or one of them (`one`). The first box carries the field's id. */
export function ChoiceField(
  props: FieldProps & { kind: 'one' | 'many'; values: readonly string[]; choices: readonly Choice[] },
): JSX.Element {
  return (
    <fieldset class="field" aria-describedby={describedBy(props)}>
      <legend class="label">
        {props.label} {props.optional && <span class="optional">{props.optional}</span>}
      </legend>
      <Explained {...props} />
      <div class="choices">
        {props.choices.map((choice, index) => (
          <label class="choice" key={choice.value}>
            <input
              type={props.kind === 'one' ? 'radio' : 'checkbox'}
              id={index === 0 ? props.name : `${props.name}-${choice.value}`}
              name={props.name}
              value={choice.value}
              form={props.form}
              checked={props.values.includes(choice.value)}
              autocomplete={props.leavesNothing ? 'off' : undefined}
            />
            <span>
              {choice.label}
              {choice.about && <span class="choice-about">{choice.about}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function FileField(props: FieldProps): JSX.Element {
  return (
    <div class="field">
      <Label {...props} />
      <Explained {...props} />
      <input
        type="file"
        class="control control-file"
        id={idOf(props)}
        name={props.name}
        form={props.form}
        multiple
        autocomplete="off"
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      />
    </div>
  );
}
