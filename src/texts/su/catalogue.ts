import { filled } from '../draft.js';
import { id, type Texts } from '../id/catalogue.js';
import { advice } from './advice.js';
import { checks } from './checks.js';
import { common } from './common.js';
import { errors } from './errors.js';
import { home } from './home.js';
import { receipt } from './receipt.js';
import { report } from './report.js';
import { thread } from './thread.js';

/** A draft: shown only where an installation's `languages.yaml` asks for it, and marked on every page. */
export const su: Texts = filled<Texts>({ advice, checks, common, errors, home, receipt, report, thread }, id);
