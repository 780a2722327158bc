import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Card,
  type CustodianPlace,
  chooseCustodians,
  countedCards,
  type ExpectedDisclosure,
  fromHex,
  handOnShare,
  identityFromSeed,
  newId,
  newSeed,
  type OpenedShare,
  openAsking,
  openDisclosure,
  openPassedShare,
  openRefusal,
  openShare,
  passShare,
  readCard,
  readCustodians,
  type SealedDisclosure,
  sealAsking,
  sealDisclosure,
  sealRefusal,
  sealText,
  signCard,
  signKeyFromSeed,
  vouchFor,
} from '../../src/sealing/index.js';
import { aMember, type Member, refusal, Thread } from './people.js';

const IDENTITY = { name: 'Siti Rahayu', contact: '0812-0000-0000' };

interface Custodian extends Member {
  place: CustodianPlace;
}

async function aCustodian(name: string, place: CustodianPlace): Promise<Custodian> {
  const member = await aMember(name);
  const card: Card = { ...member.card, custodian: place };
  return {
    ...member,
    place,
    card,
    cardStatement: signCard(card, member.signSecret),
    vouchesFor: (other) => vouchFor(other.card, card.id, member.signSecret),
  };
}

let custodians: Custodian[];
let officer: Member;
let thread: Thread;
let sealed: SealedDisclosure;
let expected: ExpectedDisclosure;
const requestId = newId();

beforeAll(async () => {
  custodians = [
    await aCustodian('Kustodian satu', 'inside'),
    await aCustodian('Kustodian dua', 'inside'),
    await aCustodian('Kustodian luar', 'outside'),
  ];
  officer = await aMember('R. Verifikator');
  thread = await Thread.reported();
  sealed = await disclosureOf(thread);
  expected = expectedOf(sealed, thread);
});

const disclosureOf = (of: Thread) =>
  sealDisclosure({
    threadId: of.id,
    identity: IDENTITY,
    custodians: custodians.map((one) => one.card),
    needed: 2,
    signSecret: of.reporter.secret,
    sealedBy: 'browser',
  });

const expectedOf = (of: SealedDisclosure, from: Thread): ExpectedDisclosure => ({
  disclosureId: of.id,
  threadId: from.id,
  reporterKey: from.reporter.publicHex,
  needed: 2,
});

/** Every card that counts here. */
const counted = () => new Map(custodians.map(({ card }) => [card.id, card]));

async function ownShare(index: number, of = sealed, about = expected): Promise<OpenedShare> {
  const { identity, card } = custodians[index] as Custodian;
  const share = await openShare(of.shares[index]?.ciphertext ?? new Uint8Array(), identity, card.id, counted(), about);
  if (!share) throw new Error('not sealed to him');
  return share;
}

async function passed(index: number, share?: OpenedShare, to = officer): Promise<Uint8Array> {
  const { card, signSecret } = custodians[index] as Custodian;
  return passShare({
    share: share ?? (await ownShare(index)),
    disclosureId: sealed.id,
    requestId,
    to: to.card,
    byCardId: card.id,
    signSecret,
    text: 'Setuju.',
  });
}

async function received(index: number, file: Uint8Array, about = expected, request = requestId): Promise<OpenedShare> {
  const to = { cardId: officer.card.id, requestId: request };
  const share = await openPassedShare(
    file,
    officer.identity,
    to,
    (custodians[index] as Custodian).card,
    counted(),
    about,
  );
  if (!share) throw new Error('not sealed to who asked');
  return share;
}

const opening = (shares: OpenedShare[]) =>
  openDisclosure(sealed.ciphertext, shares, { ...expected, sha256: sealed.body.sha256 });

describe('an identity that was left', () => {
  it('opens with any two of three shares, and with all of them', async () => {
    const [first, second, third] = await Promise.all([0, 1, 2].map(async (n) => received(n, await passed(n))));
    if (!first || !second || !third) throw new Error('three shares');
    for (const shares of [
      [first, second],
      [second, third],
      [third, first],
      [first, second, third],
    ]) {
      expect(await opening(shares)).toEqual(IDENTITY);
    }
  });

  it('stays closed with one share, and with the same one twice', async () => {
    const share = await received(0, await passed(0));
    expect(await refusal(() => opening([share]))).toBe('malformed');
    expect(await refusal(() => opening([share, share]))).toBe('malformed');
    expect(await refusal(() => opening([share, { ...share, n: 1 }]))).toBe('malformed');
  });

  it('does not open with a share that is not of its key', async () => {
    const share = await received(0, await passed(0));
    const wrong = { n: 1, share: fromHex('07'.repeat(33)), statement: '', handovers: [] };
    expect(await refusal(() => opening([share, wrong]))).toBe('corrupt');
  });

  it('says in the thread who keeps a share, how many are needed, and what was sealed', () => {
    expect(sealed.body).toMatchObject({ type: 'identity-left', disclosure: sealed.id, needed: 2 });
    expect(sealed.body.custodians.map((one) => one.cardId)).toEqual(custodians.map((one) => one.card.id));
  });

  it('is taken only if it is the one that she left', async () => {
    const other = await disclosureOf(thread);
    const shares = [await received(0, await passed(0)), await received(1, await passed(1))];
    const exchanged = { ...expected, sha256: sealed.body.sha256 };
    expect(await refusal(() => openDisclosure(other.ciphertext, shares, exchanged))).toBe('context');
    const forged = { ...expected, sha256: sealed.body.sha256, reporterKey: signKeyFromSeed(newSeed()).publicHex };
    expect(await refusal(() => openDisclosure(sealed.ciphertext, shares, forged))).toBe('signature');
  });

  it('is not split so that one alone would open it', async () => {
    const cards = custodians.map((one) => one.card);
    const one = {
      threadId: thread.id,
      identity: IDENTITY,
      signSecret: thread.reporter.secret,
      sealedBy: 'browser',
    } as const;
    expect(await refusal(() => sealDisclosure({ ...one, custodians: cards, needed: 1 }))).toBe('malformed');
    expect(await refusal(() => sealDisclosure({ ...one, custodians: cards.slice(0, 1), needed: 2 }))).toBe('malformed');
  });
});

describe('a share', () => {
  it('opens for its custodian alone', async () => {
    const { card } = custodians[0] as Custodian;
    const file = sealed.shares[0]?.ciphertext ?? new Uint8Array();
    expect(await openShare(file, (custodians[1] as Custodian).identity, card.id, counted(), expected)).toBeNull();
    expect(await openShare(file, officer.identity, card.id, counted(), expected)).toBeNull();
  });

  it('of another disclosure, thread or number is refused by its custodian', async () => {
    const other = await disclosureOf(thread);
    expect(await refusal(() => ownShare(0, other))).toBe('context');
    expect(await refusal(() => ownShare(0, sealed, { ...expected, threadId: newId() }))).toBe('context');
    expect(await refusal(() => ownShare(0, sealed, { ...expected, needed: 3 }))).toBe('context');
  });

  it('that somebody else than the reporter made is refused by its custodian', async () => {
    const stranger = await Thread.reported();
    const { card, identity } = custodians[0] as Custodian;
    const context = { peluit: 1, kind: 'share', id: sealed.id, parent: thread.id, n: 0, prev: null } as const;
    const body = { share: '07'.repeat(33), holders: custodians.map((one) => one.card.id), needed: 2 };
    const forged = await sealText(
      { ...context, by: 'reporter', sealedBy: 'browser' },
      body,
      stranger.reporter.secret,
      card.recipient,
    );
    expect(await refusal(() => openShare(forged, identity, card.id, counted(), expected))).toBe('signature');
  });

  it('that was exchanged on the way is refused by who asked', async () => {
    // Custodian 1 passes on what is custodian 0's.
    const swapped = await passed(1, await ownShare(0));
    expect(await refusal(() => received(1, swapped))).toBe('context');
    // It is signed by custodian 0 and handed out as custodian 1's.
    const file = await passed(0);
    expect(await refusal(() => received(1, file))).toBe('context');
    // A custodian makes one up.
    const made = await ownShare(0);
    const statement = made.statement.replace(/[0-9a-f]{66}/, '07'.repeat(33));
    expect(await refusal(async () => received(0, await passed(0, { ...made, statement })))).toBe('signature');
  });

  it('of another request or to another member is refused by who asked', async () => {
    const file = await passed(0);
    expect(await refusal(() => received(0, file, expected, newId()))).toBe('context');
    const colleague = await aMember('S. Verifikator');
    const to = { cardId: officer.card.id, requestId };
    const elsewhere = await passed(0, undefined, colleague);
    expect(
      await openPassedShare(elsewhere, officer.identity, to, (custodians[0] as Custodian).card, counted(), expected),
    ).toBeNull();
    const misled = await passed(0, undefined, {
      ...colleague,
      card: { ...colleague.card, recipient: officer.recipient },
    });
    expect(await refusal(() => received(0, misled))).toBe('context');
  });
});

describe('a share that was handed on', () => {
  let successor: Custodian;
  let all: ReadonlyMap<string, Card>;

  beforeAll(async () => {
    successor = await aCustodian('Pengganti luar', 'outside');
    all = new Map([...custodians, successor].map(({ card }) => [card.id, card]));
  });

  const handedOn = (share: OpenedShare, from: Custodian, to: Custodian) =>
    handOnShare({
      ...{ share, disclosureId: sealed.id, threadId: thread.id },
      ...{ from: from.card, signSecret: from.signSecret, to: to.card },
    });
  const opens = (file: Uint8Array, by: Custodian, cards = all, about = expected) =>
    openShare(file, by.identity, by.card.id, cards, about);
  const fromFirst = async () => handedOn(await ownShare(0), custodians[0] as Custodian, successor);

  it('opens for the successor alone, and together with another one opens the identity', async () => {
    const file = await fromFirst();
    expect(await opens(file, custodians[0] as Custodian)).toBeNull();
    const share = await opens(file, successor);
    if (!share) throw new Error('sealed to her');
    const about = { share, disclosureId: sealed.id, requestId, to: officer.card, text: '' };
    const { card, signSecret } = successor;
    const passedOn = await passShare({ ...about, byCardId: card.id, signSecret });
    const to = { cardId: officer.card.id, requestId };
    const received1 = await openPassedShare(passedOn, officer.identity, to, card, all, expected);
    const received2 = await received(1, await passed(1));
    expect(await opening([received1 as OpenedShare, received2])).toEqual(IDENTITY);
  });

  it('is with the old one of the same place still one share', async () => {
    const share = await opens(await fromFirst(), successor);
    const own = await ownShare(0);
    expect(await refusal(() => opening([share as OpenedShare, own]))).toBe('malformed');
  });

  it('is refused when nobody who counts handed it on, or somebody else than who had it', async () => {
    const file = await fromFirst();
    expect(await refusal(() => opens(file, successor, new Map([[successor.card.id, successor.card]])))).toBe(
      'signature',
    );
    const stranger = await aCustodian('Bukan siapa-siapa', 'inside');
    const cards = new Map([...all, [stranger.card.id, stranger.card]]);
    const notHis = await handedOn(await ownShare(0), stranger, successor);
    expect(await refusal(() => opens(notHis, successor, cards))).toBe('context');
  });

  it('is refused for another disclosure, thread, number or reporter', async () => {
    const file = await fromFirst();
    for (const change of [{ disclosureId: newId() }, { threadId: newId() }, { needed: 3 }]) {
      expect(await refusal(() => opens(file, successor, all, { ...expected, ...change }))).toBe('context');
    }
    const { publicHex } = signKeyFromSeed(newSeed());
    expect(await refusal(() => opens(file, successor, all, { ...expected, reporterKey: publicHex }))).toBe('signature');
  });

  it('goes from outside to outside, to no officer and not to the same person', async () => {
    const [inside, , outside] = custodians as [Custodian, Custodian, Custodian];
    const share = await ownShare(2);
    const first = await ownShare(0);
    expect(await refusal(() => handedOn(share, outside, inside))).toBe('context');
    const self = { ...outside, card: { ...outside.card, id: newId() } };
    expect(await refusal(() => handedOn(share, outside, self))).toBe('context');
    const asOfficer = { ...inside, ...officer, place: 'inside' as const };
    expect(await refusal(() => handedOn(first, inside, asOfficer))).toBe('context');
    await expect(opens(await handedOn(share, outside, successor), successor)).resolves.toMatchObject({ n: 2 });
  });
});

describe('an asking', () => {
  const asking = () => ({
    requestId,
    disclosureId: sealed.id,
    threadId: thread.id,
    reporterKey: thread.reporter.publicHex,
    needed: 2,
    reason: 'Premi menunggu.',
  });

  it('tells its custodian alone why, signed by who asks', async () => {
    const [first, second] = custodians as [Custodian, Custodian];
    const file = await sealAsking(asking(), first.card, officer.card.id, officer.signSecret);
    const about = { requestId, disclosureId: sealed.id, threadId: thread.id };
    expect(await openAsking(file, first.identity, first.card.id, officer.card, about)).toEqual(asking());
    expect(await refusal(() => openAsking(file, second.identity, second.card.id, officer.card, about))).toBe('context');
    const other = { ...about, requestId: newId() };
    expect(await refusal(() => openAsking(file, first.identity, first.card.id, officer.card, other))).toBe('context');
  });

  it('in somebody else’s name is refused', async () => {
    const { card, identity } = custodians[0] as Custodian;
    const forged = await sealAsking(asking(), card, officer.card.id, signKeyFromSeed(newSeed()).secret);
    const about = { requestId, disclosureId: sealed.id, threadId: thread.id };
    expect(await refusal(() => openAsking(forged, identity, card.id, officer.card, about))).toBe('signature');
  });

  it('can be refused in words that only who asked reads', async () => {
    const { card, signSecret } = custodians[0] as Custodian;
    const about = { requestId, disclosureId: sealed.id };
    const file = await sealRefusal({ ...about, text: 'Belum perlu.' }, officer.card, card.id, signSecret);
    expect(await openRefusal(file, officer.identity, officer.card.id, card, about)).toBe('Belum perlu.');
    const other = custodians[1] as Custodian;
    expect(await refusal(() => openRefusal(file, officer.identity, officer.card.id, other.card, about))).toBe(
      'context',
    );
    expect(await refusal(() => openRefusal(file, other.identity, other.card.id, card, about))).toBe('context');
  });
});

describe('custodians', () => {
  it('are chosen as many as wanted, always one from outside among them', async () => {
    const splitting = { custodians: 3, needed: 2 };
    const cards = custodians.map((one) => one.card);
    const more = [1, 2, 3].map((n): Card => ({ ...(cards[0] as Card), id: newId(), day: `2025-01-0${n}` }));
    const chosen = chooseCustodians([...cards, ...more, officer.card], splitting) ?? [];
    expect(chosen).toHaveLength(3);
    expect(chosen.filter((card) => card.custodian === 'outside')).toHaveLength(1);
    expect(chooseCustodians([...more, ...cards].reverse(), splitting)).toEqual(chosen);
    expect(chooseCustodians(more, splitting)).toBeNull();
    expect(chooseCustodians(cards.slice(1), splitting)).toBeNull();
    expect(chooseCustodians([officer.card, ...cards.slice(1)], splitting)).toBeNull();
  });

  it('are read from their own signed cards, and an officer is none whatever the server says', async () => {
    const statements = custodians.map((one) => one.cardStatement);
    expect(readCustodians(statements, 2)).toEqual(custodians.map((one) => one.card));
    const refused = (list: string[], needed = 2) => refusal(() => readCustodians(list, needed));
    expect(await refused([officer.cardStatement, ...statements.slice(1)])).toBe('context');
    expect(await refused(statements.slice(0, 2))).toBe('context');
    expect(await refused([...statements.slice(2), ...statements.slice(2)])).toBe('context');
    expect(await refused(statements, 1)).toBe('context');
    expect(await refused(statements, 4)).toBe('context');
    expect(await refused([...statements.slice(0, 2), officer.cardStatement.replace('"day', '"custodian')])).toBe(
      'malformed',
    );
  });

  it('count only when the card that was vouched for has the same mark', async () => {
    const [first] = custodians as [Custodian];
    const { custodian: _, ...plain } = first.card;
    const vouch = officer.vouchesFor(first);
    const counted = (statement: string) => countedCards(officer.verifyKey, [officer.cardStatement, statement], [vouch]);
    expect(counted(first.cardStatement).get(first.card.id)?.custodian).toBe('inside');
    expect(counted(signCard(plain, first.signSecret)).has(first.card.id)).toBe(false);
    expect(counted(signCard({ ...plain, custodian: 'outside' }, first.signSecret)).has(first.card.id)).toBe(false);
    expect(readCard(signCard(plain, first.signSecret))).toEqual(plain);
  });
});

it('a custodian opens nothing with the seed of an identity that he does not have', async () => {
  const { card } = custodians[0] as Custodian;
  const file = sealed.shares[0]?.ciphertext ?? new Uint8Array();
  expect(await openShare(file, identityFromSeed(newSeed()), card.id, counted(), expected)).toBeNull();
});
