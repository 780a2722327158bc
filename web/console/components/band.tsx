import type { ReactNode } from 'react';
import styles from './band.module.css';

export type BandKind = 'bahaya' | 'perhatian' | 'baik' | 'info';

const SIGNS: Record<BandKind, string> = {
  bahaya: 'M10 3 18 17H2ZM10 8v4M10 14.5v.5',
  perhatian: 'M10 3 18 17H2ZM10 8v4M10 14.5v.5',
  baik: 'M3 10.5 8 15 17 5',
  info: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 9v5M10 6v.5',
};

/** A message across the page: an icon, perhaps a heading, and words. Dangers are announced at once, the rest politely. */
export function Band({ kind, title, children }: { kind: BandKind; title?: string; children?: ReactNode }) {
  return (
    <div className={styles.band} data-kind={kind} role={kind === 'bahaya' ? 'alert' : 'status'}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className={styles.sign}>
        <path
          d={SIGNS[kind]}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <div className={styles.words}>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
