import { Button, VisuallyHidden } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { AlarmBand } from '../features/cards/alarm-band.js';
import { useSecondsToLock, watchIdleness } from '../lib/idle.js';
import { useTexts } from '../lib/lang.js';
import { useHat, useSession } from '../lib/session.js';
import { NAV } from './nav.js';
import styles from './shell.module.css';
import { TopBar } from './top-bar.js';

/** What stands around every view: bar, menu, alarms, and the notice before the console locks by itself. */
export function Shell() {
  const texts = useTexts();
  const session = useSession();
  const hat = useHat();
  const { idleMinutes } = session;
  useEffect(() => watchIdleness(idleMinutes), [idleMinutes]);
  useEffect(() => {
    document.documentElement.dataset.desk = hat.channelId ?? '';
    return () => {
      delete document.documentElement.dataset.desk;
    };
  }, [hat.channelId]);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#isi">
        {texts.common.skip}
      </a>
      <div className={styles.top}>
        {session.demo && <p className={styles.ribbon}>{texts.common.demo}</p>}
        <TopBar />
      </div>
      <nav className={styles.nav} aria-label={texts.common.nav}>
        <ul>
          {NAV[hat.role].map((item) => (
            <li key={item.to}>
              <Link to={item.to} className={styles.item} activeProps={{ 'aria-current': 'page' }}>
                <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
                  <path
                    d={item.icon}
                    fill="none"
                    stroke="currentColor"
                    strokeWidth="1.8"
                    strokeLinejoin="round"
                    strokeLinecap="round"
                  />
                </svg>
                <span className={styles.word}>{item.word(texts)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <main className={styles.main} id="isi" tabIndex={-1}>
        {hat.channelId && <AlarmBand channelId={hat.channelId} />}
        <Outlet />
      </main>
      <IdleNotice />
    </div>
  );
}

function IdleNotice() {
  const t = useTexts().common;
  const seconds = useSecondsToLock();
  if (seconds === null) return null;
  // Any key or click already counts as work; the button gives people something to press.
  return (
    <div className={styles.notice} role="alert">
      <VisuallyHidden>{t.lockInAMinute}</VisuallyHidden>
      <span aria-hidden="true">{t.lockSoon(seconds)}</span>
      <Button size="sm">{t.stay}</Button>
    </div>
  );
}
