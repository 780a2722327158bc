import request from 'supertest';
import type { ChannelId } from '../../src/domain/staff/roles.js';
import type {
  CustodianRequestsView,
  CustodianRequestView,
  KeptSharesView,
  KeptShareView,
  OpenedIdentityView,
  ReportIdentityView,
} from '../../src/identity/identity.view.js';
import type { CustodianListView, ThreadView } from '../../src/reports/citizen.view.js';
import {
  base64url,
  type Card,
  type DisclosedIdentity,
  type ExpectedDisclosure,
  fromBase64url,
  handOnShare,
  type IdentityLeftBody,
  newId,
  type OpenedShare,
  openDisclosure,
  openPassedShare,
  openShare,
  openShareToHandOn,
  passShare,
  type ReporterBody,
  readCustodians,
  type SealedEntry,
  type StaffBody,
  sealAsking,
  sealDisclosure,
  sealEntry,
  sealRefusal,
  signKeyFromSeed,
  vouchFor,
} from '../../src/sealing/index.js';
import type { House } from './a-house.js';
import type { FiledReport } from './a-thread.js';
import { type Answer, expectDone } from './console-client.js';
import { aMember, type OpenedChannel, pinRoot, type Staff } from './staff.js';

/** A custodian whose card a counted officer has vouched for. */
export async function aCustodian(
  house: House,
  channel: OpenedChannel,
  role: 'kustodian' | 'kustodian_luar' | 'kustodian_mandiri',
  name?: string,
): Promise<Staff> {
  const custodian = await aMember(house, { roles: [role], ...(name ? { name } : {}) });
  const { first, channelId } = channel;
  const statement = vouchFor(custodian.card, first.cardId, first.keys.signSecret);
  expectDone(await first.client.post(`/api/cards/${custodian.cardId}/vouches`, { statement }));
  await pinRoot(custodian, channelId, first.keys.verifyKey);
  return custodian;
}

/** As many as the configuration wants: two of the house and one from outside. */
export async function threeCustodians(house: House, channel: OpenedChannel): Promise<[Staff, Staff, Staff]> {
  return [
    await aCustodian(house, channel, 'kustodian', 'Sekretaris Inspektorat'),
    await aCustodian(house, channel, 'kustodian', 'Inspektur Pembantu IV'),
    await aCustodian(house, channel, 'kustodian_luar', 'Ketua Ombudsman Perwakilan'),
  ];
}

/** The same for the outside channel: none of them works for the regency. */
export async function threeOutsideCustodians(house: House, channel: OpenedChannel): Promise<[Staff, Staff, Staff]> {
  return [
    await aCustodian(house, channel, 'kustodian_mandiri', 'Rektor'),
    await aCustodian(house, channel, 'kustodian_mandiri', 'Notaris'),
    await aCustodian(house, channel, 'kustodian_mandiri', 'Ketua Lembaga Bantuan Hukum'),
  ];
}

/** What the sealing of one entry of a report gives to a request. */
const asSent = ({ n, tag, ciphertext }: SealedEntry) => ({ n, tag, ciphertext: base64url(ciphertext) });

/** A reporter's browser as far as her name goes, over the citizen's own addresses. */
export class NamedReporter {
  left: IdentityLeftBody | undefined;

  constructor(
    private readonly house: House,
    readonly report: FiledReport,
    private readonly channelId: ChannelId = 'inspektorat',
  ) {}

  /** Who the server says keeps shares, as her browser reads them; null where it is not offered. */
  async custodians(): Promise<{ cards: Card[]; needed: number } | null> {
    const answer = await request(this.house.citizen.getHttpServer()).get('/api/kustodian');
    const offer = (answer.body as CustodianListView).channels.find((one) => one.channel === this.channelId);
    return offer ? { cards: readCustodians(offer.cards, offer.needed), needed: offer.needed } : null;
  }

  /** The request that leaves her name. */
  async leaving(identity: DisclosedIdentity, to?: { cards: Card[]; needed: number }) {
    const offer = to ?? (await this.custodians());
    if (!offer) throw new Error('it is not offered');
    const { id: threadId, keys } = this.report;
    const sealed = await sealDisclosure({
      threadId,
      identity,
      custodians: offer.cards,
      needed: offer.needed,
      signSecret: keys.signSeed,
      sealedBy: 'browser',
    });
    const entry = await this.seal(sealed.body);
    const shares = sealed.shares.map(({ cardId, ciphertext }) => ({ cardId, ciphertext: base64url(ciphertext) }));
    const disclosure = { id: sealed.id, needed: offer.needed, ciphertext: base64url(sealed.ciphertext), shares };
    return { body: sealed.body, entry, request: { entry: asSent(entry), disclosure } };
  }

  async leaves(identity: DisclosedIdentity): Promise<IdentityLeftBody> {
    const { body, entry, request: sent } = await this.leaving(identity);
    const answer = await this.post('/api/resi/identitas', sent);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    this.report.took(entry);
    this.left = body;
    return body;
  }

  async withdraws(disclosure = this.left?.disclosure ?? ''): Promise<Answer<ThreadView & { code?: string }>> {
    const entry = await this.seal({ type: 'identity-withdrawn', disclosure });
    const answer = await this.post('/api/resi/identitas/tarik', { entry: asSent(entry), disclosureId: disclosure });
    if (answer.status === 200) this.report.took(entry);
    return answer;
  }

  async post(path: string, body: object): Promise<Answer<ThreadView & { code?: string }>> {
    const { core, citizen } = this.house;
    const csrf = core.csrf.issue('citizen');
    const lookup = base64url(this.report.keys.lookup);
    const answer = await request(citizen.getHttpServer())
      .post(path)
      .send({ csrf, lookup, ...body });
    const text = answer.text === '' ? undefined : JSON.parse(answer.text);
    return { status: answer.status, body: text, headers: answer.headers };
  }

  seal(body: ReporterBody): Promise<SealedEntry> {
    const { id, keys, lastN, lastTag } = this.report;
    return sealEntry({
      threadId: id,
      n: lastN + 1,
      previousTag: lastTag,
      author: 'reporter',
      by: 'reporter',
      sealedBy: 'browser',
      body,
      signSecret: keys.signSeed,
      threadSeed: keys.threadSeed,
    });
  }
}

/** An officer's browser as far as a reporter's name goes. */
export class Asker {
  constructor(
    readonly staff: Staff,
    readonly report: FiledReport,
  ) {}

  expected(left: IdentityLeftBody): ExpectedDisclosure {
    const reporterKey = signKeyFromSeed(this.report.keys.signSeed).publicHex;
    return { disclosureId: left.disclosure, threadId: this.report.id, reporterKey, needed: left.needed };
  }

  async view(): Promise<ReportIdentityView> {
    return expectDone(await this.staff.client.get<ReportIdentityView>(`/api/identity/reports/${this.report.id}`));
  }

  /** The request that asks these custodians. */
  async asking(left: IdentityLeftBody, custodians: readonly Staff[], reason = 'Premi menunggu.') {
    const id = newId();
    const { cardId, keys } = this.staff;
    const about = { ...this.expected(left), requestId: id, reason };
    const askings = await Promise.all(
      custodians.map(async ({ card }) => ({
        cardId: card.id,
        ciphertext: base64url(await sealAsking(about, card, cardId, keys.signSecret)),
      })),
    );
    const disclosureId = left.disclosure;
    const entry = await this.entry({ type: 'identity-asked', disclosure: disclosureId, request: id, text: '' });
    return { entry, request: { id, disclosureId, askings, entry: asSent(entry) } };
  }

  /** @returns the id of the request */
  async asks(left: IdentityLeftBody, custodians: readonly Staff[], reason?: string): Promise<string> {
    const { entry, request: sent } = await this.asking(left, custodians, reason);
    expectDone(await this.staff.client.post(`/api/identity/reports/${this.report.id}/requests`, sent));
    this.report.took(entry);
    return sent.id;
  }

  async opening(left: IdentityLeftBody, requestId: string): Promise<Answer<OpenedIdentityView & { code?: string }>> {
    const entry = await this.entry({ type: 'identity-opened', disclosure: left.disclosure, request: requestId });
    const answer = await this.staff.client.post<OpenedIdentityView & { code?: string }>(
      `/api/identity/requests/${requestId}/opening`,
      { entry: asSent(entry) },
    );
    if (answer.status === 200) this.report.took(entry);
    return answer;
  }

  async closing(left: IdentityLeftBody, requestId: string, refused: boolean): Promise<Answer<{ code?: string }>> {
    const about = { disclosure: left.disclosure, request: requestId, refused, text: '' };
    const entry = await this.entry({ type: 'identity-closed', ...about });
    const path = `/api/identity/requests/${requestId}/closing`;
    const answer = await this.staff.client.post<{ code?: string }>(path, { entry: asSent(entry) });
    if (answer.status === 200) this.report.took(entry);
    return answer;
  }

  /** Opens the shares that were handed out, and with them the name. */
  async combines(
    left: IdentityLeftBody,
    requestId: string,
    view: OpenedIdentityView,
    custodians: readonly Staff[],
  ): Promise<DisclosedIdentity> {
    const expected = this.expected(left);
    const to = { cardId: this.staff.cardId, requestId };
    const shares: OpenedShare[] = [];
    for (const { cardId, ciphertext } of view.shares) {
      const custodian = custodians.find((one) => one.cardId === cardId);
      if (!custodian) throw new Error('a share of nobody who counts');
      const file = fromBase64url(ciphertext);
      const share = await openPassedShare(
        file,
        this.staff.keys.identity,
        to,
        custodian.card,
        cardsOf(custodians),
        expected,
      );
      if (share) shares.push(share);
    }
    return openDisclosure(fromBase64url(view.ciphertext), shares, { ...expected, sha256: left.sha256 });
  }

  entry(body: StaffBody): Promise<SealedEntry> {
    return this.report.sealFor(this.staff, body);
  }
}

/** Their cards by id, as a browser that has judged them has them. */
export function cardsOf(staff: readonly Staff[]): ReadonlyMap<string, Card> {
  return new Map(staff.map(({ card }) => [card.id, card]));
}

/** A custodian's browser. */
export class Keeper {
  private readonly colleagues: ReadonlyMap<string, Card>;

  /** @param colleagues who may have had his shares before him */
  constructor(
    readonly staff: Staff,
    colleagues: readonly Staff[] = [],
  ) {
    this.colleagues = cardsOf([...colleagues, staff]);
  }

  async list(): Promise<CustodianRequestsView> {
    return expectDone(await this.staff.client.get<CustodianRequestsView>('/api/identity/requests'));
  }

  async find(requestId: string): Promise<CustodianRequestView> {
    const found = (await this.list()).requests.find((one) => one.id === requestId);
    if (!found) throw new Error('he was not asked');
    return found;
  }

  /** The request with which he agrees: his own share, sealed to who asked. */
  async agreeing(requestId: string, asker: Asker, left: IdentityLeftBody) {
    const { share: sealed, disclosureId } = await this.find(requestId);
    const { keys, cardId } = this.staff;
    const share = await openShare(fromBase64url(sealed), keys.identity, cardId, this.colleagues, asker.expected(left));
    if (!share) throw new Error('not sealed to him');
    const about = { disclosureId, requestId, to: asker.staff.card, byCardId: cardId, signSecret: keys.signSecret };
    return { agrees: true, ciphertext: base64url(await passShare({ share, text: 'Setuju.', ...about })) };
  }

  async refusing(requestId: string, asker: Asker, left: IdentityLeftBody) {
    const about = { requestId, disclosureId: left.disclosure, text: 'Alasannya belum cukup.' };
    const { cardId, keys } = this.staff;
    return {
      agrees: false,
      ciphertext: base64url(await sealRefusal(about, asker.staff.card, cardId, keys.signSecret)),
    };
  }

  async kept(): Promise<KeptSharesView> {
    return expectDone(await this.staff.client.get<KeptSharesView>('/api/identity/shares'));
  }

  /** His share of a name. */
  async keeps(left: IdentityLeftBody): Promise<KeptShareView> {
    const found = (await this.kept()).shares.find((one) => one.disclosureId === left.disclosure);
    if (!found) throw new Error('he keeps no share of it');
    return found;
  }

  /** The request with which he hands a share on: opened in his browser, sealed anew to the successor. */
  async handingOn({ disclosureId, reportId: threadId, ciphertext }: KeptShareView, to: Staff) {
    const { keys, cardId, card: from } = this.staff;
    const place = { disclosureId, threadId };
    const file = fromBase64url(ciphertext);
    const share = await openShareToHandOn(file, keys.identity, cardId, this.colleagues, place);
    if (!share) throw new Error('not sealed to him');
    const sealed = await handOnShare({ share, ...place, from, signSecret: keys.signSecret, to: to.card });
    return { cardId: to.cardId, ciphertext: base64url(sealed) };
  }

  handOver(shareId: string, body: object): Promise<Answer<{ code?: string }>> {
    return this.staff.client.post(`/api/identity/shares/${shareId}/handover`, body);
  }

  async handsOn(left: IdentityLeftBody, to: Staff): Promise<void> {
    const view = await this.keeps(left);
    expectDone(await this.handOver(view.id, await this.handingOn(view, to)));
  }

  answer(requestId: string, body: object): Promise<Answer<CustodianRequestView & { code?: string }>> {
    return this.staff.client.post(`/api/identity/requests/${requestId}/answer`, body);
  }

  async agrees(requestId: string, asker: Asker, left: IdentityLeftBody): Promise<void> {
    expectDone(await this.answer(requestId, await this.agreeing(requestId, asker, left)));
  }

  async refuses(requestId: string, asker: Asker, left: IdentityLeftBody): Promise<void> {
    expectDone(await this.answer(requestId, await this.refusing(requestId, asker, left)));
  }
}
