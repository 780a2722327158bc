import type { ReactNode } from 'react';
import { useTexts } from '../../lib/lang.js';
import styles from './risk.module.css';
import { changeMap, useMapState } from './risk-state.js';

/** How the map is sorted, grouped and cut. */
export function Tools({ count }: { count: string }) {
  const t = useTexts().risk;
  const { sort, grouped, top, distinctOnly } = useMapState();
  return (
    <div className={styles.tools}>
      <Pick label={t.sort} value={sort} onPick={(value) => changeMap({ sort: value === 'name' ? 'name' : 'index' })}>
        <option value="index">{t.sorts.index}</option>
        <option value="name">{t.sorts.name}</option>
      </Pick>
      <Pick
        label={t.group}
        value={grouped ? 'cluster' : 'none'}
        onPick={(value) => changeMap({ grouped: value === 'cluster' })}
      >
        <option value="cluster">{t.groups.cluster}</option>
        <option value="none">{t.groups.none}</option>
      </Pick>
      <Pick label={t.show} value={top ? 'top' : 'all'} onPick={(value) => changeMap({ top: value === 'top' })}>
        <option value="top">{t.shows.top}</option>
        <option value="all">{t.shows.all}</option>
      </Pick>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={distinctOnly}
          onChange={(event) => changeMap({ distinctOnly: event.currentTarget.checked })}
        />
        {t.distinctOnly}
      </label>
      <span className={styles.count} role="status">
        {count}
      </span>
    </div>
  );
}

interface PickProps {
  label: string;
  value: string;
  onPick(value: string): void;
  children: ReactNode;
}

function Pick({ label, value, onPick, children }: PickProps) {
  return (
    <label className={styles.pick}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {children}
      </select>
    </label>
  );
}
