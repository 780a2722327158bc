import { advice } from './advice.js';
import { checks } from './checks.js';
import { common } from './common.js';
import { errors } from './errors.js';
import { home } from './home.js';
import { identity } from './identity.js';
import { receipt } from './receipt.js';
import { report } from './report.js';
import { sample } from './sample.js';
import { thread } from './thread.js';
import { visit } from './visit.js';
import { zone } from './zone.js';

export const id = { common, home, report, receipt, thread, identity, visit, advice, zone, errors, checks, sample };

/** Every word that people see on the public pages. The Indonesian catalogue is the type; the others must satisfy it. */
export type Texts = typeof id;
