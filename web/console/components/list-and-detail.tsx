import { Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { isInDialog } from '../lib/in-dialog.js';
import { useTexts } from '../lib/lang.js';
import styles from './list-and-detail.module.css';

interface Parts {
  /** For who reads the page by its headings, while nothing is open. */
  title: string;
  /** What to do while nothing is open. */
  choose: string;
  list: ReactNode;
  /** What is open; undefined while nothing is. Its heading can take the focus. */
  detail: { id: string; headingId: string; panel: ReactNode } | undefined;
  searchId: string;
  /** Selects the links of the list. */
  rows: string;
  shortcuts: readonly (readonly [key: string, meaning: string])[];
  /** Back to the list alone. */
  close(): void;
}

/** How the router marks the link to what is open. */
const OPEN = '[aria-current="page"]';

/** A list, and beside or instead of it what is open of it: worked with j, k, Enter, / and Escape. */
export function ListAndDetail({ title, choose, list, detail, searchId, rows, shortcuts, close }: Parts) {
  const texts = useTexts();
  const page = useRef<HTMLDivElement>(null);
  const [help, setHelp] = useState(false);
  const openId = detail?.id;
  const headingId = detail?.headingId;

  useHotkeys([
    ['j', () => step(page.current, rows, 1)],
    ['k', () => step(page.current, rows, -1)],
    ['/', () => page.current?.querySelector<HTMLInputElement>(`#${searchId}`)?.focus()],
    ['shift+?', () => setHelp(true)],
    ['Escape', (event) => void (openId && !isInDialog(event) && close())],
  ]);

  // Who opens something by key or reader goes on reading there.
  useEffect(() => {
    if (openId && headingId) page.current?.querySelector<HTMLElement>(`#${headingId}`)?.focus();
  }, [openId, headingId]);

  // Beside something open the list is narrower and its rows are higher: what was pressed must not slip out of sight.
  const pressed = useRef<Element | null>(null);
  useEffect(() => {
    if (openId) pressed.current = page.current?.querySelector(`${rows}${OPEN}`) ?? null;
    pressed.current?.scrollIntoView({ block: 'nearest' });
  }, [openId, rows]);

  return (
    <div className={styles.page} data-detail={openId !== undefined || undefined} ref={page}>
      {!detail && <h1 className={styles.hidden}>{title}</h1>}
      {list}
      {detail ? detail.panel : <p className={styles.choose}>{choose}</p>}
      <Modal
        opened={help}
        onClose={() => setHelp(false)}
        title={texts.desk.shortcuts.title}
        closeButtonProps={{ 'aria-label': texts.desk.shortcuts.close }}
      >
        <dl className={styles.shortcuts}>
          {shortcuts.map(([key, meaning]) => (
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

/** Moves the focus to the next or previous row; Enter then opens it, as any link. */
function step(page: HTMLElement | null, rows: string, direction: 1 | -1): void {
  const links = [...(page?.querySelectorAll<HTMLElement>(rows) ?? [])];
  const focused = links.findIndex((link) => link.matches(':focus'));
  const at = focused === -1 ? links.findIndex((link) => link.matches(OPEN)) : focused;
  const next = at === -1 ? (direction === 1 ? 0 : links.length - 1) : at + direction;
  const link = links[Math.min(links.length - 1, Math.max(0, next))];
  link?.focus();
  link?.scrollIntoView({ block: 'nearest' });
}
