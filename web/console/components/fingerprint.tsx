import { Group, Loader, Text } from '@mantine/core';
import { useLang, useTexts } from '../lib/lang.js';
import styles from './fingerprint.module.css';

/** Eight words that two people read to each other: capitals, two groups of four, so that nobody takes them for a receipt. */
export function Fingerprint({ words }: { words: readonly string[] | undefined }) {
  const texts = useTexts();
  const lang = useLang();
  return (
    <section className={styles.box} aria-label={texts.common.fingerprint} aria-busy={words === undefined}>
      <h3 className={styles.heading}>{texts.common.fingerprint}</h3>
      {words ? (
        [words.slice(0, 4), words.slice(4)].map((group) => (
          <p key={group.join(' ')} className={styles.group} lang={lang === 'id' ? undefined : 'id'}>
            {group.map((word, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand twice
              <span key={place}>{word.toUpperCase()} </span>
            ))}
          </p>
        ))
      ) : (
        <Group gap="sm" role="status">
          <Loader size="sm" />
          <Text>{texts.keys.computing}</Text>
        </Group>
      )}
    </section>
  );
}
