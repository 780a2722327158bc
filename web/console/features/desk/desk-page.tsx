import { useNavigate, useParams } from '@tanstack/react-router';
import { ListAndDetail } from '../../components/list-and-detail.js';
import { useTexts } from '../../lib/lang.js';
import { InboxList } from './inbox-list.js';
import { ReportPanel } from './report-panel.js';

/** The receiving desk: the list, and beside or instead of it the report that is open. */
export function DeskPage() {
  const t = useTexts().desk;
  const { reportId: id } = useParams({ strict: false }) as { reportId?: string };
  const navigate = useNavigate();
  return (
    <ListAndDetail
      title={t.title}
      choose={t.inbox.choose}
      list={<InboxList />}
      detail={id ? { id, headingId: 'nama-laporan', panel: <ReportPanel key={id} reportId={id} /> } : undefined}
      searchId="cari-laporan"
      rows="[data-report]"
      shortcuts={t.shortcuts.rows}
      close={() => void navigate({ to: '/meja' })}
    />
  );
}
