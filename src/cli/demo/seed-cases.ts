import type { CaseView } from '../../cases/cases.view.js';
import type { Severity } from '../../domain/case/coding.js';
import type { ReportKind } from '../../domain/report/kinds.js';
import { type Unit, unitByCode } from '../../domain/unit/unit.js';
import { type DossierBody, newId, newSeed } from '../../sealing/index.js';
import { type EntryOnTheWire, firstPlace, nextPlace, sealInto, wrapDossier } from './case-acts.js';
import type { Chance } from './chance.js';
import type { Member } from './member.js';
import type { Officer } from './officer.js';
import type { PlannedReport } from './plan.js';
import type { CaseDepth } from './story.js';

/** Who works on it. */
export interface CaseTeam {
  officer: Officer;
  inspektur: Member;
  examiner: Member;
}

/** A report that is opened as a case. */
export interface CasePlan {
  reportId: string;
  report: PlannedReport;
  depth: CaseDepth;
}

/** Opens a case and works on it up to its depth, each act as the browser of whoever does it would send it. */
export async function seedCase(
  plan: CasePlan,
  { officer, inspektur, examiner }: CaseTeam,
  units: readonly Unit[],
  chance: Chance,
): Promise<void> {
  const opener = officer.member;
  const id = await open(plan, officer, inspektur);
  await code(opener, id, plan.report, units, chance);
  if (plan.depth === 'opened') return;
  const summary = {
    type: 'summary',
    text: 'Dugaan penyimpangan di unit ini, diringkas dengan kata-kata petugas dan tanpa kutipan.',
    impact: 'Beberapa orang mengetahui hal ini. Langkah pertama: pemeriksaan rutin atas seluruh bagian.',
  } as const;
  await act(opener, id, 'entries', summary, { summary: true });
  await letIn(inspektur, id, examiner);
  await act(inspektur, id, 'moves', { type: 'move', to: 'pemeriksaan', text: '' }, { to: 'pemeriksaan' });
  await act(examiner, id, 'entries', { type: 'note', text: 'Berkas tiga bulan terakhir sudah diminta.' });
  if (plan.depth === 'examined') return;
  const finding = { outcome: 'pelanggaran_disiplin', level: 'sedang' } as const;
  const proposal = {
    type: 'proposal',
    ...finding,
    text: 'Dua keterangan dan catatan kas menguatkan dugaan.',
    heard: true,
    answer: 'Terlapor menyebutnya titipan dan tidak dapat menunjukkan bukti.',
  } as const;
  await act(examiner, id, 'moves', proposal, { to: 'menunggu_keputusan' });
  if (plan.depth === 'proposed') return;
  const { proposalN } = await inspektur.client.get<CaseView>(`/api/cases/${id}`);
  const decision = {
    type: 'decision',
    ...finding,
    proposal: proposalN ?? 0,
    text: 'Disetujui sesuai usulan.',
  } as const;
  await act(inspektur, id, 'moves', decision, { to: 'tindak_lanjut', ...finding });
}

async function open({ reportId }: CasePlan, officer: Officer, inspektur: Member): Promise<string> {
  const [id, seed] = [newId(), newSeed()];
  const own = officer.member.deskKeys();
  const cards = [own.card, inspektur.deskKeys().card];
  const wraps = await Promise.all(cards.map((card) => wrapDossier(own, card, { id, generation: 1, seed })));
  const text = 'Dugaan cukup jelas untuk ditelaah sebagai perkara.';
  const entry = await sealInto(own, firstPlace(id, seed), {
    type: 'opened',
    reportId,
    text,
    members: cards.map((card) => card.id),
  });
  const told = { type: 'state', state: 'ditindaklanjuti', text: 'Laporan Anda diperiksa lebih lanjut.' } as const;
  const { entry: threadEntry } = await officer.seal(reportId, told);
  await officer.member.client.post('/api/cases', { id, wraps, entry, report: { reportId, threadEntry } });
  officer.wasTaken(reportId, threadEntry);
  return id;
}

async function code(
  member: Member,
  id: string,
  { told, story, filedDay }: PlannedReport,
  units: readonly Unit[],
  chance: Chance,
): Promise<void> {
  const unit = unitByCode(units, told.unit);
  const area = typeof story.about === 'object' && 'area' in story.about ? story.about.area : unit?.areas[0];
  if (!unit || area === undefined) throw new Error(`${story.name} names no unit and area`);
  const facts = {
    unit: unit.code,
    area,
    kind: (told.kinds[0] ?? 'lainnya') as ReportKind,
    severity: chance.whole(2, 4) as Severity,
    sourceReliability: 'C',
    informationCredibility: 2,
    preliminaryEvidence: true,
    month: filedDay.slice(0, 7),
  } as const;
  await act(
    member,
    id,
    'coding',
    { type: 'coding', version: 1, ...facts, text: 'Dari laporan.' },
    { version: 1, ...facts },
  );
}

async function letIn(member: Member, id: string, colleague: Member): Promise<void> {
  const view = await member.client.get<CaseView>(`/api/cases/${id}`);
  const own = member.deskKeys();
  const { card } = colleague.deskKeys();
  const place = await nextPlace(own, view);
  const entry = await sealInto(own, place, { type: 'member', cardId: card.id, text: 'Ketua tim.' });
  const wrap = await wrapDossier(own, card, place);
  await member.client.post(`/api/cases/${id}/members`, { generation: view.generation, wrap, entry });
}

/** One entry on top of what the member reads now, with whatever the request carries beside it. */
async function act(member: Member, id: string, route: string, body: DossierBody, more: object = {}): Promise<void> {
  const view = await member.client.get<CaseView>(`/api/cases/${id}`);
  const own = member.deskKeys();
  const entry: EntryOnTheWire = await sealInto(own, await nextPlace(own, view), body);
  await member.client.post(`/api/cases/${id}/${route}`, { ...more, entry });
}
