import { describe, expect, it } from 'vitest';
import type { CaseMoveView, CodingView } from '../../src/cases/cases.view.js';
import type { DossierBody, OpenedDossierEntry } from '../../src/sealing/index.js';
import {
  areasFor,
  codingOf,
  draftFrom,
  EMPTY_CODING,
  missingIn,
  unitMatches,
} from '../../web/console/features/cases/model/coding-draft.js';
import {
  codingSigned,
  isBroken,
  isSigned,
  newsAhead,
  newsTold,
  plantedMembers,
  proposalAt,
  reportsTold,
  standingTold,
  summaryOf,
} from '../../web/console/features/cases/model/dossier-facts.js';
import {
  decisionFrom,
  EMPTY_STEP,
  missingInStep,
  requestOf,
  stepsFrom,
  targetOf,
} from '../../web/console/features/cases/model/step-draft.js';

const MEMBER = 'a'.repeat(32);
const REPORT = 'b'.repeat(32);
const TODAY = '2026-11-24';

const entry = (n: number, body: DossierBody, change: Partial<OpenedDossierEntry> = {}): OpenedDossierEntry => ({
  n,
  author: MEMBER,
  day: TODAY,
  tag: String(n).padStart(64, '0'),
  body,
  verdict: 'genuine',
  chain: 'whole',
  ...change,
});

const OPENED: DossierBody = { type: 'opened', reportId: REPORT, text: 'Dugaan pungli.', members: [] };
const PROPOSAL = {
  type: 'proposal',
  outcome: 'pelanggaran_disiplin',
  level: 'sedang',
  text: 'Dasar.',
  heard: true,
  answer: 'Menyangkal.',
} as const;

const coding = (change: Partial<CodingView> = {}): CodingView => ({
  version: 1,
  unit: 'DISDUKCAPIL',
  area: 'PUB',
  kind: 'pungli',
  severity: 2,
  sourceReliability: 'B',
  informationCredibility: 3,
  preliminaryEvidence: true,
  month: '2026-08',
  author: MEMBER,
  day: TODAY,
  ...change,
});

const signedCoding = (version = 1): DossierBody => {
  const { author: _author, day: _day, ...facts } = coding({ version });
  return { type: 'coding', ...facts, text: `Alasan ${version}.` };
};

describe('what a dossier tells', () => {
  it('names its reports: the first, and every one linked and not taken out since', () => {
    const [more, forged] = ['c'.repeat(32), 'd'.repeat(32)];
    const entries = [
      entry(0, OPENED),
      entry(1, { type: 'link', reportId: more, text: '' }),
      entry(2, { type: 'link', reportId: forged, text: '' }, { verdict: 'forged' }),
    ];
    expect(reportsTold(entries)).toEqual(new Set([REPORT, more]));
    const out = [...entries, entry(3, { type: 'unlink', reportId: more, text: '' })];
    expect(reportsTold(out)).toEqual(new Set([REPORT]));
    expect(reportsTold([...out, entry(4, { type: 'link', reportId: more, text: '' })])).toEqual(
      new Set([REPORT, more]),
    );
  });

  const decided = [
    entry(0, OPENED),
    entry(1, { type: 'move', to: 'pemeriksaan', text: '' }),
    entry(2, PROPOSAL),
    entry(3, { type: 'decision', outcome: 'pelanggaran_disiplin', level: 'sedang', proposal: 2, text: '' }),
  ];

  it('says how far each reporter was told that the case is, and what she waits to hear, from genuine entries alone', () => {
    const more = 'c'.repeat(32);
    const told = (n: number, reportId: string, state: string, change = {}) =>
      entry(n, { type: 'told', reportId, state }, change);
    const entries = [
      entry(0, OPENED),
      entry(1, { type: 'link', reportId: more, text: '' }),
      told(2, REPORT, 'diputus'),
    ];
    expect([...newsTold(entries)]).toEqual([
      [REPORT, 'diputus'],
      [more, 'ditindaklanjuti'],
    ]);
    expect([...newsAhead(entries, 'tindak_lanjut')]).toEqual([
      [REPORT, 'tindak_lanjut'],
      [more, 'diputus'],
    ]);
    expect([...newsAhead([...entries, told(3, more, 'diputus', { verdict: 'forged' })], 'selesai')]).toEqual([
      [REPORT, 'selesai'],
      [more, 'diputus'],
    ]);
    const out = [...entries, entry(3, { type: 'unlink', reportId: REPORT, text: '' })];
    expect([...newsAhead(out, 'menunggu_keputusan')]).toEqual([]);
    expect([...newsTold(out).keys()]).toEqual([more]);
  });

  it('is its state and outcome, from genuine entries alone', () => {
    expect(standingTold([entry(0, OPENED)])).toEqual({ state: 'telaah', finding: null });
    expect(standingTold(decided.slice(0, 3))).toEqual({ state: 'menunggu_keputusan', finding: null });
    const finding = { outcome: 'pelanggaran_disiplin', level: 'sedang' };
    expect(standingTold(decided)).toEqual({ state: 'tindak_lanjut', finding });
    const forged = [...decided.slice(0, 3), { ...decided[3]!, verdict: 'forged' as const }];
    expect(standingTold(forged)).toEqual({ state: 'menunggu_keputusan', finding: null });
  });

  it('is no outcome any more once it is examined anew, and done where nothing was found', () => {
    const again = [...decided, entry(4, { type: 'move', to: 'pemeriksaan', text: 'Bukti baru.' })];
    expect(standingTold(again)).toEqual({ state: 'pemeriksaan', finding: null });
    const none = entry(3, { type: 'decision', outcome: 'tidak_terbukti', level: null, proposal: 2, text: '' });
    expect(standingTold([...decided.slice(0, 3), none]).state).toBe('selesai');
  });

  it('is broken by an altered or missing entry, not by one whose author cannot be checked', () => {
    expect(isBroken(decided)).toBe(false);
    expect(isBroken([...decided, { n: 4, verdict: 'missing', chain: 'broken' }])).toBe(true);
    expect(isBroken([...decided, entry(4, { type: 'note', text: '' }, { verdict: 'unsigned' })])).toBe(false);
  });

  it('is the newest summary, and a proposal only where it stands', () => {
    const first = entry(1, { type: 'summary', text: 'Pertama', impact: '' });
    const second = entry(2, { type: 'summary', text: 'Kedua', impact: '' });
    expect(summaryOf([first, second])?.text).toBe('Kedua');
    expect(summaryOf([first, { ...second, verdict: 'altered' }])?.text).toBe('Pertama');
    expect(proposalAt(decided, 2)).toEqual(PROPOSAL);
    expect(proposalAt(decided, 1)).toBeUndefined();
    expect(proposalAt(decided, null)).toBeUndefined();
    expect(proposalAt([{ ...decided[2]!, verdict: 'forged' }], 2)).toBeUndefined();
  });

  it('tells a coding that the server changed, or put into somebody else’s mouth', () => {
    const entries = [entry(0, OPENED), entry(1, signedCoding())];
    expect(isSigned(coding(), entries)).toBe(true);
    expect(codingSigned(entries, 1)?.text).toBe('Alasan 1.');
    expect(isSigned(coding({ severity: 5 }), entries)).toBe(false);
    expect(isSigned(coding({ author: 'b'.repeat(32) }), entries)).toBe(false);
    expect(isSigned(coding({ version: 2 }), entries)).toBe(false);
  });

  it('names whoever holds the key without having been let in, or with a card that does not count', () => {
    const named = (cardId: string, memberId: string) => ({ cardId, memberId, roles: [], day: TODAY });
    const counted = new Map([
      ['card-1', { memberId: 'one' }],
      ['card-2', { memberId: 'two' }],
    ]);
    const letIn = new Set(['card-1', 'card-3']);
    const all = [named('card-1', 'one'), named('card-2', 'two'), named('card-3', 'three'), named('card-1', 'other')];
    expect(plantedMembers(all, letIn, counted)).toEqual(all.slice(1));
  });
});

describe('the draft of a coding', () => {
  it('names what is missing in the order of the form, a month that has not come included', () => {
    expect(missingIn(EMPTY_CODING, TODAY)).toEqual([
      'unit',
      'area',
      'kind',
      'severity',
      'source',
      'information',
      'month',
      'text',
    ]);
    const whole = { ...draftFrom(coding()), text: 'Sebab.' };
    expect(missingIn(whole, TODAY)).toEqual([]);
    expect(missingIn({ ...whole, month: '2026-12' }, TODAY)).toEqual(['month']);
  });

  it('begins with what holds now, without the old reason, and stands for the same facts', () => {
    const { author: _author, day: _day, version: _version, ...facts } = coding();
    expect(draftFrom(coding()).text).toBe('');
    expect(codingOf(draftFrom(coding()))).toEqual(facts);
    expect(draftFrom(null)).toEqual(EMPTY_CODING);
  });

  it('offers the areas that the unit is exposed to first', () => {
    const areas = ['REN', 'PBJ', 'PUB'].map((code) => ({ code }));
    expect(areasFor(areas, ['PUB'])).toEqual({ ofUnit: [{ code: 'PUB' }], others: [{ code: 'REN' }, { code: 'PBJ' }] });
    expect(areasFor(areas, []).ofUnit).toEqual([]);
  });

  it('finds a unit by name, short name or an everyday word', () => {
    const unit = { code: 'DISDUKCAPIL', name: 'Dinas Kependudukan', shortName: 'Disdukcapil', aliases: ['ktp', 'kk'] };
    expect(unitMatches(unit, 'kependudukan')).toBe(true);
    expect(unitMatches(unit, 'KTP')).toBe(true);
    expect(unitMatches(unit, 'dinas capil')).toBe(true);
    expect(unitMatches(unit, 'dinas kesehatan')).toBe(false);
  });
});

describe('the steps of a case', () => {
  const move = (change: Partial<CaseMoveView>): CaseMoveView => ({
    to: 'selesai',
    by: 'decider',
    requires: [],
    missing: [],
    ...change,
  });

  it('make one step of both ends of a decision, and leave out what the request itself brings', () => {
    const requires = ['coding', 'finding', 'somebody_else'] as const;
    const decide = { requires: [...requires], missing: ['finding', 'somebody_else'] as const };
    const moves = [
      move({ to: 'pemeriksaan' }),
      move({ to: 'tindak_lanjut', ...decide, missing: [...decide.missing] }),
      move({ to: 'selesai', ...decide, missing: [...decide.missing] }),
    ];
    expect(stepsFrom(moves)).toEqual([
      { step: 'decide', lacks: ['somebody_else'] },
      { step: 'move:pemeriksaan', lacks: [] },
    ]);
    const propose = move({ to: 'menunggu_keputusan', requires: ['coding', 'proposal'], missing: ['proposal'] });
    expect(stepsFrom([propose])).toEqual([{ step: 'propose', lacks: [] }]);
    expect(targetOf('move:telaah')).toBe('telaah');
    expect(targetOf('decide')).toBeUndefined();
  });

  it('want each its own words', () => {
    expect(missingInStep('note', EMPTY_STEP)).toEqual(['text']);
    expect(missingInStep('summary', EMPTY_STEP)).toEqual(['text', 'impact']);
    expect(missingInStep('move:telaah', { ...EMPTY_STEP, text: 'Sebab' })).toEqual([]);
    expect(missingInStep('propose', EMPTY_STEP)).toEqual(['outcome', 'text', 'heard']);
    const discipline = { ...EMPTY_STEP, outcome: 'pelanggaran_disiplin', text: 'x', heard: 'no' } as const;
    expect(missingInStep('propose', discipline)).toEqual(['level', 'answer']);
    expect(missingInStep('decide', { ...EMPTY_STEP, outcome: 'tidak_terbukti', text: 'x' })).toEqual([]);
  });

  it('begin a decision with what was proposed, and say where it leads', () => {
    const draft = { ...decisionFrom(PROPOSAL), text: ' Setuju. ' };
    expect(draft).toMatchObject({ outcome: 'pelanggaran_disiplin', level: 'sedang', heard: '' });
    expect(requestOf('decide', draft, 7)).toEqual({
      path: 'moves',
      body: { type: 'decision', outcome: 'pelanggaran_disiplin', level: 'sedang', proposal: 7, text: 'Setuju.' },
      facts: { to: 'tindak_lanjut', outcome: 'pelanggaran_disiplin', level: 'sedang' },
    });
    // A level that was chosen before the outcome was changed does not stay behind.
    expect(requestOf('decide', { ...draft, outcome: 'tidak_terbukti' }, 7)).toMatchObject({
      body: { level: null },
      facts: { to: 'selesai', outcome: 'tidak_terbukti' },
    });
    expect(() => requestOf('decide', draft, null)).toThrow('no proposal');
    expect(decisionFrom({ ...PROPOSAL, outcome: 'tidak_dikenal' })).toEqual(EMPTY_STEP);
  });

  it('become an entry, and the few facts that the server may know', () => {
    const draft = { ...EMPTY_STEP, text: ' a ', impact: ' b ' };
    expect(requestOf('note', draft, null)).toEqual({ path: 'entries', body: { type: 'note', text: 'a' }, facts: {} });
    expect(requestOf('summary', draft, null)).toEqual({
      path: 'entries',
      body: { type: 'summary', text: 'a', impact: 'b' },
      facts: { summary: true },
    });
    expect(requestOf('move:telaah', draft, null)).toEqual({
      path: 'moves',
      body: { type: 'move', to: 'telaah', text: 'a' },
      facts: { to: 'telaah' },
    });
    const proposal = { ...EMPTY_STEP, text: 'a', outcome: 'kerugian_daerah', heard: 'no', answer: ' b ' } as const;
    expect(requestOf('propose', proposal, null)).toEqual({
      path: 'moves',
      body: { type: 'proposal', outcome: 'kerugian_daerah', level: null, text: 'a', heard: false, answer: 'b' },
      facts: { to: 'menunggu_keputusan' },
    });
  });
});
