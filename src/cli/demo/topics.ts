import type { Topic } from './tell.js';
import { aid, schools, villages } from './tellings/aid.js';
import { counter, health, levies } from './tellings/counter.js';
import { budgets, positions } from './tellings/offices.js';
import { assets, purchases, works } from './tellings/purchases.js';

const BY_AREA: Readonly<Record<string, Topic>> = {
  PUB: counter,
  PAD: levies,
  KES: health,
  PBJ: purchases,
  INF: works,
  BMD: assets,
  HIB: aid,
  DESA: villages,
  DIK: schools,
  ASN: positions,
  ANG: budgets,
};

/** What people tell of an area. @throws Error for one that nobody tells of */
export function topicOf(area: string): Topic {
  const topic = BY_AREA[area];
  if (!topic) throw new Error(`no telling is about ${area}`);
  return topic;
}
