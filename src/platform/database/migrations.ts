import { FirstHouse1764000000001 } from './migrations/0001-first-house.js';
import { StaffAndChannels1764000000002 } from './migrations/0002-staff-and-channels.js';
import { ReportsAndEvidence1764000000003 } from './migrations/0003-reports-and-evidence.js';
import { Guesses1764000000004 } from './migrations/0004-guesses.js';
import { Cases1764000000005 } from './migrations/0005-cases.js';
import { Risk1764000000006 } from './migrations/0006-risk.js';
import { Waves1764000000007 } from './migrations/0007-waves.js';
import { Uploads1764000000008 } from './migrations/0008-uploads.js';
import { Identity1764000000009 } from './migrations/0009-identity.js';

/** In the order in which they run. */
export const MIGRATIONS = [
  FirstHouse1764000000001,
  StaffAndChannels1764000000002,
  ReportsAndEvidence1764000000003,
  Guesses1764000000004,
  Cases1764000000005,
  Risk1764000000006,
  Waves1764000000007,
  Uploads1764000000008,
  Identity1764000000009,
];
