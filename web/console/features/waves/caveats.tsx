import { Title } from '@mantine/core';
import { useTexts } from '../../lib/lang.js';
import styles from './waves.module.css';

/** What the proposal does not say. */
export function Caveats() {
  const t = useTexts().waves.caveats;
  return (
    <section className={styles.section} aria-labelledby="catatan-gelombang">
      <Title order={2} id="catatan-gelombang">
        {t.title}
      </Title>
      <ul className={styles.prose}>
        {t.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
