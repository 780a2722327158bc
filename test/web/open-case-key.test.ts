import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from '../../src/cases/cases.view.js';
import { base64url, newId, newSeed, wrapIdentity } from '../../src/sealing/index.js';
import { openCaseKey } from '../../web/console/features/cases/open-case-key.js';
import { judgeTrust, type Trust } from '../../web/console/lib/trust.js';
import { aMember, type Member } from '../sealing/people.js';
import { aDesk } from './a-desk.js';

let desk: Awaited<ReturnType<typeof aDesk>>;
let trust: Trust;
const caseId = newId();
const seed = newSeed();
beforeAll(async () => {
  desk = await aDesk();
  trust = judgeTrust('inspektorat', desk.root.verifyKey, desk.cards, desk.channelWith(desk.first), null);
});

async function viewWith(holder: Member, by: Member, wrapped = { caseId, generation: 2 }): Promise<CaseView> {
  const ciphertext = await wrapIdentity({
    seed,
    keyKind: 'dossier',
    keyId: wrapped.caseId,
    generation: wrapped.generation,
    holderCardId: holder.card.id,
    holderRecipient: holder.recipient,
    byCardId: by.card.id,
    signSecret: by.signSecret,
  });
  const wrap = { generation: 2, cardId: holder.card.id, byCardId: by.card.id, ciphertext: base64url(ciphertext) };
  return { id: caseId, generation: 2, wrap } as CaseView;
}

const openedBy = (holder: Member, view: CaseView, known = trust) =>
  openCaseKey({ cardId: holder.card.id, identity: holder.identity }, view, known);

describe("a member's own wrap of a dossier's key", () => {
  it('opens when a card that counts has signed it', async () => {
    expect(await openedBy(desk.second, await viewWith(desk.second, desk.root))).toEqual(seed);
  });

  it('is not used when a card that does not count has signed it: the dossier behind it would be a planted one', async () => {
    const stranger = await aMember('Orang luar');
    expect(await openedBy(desk.second, await viewWith(desk.second, stranger))).toBe('not-counted');
  });

  it('is not used when somebody signed it in the name of a colleague', async () => {
    const stranger = await aMember('Orang luar');
    const posing = { ...stranger, card: desk.root.card };
    expect(await openedBy(desk.second, await viewWith(desk.second, posing))).toBe('not-counted');
  });

  it('is broken when it belongs to another case, generation or member, or is no wrap at all', async () => {
    const { root, second } = desk;
    expect(await openedBy(second, await viewWith(second, root, { caseId: newId(), generation: 2 }))).toBe('broken');
    expect(await openedBy(second, await viewWith(second, root, { caseId, generation: 1 }))).toBe('broken');
    expect(await openedBy(second, await viewWith(root, root))).toBe('broken');
    const view = await viewWith(second, root);
    expect(await openedBy(second, { ...view, wrap: { ...view.wrap, ciphertext: 'AAAA' } })).toBe('broken');
    expect(await openedBy(second, { ...view, wrap: { ...view.wrap, ciphertext: '!' } })).toBe('broken');
  });

  it('stays closed until a root is pinned', async () => {
    const unpinned = judgeTrust('inspektorat', null, desk.cards, desk.channelWith(desk.first), null);
    expect(await openedBy(desk.second, await viewWith(desk.second, desk.root), unpinned)).toBe('not-pinned');
  });
});
