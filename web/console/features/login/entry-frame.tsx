import { Button, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { setLang, useLang, useTexts } from '../../lib/lang.js';
import styles from './entry-frame.module.css';

/** What stands around login, unlocking and activation: the name, the language, one sheet of paper. */
export function EntryFrame({ title, demo, children }: { title: string; demo: boolean; children: ReactNode }) {
  const t = useTexts().common;
  const lang = useLang();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading takes the focus when the screen changes
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <div className={styles.page}>
      {demo && <p className={styles.ribbon}>{t.demo}</p>}
      <header className={styles.head}>
        <span className={styles.name}>{t.product}</span>
        <Button variant="subtle" lang={t.languageCode} onClick={() => setLang(lang === 'id' ? 'en' : 'id')}>
          {t.language}
        </Button>
      </header>
      <main className={styles.sheet}>
        <Title order={1} mb="md" ref={heading} tabIndex={-1} className={styles.heading}>
          {title}
        </Title>
        {children}
      </main>
    </div>
  );
}
