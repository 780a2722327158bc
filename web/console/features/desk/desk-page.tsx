import { useHotkeys } from '@mantine/hooks';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { isInDialog } from '../../lib/in-dialog.js';
import { useTexts } from '../../lib/lang.js';
import styles from './desk.module.css';
import { InboxList } from './inbox-list.js';
import { ReportPanel } from './report-panel.js';
import { Shortcuts } from './shortcuts.js';

/** The receiving desk: the list, and beside or instead of it the report that is open. */
export function DeskPage() {
  const t = useTexts().desk;
  const { reportId } = useParams({ strict: false }) as { reportId?: string };
  const navigate = useNavigate();
  const page = useRef<HTMLDivElement>(null);
  const [help, setHelp] = useState(false);

  useHotkeys([
    ['j', () => step(page.current, 1)],
    ['k', () => step(page.current, -1)],
    ['/', () => page.current?.querySelector<HTMLInputElement>('#cari-laporan')?.focus()],
    ['shift+?', () => setHelp(true)],
    ['Escape', (event) => void (reportId && !isInDialog(event) && navigate({ to: '/meja' }))],
  ]);

  // Who opens a report by key or reader goes on reading there.
  useEffect(() => {
    if (reportId) page.current?.querySelector<HTMLElement>('#nama-laporan')?.focus();
  }, [reportId]);

  return (
    <div className={styles.desk} data-detail={reportId !== undefined || undefined} ref={page}>
      {reportId === undefined && <h1 className={styles.hidden}>{t.title}</h1>}
      <InboxList current={reportId} />
      {reportId === undefined ? (
        <p className={styles.choose}>{t.inbox.choose}</p>
      ) : (
        <ReportPanel key={reportId} reportId={reportId} />
      )}
      <Shortcuts opened={help} close={() => setHelp(false)} />
    </div>
  );
}

/** Moves the focus to the next or previous report of the list; Enter then opens it, as any link. */
function step(page: HTMLElement | null, direction: 1 | -1): void {
  const links = [...(page?.querySelectorAll<HTMLElement>('[data-report]') ?? [])];
  const focused = links.findIndex((link) => link.matches(':focus'));
  const at = focused === -1 ? links.findIndex((link) => link.ariaCurrent === 'true') : focused;
  const next = at === -1 ? (direction === 1 ? 0 : links.length - 1) : at + direction;
  const link = links[Math.min(links.length - 1, Math.max(0, next))];
  link?.focus();
  link?.scrollIntoView({ block: 'nearest' });
}
