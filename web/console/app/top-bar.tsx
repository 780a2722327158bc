import { Button, Menu, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { sitsAtDesk } from '../../../src/domain/staff/roles.js';
import type { ConsoleTexts } from '../../../src/texts/console/console-texts.js';
import { setLang, useLang, useTexts } from '../lib/lang.js';
import { lock, logout, useHat, useSession, wearHat } from '../lib/session.js';
import { NAV } from './nav.js';
import styles from './shell.module.css';

const SCHEMES = ['light', 'dark', 'auto'] as const;

/** Which desk this is, which hat is worn, the member's own menu, and the lock. */
export function TopBar() {
  const t = useTexts().common;
  const hat = useHat();
  return (
    <header className={styles.bar}>
      <span className={styles.product}>
        {t.product}
        <span className={styles.desk}> · {placeOf(hat, t)}</span>
      </span>
      <div className={styles.right}>
        <OwnMenu />
        <Button size="compact-md" variant="default" className={styles.lock} onClick={() => lock()} title={t.lockHelp}>
          {t.lock}
        </Button>
      </div>
    </header>
  );
}

/** Who works at no desk sees what his role is about. */
function placeOf({ role, channelId }: ReturnType<typeof useHat>, t: ConsoleTexts['common']): string {
  if (channelId && sitsAtDesk([role])) return t.desks[channelId];
  return role === 'admin' ? t.administration : t.roles[role];
}

function OwnMenu() {
  const t = useTexts().common;
  const lang = useLang();
  const { member } = useSession();
  const hat = useHat();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button type="button" className={styles.own} aria-label={t.account(member.name)}>
          <span>{member.name}</span> <span aria-hidden="true">▾</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {member.roles.length > 1 && (
          <>
            <Menu.Label>{t.role}</Menu.Label>
            {member.roles.map((role) => (
              <Menu.Item
                key={role.role}
                onClick={() => {
                  wearHat(role);
                  void navigate({ to: NAV[role.role][0]?.to ?? '/' });
                }}
                leftSection={role.role === hat.role ? '●' : '○'}
                aria-current={role.role === hat.role}
              >
                {t.roles[role.role]}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
        <Menu.Label>{t.theme}</Menu.Label>
        {SCHEMES.map((scheme) => (
          <Menu.Item
            key={scheme}
            onClick={() => setColorScheme(scheme)}
            leftSection={scheme === colorScheme ? '●' : '○'}
            aria-current={scheme === colorScheme}
          >
            {t.themes[scheme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item lang={t.languageCode} onClick={() => setLang(lang === 'id' ? 'en' : 'id')}>
          {t.language}
        </Menu.Item>
        <Menu.Item onClick={() => void navigate({ to: '/sandi' })}>{t.changePassword}</Menu.Item>
        <Menu.Item onClick={() => void logout()}>{t.logout}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
