import type { CustodianRequestsView, OpenedIdentityView } from '../../identity/identity.view.js';
import {
  base64url,
  type Card,
  fromBase64url,
  newId,
  type OpenedShare,
  openAsking,
  openDisclosure,
  openPassedShare,
  openShare,
  passShare,
  sealAsking,
} from '../../sealing/index.js';
import type { Member } from './member.js';
import { countedFor, type Officer } from './officer.js';

/** One report's name, asked for and opened as the browsers of an officer and of custodians do it. */
export class NameWork {
  private requestId = '';

  constructor(
    private readonly officer: Officer,
    private readonly reportId: string,
  ) {}

  /** Asks everybody who keeps a share. */
  async ask(reason: string, text: string): Promise<void> {
    const { left, about } = await this.name();
    const { card: own, signSecret } = this.officer.member.deskKeys();
    const cards = await this.officer.cards();
    const id = newId();
    const askings = await Promise.all(
      left.custodians.map(async ({ cardId }) => {
        const card = cardWith(cards, cardId);
        return {
          cardId,
          ciphertext: base64url(await sealAsking({ ...about, requestId: id, reason }, card, own.id, signSecret)),
        };
      }),
    );
    const body = { type: 'identity-asked', disclosure: left.disclosure, request: id, text } as const;
    const { entry, state } = await this.officer.seal(this.reportId, body);
    const asked = { id, disclosureId: left.disclosure, askings, entry };
    await this.officer.member.client.post(`/api/identity/reports/${this.reportId}/requests`, asked);
    this.officer.wasTaken(this.reportId, entry, state);
    this.requestId = id;
  }

  /** A custodian reads why, and passes his share on. @param rootVerifyKey that he has pinned */
  async agree(custodian: Member, rootVerifyKey: string, text: string): Promise<void> {
    const { identity, card: own, signSecret } = custodian.deskKeys();
    const { requests } = await custodian.client.get<CustodianRequestsView>('/api/identity/requests');
    const view = requests.find((request) => request.id === this.requestId);
    if (!view) throw new Error('he was not asked');
    const { disclosureId, reportId: threadId } = view;
    const counted = await countedFor(custodian, rootVerifyKey);
    const asker = cardWith(counted, view.cardId);
    const about = { requestId: view.id, disclosureId, threadId };
    const { reporterKey, needed } = await openAsking(fromBase64url(view.asking), identity, own.id, asker, about);
    const expected = { disclosureId, threadId, reporterKey, needed };
    const share = await openShare(fromBase64url(view.share), identity, own.id, counted, expected);
    if (!share) throw new Error('a share that is not his');
    const passed = { share, disclosureId, requestId: view.id, to: asker, byCardId: own.id, signSecret, text };
    const ciphertext = base64url(await passShare(passed));
    await custodian.client.post(`/api/identity/requests/${view.id}/answer`, { agrees: true, ciphertext });
  }

  /** Tells the reporter, and opens the name: who reads it knows that it can be opened. */
  async open(): Promise<void> {
    const { left, about } = await this.name();
    const { identity, card: own } = this.officer.member.deskKeys();
    const body = { type: 'identity-opened', disclosure: left.disclosure, request: this.requestId } as const;
    const { entry, state } = await this.officer.seal(this.reportId, body);
    const path = `/api/identity/requests/${this.requestId}/opening`;
    const view = await this.officer.member.client.post<OpenedIdentityView>(path, { entry });
    this.officer.wasTaken(this.reportId, entry, state);
    const cards = await this.officer.cards();
    const to = { cardId: own.id, requestId: this.requestId };
    const shares: OpenedShare[] = [];
    for (const { cardId, ciphertext } of view.shares) {
      const from = cardWith(cards, cardId);
      const share = await openPassedShare(fromBase64url(ciphertext), identity, to, from, cards, about);
      if (share) shares.push(share);
    }
    await openDisclosure(fromBase64url(view.ciphertext), shares, { ...about, sha256: left.sha256 });
  }

  private async name() {
    const { left, reporterKey } = await this.officer.nameAt(this.reportId);
    const about = { disclosureId: left.disclosure, threadId: this.reportId, reporterKey, needed: left.needed };
    return { left, about };
  }
}

function cardWith(cards: ReadonlyMap<string, Card>, id: string): Card {
  const card = cards.get(id);
  if (!card) throw new Error('a card that does not count');
  return card;
}
