import { describe, expect, it } from 'vitest';
import type { DeadlineView, ReportRowView } from '../../src/reports/reports.view.js';
import type { EntryBody, OpenedEntry, StaffBody } from '../../src/sealing/index.js';
import { desk } from '../../src/texts/console/id/desk.js';
import { actOf, answersFrom, EMPTY_DRAFT, problemOf } from '../../web/console/features/desk/model/answers.js';
import { chipOf } from '../../web/console/features/desk/model/chips.js';
import { firstSentence, safeFileName } from '../../web/console/features/desk/model/excerpt.js';
import { fileKind } from '../../web/console/features/desk/model/file-kind.js';
import { badFiles, listFiles } from '../../web/console/features/desk/model/file-list.js';
import {
  liftUrgent,
  type OpenedHeader,
  search,
  unreadMayFollow,
} from '../../web/console/features/desk/model/inbox-order.js';
import {
  isBroken,
  isUrgent,
  stateTold,
  wasAsked,
  wasFinished,
  wasRead,
} from '../../web/console/features/desk/model/thread-facts.js';
import { aReportBody } from '../sealing/people.js';

const OFFICER = 'a'.repeat(32);

const deadline = (change: Partial<DeadlineView>): DeadlineView => ({
  day: '2026-11-27',
  estimated: false,
  state: 'in-time',
  left: 3,
  unit: 'hari_kerja',
  waitsForReporter: false,
  ...change,
});

const row = (id: string, change: Partial<ReportRowView> = {}): ReportRowView => ({
  id,
  channel: 'inspektorat',
  state: 'diterima',
  unread: true,
  filedDay: '2026-11-24',
  deadline: null,
  entries: 1,
  attachments: 0,
  ...change,
});

const opened = (id: string, change: Partial<OpenedHeader> = {}): [string, OpenedHeader] => [
  id,
  {
    id,
    entries: 1,
    excerpt: '',
    unit: '',
    unitOther: '',
    kinds: [],
    urgent: false,
    withheld: 0,
    haystack: '',
    ...change,
  },
];

/** A thread of genuine entries, each by the side that can say such a thing. */
const thread = (...bodies: EntryBody[]): OpenedEntry[] =>
  bodies.map((body, n) => ({
    n,
    author: ['report', 'message', 'files', 'files-withdrawn'].includes(body.type) ? 'reporter' : OFFICER,
    day: '2026-11-24',
    tag: String(n),
    body,
    verdict: 'genuine',
    chain: 'whole',
  }));

const REPORT = aReportBody('Saya diminta uang.', 'b'.repeat(64));
const message = (text: string, threatened = false): EntryBody => ({ type: 'message', text, threatened });
const QUESTION: StaffBody = { type: 'question', text: 'Kapan?' };
const CLOSED: StaffBody = { type: 'state', state: 'ditutup', reason: 'spam', text: '' };

describe('deadline chips', () => {
  it.each([
    [deadline({}), 'plain', '3 hk'],
    [deadline({ left: 1, state: 'close' }), 'close', '1 hk ◔'],
    [deadline({ left: 0, state: 'close' }), 'close', 'hari ini ◔'],
    [deadline({ left: -2, state: 'missed' }), 'late', '! lewat 2 hk'],
    [deadline({ left: 0, state: 'missed' }), 'late', '! lewat'],
    [deadline({ left: 9, waitsForReporter: true }), 'waits', '‖ menunggu pelapor'],
    [deadline({ left: -1, state: 'missed', waitsForReporter: true }), 'late', '! lewat 1 hk'],
    [deadline({ left: 12, unit: 'hari' }), 'plain', '12 hari'],
  ])('say it with a word, a sign and a colour', (given, tone, text) => {
    expect(chipOf(given, desk.chip)).toEqual({ tone, text });
  });

  it('are left out while no clock runs', () => expect(chipOf(null, desk.chip)).toBeNull());
});

describe('the list', () => {
  it('lifts whoever is in danger to the top and keeps the order of the server otherwise', () => {
    const rows = [row('1'), row('2'), row('3', { unread: false })];
    const known = new Map([opened('1'), opened('3', { urgent: true })]);
    expect(liftUrgent(rows, known).map((one) => one.id)).toEqual(['3', '1', '2']);
  });

  it('searches only in what is open, for every word', () => {
    const known = new Map([opened('1', { haystack: 'diminta uang di kecamatan' }), opened('2', { haystack: 'uang' })]);
    const rows = [row('1'), row('2'), row('3')];
    expect(search(rows, known, ' Uang  KECAMATAN ').map((one) => one.id)).toEqual(['1']);
    expect(search(rows, known, '  ').map((one) => one.id)).toEqual(['1', '2', '3']);
  });

  it('goes on fetching pages as long as they end in an unread report', () => {
    expect(unreadMayFollow([row('1')])).toBe(true);
    expect(unreadMayFollow([row('1'), row('2', { unread: false })])).toBe(false);
    expect(unreadMayFollow([])).toBe(false);
  });
});

describe('excerpts', () => {
  it('are the first sentence on one line', () => {
    expect(firstSentence('Diminta Rp150.000 untuk KK.\n\nLalu lagi.')).toBe('Diminta Rp150.000 untuk KK.');
    expect(firstSentence('Ya. Benar begitu. Lagi.')).toBe('Ya. Benar begitu.');
    expect(firstSentence('tanpa titik')).toBe('tanpa titik');
  });

  it('end at a word when they are long', () => {
    const text = firstSentence('kata '.repeat(60), 40);
    expect(text.length).toBeLessThanOrEqual(40);
    expect(text).toMatch(/kata…$/);
  });

  it('make file names safe: no direction marks, no folders, no dots first', () => {
    expect(safeFileName('bukti\u202egpj.exe')).toBe('buktigpj.exe');
    expect(safeFileName('../../etc/passwd')).toBe('_.._etc_passwd');
    expect(safeFileName('\u0000\u200b')).toBe('berkas');
    expect(safeFileName('x'.repeat(300)).length).toBeLessThan(130);
  });
});

describe('what a thread says', () => {
  it('is read from genuine entries alone', () => {
    const entries = thread(REPORT, QUESTION, message('Takut.', true));
    expect([wasAsked(entries), wasRead(entries), isUrgent(entries)]).toEqual([true, true, true]);
    const forged = entries.map((entry) => ({ ...entry, verdict: 'forged' as const }));
    expect([wasAsked(forged), wasRead(forged), isUrgent(forged)]).toEqual([false, false, false]);
    expect(stateTold(forged)).toBe('diterima');
  });

  it('has told an end only by a genuine entry, and follows a case and her reply after it', () => {
    const told = (state: string): StaffBody => ({ type: 'state', state, text: '' });
    const ended = thread(REPORT, told('ditindaklanjuti'), told('diputus'), told('selesai'));
    expect([wasFinished(ended), stateTold(ended)]).toEqual([true, 'selesai']);
    expect(stateTold(thread(REPORT, told('selesai'), message('Masih.')))).toBe('ditelaah');
    expect(wasFinished(ended.slice(0, 3))).toBe(false);
    expect(wasFinished(ended.map((entry) => ({ ...entry, verdict: 'forged' as const })))).toBe(false);
  });

  it('is urgent until an officer has written, not only read', () => {
    const said = [REPORT, message('Saya dicari.', true)];
    expect(isUrgent(thread(...said, { type: 'read' }))).toBe(true);
    expect(isUrgent(thread(...said, message('Masih di sini.')))).toBe(true);
    expect(isUrgent(thread(...said, { type: 'reply', text: 'Hubungi 110.' }))).toBe(false);
    const answered = (answer: 'uneasy' | 'threatened') => thread(REPORT, { type: 'check-in', answer, text: '' });
    expect(isUrgent(answered('threatened'))).toBe(true);
    expect(isUrgent(answered('uneasy'))).toBe(false);
  });

  it('gives the state that the reporter sees', () => {
    expect(stateTold(thread(REPORT))).toBe('diterima');
    expect(stateTold(thread(REPORT, { type: 'read' }, QUESTION))).toBe('perlu_keterangan');
    expect(stateTold(thread(REPORT, QUESTION, message('Tanggal 3.')))).toBe('ditelaah');
    expect(stateTold(thread(REPORT, CLOSED))).toBe('ditutup');
    expect(stateTold(thread(REPORT, CLOSED, { type: 'reply', text: 'Terima kasih.' }))).toBe('ditutup');
    expect(stateTold(thread(REPORT, CLOSED, message('Bukan spam.')))).toBe('ditelaah');
    expect(stateTold(thread(REPORT, CLOSED, { type: 'rating', score: 2, text: '' }))).toBe('ditutup');
    const threatened = { type: 'check-in', answer: 'threatened', text: '' } as const;
    expect(stateTold(thread(REPORT, CLOSED, threatened))).toBe('ditelaah');
  });

  it('is broken by an altered or missing entry, not by a forged one', () => {
    const [first, second] = thread(REPORT, QUESTION) as [OpenedEntry, OpenedEntry];
    expect(isBroken([first, second])).toBe(false);
    expect(isBroken([first, { ...second, verdict: 'forged' }])).toBe(false);
    expect(isBroken([first, { ...second, verdict: 'altered' }])).toBe(true);
    expect(isBroken([first, { n: 1, verdict: 'missing', chain: 'broken' }])).toBe(true);
  });

  it('has a sentence for every verdict', () => {
    for (const verdict of ['forged', 'altered', 'missing', 'unsigned'] as const) {
      expect(desk.report.verdicts[verdict]).not.toBe('');
    }
    expect(desk.report.broken).toContain('Jangan anggap dari pelapor atau petugas');
  });
});

describe('answers', () => {
  it('follow the table of moves', () => {
    expect(answersFrom('diterima')).toEqual(['reply', 'question', 'review', 'step', 'close']);
    expect(answersFrom('ditelaah')).toEqual(['reply', 'question', 'step', 'close']);
    expect(answersFrom('perlu_keterangan')).toEqual(['reply', 'question', 'step', 'close']);
    expect(answersFrom('ditutup')).toEqual(['reply', 'reopen']);
    expect(answersFrom('diputus')).toEqual(['reply', 'step']);
    // The way back leads through her reply, or through the case.
    expect(answersFrom('selesai')).toEqual(['reply']);
  });

  it('carry entry and move together', () => {
    const draft = { ...EMPTY_DRAFT, answer: 'question', text: ' Kapan? ' } as const;
    expect(actOf(draft, 'ditelaah')).toEqual({ body: { type: 'question', text: 'Kapan?' }, to: 'perlu_keterangan' });
    expect(actOf(draft, 'perlu_keterangan')).toEqual({ body: { type: 'question', text: 'Kapan?' } });
    const close = { ...EMPTY_DRAFT, answer: 'close', reason: 'bukan_kewenangan', where: ' Samsat ' } as const;
    expect(actOf(close, 'ditelaah')).toEqual({
      body: { type: 'state', state: 'ditutup', reason: 'bukan_kewenangan', where: 'Samsat', text: '' },
      to: 'ditutup',
    });
    expect(actOf({ ...close, reason: 'spam' }, 'ditelaah').body).not.toHaveProperty('where');
    const step = { ...EMPTY_DRAFT, answer: 'step', day: '2026-12-01', text: ' Pemanggilan. ' } as const;
    expect(actOf(step, 'ditelaah')).toEqual({
      body: { type: 'visible-step', day: '2026-12-01', text: 'Pemanggilan.' },
    });
  });

  it('are kept back until they say what they must', () => {
    expect(problemOf(EMPTY_DRAFT)).toBe('textMissing');
    expect(problemOf({ ...EMPTY_DRAFT, answer: 'review' })).toBeUndefined();
    expect(problemOf({ ...EMPTY_DRAFT, answer: 'step' })).toBe('dayMissing');
    expect(problemOf({ ...EMPTY_DRAFT, answer: 'step', day: '2026-12-01' })).toBeUndefined();
    expect(problemOf({ ...EMPTY_DRAFT, answer: 'close' })).toBe('reasonMissing');
    expect(problemOf({ ...EMPTY_DRAFT, answer: 'close', reason: 'bukan_kewenangan' })).toBe('whereMissing');
    expect(problemOf({ ...EMPTY_DRAFT, answer: 'close', reason: 'spam' })).toBeUndefined();
  });
});

describe('files', () => {
  const bytes = (...values: number[]) => new Uint8Array([...values, 0, 0, 0, 0, 0, 0, 0, 0]);
  const text = (value: string) => new TextEncoder().encode(value);

  it('are what their first bytes say, whatever they are called', () => {
    expect(fileKind(bytes(0xff, 0xd8, 0xff, 0xe0))).toEqual({ kind: 'image', mediaType: 'image/jpeg' });
    expect(fileKind(text('%PDF-1.7\n')).kind).toBe('pdf');
    expect(fileKind(bytes(0x50, 0x4b, 3, 4))).toEqual({ kind: 'other' });
    expect(fileKind(new Uint8Array()).kind).toBe('text');
  });

  it('show text as text, also when it would be a page', () => {
    const page = '<!doctype html><script>alert(1)</script>';
    expect(fileKind(text(page))).toEqual({ kind: 'text', text: page, cut: false });
    expect(fileKind(text('<svg onload="alert(1)"/>')).kind).toBe('text');
    expect(fileKind(text('a\u0000b')).kind).toBe('other');
    expect(fileKind(text('x'.repeat(300_000)))).toMatchObject({ kind: 'text', cut: true });
  });

  it('are named as missing, different or not listed', () => {
    const note = (id: string) => ({
      id,
      name: `${id}.jpg`,
      mediaType: 'image/jpeg',
      bytes: 10,
      sha256: 'c'.repeat(64),
      ciphertextBytes: 70_000,
      ciphertextSha256: 'd'.repeat(64),
      copy: 'original' as const,
    });
    const kept = (id: string, change = {}) => ({
      id,
      entryN: 1,
      bytes: 70_000,
      sha256: 'd'.repeat(64),
      stored: true,
      ...change,
    });
    const entries = thread(REPORT, { type: 'files', files: ['1', '2', '3', '4'].map(note) });
    const files = listFiles(entries, [
      kept('1'),
      kept('2', { sha256: 'e'.repeat(64) }),
      kept('3', { stored: false }),
      kept('9'),
    ]);
    expect(files.map((file) => [file.id, file.standing])).toEqual([
      ['1', 'listed'],
      ['2', 'differs'],
      ['3', 'missing'],
      ['4', 'missing'],
      ['9', 'unlisted'],
    ]);
    expect(badFiles(files)).toBe(4);
  });

  it('are no longer awaited once she has sent them again or withdrawn them, unless they have arrived whole', () => {
    const note = (id: string, more = {}) => ({
      ...{ id, name: `${id}.mp4`, mediaType: 'video/mp4', bytes: 10, sha256: 'c'.repeat(64) },
      ...{ ciphertextBytes: 70_000, ciphertextSha256: 'd'.repeat(64), copy: 'as-sent' as const },
      ...more,
    });
    const whole = (id: string) => ({ id, entryN: 1, bytes: 70_000, sha256: 'd'.repeat(64), stored: true });
    const entries = thread(
      REPORT,
      { type: 'files', files: ['1', '2', '3'].map((id) => note(id)) },
      { type: 'files', files: [note('4', { replaces: '1' })] },
      { type: 'files-withdrawn', files: ['2', '3'] },
    );
    const arriving = [{ id: '1', entryN: 1, bytes: 70_000, received: 12_000 }];
    const files = listFiles(entries, [whole('3'), whole('4')], arriving);
    expect(files.map(({ id, standing }) => [id, standing])).toEqual([
      ['1', 'sent-again'],
      ['2', 'withdrawn'],
      ['3', 'listed'],
      ['4', 'listed'],
    ]);
    expect(badFiles(files)).toBe(0);
    const forged = entries.map((entry) => (entry.n === 3 ? { ...entry, verdict: 'forged' as const } : entry));
    expect(listFiles(forged, [whole('4')])[1]).toMatchObject({ id: '2', standing: 'missing' });
  });

  it('are arriving while the server has a part of them, which is nothing bad yet', () => {
    const note = {
      ...{ id: '1', name: 'video.mp4', mediaType: 'video/mp4', bytes: 10, sha256: 'c'.repeat(64) },
      ...{ ciphertextBytes: 70_000, ciphertextSha256: 'd'.repeat(64), copy: 'as-sent' as const },
    };
    const entries = thread(REPORT, { type: 'files', files: [note] });
    const files = listFiles(entries, [], [{ id: '1', entryN: 1, bytes: 70_000, received: 12_000 }]);
    expect(files).toMatchObject([{ id: '1', standing: 'arriving', arrived: { received: 12_000, bytes: 70_000 } }]);
    expect(badFiles(files)).toBe(0);
  });
});
