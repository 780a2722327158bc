import { Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { isInDialog } from '../../lib/in-dialog.js';
import { useTexts } from '../../lib/lang.js';
import { CaseList } from './case-list.js';
import { CasePanel } from './case-panel.js';
import styles from './cases.module.css';

/** The caller's own cases: the list, and beside or instead of it the one that is open. */
export function CasesPage() {
  const texts = useTexts();
  const t = texts.cases;
  const { caseId } = useParams({ strict: false }) as { caseId?: string };
  const navigate = useNavigate();
  const page = useRef<HTMLDivElement>(null);
  const [help, setHelp] = useState(false);

  useHotkeys([
    ['j', () => step(page.current, 1)],
    ['k', () => step(page.current, -1)],
    ['/', () => page.current?.querySelector<HTMLInputElement>('#cari-perkara')?.focus()],
    ['shift+?', () => setHelp(true)],
    ['Escape', (event) => void (caseId && !isInDialog(event) && navigate({ to: '/perkara' }))],
  ]);

  // Who opens a case by key or reader goes on reading there.
  useEffect(() => {
    if (caseId) page.current?.querySelector<HTMLElement>('#nama-perkara')?.focus();
  }, [caseId]);

  return (
    <div className={styles.page} data-detail={caseId !== undefined || undefined} ref={page}>
      {caseId === undefined && <h1 className={styles.hidden}>{t.title}</h1>}
      <CaseList current={caseId} />
      {caseId === undefined ? <p className={styles.choose}>{t.choose}</p> : <CasePanel key={caseId} caseId={caseId} />}
      <Modal
        opened={help}
        onClose={() => setHelp(false)}
        title={texts.desk.shortcuts.title}
        closeButtonProps={{ 'aria-label': texts.common.close }}
      >
        <dl className={styles.shortcuts}>
          {t.shortcuts.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </div>
  );
}

/** Moves the focus to the next or previous case of the list; Enter then opens it, as any link. */
function step(page: HTMLElement | null, direction: 1 | -1): void {
  const links = [...(page?.querySelectorAll<HTMLElement>('[data-case]') ?? [])];
  const focused = links.findIndex((link) => link.matches(':focus'));
  const at = focused === -1 ? links.findIndex((link) => link.ariaCurrent === 'true') : focused;
  const next = at === -1 ? (direction === 1 ? 0 : links.length - 1) : at + direction;
  const link = links[Math.min(links.length - 1, Math.max(0, next))];
  link?.focus();
  link?.scrollIntoView({ block: 'nearest' });
}
