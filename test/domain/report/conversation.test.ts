import { describe, expect, it } from 'vitest';
import {
  type ConversationBody,
  type ConversationEntry,
  conversationOf,
} from '../../../src/domain/report/conversation.js';

let day = 0;
const entry = (author: string, body: ConversationBody, verdict: ConversationEntry['verdict']): ConversationEntry => {
  day += 1;
  return { author, day: `2026-11-${String(day).padStart(2, '0')}`, verdict, body };
};
const hers = (body: ConversationBody) => entry('reporter', body, 'genuine');
const desk = (body: ConversationBody) => entry('m1', body, 'unsigned');
const report = () => {
  day = 0;
  return hers({ type: 'report', text: 'Cerita.' });
};
const message = (text = 'Pesan.') => hers({ type: 'message', text, threatened: false });
const read = () => desk({ type: 'read' });
const question = () => desk({ type: 'question', text: 'Kapan?' });
const moved = (state: string) => desk({ type: 'state', state, text: '' });
const steps = (...entries: ConversationEntry[]) => conversationOf(entries).steps.map(({ step }) => step);

describe('the reporter’s timeline', () => {
  it('begins with her report and knows the first reading', () => {
    expect(steps(report())).toEqual(['diterima']);
    expect(steps(report(), read(), read())).toEqual(['diterima', 'dibaca']);
    expect(conversationOf([report(), read()]).steps[1]).toEqual({ step: 'dibaca', day: '2026-11-02' });
  });

  it('waits for her after a question and goes on when she answers, with words or with files', () => {
    expect(steps(report(), read(), question(), message())).toEqual(['diterima', 'dibaca', 'menunggu', 'ditelaah']);
    const files = hers({ type: 'files', files: [] });
    expect(steps(report(), question(), files)).toEqual(['diterima', 'menunggu', 'ditelaah']);
  });

  it('is finished when the report is closed or forwarded, and goes on when she replies', () => {
    expect(steps(report(), moved('ditelaah'), moved('ditutup'))).toEqual(['diterima', 'ditelaah', 'selesai']);
    expect(steps(report(), moved('diteruskan'))).toEqual(['diterima', 'selesai']);
    expect(steps(report(), moved('ditutup'), message())).toEqual(['diterima', 'selesai', 'ditelaah']);
  });

  it('is under examination while a case holds the report, whatever she writes, and goes back when it is taken out', () => {
    const examined = [report(), moved('ditelaah'), moved('ditindaklanjuti')];
    expect(steps(...examined, message())).toEqual(['diterima', 'ditelaah', 'diperiksa']);
    expect(steps(...examined, moved('ditelaah'))).toEqual(['diterima', 'ditelaah', 'diperiksa', 'ditelaah']);
  });

  it('goes from the examination over the decision and what follows it to the end, and begins anew by her reply', () => {
    const told = ['ditindaklanjuti', 'diputus', 'tindak_lanjut', 'selesai'].map((state) => () => moved(state));
    const whole = [report(), ...told.map((say) => say())];
    expect(steps(...whole)).toEqual(['diterima', 'diperiksa', 'diputus', 'ditindaklanjuti', 'selesai']);
    expect(steps(...whole, message()).at(-1)).toBe('ditelaah');
    const again = [report(), moved('ditindaklanjuti'), moved('diputus'), moved('ditindaklanjuti')];
    expect(steps(...again)).toEqual(['diterima', 'diperiksa', 'diputus', 'diperiksa']);
  });

  it('does not move by a message out of turn, a reply, or a state that it has no word for', () => {
    expect(steps(report(), message(), desk({ type: 'reply', text: 'Ya.' }), moved('lain'))).toEqual(['diterima']);
  });

  it('does not say the same step twice in a row', () => {
    expect(steps(report(), question(), question())).toEqual(['diterima', 'menunggu']);
  });
});

describe('the conversation', () => {
  it('shows each entry but readings, says who wrote it, and when an officer was last here', () => {
    const conversation = conversationOf([report(), read(), desk({ type: 'reply', text: 'Ya.' }), message()]);
    expect(conversation.items.map((item) => (item.kind === 'message' ? [item.by, item.body.type] : item.kind))).toEqual(
      [
        ['reporter', 'report'],
        ['officer', 'reply'],
        ['reporter', 'message'],
      ],
    );
    expect(conversation.lastRead).toBe('2026-11-03');
    expect(conversation.answered).toBe(true);
    expect(conversationOf([report(), read()]).answered).toBe(false);
  });

  it('moves nothing and shows no word of an entry that failed its check', () => {
    for (const verdict of ['forged', 'altered'] as const) {
      const first = report();
      const forged = entry('m1', { type: 'state', state: 'ditutup', text: 'Palsu.' }, verdict);
      const conversation = conversationOf([first, forged]);
      expect(conversation.steps).toHaveLength(1);
      expect(conversation.items[1]).toEqual({ kind: 'broken', day: '2026-11-02' });
      expect(conversation.answered).toBe(false);
    }
  });

  it('takes an entry in her name only with her own signature', () => {
    const unsigned = entry('reporter', { type: 'message', text: 'Bukan saya.', threatened: false }, 'unsigned');
    expect(conversationOf([report(), unsigned]).items[1]?.kind).toBe('broken');
  });

  it('shows where an entry is missing', () => {
    expect(conversationOf([report(), { verdict: 'missing' }, message()]).items.map(({ kind }) => kind)).toEqual([
      'message',
      'missing',
      'message',
    ]);
  });
});
