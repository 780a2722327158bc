import { formatDay } from '../../../../src/domain/calendar/format-day.js';
import { useLang, useTexts } from '../../lib/lang.js';
import styles from './deadline-chip.module.css';
import { type ChipDeadline, chipOf } from './model/chips.js';

/** A deadline as word, sign and colour. */
export function DeadlineChip({ deadline }: { deadline: ChipDeadline | null }) {
  const t = useTexts().desk.chip;
  const lang = useLang();
  const chip = chipOf(deadline, t);
  if (chip === null || deadline === null) return null;
  return (
    <span
      className={styles.chip}
      data-tone={chip.tone}
      title={t.meaning(formatDay(deadline.day, lang), deadline.estimated)}
    >
      {chip.text}
    </span>
  );
}
