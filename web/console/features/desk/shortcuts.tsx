import { Modal } from '@mantine/core';
import { useTexts } from '../../lib/lang.js';
import styles from './desk.module.css';

/** The list of keys. */
export function Shortcuts({ opened, close }: { opened: boolean; close(): void }) {
  const t = useTexts().desk.shortcuts;
  return (
    <Modal opened={opened} onClose={close} title={t.title} closeButtonProps={{ 'aria-label': t.close }}>
      <dl className={styles.shortcuts}>
        {t.rows.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
