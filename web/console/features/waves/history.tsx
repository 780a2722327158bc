import { Title } from '@mantine/core';
import type { WaveInputsView } from '../../../../src/waves/waves.view.js';
import { useTexts } from '../../lib/lang.js';
import type { WaveWords } from './model/words.js';
import styles from './waves.module.css';

/** The waves that were declared: facts with their source, never a forecast. */
export function History({ view: { history, units }, words }: { view: WaveInputsView; words: WaveWords }) {
  const t = useTexts().waves.history;
  const nameOf = new Map(units.map(({ code, name }) => [code, name]));
  return (
    <section className={styles.section} aria-labelledby="sejarah-gelombang">
      <Title order={2} id="sejarah-gelombang">
        {t.title}
      </Title>
      {history.length === 0 && <p>{t.none}</p>}
      {history.map(({ id, declared, units: of, quote, source }) => (
        <article key={id} className={styles.wave}>
          <h3>{t.declared(words.day(declared), of.length)}</h3>
          <ul className={styles.prose}>
            {of.map((code) => (
              <li key={code}>{nameOf.get(code) ?? code}</li>
            ))}
          </ul>
          <blockquote lang="id">“{quote}”</blockquote>
          <p className={styles.small}>
            {t.source} <span lang="id">{source}</span>
          </p>
          <p className={styles.small}>{t.never}</p>
        </article>
      ))}
    </section>
  );
}
