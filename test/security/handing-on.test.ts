import { beforeEach, describe, expect, it } from 'vitest';
import type { CardsView, ChannelView } from '../../src/channels/channels.view.js';
import { DisclosureEntity } from '../../src/disclosures/disclosures.entity.js';
import type { KeptShareView } from '../../src/identity/identity.view.js';
import {
  fromBase64url,
  type IdentityLeftBody,
  type OpenedShare,
  openDisclosure,
  openShare,
  openText,
  passShare,
  SealingError,
} from '../../src/sealing/index.js';
import {
  planHandover,
  sealedForSuccessor,
  successorsOf,
} from '../../web/console/features/identity/model/handing-on.js';
import { openIdentity } from '../../web/console/features/identity/model/opening.js';
import { judgeTrust } from '../../web/console/lib/trust.js';
import { aHouse } from '../support/a-house.js';
import { aReport } from '../support/a-thread.js';
import { expectDone } from '../support/console-client.js';
import { Asker, aCustodian, cardsOf, Keeper, NamedReporter, threeCustodians } from '../support/custodians.js';
import { everythingStored } from '../support/everything-stored.js';
import { anOpenChannel, type Staff } from '../support/staff.js';

/**
 * What handing a share on gives to a thief: the server sees no share on the way, the old and the new one of the same place
 * are one, and what nobody who counts handed on is refused. What it cannot take back is the predecessor's own copy.
 */

const IDENTITY = { name: 'Siti Rahayu', contact: '0812-0000-0000' };
const house = await aHouse();
const channel = await anOpenChannel(house);
const [one, another, outside] = await threeCustodians(house, channel);
const insiders = [one, another, await aCustodian(house, channel, 'kustodian', 'Penerus')];
const counted = cardsOf([...insiders, outside]);

let reporter: NamedReporter;
let asker: Asker;
let left: IdentityLeftBody;
let ciphertext: Uint8Array;
let oldShare: KeptShareView;
/** Two of the three who work inside keep a share; the third can succeed either. */
let predecessor: Staff;
let colleague: Staff;
let successor: Staff;

beforeEach(async () => {
  const report = await aReport(house, channel);
  reporter = new NamedReporter(house, report);
  asker = new Asker(channel.first, report);
  left = await reporter.leaves(IDENTITY);
  const keeps = ({ cardId }: Staff) => left.custodians.some((holder) => holder.cardId === cardId);
  const inOrder = [...insiders.filter(keeps), ...insiders.filter((staff) => !keeps(staff))];
  [predecessor, colleague, successor] = inOrder as [Staff, Staff, Staff];
  oldShare = await new Keeper(predecessor).keeps(left);
  await new Keeper(predecessor).handsOn(left, successor);
  ciphertext = await sealedName();
});

async function sealedName(): Promise<Uint8Array> {
  const names = house.core.database.reader.getRepository(DisclosureEntity);
  return new Uint8Array((await names.findOneByOrFail({ id: left.disclosure })).ciphertext);
}

async function everyBlob(): Promise<Uint8Array[]> {
  const tables = await everythingStored(house.core.database);
  return tables.flatMap((table) =>
    table.rows.flatMap((row) => Object.values(row).filter((value) => Buffer.isBuffer(value))),
  ) as Uint8Array[];
}

/** How many of the sealed things of this name open with a custodian's key. */
async function opensOf(staff: Staff): Promise<number> {
  let count = 0;
  for (const blob of await everyBlob()) {
    const about = { kind: 'share', id: left.disclosure } as const;
    const text = await openText(new Uint8Array(blob), staff.keys.identity, about).catch((error: unknown) => {
      if (error instanceof SealingError) return null;
      throw error;
    });
    if (text !== null) count += 1;
  }
  return count;
}

async function shareOf(view: KeptShareView, staff: Staff): Promise<OpenedShare> {
  const file = fromBase64url(view.ciphertext);
  const share = await openShare(file, staff.keys.identity, staff.cardId, counted, asker.expected(left));
  if (!share) throw new Error('not sealed to him');
  return share;
}

const opening = (...shares: OpenedShare[]) =>
  openDisclosure(ciphertext, shares, { ...asker.expected(left), sha256: left.sha256 }).catch(
    (error: { code?: string }) => error.code ?? 'another error',
  );

/** What a member's browser makes of the cards that the server hands out. */
async function trustOf({ client }: Staff) {
  const cards = expectDone(await client.get<CardsView>('/api/cards'));
  const [view] = expectDone(await client.get<ChannelView[]>('/api/channels'));
  return judgeTrust('inspektorat', channel.first.keys.verifyKey, cards, view as ChannelView, null);
}

const keysOf = ({ cardId, keys }: Staff) => ({ cardId, identity: keys.identity, signSecret: keys.signSecret });

describe('the whole database after a handover', () => {
  it('holds nothing that opens with the predecessor’s key any more, and one share with the successor’s', async () => {
    expect(await opensOf(predecessor)).toBe(0);
    expect(await opensOf(successor)).toBe(1);
  });

  it('with the predecessor’s old share and the successor’s new one opens nothing: the two are one', async () => {
    const old = await shareOf(oldShare, predecessor);
    const now = await shareOf(await new Keeper(successor).keeps(left), successor);
    expect(now.n).toBe(old.n);
    expect(Buffer.from(now.share).equals(Buffer.from(old.share))).toBe(true);
    expect(await opening(old, now)).toBe('malformed');
  });

  it('with a copy that the predecessor kept and another custodian’s share opens the name: that cannot be prevented', async () => {
    const old = await shareOf(oldShare, predecessor);
    const other = await shareOf(await new Keeper(colleague).keeps(left), colleague);
    expect(await opening(old, other)).toEqual(IDENTITY);
  });
});

describe('the successor’s and the asker’s browser', () => {
  it('refuse a share that somebody who does not count handed on', async () => {
    const view = await new Keeper(successor).keeps(left);
    const file = fromBase64url(view.ciphertext);
    const without = cardsOf([successor]);
    const about = asker.expected(left);
    await expect(openShare(file, successor.keys.identity, successor.cardId, without, about)).rejects.toMatchObject({
      code: 'signature',
    });
  });

  it('count one person once, whatever shares the server lets him pass on', async () => {
    // With the database somebody gives the successor the colleague's share too, and both conspire.
    const kept = await new Keeper(colleague).keeps(left);
    const second = await new Keeper(colleague).handingOn(kept, successor);
    const mine = await shareOf(await new Keeper(successor).keeps(left), successor);
    const his = await shareOf({ ...kept, ciphertext: second.ciphertext }, successor);
    expect(mine.n).not.toBe(his.n);
    const request = await asker.asks(left, [colleague, successor, outside]);
    const shares = await Promise.all(
      [mine, his].map(async (share) => ({ cardId: successor.cardId, ciphertext: await passedOn(share, request) })),
    );
    const trust = await trustOf(channel.first);
    const { reporterKey } = asker.expected(left);
    const thread = { left, threadId: reporter.report.id, reporterKey, requestId: request };
    const view = { shares, ciphertext: Buffer.from(ciphertext).toString('base64url'), until: '' };
    const opened = openIdentity(keysOf(channel.first), trust.counted, thread, view);
    await expect(opened).rejects.toMatchObject({ code: 'shares' });
  });
});

async function passedOn(share: OpenedShare, requestId: string): Promise<string> {
  const sealed = await passShare({
    ...{ share, disclosureId: left.disclosure, requestId, to: channel.first.card },
    ...{ byCardId: successor.cardId, signSecret: successor.keys.signSecret, text: '' },
  });
  return Buffer.from(sealed).toString('base64url');
}

describe('the predecessor’s browser', () => {
  it('offers only custodians whose cards count, of the same place, and never himself', async () => {
    const trust = await trustOf(colleague);
    const names = (own: Staff) => successorsOf(own.card, trust.countedNow).map((card) => card.id);
    expect(names(colleague)).toContain(successor.cardId);
    expect(names(colleague)).not.toContain(colleague.cardId);
    expect(names(colleague)).not.toContain(channel.first.cardId);
    expect(names(outside)).toEqual([]);
  });

  it('seals nothing to an officer, whatever the server says of him, and nothing that is not its own', async () => {
    const trust = await trustOf(colleague);
    const view = await new Keeper(colleague).keeps(left);
    const toOfficer = sealedForSuccessor(keysOf(colleague), trust, view, channel.first.card);
    await expect(toOfficer).rejects.toMatchObject({ code: 'share' });
    const notHis = sealedForSuccessor(keysOf(colleague), trust, oldShare, successor.card);
    await expect(notHis).rejects.toMatchObject({ code: 'share' });
    const elsewhere = sealedForSuccessor(
      keysOf(colleague),
      trust,
      { ...view, reportId: '0'.repeat(32) },
      successor.card,
    );
    await expect(elsewhere).rejects.toMatchObject({ code: 'share' });
  });

  it('leaves with him what he is asked for, and parts of names that the successor is a custodian of already', async () => {
    const trust = await trustOf(colleague);
    const view = await new Keeper(colleague).keeps(left);
    const shares = [view, { ...view, isAsked: true }];
    expect(planHandover(shares, successor.card, trust.counted)).toEqual({ going: [], doubled: 2, asked: 0 });
    const newcomer = await aCustodian(house, channel, 'kustodian_luar', 'Pendatang');
    const now = await trustOf(colleague);
    expect(planHandover(shares, newcomer.card, now.counted)).toEqual({ going: [view], doubled: 0, asked: 1 });
  });
});
