import type { CaseView } from '../../src/cases/cases.view.js';
import { dossierSeedOf, firstPlace, nextPlace, sealInto, wrapDossier } from '../../src/cli/demo/case-acts.js';
import type { Coding } from '../../src/domain/case/coding.js';
import type { Outcome, OutcomeLevel } from '../../src/domain/case/outcome.js';
import type { CaseState } from '../../src/domain/case/states.js';
import type { CaseNews } from '../../src/domain/report/case-news.js';
import type { RoleName } from '../../src/domain/staff/roles.js';
import {
  base64url,
  type DossierBody,
  FIRST_PREVIOUS_TAG,
  fromBase64url,
  hex,
  newId,
  newSeed,
  type OpenedDossier,
  openDossier,
  signReading,
  vouchFor,
} from '../../src/sealing/index.js';
import type { House } from './a-house.js';
import type { FiledReport } from './a-thread.js';
import { type Answer, expectDone } from './console-client.js';
import { aMember, type OpenedChannel, pinRoot, type Staff } from './staff.js';

/** A request as the console would send it; sending it twice is the same request. */
export interface CaseRequest {
  path: string;
  body: object;
}

/** What every case of these tests is coded as, unless they say otherwise. */
export const A_CODING: Coding = {
  unit: 'DISDUKCAPIL',
  area: 'PUB',
  kind: 'pungli',
  severity: 3,
  sourceReliability: 'B',
  informationCredibility: 2,
  preliminaryEvidence: true,
  month: '2026-09',
};

/** Somebody else of a channel, whom its first officer has vouched for. No key of the channel is wrapped to him. */
export async function aColleague(
  house: House,
  channel: OpenedChannel,
  who: { roles: RoleName[]; login?: string; name?: string },
): Promise<CaseWorker> {
  const staff = await aMember(house, who);
  const { first, channelId } = channel;
  const statement = vouchFor(staff.card, first.cardId, first.keys.signSecret);
  expectDone(await first.client.post(`/api/cards/${staff.cardId}/vouches`, { statement }));
  await pinRoot(staff, channelId, first.keys.verifyKey);
  return new CaseWorker(staff);
}

/** A member's browser at work on cases, in Node: the same sealing functions, the same requests. */
export class CaseWorker {
  constructor(readonly staff: Staff) {}

  look(id: string): Promise<Answer<CaseView & { code?: string }>> {
    return this.staff.client.get(`/api/cases/${id}`);
  }

  /** A case that he must be able to read. */
  async view(id: string): Promise<CaseView> {
    return expectDone(await this.look(id));
  }

  send({ path, body }: CaseRequest): Promise<Answer<CaseView & { code?: string }>> {
    return this.staff.client.post(path, body);
  }

  /** Sends a request that must be taken. */
  async does(request: CaseRequest | Promise<CaseRequest>): Promise<CaseView> {
    return expectDone(await this.send(await request));
  }

  /** The newest key, out of his own wrap. */
  seedOf(view: CaseView): Promise<Uint8Array> {
    return dossierSeedOf(this.staff.keys, view);
  }

  /** The whole dossier, opened with his own wrap. @param known whose cards count */
  async opens(view: CaseView, known: readonly CaseWorker[]): Promise<OpenedDossier> {
    const cards = new Map(known.map(({ staff }) => [staff.cardId, staff.card]));
    const stored = view.dossier.map((entry) => ({ ...entry, ciphertext: fromBase64url(entry.ciphertext) }));
    const newest = { generation: view.generation, seed: await this.seedOf(view) };
    return openDossier(view.id, newest, stored, (id) => cards.get(id));
  }

  /** Opens a case for a report. @param told false when another case holds the report already */
  async opening(
    report: FiledReport,
    members: readonly CaseWorker[],
    { told = true, id = newId(), text = 'Dugaan pungutan di loket.' } = {},
  ): Promise<CaseRequest> {
    const seed = newSeed();
    const holders = [this, ...members];
    const wraps = await Promise.all(holders.map((holder) => this.wrapFor(holder, id, 1, seed)));
    const holdingCards = holders.map((holder) => holder.staff.cardId);
    const body: DossierBody = { type: 'opened', reportId: report.id, text, members: holdingCards };
    const entry = await sealInto(this.staff.keys, firstPlace(id, seed), body);
    return {
      path: '/api/cases',
      body: { id, wraps, entry, report: await this.told(report, told && 'ditindaklanjuti') },
    };
  }

  /** Links another report. */
  async linking(id: string, report: FiledReport, told = true): Promise<CaseRequest> {
    const entry = await this.next(id, { type: 'link', reportId: report.id, text: 'Orang yang sama.' });
    return {
      path: `/api/cases/${id}/reports`,
      body: { ...(await this.told(report, told && 'ditindaklanjuti')), entry },
    };
  }

  /** Takes a report out. */
  async unlinking(id: string, report: FiledReport, told = true): Promise<CaseRequest> {
    const entry = await this.next(id, { type: 'unlink', reportId: report.id, text: 'Salah taut.' });
    const body = { ...(await this.told(report, told && 'ditelaah')), entry };
    return { path: `/api/cases/${id}/reports/${report.id}/removal`, body };
  }

  /** Tells the reporter of one of the case's reports how far it is. */
  async telling(id: string, report: FiledReport, news: CaseNews, text = ''): Promise<CaseRequest> {
    const entry = await this.next(id, { type: 'told', reportId: report.id, state: news });
    const sealed = await report.sealFor(this.staff, { type: 'state', state: news, text });
    const threadEntry = { n: sealed.n, tag: sealed.tag, ciphertext: base64url(sealed.ciphertext) };
    return { path: `/api/cases/${id}/reports/${report.id}/news`, body: { news, entry, threadEntry } };
  }

  async noting(id: string, text = 'Loket dua.'): Promise<CaseRequest> {
    return { path: `/api/cases/${id}/entries`, body: { entry: await this.next(id, { type: 'note', text }) } };
  }

  async summing(id: string): Promise<CaseRequest> {
    const entry = await this.next(id, { type: 'summary', text: 'Dugaan pungutan.', impact: 'Tiga orang tahu.' });
    return { path: `/api/cases/${id}/entries`, body: { entry, summary: true } };
  }

  async coding(id: string, change: Partial<Coding> = {}, version?: number): Promise<CaseRequest> {
    const view = await this.view(id);
    const facts = { ...A_CODING, ...change, version: version ?? view.codings.length + 1 };
    const entry = await this.nextOf(view, { type: 'coding', ...facts, text: 'Dari ringkasan.' });
    return { path: `/api/cases/${id}/coding`, body: { ...facts, entry } };
  }

  async lettingIn(id: string, colleague: CaseWorker, generation?: number): Promise<CaseRequest> {
    const view = await this.view(id);
    const { cardId } = colleague.staff;
    const entry = await this.nextOf(view, { type: 'member', cardId, text: 'Ketua tim.' });
    const wrap = await this.wrapFor(colleague, id, view.generation, await this.seedOf(view));
    return { path: `/api/cases/${id}/members`, body: { generation: generation ?? view.generation, wrap, entry } };
  }

  /** A new key for those who stay, himself among them or not. */
  async renewing(id: string, stay: readonly CaseWorker[], generation?: number): Promise<CaseRequest> {
    const view = await this.view(id);
    const next = generation ?? view.generation + 1;
    const seed = newSeed();
    const { seeds } = await this.opens(view, [this, ...stay]);
    const older = [...seeds].map(([number, one]) => ({ generation: number, seed: hex(one) }));
    const members = stay.map((one) => one.staff.cardId);
    const body: DossierBody = { type: 'keys', generation: next, members, older, text: 'Anggota berganti.' };
    const place = { id, generation: next, n: view.dossier.length, previousTag: lastTagOf(view), seed };
    const wraps = await Promise.all(stay.map((one) => this.wrapFor(one, id, next, seed)));
    return {
      path: `/api/cases/${id}/generations`,
      body: { generation: next, wraps, entry: await sealInto(this.staff.keys, place, body) },
    };
  }

  async moving(id: string, to: CaseState, more: object = {}): Promise<CaseRequest> {
    const entry = await this.next(id, { type: 'move', to, text: '' });
    return { path: `/api/cases/${id}/moves`, body: { to, entry, ...more } };
  }

  async proposing(id: string, outcome: Outcome = 'tidak_terbukti'): Promise<CaseRequest> {
    const finding = { outcome, level: null, text: 'Tidak ada bukti.', heard: true, answer: 'Menyangkal.' };
    const entry = await this.next(id, { type: 'proposal', ...finding });
    return { path: `/api/cases/${id}/moves`, body: { to: 'menunggu_keputusan', entry } };
  }

  async deciding(id: string, to: CaseState, outcome: Outcome, level?: OutcomeLevel): Promise<CaseRequest> {
    const view = await this.view(id);
    const finding = { outcome, level: level ?? null, proposal: view.proposalN ?? 0, text: 'Disetujui.' };
    const entry = await this.nextOf(view, { type: 'decision', ...finding });
    return { path: `/api/cases/${id}/moves`, body: { to, entry, outcome, level } };
  }

  /** Keeps how far he has read. */
  keepReading(id: string, n: number, tag: string, by: Staff = this.staff): Promise<Answer<{ code?: string }>> {
    const reading = { threadId: id, n, tag, byCardId: by.cardId, day: '2026-11-24' };
    const statement = signReading(reading, by.keys.signSecret);
    return this.staff.client.put(`/api/cases/${id}/reading`, { n, tag, statement });
  }

  /** The next entry on top of the last one that he sees, for the wire. */
  async next(id: string, body: DossierBody): Promise<object> {
    return this.nextOf(await this.view(id), body);
  }

  async nextOf(view: CaseView, body: DossierBody): Promise<object> {
    return sealInto(this.staff.keys, await nextPlace(this.staff.keys, view), body);
  }

  private wrapFor(holder: CaseWorker, id: string, generation: number, seed: Uint8Array): Promise<object> {
    return wrapDossier(this.staff.keys, holder.staff.card, { id, generation, seed });
  }

  /** A report with what its reporter is told. @param state where it moves; false when it stays */
  private async told(report: FiledReport, state: string | false): Promise<object> {
    if (state === false) return { reportId: report.id };
    const sealed = await report.sealFor(this.staff, { type: 'state', state, text: '' });
    const threadEntry = { n: sealed.n, tag: sealed.tag, ciphertext: base64url(sealed.ciphertext) };
    return { reportId: report.id, threadEntry };
  }
}

/**
 * A well-formed request for every writing route about a case, by the end of its path: as its members would send it, so
 * that it is not the form that is refused.
 */
export async function everyRequest(
  member: CaseWorker,
  colleague: CaseWorker,
  id: string,
  report: FiledReport,
): Promise<Record<string, object>> {
  const first = (await member.view(id)).dossier[0];
  const reading = { n: 0, tag: first?.tag ?? '', statement: 'x' };
  const requests = await Promise.all([
    member.linking(id, report),
    member.unlinking(id, report),
    member.telling(id, report, 'diputus'),
    member.noting(id),
    member.coding(id),
    member.moving(id, 'pemeriksaan'),
    member.lettingIn(id, colleague),
    member.renewing(id, [member, colleague]),
  ]);
  const bodies = requests.map(({ path, body }) => [path.slice(path.lastIndexOf('/')), body]);
  return { ...Object.fromEntries(bodies), '/reading': reading };
}

function lastTagOf(view: CaseView): string {
  return view.dossier.at(-1)?.tag ?? FIRST_PREVIOUS_TAG;
}
