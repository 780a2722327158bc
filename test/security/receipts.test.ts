import { randomBytes } from 'node:crypto';
import request, { type Response } from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { argon2 } from '../../src/platform/kdf/kdf-queue.js';
import { base64url, deriveReceipt, drawReceipt, receiptKeysFromRoot, WORDS } from '../../src/sealing/index.js';
import { aHouse } from '../support/a-house.js';
import { hiddenFields, PlainVisitor, receiptWords } from '../support/plain-visitor.js';
import { anOpenChannel } from '../support/staff.js';

/** Of each kind of receipt. */
const TIMES = 20;

describe('a receipt tells nothing by how it is answered', async () => {
  const statements: string[] = [];
  const house = await aHouse({ onStatement: (sql) => statements.push(sql) });
  await anOpenChannel(house);
  const visitor = new PlainVisitor(house);
  const csrf = house.core.csrf.issue('citizen');
  let words: string[];
  beforeAll(async () => {
    words = receiptWords(await visitor.report({ uraian: 'Diminta uang di loket.' }));
  });

  /** The same words, but one of them exchanged. */
  const nearlyRight = (index: number) => {
    const position = index % 8;
    const other = WORDS[(WORDS.indexOf(words[position] ?? '') + 1 + index) % WORDS.length] ?? '';
    return words.map((word, at) => (at === position ? other : word));
  };

  /** What an observer of an answer, and of the work behind it, can see. */
  async function seen(ask: () => Promise<Response>) {
    statements.length = 0;
    const before = house.core.kdf.calls;
    const { status, headers, text } = await ask();
    const { date: _, 'content-length': __, ...rest } = headers as Record<string, string>;
    return {
      answer: { status, headers: rest, text },
      // Both channels are read side by side: which one is first is the database's affair.
      work: { kdf: house.core.kdf.calls - before, sql: [...statements].sort() },
    };
  }

  const ways: [string, (words: readonly string[]) => Promise<Response>, number][] = [
    ['without script', (typed) => visitor.submit('/resi', { csrf, resi: typed.join(' ') }), 1],
    [
      'with script',
      async (typed) => {
        const { lookup } = await deriveReceipt(typed, house.core.deploymentId, argon2);
        const body = { csrf, lookup: base64url(lookup) };
        return request(house.citizen.getHttpServer()).post('/api/resi').send(body);
      },
      0,
    ],
  ];
  for (const [way, ask, kdfCalls] of ways) {
    // Each question without script, and each of a nearly right receipt with script, costs a whole key derivation.
    it(`${way}: unknown and one word wrong are one answer, and one that exists is the same work`, {
      timeout: 180_000,
    }, async () => {
      const known = await seen(() => ask(words));
      expect(known.answer.status).toBe(200);
      expect(known.work.kdf).toBe(kdfCalls);
      expect(known.work.sql.length).toBeGreaterThan(0);
      const { text: _, ...outside } = known.answer;
      const answers = new Set<string>();
      for (let index = 0; index < TIMES; index += 1) {
        for (const typed of [drawReceipt(), nearlyRight(index)]) {
          const unknown = await seen(() => ask(typed));
          const { text, ...rest } = unknown.answer;
          expect(rest).toEqual(outside);
          expect(unknown.work).toEqual(known.work);
          answers.add(text);
        }
      }
      expect(answers.size).toBe(1);
      expect(answers.has(known.answer.text)).toBe(false);
    });
  }

  it('is not echoed by the page that does not know it', async () => {
    const typed = drawReceipt();
    const page = await visitor.openReport(typed.join(' '));
    // Single words can be part of the page's own sentences; two neighbours never are.
    const pairs = typed.slice(1).map((word, index) => `${typed[index]} ${word}`);
    expect(pairs.filter((pair) => page.text.includes(pair))).toEqual([]);
    expect(hiddenFields(page).tiket).toBe('');
  });

  it('cannot be asked for by anything but its whole lookup', async () => {
    const { lookup } = receiptKeysFromRoot(new Uint8Array(randomBytes(32)));
    for (const wrong of ['', base64url(lookup).slice(1), `${base64url(lookup)}A`, '%'.repeat(43)]) {
      const answer = await request(house.citizen.getHttpServer()).post('/api/resi').send({ csrf, lookup: wrong });
      expect(answer.status).toBe(400);
    }
  });
});
