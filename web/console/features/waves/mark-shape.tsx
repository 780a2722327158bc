import type { Mark } from './model/dots.js';
import styles from './scatter.module.css';

/** The shape of a mark around 0, 0; ● ○ △ + × tell the lists apart without any colour. */
export function MarkShape({ mark }: { mark: Mark }) {
  switch (mark) {
    case 'diusulkan':
      return <circle r="6.5" className={styles.full} data-mark={mark} />;
    case 'cadangan':
      return <circle r="5.5" className={styles.line} data-mark={mark} />;
    case 'bina_dulu':
      return <path d="M0-6.500 6 5H-6Z" className={styles.line} data-mark={mark} />;
    case 'siap_mandiri':
      return <path d="M0-6V6M-6 0H6" className={styles.line} data-mark={mark} />;
    case 'belum_prioritas':
      return <path d="M-4.500-4.500 4.500 4.500M4.500-4.500-4.500 4.500" className={styles.line} data-mark={mark} />;
  }
}
