import type { CaseView } from '../../cases/cases.view.js';
import { stateAfterDecision } from '../../domain/case/outcome.js';
import type { CaseNews } from '../../domain/report/case-news.js';
import { type DossierBody, newId, newSeed } from '../../sealing/index.js';
import type { Browsers } from './browsers.js';
import { type DossierPlace, firstPlace, placeAfter } from './case-acts.js';
import * as words from './case-words.js';
import type { Chance } from './chance.js';
import type { Member } from './member.js';
import type { Officer } from './officer.js';
import type { CaseAct, PlannedCase } from './plan-types.js';

/** Who works on it. */
export interface CaseTeam {
  officer: Officer;
  inspektur: Member;
  examiner: Member;
  browsers: Browsers;
}

/** One case, worked on act by act as the browsers of its members would. */
export class CaseWork {
  private id = '';
  /** Keys that browsers have opened already. */
  private readonly seeds = new Map<Member, Uint8Array>();
  /** What the last one to act has on his screen. */
  private screen: { member: Member; view: CaseView } | undefined;

  constructor(
    private readonly plan: PlannedCase,
    private readonly team: CaseTeam,
    private readonly chance: Chance,
    private readonly reportIdOf: (report: PlannedCase['reports'][number]) => Promise<string>,
  ) {}

  async play(act: CaseAct): Promise<void> {
    const { officer, inspektur, examiner } = this.team;
    switch (act.does) {
      case 'open':
        return this.open(await this.reportIdOf(act.report));
      case 'link':
        return this.link(await this.reportIdOf(act.report));
      case 'code':
        return this.code();
      case 'summarize': {
        const text = this.chance.pick(words.SUMMARIES);
        const summary = { type: 'summary', text, impact: this.chance.pick(words.IMPACTS) } as const;
        return this.write(officer.member, 'entries', summary, { summary: true });
      }
      case 'examine':
        await this.letIn(inspektur, examiner);
        return this.write(inspektur, 'moves', { type: 'move', to: 'pemeriksaan', text: '' }, { to: 'pemeriksaan' });
      case 'note':
        return this.write(examiner, 'entries', { type: 'note', text: this.chance.pick(words.NOTES) });
      case 'propose':
        return this.propose();
      case 'decide':
        return this.decide();
      case 'finish': {
        const text = this.chance.pick(words.FINISHING);
        await this.write(inspektur, 'moves', { type: 'move', to: 'selesai', text }, { to: 'selesai' });
        return this.tellAll('selesai');
      }
    }
  }

  private async open(reportId: string): Promise<void> {
    const { officer, inspektur } = this.team;
    const [id, seed] = [newId(), newSeed()];
    const own = officer.member.deskKeys();
    const cards = [own.card, inspektur.deskKeys().card];
    const opened = {
      type: 'opened',
      reportId,
      text: this.chance.pick(words.OPENING),
      members: cards.map((card) => card.id),
    } as const;
    const [threadEntry, entry, ...wraps] = await Promise.all([
      this.tell(reportId),
      this.team.browsers.do('sealInto', own, firstPlace(id, seed), opened),
      ...cards.map((card) => this.team.browsers.do('wrapDossier', own, card, { id, generation: 1, seed })),
    ]);
    const view = await officer.member.client.post<CaseView>('/api/cases', {
      ...{ id, wraps, entry },
      report: { reportId, threadEntry },
    });
    officer.wasTaken(reportId, threadEntry, 'ditindaklanjuti');
    this.id = id;
    this.seeds.set(officer.member, seed);
    this.screen = { member: officer.member, view };
  }

  private async link(reportId: string): Promise<void> {
    const { officer } = this.team;
    const threadEntry = await this.tell(reportId);
    const body = { type: 'link', reportId, text: this.chance.pick(words.LINKING) } as const;
    await this.write(officer.member, 'reports', body, { reportId, threadEntry });
    officer.wasTaken(reportId, threadEntry, 'ditindaklanjuti');
  }

  /** What the reporter reads of it. */
  private async tell(reportId: string) {
    const told = { type: 'state', state: 'ditindaklanjuti', text: this.chance.pick(words.TOLD) } as const;
    return (await this.team.officer.seal(reportId, told)).entry;
  }

  private async code(): Promise<void> {
    const { unit, area, kind, severity, month } = this.plan;
    const facts = {
      ...{ unit, area, kind, severity, month },
      sourceReliability: 'C',
      informationCredibility: 2,
      preliminaryEvidence: this.chance.happens(60),
    } as const;
    const body = { type: 'coding', version: 1, ...facts, text: 'Dari laporan.' } as const;
    await this.write(this.team.officer.member, 'coding', body, { version: 1, ...facts });
  }

  private async letIn(member: Member, colleague: Member): Promise<void> {
    const place = await this.placeFor(member);
    const own = member.deskKeys();
    const { card } = colleague.deskKeys();
    const [entry, wrap] = await Promise.all([
      this.team.browsers.do('sealInto', own, place, { type: 'member', cardId: card.id, text: 'Ketua tim.' }),
      this.team.browsers.do('wrapDossier', own, card, place),
    ]);
    await this.send(member, 'members', { generation: place.generation, wrap, entry });
  }

  private async propose(): Promise<void> {
    const { finding } = this.plan;
    if (!finding) throw new Error(`${this.plan.name} comes to nothing that could be proposed`);
    const answered = { heard: true, answer: this.chance.pick(words.ANSWERS) };
    const proposal = { type: 'proposal', ...finding, text: words.PROPOSALS[finding.outcome], ...answered } as const;
    await this.write(this.team.examiner, 'moves', proposal, { to: 'menunggu_keputusan' });
  }

  private async decide(): Promise<void> {
    const { finding } = this.plan;
    const { inspektur } = this.team;
    if (!finding) throw new Error(`${this.plan.name} comes to nothing that could be decided`);
    const { proposalN } = await this.look(inspektur);
    const text = this.chance.pick(words.DECISIONS);
    const { outcome, level } = finding;
    const decision = { type: 'decision', ...finding, proposal: proposalN ?? 0, text } as const;
    const to = stateAfterDecision(outcome);
    await this.write(inspektur, 'moves', decision, { to, outcome, ...(level === null ? {} : { level }) });
    await this.tellAll('diputus', to);
    await this.tellAll(to);
  }

  /** Tells the reporters of all its reports how far the case is. @param next what they will be told after that */
  private async tellAll(news: CaseNews, next?: CaseNews): Promise<void> {
    const { officer } = this.team;
    const said = (state: CaseNews) => ({ type: 'state', state, text: words.NEWS[state] }) as const;
    for (const report of this.plan.reports) {
      const reportId = await this.reportIdOf(report);
      const { entry: threadEntry } = await officer.seal(reportId, said(news), next && said(next));
      const told = { type: 'told', reportId, state: news } as const;
      await this.write(officer.member, `reports/${reportId}/news`, told, { news, threadEntry });
      officer.wasTaken(reportId, threadEntry, news);
    }
  }

  /** One entry on top of what the member reads now, with whatever the request carries beside it. */
  private async write(member: Member, route: string, body: DossierBody, more: object = {}): Promise<void> {
    const entry = await this.team.browsers.do('sealInto', member.deskKeys(), await this.placeFor(member), body);
    await this.send(member, route, { ...more, entry });
  }

  private async send(member: Member, route: string, body: object): Promise<void> {
    const view = await member.client.post<CaseView>(`/api/cases/${this.id}/${route}`, body);
    this.screen = { member, view };
  }

  private async placeFor(member: Member): Promise<DossierPlace> {
    const view = await this.look(member);
    const seed = this.seeds.get(member) ?? (await this.team.browsers.do('dossierSeedOf', member.deskKeys(), view));
    this.seeds.set(member, seed);
    return placeAfter(view, seed);
  }

  /** The case as it stands: what the last answer showed him, unless somebody else has acted since. */
  private async look(member: Member): Promise<CaseView> {
    if (this.screen?.member === member) return this.screen.view;
    const view = await member.client.get<CaseView>(`/api/cases/${this.id}`);
    this.screen = { member, view };
    return view;
  }
}
