import { Button, Tabs } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay } from '../../../../src/domain/calendar/format-day.js';
import { CASE_NEWS } from '../../../../src/domain/report/case-news.js';
import { reportName } from '../../../../src/sealing/index.js';
import { NotFound } from '../../app/not-found.js';
import { Band } from '../../components/band.js';
import panel from '../../components/panel.module.css';
import { ProblemNote } from '../../components/problem-note.js';
import { ApiProblem } from '../../lib/api.js';
import { useLang, useTexts } from '../../lib/lang.js';
import { useSession } from '../../lib/session.js';
import { DeadlineChip } from '../desk/deadline-chip.js';
import styles from './case.module.css';
import { useCaseWords } from './case-words.js';
import { CodingTab } from './coding-tab.js';
import { Dossier } from './dossier.js';
import { LinkedReports } from './linked-reports.js';
import { Members } from './members.js';
import { isBroken, isSigned, newsAhead, reportsTold, standingTold } from './model/dossier-facts.js';
import type { OpenedCase } from './open-case.js';
import { Steps } from './steps.js';
import { type CaseInBrowser, useCase } from './use-case.js';

/** One case: what is wrong with it first, then its dossier and what can be done. */
export function CasePanel({ caseId }: { caseId: string }) {
  const t = useTexts().cases;
  const { opened, error, act } = useCase(caseId);
  // A case of others and one that does not exist are the same.
  if (error instanceof ApiProblem && (error.code === 'not-found' || error.code === 'input.invalid')) {
    return (
      <section className={styles.panel}>
        <NotFound />
      </section>
    );
  }
  return (
    <section className={styles.panel} aria-labelledby="nama-perkara">
      <Link to="/perkara" className={panel.back}>
        ← {t.back}
      </Link>
      <h1 className={panel.name} id="nama-perkara" tabIndex={-1}>
        {/^[0-9a-f]{32}$/.test(caseId) ? reportName(caseId) : ''}
      </h1>
      {error !== null && <ProblemNote error={error} />}
      {opened === undefined && error === null && <p className={styles.note}>{t.opening}</p>}
      {opened !== undefined && <Opened opened={opened} act={act} />}
    </section>
  );
}

function Opened({ opened, act }: { opened: OpenedCase; act: CaseInBrowser['act'] }) {
  const t = useTexts().cases.tabs;
  const { view, entries } = opened;
  const [tab, setTab] = useState<string | null>('dossier');
  return (
    <>
      <Facts opened={opened} />
      <Alarms opened={opened} />
      <NewsAhead opened={opened} toReports={() => setTab('reports')} />
      {opened.seed !== null && (
        <Tabs value={tab} onChange={setTab} keepMounted={false} className={panel.tabs}>
          <Tabs.List>
            <Tabs.Tab value="dossier">
              {t.dossier(entries.length)}
              {isBroken(entries) && ' !'}
            </Tabs.Tab>
            <Tabs.Tab value="reports">{t.reports(view.linkedReports.length)}</Tabs.Tab>
            <Tabs.Tab value="coding">{t.coding}</Tabs.Tab>
            <Tabs.Tab value="members">
              {t.members(view.membersByKey.length)}
              {opened.planted.length > 0 && ' !'}
            </Tabs.Tab>
            <Tabs.Tab value="steps">{t.steps}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="dossier">
            <Dossier opened={opened} />
          </Tabs.Panel>
          <Tabs.Panel value="reports">
            <LinkedReports opened={opened} act={act} />
          </Tabs.Panel>
          <Tabs.Panel value="coding">
            <CodingTab opened={opened} act={act} />
          </Tabs.Panel>
          <Tabs.Panel value="members">
            <Members opened={opened} act={act} />
          </Tabs.Panel>
          <Tabs.Panel value="steps">
            <Steps opened={opened} act={act} />
          </Tabs.Panel>
        </Tabs>
      )}
    </>
  );
}

/** Where it stands, how long there is, and what was coded. */
function Facts({ opened: { view } }: { opened: OpenedCase }) {
  const t = useTexts().cases;
  const lang = useLang();
  const words = useCaseWords();
  const { deadline, coding, outcome } = view;
  return (
    <div className={styles.facts}>
      <p>
        <b>{t.states[view.state]}</b>
        {outcome && (
          <>
            {' · '}
            <b>{words.finding({ outcome, level: view.outcomeLevel })}</b>
          </>
        )}
        {deadline && (
          <>
            {' '}
            <DeadlineChip deadline={deadline} /> {t.due(formatDay(deadline.day, lang))}
            {deadline.estimated && ` ${t.estimated}`}
          </>
        )}
      </p>
      <p>{coding ? words.coding(coding) : t.uncoded}</p>
      <p>{t.opened(formatDay(view.openedDay, lang))}</p>
    </div>
  );
}

/** Reminds that reporters wait to hear how far the case is; nobody is made to tell them. */
function NewsAhead({ opened: { view, entries }, toReports }: { opened: OpenedCase; toReports(): void }) {
  const t = useTexts().cases.news;
  const { abilities } = useSession();
  const ahead = [...newsAhead(entries, view.state).values()];
  const words = CASE_NEWS.filter((news) => ahead.includes(news));
  if (words.length === 0) return null;
  return (
    <div className={panel.alarms}>
      <Band kind="info">
        {words.map((news) => (
          <p key={news} className={styles.news}>
            {t.remind(ahead.filter((one) => one === news).length, t.words[news])}
          </p>
        ))}
        {abilities.includes('report.answer') ? (
          <Button variant="default" onClick={toReports}>
            {t.toReports}
          </Button>
        ) : (
          <p className={styles.news}>{t.byDesk}</p>
        )}
      </Band>
    </div>
  );
}

/** Everything that is wrong with a case, in place and in words. */
function Alarms({ opened }: { opened: OpenedCase }) {
  const texts = useTexts();
  const t = texts.cases;
  const lang = useLang();
  const { view, entries, problem, cutTail, planted, cards } = opened;
  const told = standingTold(entries);
  const outcome = view.outcome && { outcome: view.outcome, level: view.outcomeLevel };
  const sameFinding = told.finding?.outcome === outcome?.outcome && told.finding?.level === outcome?.level;
  const reports = reportsTold(entries);
  const sameReports =
    reports.size === view.linkedReports.length && view.linkedReports.every(({ id }) => reports.has(id));
  const names = planted.map(({ cardId, memberId }) => cards.get(cardId)?.name ?? memberId.slice(0, 8));
  if (problem !== undefined) {
    return (
      <div className={panel.alarms}>
        <Band kind={problem === 'not-pinned' ? 'perhatian' : 'bahaya'}>{t.alarms[problem]}</Band>
      </div>
    );
  }
  return (
    <div className={panel.alarms}>
      {cutTail && (
        <Band kind="bahaya">
          {t.alarms.cutTail(cutTail.n, cutTail.name || t.dossier.unknownMember, formatDay(cutTail.day, lang))}
        </Band>
      )}
      {planted.length > 0 && <Band kind="bahaya">{t.alarms.planted(names.join(', '))}</Band>}
      {isBroken(entries) && <Band kind="bahaya">{t.alarms.brokenDossier}</Band>}
      {told.state !== view.state && (
        <Band kind="perhatian">{t.alarms.stateDiffers(t.states[view.state], t.states[told.state])}</Band>
      )}
      {!sameReports && <Band kind="perhatian">{t.alarms.reportsDiffer}</Band>}
      {!sameFinding && <Band kind="perhatian">{t.alarms.findingDiffers}</Band>}
      {view.codings.some((coding) => !isSigned(coding, entries)) && (
        <Band kind="perhatian">{t.alarms.codingDiffers}</Band>
      )}
    </div>
  );
}
