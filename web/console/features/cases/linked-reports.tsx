import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay } from '../../../../src/domain/calendar/format-day.js';
import type { CaseNews } from '../../../../src/domain/report/case-news.js';
import { reportName } from '../../../../src/sealing/index.js';
import { Band } from '../../components/band.js';
import panel from '../../components/panel.module.css';
import { useLang, useTexts } from '../../lib/lang.js';
import { useSession } from '../../lib/session.js';
import styles from './case.module.css';
import { newsAhead, newsTold, summaryOf } from './model/dossier-facts.js';
import type { OpenedCase } from './open-case.js';
import { TakeOutReport } from './take-out-report.js';
import { TellDialog } from './tell-dialog.js';
import type { CaseInBrowser } from './use-case.js';

/** The reports of a case by their names; whoever does not sit at the desk works from the ringkasan aman. */
export function LinkedReports({ opened, act }: { opened: OpenedCase; act: CaseInBrowser['act'] }) {
  const texts = useTexts().cases;
  const t = texts.linked;
  const lang = useLang();
  const { abilities } = useSession();
  const { view, entries } = opened;
  const [leaving, setLeaving] = useState<string | null>(null);
  const [telling, setTelling] = useState<string | null>(null);
  const mayRead = abilities.includes('report.read');
  // A case without a report would be about nothing.
  const mayTakeOut = mayRead && abilities.includes('case.open') && view.linkedReports.length > 1;
  const mayTell = mayRead && abilities.includes('report.answer');
  const [told, ahead] = [newsTold(entries), newsAhead(entries, view.state)];
  const summary = summaryOf(entries);
  return (
    <div className={styles.stack}>
      <p className={styles.note}>{t.intro}</p>
      <ul className={styles.reports}>
        {view.linkedReports.map(({ id, day }) => (
          <li key={id}>
            {mayRead ? (
              <Link to="/meja/$reportId" params={{ reportId: id }} aria-label={t.open(reportName(id))}>
                {reportName(id)}
              </Link>
            ) : (
              <b>{reportName(id)}</b>
            )}
            <span>{t.since(formatDay(day, lang))}</span>
            <ReporterNews told={told.get(id)} ahead={ahead.get(id)} />
            {mayTell && ahead.has(id) && (
              <Button variant="default" aria-label={texts.news.tellOne(reportName(id))} onClick={() => setTelling(id)}>
                {texts.news.tell(texts.news.words[ahead.get(id) ?? 'diputus'])}
              </Button>
            )}
            {mayTakeOut && (
              <Button variant="default" aria-label={t.outLabel(reportName(id))} onClick={() => setLeaving(id)}>
                {t.out}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!mayRead && (
        <>
          <Band kind="info">{t.noAccess}</Band>
          <h2 className={styles.heading}>{t.summaryTitle}</h2>
          <p className={panel.words}>{summary ? summary.text : t.noSummary}</p>
        </>
      )}
      {telling && <TellDialog caseId={view.id} reportId={telling} onClose={() => setTelling(null)} />}
      {leaving && <TakeOutReport opened={opened} act={act} reportId={leaving} onClose={() => setLeaving(null)} />}
    </div>
  );
}

/** How far her reporter was told that the case is, as members signed it, and what she waits to hear. */
function ReporterNews({ told, ahead }: { told: CaseNews | undefined; ahead: CaseNews | undefined }) {
  const t = useTexts().cases.news;
  if (ahead) return <b>{t.ahead(t.words[ahead])}</b>;
  return told ? <span>{t.told(t.words[told])}</span> : null;
}
