import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type DossierBody,
  type DossierEntryToSeal,
  dossierMacKey,
  dossierTag,
  FIRST_PREVIOUS_TAG,
  hex,
  identityFromSeed,
  identityToCard,
  newId,
  newSeed,
  openDossier,
  openWrap,
  readDossierBody,
  recipientOf,
  type StoredDossierEntry,
  sealDossierEntry,
  sealText,
  wrapIdentity,
} from '../../src/sealing/index.js';
import { aMember, cardsOf, flip, type Member, refusal } from './people.js';

/** A dossier that grows entry by entry, as an honest server would store it. */
class Dossier {
  readonly id = newId();
  readonly entries: StoredDossierEntry[] = [];
  generation = 1;
  seed = newSeed();
  private readonly seeds: Uint8Array[] = [this.seed];

  get lastTag(): string {
    return this.entries.at(-1)?.tag ?? FIRST_PREVIOUS_TAG;
  }

  /** The next entry, without storing it. */
  seal(member: Member, body: DossierBody, other: Partial<DossierEntryToSeal> = {}): Promise<StoredDossierEntry> {
    const entry = {
      caseId: this.id,
      generation: this.generation,
      n: this.entries.length,
      author: member.id,
      previousTag: this.lastTag,
      by: member.card.id,
      body,
      signSecret: member.signSecret,
      dossierSeed: this.seed,
      ...other,
    };
    return sealDossierEntry(entry).then((sealed) => ({ ...sealed, author: entry.author, day: '2026-11-24' }));
  }

  async writes(member: Member, body: DossierBody): Promise<StoredDossierEntry> {
    const entry = await this.seal(member, body);
    this.entries.push(entry);
    return entry;
  }

  /** A new key for these members, with the older ones in its first entry. */
  async beginsGeneration(by: Member, members: Member[]): Promise<void> {
    const older = this.seeds.map((seed, index) => ({ generation: index + 1, seed: hex(seed) }));
    this.generation += 1;
    this.seed = newSeed();
    this.seeds.push(this.seed);
    const cards = members.map((member) => member.card.id);
    await this.writes(by, { type: 'keys', generation: this.generation, members: cards, older, text: '' });
  }

  open(entries: readonly StoredDossierEntry[] = this.entries, known: Member[] = everybody) {
    return openDossier(this.id, { generation: this.generation, seed: this.seed }, entries, cardsOf(...known));
  }

  async verdicts(entries?: readonly StoredDossierEntry[], known?: Member[]): Promise<string[]> {
    return (await this.open(entries, known)).entries.map((entry) => entry.verdict);
  }

  /** The entries with one changed. */
  with(n: number, change: Partial<StoredDossierEntry>): StoredDossierEntry[] {
    return this.entries.map((entry) => (entry.n === n ? { ...entry, ...change } : entry));
  }
}

const note = (text: string): DossierBody => ({ type: 'note', text });
const opened = (...members: Member[]): DossierBody => ({
  type: 'opened',
  reportId: newId(),
  text: 'Laporan tentang pungutan di loket.',
  members: members.map((member) => member.card.id),
});

let opener: Member;
let examiner: Member;
let leaver: Member;
let everybody: Member[];
let dossier: Dossier;
/** One whose key was replaced after the fifth entry. */
let renewed: Dossier;
let firstSeed: Uint8Array;

async function aDossier(): Promise<Dossier> {
  const made = new Dossier();
  await made.writes(opener, opened(opener, leaver));
  await made.writes(leaver, note('Petugas loket berganti bulan lalu.'));
  await made.writes(opener, { type: 'summary', text: 'Ada dugaan pungutan.', impact: 'Tiga orang tahu.' });
  await made.writes(opener, { type: 'member', cardId: examiner.card.id, text: 'Ketua tim.' });
  await made.writes(examiner, {
    type: 'coding',
    version: 1,
    unit: 'DISDUKCAPIL',
    area: 'PUB',
    kind: 'pungli',
    severity: 3,
    sourceReliability: 'B',
    informationCredibility: 2,
    preliminaryEvidence: true,
    month: '2026-09',
    text: '',
  });
  return made;
}

beforeAll(async () => {
  [opener, examiner, leaver] = await Promise.all([aMember('Siti'), aMember('Budi'), aMember('Rina')]);
  everybody = [opener, examiner, leaver];
  dossier = await aDossier();
  renewed = await aDossier();
  firstSeed = renewed.seed;
  await renewed.beginsGeneration(opener, [opener, examiner]);
  await renewed.writes(examiner, note('Tanpa Rina.'));
});

describe('an honest dossier', () => {
  it('is genuine from first to last, with every body as it was written', async () => {
    const { entries } = await dossier.open();
    expect(entries.map((entry) => entry.verdict)).toEqual(Array(5).fill('genuine'));
    expect(entries.every((entry) => entry.chain === 'whole')).toBe(true);
    expect(entries[2]?.body).toEqual({ type: 'summary', text: 'Ada dugaan pungutan.', impact: 'Tiga orang tahu.' });
    expect(entries[4]?.body).toMatchObject({ unit: 'DISDUKCAPIL', severity: 3, month: '2026-09' });
    expect(await dossier.verdicts([...dossier.entries].reverse())).toEqual(Array(5).fill('genuine'));
  });

  it('says who holds its key: who was named at the opening, and who was let in', async () => {
    const { members } = await dossier.open();
    expect(members).toEqual(new Set([opener.card.id, leaver.card.id, examiner.card.id]));
  });

  it('is nothing at all to somebody without its key', async () => {
    const newest = { generation: 1, seed: newSeed() };
    const { entries, members } = await openDossier(dossier.id, newest, dossier.entries, cardsOf(...everybody));
    expect(entries.every((entry) => entry.verdict === 'altered' && entry.body === undefined)).toBe(true);
    expect(members.size).toBe(0);
  });
});

describe('a fake server', () => {
  it('cannot change a single bit unnoticed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(4), fc.nat(8 * 5_000), async (n, bit) => {
        const ciphertext = flip(dossier.entries[n]!.ciphertext, bit);
        expect((await dossier.verdicts(dossier.with(n, { ciphertext })))[n]).toBe('altered');
      }),
      { numRuns: 25 },
    );
  });

  it('cannot leave one out, and what follows is marked', async () => {
    const { entries } = await dossier.open(dossier.entries.filter((entry) => entry.n !== 1));
    expect(entries.map((entry) => entry.verdict)).toEqual(['genuine', 'missing', 'genuine', 'genuine', 'genuine']);
    expect(entries.map((entry) => entry.chain)).toEqual(['whole', 'broken', 'broken', 'broken', 'broken']);
    expect((await dossier.verdicts(dossier.entries.slice(1)))[0]).toBe('missing');
  });

  it('cannot leave one out and close the gap', async () => {
    const renumbered = dossier.entries.filter((entry) => entry.n !== 1).map((entry, n) => ({ ...entry, n }));
    expect(await dossier.verdicts(renumbered)).toEqual(['genuine', 'altered', 'altered', 'altered']);
  });

  it('cannot exchange two, say one again, or bring one from another case', async () => {
    const [, a, b] = dossier.entries as [unknown, StoredDossierEntry, StoredDossierEntry];
    const exchanged = [dossier.entries[0]!, { ...b, n: 1 }, { ...a, n: 2 }, ...dossier.entries.slice(3)];
    expect((await dossier.verdicts(exchanged)).slice(1, 3)).toEqual(['altered', 'altered']);
    expect((await dossier.verdicts([...dossier.entries, { ...a, n: 5 }]))[5]).toBe('altered');
    expect((await dossier.verdicts([...dossier.entries, a]))[5]).toBe('altered');
    expect((await dossier.verdicts([renewed.entries[0]!, ...dossier.entries.slice(1)]))[0]).toBe('altered');
  });

  it('cannot put the words into another mouth, or under another generation', async () => {
    expect((await dossier.verdicts(dossier.with(1, { author: opener.id })))[1]).toBe('altered');
    expect((await dossier.verdicts(dossier.with(4, { generation: 2 })))[4]).toBe('altered');
    expect((await renewed.verdicts(renewed.with(6, { generation: 1 })))[6]).toBe('altered');
    expect((await renewed.verdicts(renewed.with(1, { generation: 2 })))[1]).toBe('altered');
  });

  it('cannot make the page count to a billion', async () => {
    const last = dossier.entries[4]!;
    const odd = [1_000_000_000, 4.5, -1].map((n) => ({ ...last, n }));
    expect(await dossier.verdicts([...dossier.entries, ...odd])).toEqual([
      ...Array(5).fill('genuine'),
      ...Array(3).fill('altered'),
    ]);
  });
});

describe('somebody who holds the key and the whole database', () => {
  it('is shown as forging when he speaks as a colleague', async () => {
    const inHisName = await dossier.seal(opener, note('Tutup saja.'), { signSecret: leaver.signSecret });
    expect((await dossier.verdicts([...dossier.entries, inHisName]))[5]).toBe('forged');
    const withOwnCard = await dossier.seal(opener, note('Tutup saja.'), {
      by: leaver.card.id,
      signSecret: leaver.signSecret,
    });
    expect((await dossier.verdicts([...dossier.entries, withOwnCard]))[5]).toBe('forged');
  });

  it('gives no name to a card that does not count, and lets nobody in with it', async () => {
    const stranger = await aMember('Penyusup');
    const entry = await dossier.seal(stranger, { type: 'member', cardId: stranger.card.id, text: '' });
    const { entries, members } = await dossier.open([...dossier.entries, entry]);
    expect(entries[5]?.verdict).toBe('unsigned');
    expect(members.has(stranger.card.id)).toBe(false);
  });

  it('lets nobody in with a card that counts and is no member’s', async () => {
    const colleague = await aMember('Tono');
    const known = [...everybody, colleague];
    const body: DossierBody = { type: 'member', cardId: colleague.card.id, text: '' };
    const entry = await dossier.seal(colleague, body);
    const { entries, members } = await dossier.open([...dossier.entries, entry], known);
    expect(entries[5]?.verdict).toBe('genuine');
    expect(members).toEqual((await dossier.open()).members);
  });

  it('gives the case no new holders with a card that counts and is no member’s', async () => {
    const colleague = await aMember('Tono');
    const taken = await aDossier();
    const before = (await taken.open()).members;
    const older = [{ generation: 1, seed: hex(taken.seed) }];
    const body: DossierBody = { type: 'keys', generation: 2, members: [colleague.card.id], older, text: '' };
    const seed = newSeed();
    const entry = await taken.seal(colleague, body, { generation: 2, dossierSeed: seed });
    taken.generation = 2;
    taken.seed = seed;
    const { members } = await taken.open([...taken.entries, entry], [...everybody, colleague]);
    expect(members).toEqual(before);
  });

  it('lets nobody in by a forged entry', async () => {
    const stranger = await aMember('Penyusup');
    const body: DossierBody = { type: 'member', cardId: stranger.card.id, text: '' };
    const forged = await dossier.seal(opener, body, { signSecret: leaver.signSecret });
    const { members } = await dossier.open([...dossier.entries, forged]);
    expect(members).toEqual((await dossier.open()).members);
  });

  it('cannot open the case a second time', async () => {
    const place = { dossierSeed: dossier.seed, generation: 1, caseId: dossier.id, n: 5, previousTag: dossier.lastTag };
    const author = { author: opener.id, by: opener.card.id, signSecret: opener.signSecret };
    expect(await refusal(() => sealDossierEntry({ ...place, ...author, body: opened(opener) }))).toBe('malformed');
    // What the sealing function refuses, sealed by hand: signed, tagged, and out of place.
    const context = {
      peluit: 1,
      kind: 'dossier-entry',
      id: dossier.id,
      parent: null,
      n: 5,
      prev: dossier.lastTag,
      by: opener.card.id,
      sealedBy: 'browser',
    } as const;
    const recipient = await recipientOf(identityFromSeed(dossier.seed));
    const ciphertext = await sealText(context, opened(opener), opener.signSecret, recipient);
    const tag = dossierTag(dossierMacKey(dossier.seed), { ...place, author: opener.id }, ciphertext);
    const entry = { n: 5, generation: 1, author: opener.id, day: '2026-11-24', tag, ciphertext };
    const { entries, members } = await dossier.open([...dossier.entries, entry]);
    expect(entries[5]?.verdict).toBe('forged');
    expect(members.has(examiner.card.id)).toBe(true);
  });
});

describe('a key that was replaced', () => {
  it('opens with the newest alone, older entries too', async () => {
    const { entries, seeds } = await renewed.open();
    expect(entries.map((entry) => entry.verdict)).toEqual(Array(7).fill('genuine'));
    expect(entries.map((entry) => entry.chain)).toEqual(Array(7).fill('whole'));
    expect(seeds.get(1)).toEqual(firstSeed);
    expect([...seeds.keys()].sort()).toEqual([1, 2]);
  });

  it('has the members that its first entry names, and those let in after it', async () => {
    expect((await renewed.open()).members).toEqual(new Set([opener.card.id, examiner.card.id]));
  });

  it('opens through several generations', async () => {
    const twice = await aDossier();
    await twice.beginsGeneration(opener, [opener, examiner]);
    await twice.beginsGeneration(examiner, [opener, examiner]);
    await twice.writes(opener, note('Masih lengkap.'));
    const { entries, seeds } = await twice.open();
    expect(entries.map((entry) => entry.verdict)).toEqual(Array(8).fill('genuine'));
    expect(seeds.size).toBe(3);
  });

  it('keeps from whoever was taken out what came after', async () => {
    const { entries } = await openDossier(
      renewed.id,
      { generation: 1, seed: firstSeed },
      renewed.entries,
      cardsOf(...everybody),
    );
    expect(entries.map((entry) => entry.verdict)).toEqual([...Array(5).fill('genuine'), 'altered', 'altered']);
  });

  it('writes nothing any more: an entry with it is altered, even signed by a member', async () => {
    for (const author of [leaver, opener]) {
      const late = await renewed.seal(author, note('Masih di sini.'), { generation: 1, dossierSeed: firstSeed });
      expect((await renewed.verdicts([...renewed.entries, late]))[7]).toBe('altered');
    }
  });

  it('begins with its keys and with nothing else', async () => {
    const bare = await aDossier();
    const place = { generation: 2, dossierSeed: newSeed() };
    const entry = await bare.seal(opener, note('Kunci baru.'), place);
    bare.generation = 2;
    bare.seed = place.dossierSeed;
    expect((await bare.verdicts([...bare.entries, entry]))[5]).toBe('altered');
  });

  it('has its keys at the beginning and nowhere else', async () => {
    const older = [{ generation: 1, seed: hex(firstSeed) }];
    const members = [opener.card.id, leaver.card.id];
    const again = await renewed.seal(opener, { type: 'keys', generation: 2, members, older, text: '' });
    const { entries, members: held } = await renewed.open([...renewed.entries, again]);
    expect(entries[7]?.verdict).toBe('altered');
    expect(held.has(leaver.card.id)).toBe(false);
  });

  it('takes older keys from a counted card alone', async () => {
    const stranger = await aMember('Penyusup');
    const taken = await aDossier();
    const planted = newSeed();
    const older = [{ generation: 1, seed: hex(taken.seed) }];
    const body: DossierBody = { type: 'keys', generation: 2, members: [stranger.card.id], older, text: '' };
    const entry = await taken.seal(stranger, body, { generation: 2, dossierSeed: planted });
    taken.generation = 2;
    taken.seed = planted;
    const { entries, seeds, members } = await taken.open([...taken.entries, entry]);
    expect(entries.map((one) => one.verdict)).toEqual([...Array(5).fill('altered'), 'unsigned']);
    expect([...seeds.keys()]).toEqual([2]);
    expect(members.size).toBe(0);
  });
});

describe('the wrap of a dossier’s key', () => {
  const wrapFor = (holder: Member, by: Member, generation = 1) =>
    wrapIdentity({
      seed: dossier.seed,
      keyKind: 'dossier',
      keyId: dossier.id,
      generation,
      holderCardId: holder.card.id,
      holderRecipient: holder.recipient,
      byCardId: by.card.id,
      signSecret: by.signSecret,
    });

  it('gives the key to its holder and nobody else, and says who let him in', async () => {
    const wrap = await wrapFor(examiner, opener);
    const expected = identityToCard('dossier', dossier.id, 1, examiner.card.id);
    const read = await openWrap(wrap, examiner.identity, expected);
    expect(read?.seed).toEqual(dossier.seed);
    expect(read?.verify(opener.verifyKey)).toBe(true);
    expect(await openWrap(wrap, leaver.identity, expected)).toBeNull();
  });

  it('is refused for another case, generation, holder or kind of key', async () => {
    const wrap = await wrapFor(examiner, opener);
    const { id } = dossier;
    const { identity, card } = examiner;
    for (const expected of [
      identityToCard('dossier', newId(), 1, card.id),
      identityToCard('dossier', id, 2, card.id),
      identityToCard('dossier', id, 1, leaver.card.id),
      identityToCard('channel', id, 1, card.id),
    ]) {
      expect(await refusal(() => openWrap(wrap, identity, expected))).toBe('context');
    }
  });

  it('is not taken from whoever planted it: no counted card signed it', async () => {
    const stranger = await aMember('Penyusup');
    const planted = await wrapIdentity({
      seed: newSeed(),
      keyKind: 'dossier',
      keyId: dossier.id,
      generation: 2,
      holderCardId: examiner.card.id,
      holderRecipient: examiner.recipient,
      byCardId: opener.card.id,
      signSecret: stranger.signSecret,
    });
    const read = await openWrap(planted, examiner.identity, identityToCard('dossier', dossier.id, 2, examiner.card.id));
    expect(read?.context.by).toBe(opener.card.id);
    expect(read?.verify(opener.verifyKey)).toBe(false);
  });
});

describe('sealing an entry', () => {
  it('refuses a place that the chain does not have', async () => {
    expect(await refusal(() => dossier.seal(opener, note('a'), { n: 0 }))).toBe('chain');
    expect(await refusal(() => dossier.seal(opener, note('a'), { previousTag: FIRST_PREVIOUS_TAG }))).toBe('chain');
    const first = { n: 0, previousTag: FIRST_PREVIOUS_TAG };
    expect(await refusal(() => dossier.seal(opener, note('a'), first))).toBe('malformed');
    const keys: DossierBody = { type: 'keys', generation: 2, members: [], older: [], text: '' };
    expect(await refusal(() => dossier.seal(opener, keys))).toBe('malformed');
  });
});

describe('a body', () => {
  const bodies: DossierBody[] = [
    note('a'),
    { type: 'opened', reportId: newId(), text: '', members: [newId()] },
    { type: 'summary', text: 'a', impact: 'b' },
    { type: 'link', reportId: newId(), text: '' },
    { type: 'unlink', reportId: newId(), text: '' },
    { type: 'told', reportId: newId(), state: 'diputus' },
    { type: 'member', cardId: newId(), text: '' },
    { type: 'keys', generation: 2, members: [newId()], older: [{ generation: 1, seed: 'ab'.repeat(32) }], text: '' },
    { type: 'proposal', outcome: 'pelanggaran_disiplin', level: 'sedang', text: '', heard: true, answer: 'Ya.' },
    { type: 'decision', outcome: 'tidak_terbukti', level: null, proposal: 7, text: '' },
    { type: 'move', to: 'pemeriksaan', text: '' },
  ];

  it.each(bodies)('of type $type has exactly its fields', (body) => {
    expect(readDossierBody(body)).toEqual(body);
    expect(readDossierBody({ ...body, more: 1 })).toBeNull();
    for (const field of Object.keys(body)) {
      const { [field]: _left, ...rest } = body as unknown as Record<string, unknown>;
      expect(readDossierBody(rest), `${body.type} without ${field}`).toBeNull();
    }
  });

  it('is refused with a field of another form', () => {
    const coding = { type: 'coding', version: 1, unit: 'A', area: 'PUB', kind: 'pungli', severity: 3, text: '' };
    const whole = {
      ...coding,
      sourceReliability: 'A',
      informationCredibility: 1,
      preliminaryEvidence: false,
      month: '2026-01',
    };
    expect(readDossierBody(whole)).toEqual(whole);
    for (const change of [
      { severity: 6 },
      { severity: '3' },
      { sourceReliability: 'G' },
      { informationCredibility: 0 },
      { preliminaryEvidence: 1 },
      { month: '2026-13' },
      { version: -1 },
      { kind: 'Pungli!' },
      { type: 'toString' },
    ]) {
      expect(readDossierBody({ ...whole, ...change }), JSON.stringify(change)).toBeNull();
    }
    const older = [{ generation: 1, seed: 'ab'.repeat(32), more: 1 }];
    expect(readDossierBody({ type: 'keys', generation: 2, members: [], older, text: '' })).toBeNull();
    expect(readDossierBody('note')).toBeNull();
  });
});
