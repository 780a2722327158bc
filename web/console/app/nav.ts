import type { RoleName } from '../../../src/domain/staff/roles.js';
import type { ConsoleTexts } from '../../../src/texts/console/console-texts.js';

export interface NavItem {
  to: '/meja' | '/perkara' | '/kerawanan' | '/gelombang' | '/permintaan' | '/kunci' | '/akun' | '/saluran';
  word: (texts: ConsoleTexts) => string;
  /** Path of a 20 px icon, 2 px stroke. */
  icon: string;
}

const INBOX: NavItem = {
  to: '/meja',
  word: (t) => t.common.menu.inbox,
  icon: 'M3 11 5 4h10l2 7v5H3ZM3 11h4l1 2h4l1-2h4',
};
const CASES: NavItem = {
  to: '/perkara',
  word: (t) => t.common.menu.cases,
  icon: 'M2.500 16V5h5l2 2h8v9ZM6 11h8M6 13.500h5',
};
const RISK: NavItem = {
  to: '/kerawanan',
  word: (t) => t.common.menu.risk,
  icon: 'M3 3h6v6H3ZM11 3h6v6h-6ZM3 11h6v6H3ZM11 11h6v6h-6Z',
};
const WAVES: NavItem = {
  to: '/gelombang',
  word: (t) => t.common.menu.waves,
  icon: 'M2 7c2.700-3 5.300-3 8 0s5.300 3 8 0M2 13c2.700-3 5.300-3 8 0s5.300 3 8 0',
};
const REQUESTS: NavItem = {
  to: '/permintaan',
  word: (t) => t.common.menu.requests,
  icon: 'M4 3h12v14H4ZM7 7h6M7 10.500h6M7 14h3',
};
const CARDS: NavItem = {
  to: '/kunci',
  word: (t) => t.common.menu.cards,
  icon: 'M10 10a3.500 3.500 0 1 0-7 0 3.500 3.500 0 0 0 7 0ZM10 10h7.500v3.500M14 10v2.500',
};
const ACCOUNTS: NavItem = {
  to: '/akun',
  word: (t) => t.common.menu.accounts,
  icon: 'M10.500 7a3 3 0 1 0-6 0 3 3 0 0 0 6 0ZM2 16.500c.400-3.300 2.300-5 5.500-5s5.100 1.700 5.500 5M12.500 4.300a3 3 0 0 1 0 5.400M15 12c1.700.700 2.700 2.200 3 4.500',
};
const CHANNELS: NavItem = {
  to: '/saluran',
  word: (t) => t.common.menu.channels,
  icon: 'M4 9h12v8H4ZM7 9V6.500a3 3 0 0 1 6 0V9',
};

/** What each role finds in its menu; the first item is its start page. */
export const NAV: Record<RoleName, NavItem[]> = {
  verifikator: [INBOX, CASES, CARDS],
  pemeriksa: [CASES, CARDS],
  inspektur: [CASES, RISK, WAVES, CARDS],
  petugas_luar: [INBOX, CASES, RISK, CARDS],
  kustodian: [REQUESTS, CARDS],
  kustodian_luar: [REQUESTS, CARDS],
  kustodian_mandiri: [REQUESTS, CARDS],
  pimpinan: [RISK, WAVES],
  admin: [ACCOUNTS, CHANNELS],
};
