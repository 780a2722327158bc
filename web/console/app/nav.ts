import type { ConsoleTexts } from '../../../src/texts/console/console-texts.js';
import type { RoleName } from '../../../src/domain/staff/roles.js';

export interface NavItem {
  to: '/meja' | '/kunci' | '/akun' | '/saluran';
  word: (texts: ConsoleTexts) => string;
  /** Path of a 20 px icon, 2 px stroke. */
  icon: string;
}

const INBOX: NavItem = { to: '/meja', word: (t) => t.common.menu.inbox, icon: 'M3 11 5 4h10l2 7v5H3ZM3 11h4l1 2h4l1-2h4' };
const CARDS: NavItem = {
  to: '/kunci',
  word: (t) => t.common.menu.cards,
  icon: 'M7 9.5a3 3 0 1 1 0 .1M9.5 9.5H17v3M14 9.5v2.5',
};
const ACCOUNTS: NavItem = {
  to: '/akun',
  word: (t) => t.common.menu.accounts,
  icon: 'M7.5 9a3 3 0 1 0 0-.1M2.5 17c.5-3.5 2.5-5 5-5s4.500 1.500 5 5M13 5.500a2.500 2.500 0 0 1 0 5M15 12.500c1.500.5 2.500 2 2.700 4.500',
};
const CHANNELS: NavItem = { to: '/saluran', word: (t) => t.common.menu.channels, icon: 'M4 9h12v8H4ZM7 9V6.500a3 3 0 0 1 6 0V9' };

/** What each role finds in its menu; the first item is its start page. */
export const NAV: Record<RoleName, NavItem[]> = {
  verifikator: [INBOX, CARDS],
  petugas_luar: [INBOX, CARDS],
  admin: [ACCOUNTS, CHANNELS],
};
