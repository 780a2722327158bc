import type { Lang } from '../lang.js';
import { accounts as enAccounts } from './en/accounts.js';
import { cases as enCases } from './en/cases.js';
import { common as enCommon } from './en/common.js';
import { desk as enDesk } from './en/desk.js';
import { entry as enEntry } from './en/entry.js';
import { identity as enIdentity } from './en/identity.js';
import { keys as enKeys } from './en/keys.js';
import { risk as enRisk } from './en/risk.js';
import { waves as enWaves } from './en/waves.js';
import { accounts } from './id/accounts.js';
import { cases } from './id/cases.js';
import { common } from './id/common.js';
import { desk } from './id/desk.js';
import { entry } from './id/entry.js';
import { identity } from './id/identity.js';
import { keys } from './id/keys.js';
import { risk } from './id/risk.js';
import { waves } from './id/waves.js';

const id = { common, entry, accounts, keys, desk, identity, cases, risk, waves };

/** Every word of the console. The Indonesian catalogue is the type; the others must satisfy it. */
export type ConsoleTexts = typeof id;

const en: ConsoleTexts = {
  common: enCommon,
  entry: enEntry,
  accounts: enAccounts,
  keys: enKeys,
  desk: enDesk,
  identity: enIdentity,
  cases: enCases,
  risk: enRisk,
  waves: enWaves,
};

export function consoleTextsFor(lang: Lang): ConsoleTexts {
  return lang === 'en' ? en : id;
}
