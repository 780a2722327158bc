import { useNavigate, useParams } from '@tanstack/react-router';
import { ListAndDetail } from '../../components/list-and-detail.js';
import { useTexts } from '../../lib/lang.js';
import { CaseList } from './case-list.js';
import { CasePanel } from './case-panel.js';

/** The caller's own cases: the list, and beside or instead of it the one that is open. */
export function CasesPage() {
  const t = useTexts().cases;
  const { caseId: id } = useParams({ strict: false }) as { caseId?: string };
  const navigate = useNavigate();
  return (
    <ListAndDetail
      title={t.title}
      choose={t.choose}
      list={<CaseList />}
      detail={id ? { id, headingId: 'nama-perkara', panel: <CasePanel key={id} caseId={id} /> } : undefined}
      searchId="cari-perkara"
      rows="[data-case]"
      shortcuts={t.shortcuts}
      close={() => void navigate({ to: '/perkara' })}
    />
  );
}
