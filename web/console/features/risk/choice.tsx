import styles from './risk.module.css';

interface Props<Value extends string> {
  label: string;
  /** With their words, in order. */
  options: readonly (readonly [Value, string])[];
  value: Value;
  onChoose(value: Value): void;
}

/** A few buttons of which one is pressed. */
export function Choice<Value extends string>({ label, options, value, onChoose }: Props<Value>) {
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.hidden}>{label}</legend>
      {options.map(([one, word]) => (
        <button key={one} type="button" aria-pressed={one === value} onClick={() => onChoose(one)}>
          {word}
        </button>
      ))}
    </fieldset>
  );
}
