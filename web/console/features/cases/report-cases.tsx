import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CasesView } from '../../../../src/cases/cases.view.js';
import { nextNews } from '../../../../src/domain/report/case-news.js';
import { findMove } from '../../../../src/domain/report/states.js';
import { reportName } from '../../../../src/sealing/index.js';
import { api } from '../../lib/api.js';
import { useTexts } from '../../lib/lang.js';
import { useSession } from '../../lib/session.js';
import type { OpenedReport } from '../desk/open-report.js';
import styles from './case.module.css';
import { LinkReportDialog, OpenCaseDialog } from './case-dialog.js';
import { isInCase } from './new-case.js';
import { TellDialog } from './tell-dialog.js';

/** In the desk's report: the officer's own cases that hold it, and how to make it part of one. */
export function ReportCases({ report }: { report: OpenedReport }) {
  const texts = useTexts().cases;
  const t = texts.fromReport;
  const { view, cutTail, threadSeed } = report;
  const abilities = useSession().abilities;
  const [dialog, setDialog] = useState<'open' | 'link' | 'tell' | null>(null);
  const [linked, setLinked] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: ['cases', 'of-report', view.id],
    queryFn: ({ signal }) => api.get<CasesView>(`/api/cases?report=${view.id}`, { signal }),
    enabled: abilities.includes('case.read'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isMovable = isInCase(report) || findMove(view.state, 'ditindaklanjuti', 'case') !== undefined;
  const isPossible = abilities.includes('case.open') && isMovable && cutTail === null && threadSeed !== null;
  useHotkeys(
    isPossible
      ? [
          ['p', () => setDialog((now) => now ?? 'open')],
          ['t', () => setDialog((now) => now ?? 'link')],
        ]
      : [],
  );
  const held = data?.rows ?? [];
  const isSound = cutTail === null && threadSeed !== null;
  const news = isSound
    ? nextNews(
        view.state,
        held.map(({ state }) => state),
      )
    : undefined;
  if (!isPossible && held.length === 0) return null;
  return (
    <div className={styles.reportCases}>
      {held.length > 0 && (
        <p className={styles.held}>
          {t.inCases}
          {held.map(({ id, state }) => (
            <span key={id}>
              <Link to="/perkara/$caseId" params={{ caseId: id }}>
                {reportName(id)}
              </Link>{' '}
              ({texts.states[state]})
            </span>
          ))}
        </p>
      )}
      {news && (
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => setDialog('tell')}>
            {texts.news.tell(texts.news.words[news])}
          </Button>
        </div>
      )}
      {isPossible && (
        <div className={styles.buttons}>
          <Button variant="default" aria-keyshortcuts="p" onClick={() => setDialog('open')}>
            {t.open}
          </Button>
          <Button variant="default" aria-keyshortcuts="t" onClick={() => setDialog('link')}>
            {t.link}
          </Button>
          <span className={styles.saved} role="status">
            {linked !== null && `✓ ${t.linked(linked)}`}
          </span>
        </div>
      )}
      {dialog === 'tell' && held[0] && (
        <TellDialog caseId={held[0].id} reportId={view.id} onClose={() => setDialog(null)} />
      )}
      {dialog === 'open' && (
        <OpenCaseDialog report={report} onClose={() => setDialog(null)} onDone={() => setDialog(null)} />
      )}
      {dialog === 'link' && (
        <LinkReportDialog
          report={report}
          onClose={() => setDialog(null)}
          onDone={(name) => {
            setDialog(null);
            setLinked(name);
          }}
        />
      )}
    </div>
  );
}
