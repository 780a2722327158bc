import { beforeAll, expect, it } from 'vitest';
import { INFORMATION_CREDIBILITIES, SEVERITIES, SOURCE_RELIABILITIES } from '../../src/domain/case/coding.js';
import { OUTCOME_LEVELS, OUTCOMES } from '../../src/domain/case/outcome.js';
import { CASE_STATES } from '../../src/domain/case/states.js';
import { REPORT_KINDS } from '../../src/domain/report/kinds.js';
import { CREDIBILITY_STEPS } from '../../src/domain/risk/parameters.js';
import { CHANNELS } from '../../src/domain/staff/roles.js';
import { aHouse } from '../support/a-house.js';
import { aReport } from '../support/a-thread.js';
import { A_CODING, aColleague, CaseWorker } from '../support/case-worker.js';
import { changedTables, everythingStored, type StoredTable } from '../support/everything-stored.js';
import { anOpenChannel } from '../support/staff.js';

const text = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
const oneOf =
  (...words: readonly unknown[]) =>
  (value: unknown) =>
    words.includes(value);

/** What a value of each class looks like; a day is the finest time there is. */
const LOOKS_LIKE = {
  id: text(/^[0-9a-f]{32}$/),
  hash: text(/^[0-9a-f]{64}$/),
  day: text(/^\d{4}-\d{2}-\d{2}$/),
  month: text(/^\d{4}-\d{2}$/),
  count: (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1_000_000,
  ciphertext: (value: unknown) =>
    Buffer.isBuffer(value) && value.subarray(0, 21).toString() === 'age-encryption.org/v1',
  'signed statement': text(/^\{"body":"\{\\"day\\":\\"\d{4}-\d{2}-\d{2}\\"\}","context":/),
  channel: oneOf(...CHANNELS),
  state: oneOf(...CASE_STATES),
  outcome: oneOf(null, ...OUTCOMES),
  level: oneOf(null, ...OUTCOME_LEVELS),
  'id or nothing': (value: unknown) => value === null || LOOKS_LIKE.id(value),
  'count or nothing': (value: unknown) => value === null || LOOKS_LIKE.count(value),
  /** Of the units and areas files. */
  code: text(/^[A-Z0-9_-]{2,40}$/),
  kind: oneOf(...REPORT_KINDS),
  severity: oneOf(...SEVERITIES),
  reliability: oneOf(...SOURCE_RELIABILITIES),
  credibility: oneOf(...INFORMATION_CREDIBILITIES),
  flag: oneOf(0, 1),
  'step or nothing': oneOf(null, ...CREDIBILITY_STEPS),
  /** A channel or a member. */
  owner: (value: unknown) => LOOKS_LIKE.channel(value) || LOOKS_LIKE.id(value),
  sum: text(/^\d{1,60}$/),
} as const;
type ColumnClass = keyof typeof LOOKS_LIKE;

/** Every column of every table that staff write about cases, and the class of what stands in it. */
const CLASSES: Record<string, Record<string, ColumnClass>> = {
  case_file: {
    id: 'id',
    channel_id: 'channel',
    state: 'state',
    generation: 'count',
    last_n: 'count',
    last_tag: 'hash',
    opened_day: 'day',
    deadline_day: 'day',
    coding_version: 'count',
    summary_n: 'count or nothing',
    proposal_n: 'count or nothing',
    proposed_by: 'id or nothing',
    outcome: 'outcome',
    outcome_level: 'level',
  },
  case_report: { case_id: 'id', report_id: 'id', day: 'day' },
  dossier_wrap: {
    id: 'id',
    case_id: 'id',
    generation: 'count',
    member_id: 'id',
    card_id: 'id',
    by_card_id: 'id',
    ciphertext: 'ciphertext',
    day: 'day',
  },
  dossier_entry: {
    case_id: 'id',
    n: 'count',
    generation: 'count',
    author: 'id',
    day: 'day',
    tag: 'hash',
    ciphertext: 'ciphertext',
  },
  case_coding: {
    case_id: 'id',
    version: 'count',
    unit: 'code',
    area: 'code',
    kind: 'kind',
    severity: 'severity',
    source_reliability: 'reliability',
    information_credibility: 'credibility',
    preliminary_evidence: 'flag',
    month: 'month',
    author: 'id',
    day: 'day',
  },
  dossier_reading: { case_id: 'id', member_id: 'id', n: 'count', tag: 'hash', statement: 'signed statement' },
  risk_case: {
    case_id: 'id',
    channel_id: 'channel',
    unit: 'code',
    area: 'code',
    month: 'month',
    step: 'step or nothing',
    severity: 'severity',
    since: 'day',
  },
  risk_holder: { case_id: 'id', member_id: 'id' },
  risk_bucket: {
    owner: 'owner',
    unit: 'code',
    area: 'code',
    month: 'month',
    step: 'step or nothing',
    severity: 'severity',
    n: 'count',
  },
  risk_cell: {
    owner: 'owner',
    unit: 'code',
    area: 'code',
    cases: 'count',
    proven: 'sum',
    unproven: 'sum',
    proven_squares: 'sum',
  },
};

/** Written into the dossier, and to be found nowhere in clear. */
const CANARY = 'burung-kenari-9137';

const house = await aHouse();
let before: StoredTable[];
let after: StoredTable[];

beforeAll(async () => {
  const channel = await anOpenChannel(house);
  const opener = new CaseWorker(channel.first);
  const inspektur = await aColleague(house, channel, { roles: ['inspektur'] });
  const examiner = await aColleague(house, channel, { roles: ['pemeriksa'] });
  const report = await aReport(house, channel);
  const other = await aReport(house, channel);
  before = await everythingStored(house.core.database);
  // Everything that staff can do with a case, each thing once.
  const { id } = await opener.does(opener.opening(report, [inspektur], { text: CANARY }));
  await opener.does(opener.linking(id, other));
  await inspektur.does(inspektur.lettingIn(id, examiner));
  await opener.does(opener.noting(id, CANARY));
  await opener.does(opener.summing(id));
  await examiner.does(examiner.coding(id));
  await inspektur.does(inspektur.moving(id, 'pemeriksaan'));
  await examiner.does(examiner.proposing(id, 'pelanggaran_disiplin'));
  await inspektur.does(inspektur.deciding(id, 'tindak_lanjut', 'pelanggaran_disiplin', 'berat'));
  await inspektur.does(inspektur.renewing(id, [inspektur, examiner]));
  const { dossier } = await examiner.view(id);
  const last = dossier.at(-1);
  expect((await examiner.keepReading(id, last?.n ?? 0, last?.tag ?? '')).status).toBe(204);
  after = await everythingStored(house.core.database);
});

const tableOf = (name: string) => after.find((table) => table.name === name) as StoredTable;

it('knows every table that work on a case writes to', () => {
  const elsewhere = ['custody_entry', 'custody_head', 'report', 'report_entry', 'session'];
  const changed = changedTables(before, after).filter((name) => !elsewhere.includes(name));
  expect(changed).toEqual(Object.keys(CLASSES).sort());
});

it('knows every column of these tables, and finds in each only what its class allows', () => {
  for (const [name, columns] of Object.entries(CLASSES)) {
    const table = tableOf(name);
    expect([...table.columns].sort(), name).toEqual(Object.keys(columns).sort());
    expect(table.rows.length, name).toBeGreaterThan(0);
    for (const [column, kind] of Object.entries(columns)) {
      const strange = table.rows.map((row) => row[column]).filter((value) => !LOOKS_LIKE[kind](value));
      expect(strange, `${name}.${column} as ${kind}`).toEqual([]);
    }
  }
});

it('finds no word of a dossier in any table, and the codes where they are counted alone', () => {
  const holding = (word: string) =>
    after
      .filter(({ rows }) => rows.some((row) => Object.values(row).some((value) => String(value).includes(word))))
      .map(({ name }) => name);
  expect(holding(CANARY)).toEqual([]);
  expect(holding(A_CODING.unit).sort()).toEqual(['case_coding', 'risk_bucket', 'risk_case', 'risk_cell']);
});
