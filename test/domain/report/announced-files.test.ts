import { describe, expect, it } from 'vitest';
import { filesLetGo, standingFiles } from '../../../src/domain/report/announced-files.js';
import type { ConversationBody } from '../../../src/domain/report/conversation.js';

const lists = (...files: { id: string; replaces?: string }[]): ConversationBody => ({
  type: 'files',
  files: files.map((file) => ({
    ...{ name: `${file.id}.jpg`, bytes: 10, ciphertextBytes: 70, sha256: 'a'.repeat(64), copy: 'as-sent' },
    ...file,
  })),
});
const withdraws = (...files: string[]): ConversationBody => ({ type: 'files-withdrawn', files });
const whole = (id: string) => ({ id, bytes: 70, received: 70 });

describe('files that are no longer awaited', () => {
  it('are those that a later one comes instead of, and those that she withdraws', () => {
    const gone = filesLetGo([
      lists({ id: 'a' }, { id: 'b' }, { id: 'c' }),
      lists({ id: 'd', replaces: 'a' }),
      withdraws('b'),
    ]);
    expect([...gone]).toEqual([
      ['a', 'sent-again'],
      ['b', 'withdrawn'],
    ]);
  });

  it('are none that an entry names before it is listed, nor a file that names itself', () => {
    expect(
      filesLetGo([withdraws('a'), lists({ id: 'b', replaces: 'a' }), lists({ id: 'a', replaces: 'a' })]).size,
    ).toBe(0);
  });

  it('are called what she said of them first', () => {
    expect(filesLetGo([lists({ id: 'a' }), withdraws('a'), lists({ id: 'b', replaces: 'a' })]).get('a')).toBe(
      'withdrawn',
    );
  });
});

describe('the standing of a listed file', () => {
  const standings = (words: ConversationBody[], known: { id: string; bytes: number; received: number }[]) =>
    standingFiles(words, known).map(({ file, standing }) => [file.id, standing]);

  it('is arrived once every byte is here, whatever was said of it', () => {
    const words = [lists({ id: 'a' }, { id: 'b' }), withdraws('a'), lists({ id: 'c', replaces: 'b' })];
    expect(standings(words, [whole('a'), whole('b')])).toEqual([
      ['a', { is: 'arrived' }],
      ['b', { is: 'arrived' }],
      ['c', { is: 'unfinished', received: 0 }],
    ]);
  });

  it('is unfinished with the bytes that are here, until she lets go of it', () => {
    const known = [{ id: 'a', bytes: 70, received: 30 }];
    expect(standings([lists({ id: 'a' })], known)).toEqual([['a', { is: 'unfinished', received: 30 }]]);
    expect(standings([lists({ id: 'a' }), withdraws('a')], known)).toEqual([['a', { is: 'withdrawn' }]]);
  });
});
