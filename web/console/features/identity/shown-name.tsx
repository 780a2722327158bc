import { Button, Text } from '@mantine/core';
import { Band } from '../../components/band.js';
import panel from '../../components/panel.module.css';
import { useTexts } from '../../lib/lang.js';
import styles from './identity.module.css';
import type { ShownIdentity } from './model/opening.js';

/** The name on this screen, until it is hidden, the console locks, or the page is left. */
export function ShownName({ shown, onHide }: { shown: ShownIdentity; onHide: () => void }) {
  const t = useTexts().identity.desk;
  const { identity, notes, bad } = shown;
  return (
    <>
      <dl className={styles.shown}>
        <dt>{t.name}</dt>
        <dd className={panel.words}>{identity.name}</dd>
        <dt>{t.reach}</dt>
        <dd className={panel.words}>{identity.contact || '–'}</dd>
      </dl>
      {notes.map(({ name, text }) => (
        <Text key={name} size="sm">
          {t.note(name, text)}
        </Text>
      ))}
      {bad.map((card) => (
        <Band key={card.id} kind="bahaya">
          {t.badShare(card.name)}
        </Band>
      ))}
      <Button variant="default" mt="sm" onClick={onHide}>
        {t.hide}
      </Button>
    </>
  );
}
