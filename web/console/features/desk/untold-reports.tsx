import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { UntoldReportView } from '../../../../src/cases/cases.view.js';
import type { CaseNews } from '../../../../src/domain/report/case-news.js';
import { reportName } from '../../../../src/sealing/index.js';
import { api } from '../../lib/api.js';
import { useTexts } from '../../lib/lang.js';
import { useSession } from '../../lib/session.js';
import styles from './untold-reports.module.css';

/** What reporters wait to be told of the officer's own cases, by report. Of others' cases nothing shows here. */
export function useUntold(): ReadonlyMap<string, CaseNews> {
  const { abilities } = useSession();
  const { data } = useQuery({
    queryKey: ['cases', 'untold'],
    queryFn: ({ signal }) => api.get<UntoldReportView[]>('/api/cases/untold', { signal }),
    enabled: abilities.includes('report.answer'),
    // Every answer is recorded: only the officer's own doing fetches one again.
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(() => new Map((data ?? []).map(({ reportId, news }) => [reportId, news])), [data]);
}

/** Names them, since their reports lie among those that the desk is done with. */
export function UntoldReports({ untold }: { untold: ReadonlyMap<string, CaseNews> }) {
  const texts = useTexts();
  const { words } = texts.cases.news;
  if (untold.size === 0) return null;
  return (
    <details className={styles.untold}>
      <summary>{texts.desk.inbox.untoldAll(untold.size)}</summary>
      <ul>
        {[...untold].map(([id, news]) => (
          <li key={id}>
            <Link to="/meja/$reportId" params={{ reportId: id }}>
              {reportName(id)}
            </Link>
            {` · ${words[news]}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
