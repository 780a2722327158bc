import { describe, expect, it } from 'vitest';
import { type IdentityBody, identityStoryOf } from '../../../src/domain/identity/story.js';
import { conversationOf } from '../../../src/domain/report/conversation.js';

const left = (disclosure = 'a'): IdentityBody => ({
  type: 'identity-left',
  disclosure,
  sha256: '',
  needed: 2,
  custodians: [],
});
const asked = (request = 'r', disclosure = 'a'): IdentityBody => ({
  type: 'identity-asked',
  disclosure,
  request,
  text: '',
});
const opened = (disclosure = 'a'): IdentityBody => ({ type: 'identity-opened', disclosure, request: 'r' });
const closed = (refused: boolean): IdentityBody => ({
  type: 'identity-closed',
  disclosure: 'a',
  request: 'r',
  refused,
  text: '',
});
const withdrawn = (disclosure = 'a'): IdentityBody => ({ type: 'identity-withdrawn', disclosure });

/** Each body by the side that may say it, a day after the other. */
const story = (...bodies: IdentityBody[]) =>
  identityStoryOf(
    bodies.map((body, index) => ({
      body,
      day: `2026-11-0${index + 1}`,
      author: body.type === 'identity-left' || body.type === 'identity-withdrawn' ? 'reporter' : 'officer',
    })),
  );
const steps = (...bodies: IdentityBody[]) => story(...bodies).steps.map(({ step }) => step);

describe('the story of a name', () => {
  it('is empty for most reports', () => {
    expect(conversationOf([]).identity).toEqual({ steps: [] });
  });

  it('tells what was asked, refused and opened, with the days', () => {
    expect(story(left(), asked()).asked).toBe('r');
    expect(steps(left(), asked(), closed(true), asked(), opened())).toEqual([
      'left',
      'asked',
      'refused',
      'asked',
      'opened',
    ]);
    expect(steps(left(), asked(), closed(false))).toEqual(['left', 'asked', 'given-up']);
    const after = story(left(), asked(), opened());
    expect([after.asked, after.opened, after.steps.at(-1)?.day]).toEqual([undefined, 'r', '2026-11-03']);
  });

  it('ends with taking it back, and begins again with another one', () => {
    expect(story(left(), asked(), withdrawn())).toEqual({
      steps: [
        { step: 'left', day: '2026-11-01' },
        { step: 'asked', day: '2026-11-02' },
        { step: 'withdrawn', day: '2026-11-03' },
      ],
    });
    expect(story(left(), withdrawn(), left('b')).left?.disclosure).toBe('b');
  });

  it('takes no entry about another name, and none by the other side', () => {
    expect(steps(asked(), opened())).toEqual([]);
    expect(steps(left(), opened('b'), withdrawn('b'))).toEqual(['left']);
    const day = '2026-11-01';
    expect(identityStoryOf([{ day, author: 'officer', body: left() }]).steps).toEqual([]);
    const byHerself = identityStoryOf([
      { day, author: 'reporter', body: left() },
      { day, author: 'reporter', body: opened() },
    ]);
    expect(byHerself.opened).toBeUndefined();
  });

  it('comes from the thread’s sound entries alone', () => {
    const entry = (body: IdentityBody, verdict: 'genuine' | 'forged' | 'unsigned', author: string) => ({
      author,
      day: '2026-11-01',
      verdict,
      body,
    });
    const { identity } = conversationOf([
      entry(left(), 'genuine', 'reporter'),
      entry(asked(), 'unsigned', 'member'),
      entry(opened(), 'forged', 'member'),
    ]);
    expect(identity.steps.map(({ step }) => step)).toEqual(['left', 'asked']);
    expect(conversationOf([entry(left(), 'unsigned', 'reporter')]).identity.steps).toEqual([]);
  });
});
