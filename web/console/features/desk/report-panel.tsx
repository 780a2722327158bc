import { Tabs } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay } from '../../../../src/domain/calendar/format-day.js';
import { runningStep } from '../../../../src/domain/report/states.js';
import { reportName } from '../../../../src/sealing/index.js';
import { Band } from '../../components/band.js';
import panel from '../../components/panel.module.css';
import { ProblemNote } from '../../components/problem-note.js';
import { useLang, useTexts } from '../../lib/lang.js';
import { ReportCases } from '../cases/report-cases.js';
import { ReportIdentity } from '../identity/report-identity.js';
import { AnswerBox } from './answer-box.js';
import { Conversation } from './conversation.js';
import { DeadlineChip } from './deadline-chip.js';
import type { DeskWords } from './desk-words.js';
import { Files } from './files.js';
import type { Answer } from './model/answers.js';
import { badFiles, isLetGo, listFiles } from './model/file-list.js';
import { isBroken, isUrgent, stateTold, storyOf } from './model/thread-facts.js';
import type { OpenedReport } from './open-report.js';
import styles from './report.module.css';
import { ReporterFacts } from './reporter-facts.js';
import { Story } from './story.js';
import { useDeskWords } from './use-desk-words.js';
import { type ReportOnDesk, useReport } from './use-report.js';

/** One report: what is wrong with it first, then story, files and conversation, then what can be done. */
export function ReportPanel({ reportId }: { reportId: string }) {
  const t = useTexts().desk.report;
  const { report, error, send } = useReport(reportId);
  const words = useDeskWords();
  return (
    <section className={styles.panel} aria-labelledby="nama-laporan">
      <Link to="/meja" className={panel.back}>
        ← {t.back}
      </Link>
      <h1 className={panel.name} id="nama-laporan" tabIndex={-1}>
        {/^[0-9a-f]{32}$/.test(reportId) ? reportName(reportId) : ''}
      </h1>
      {error !== null && <ProblemNote error={error} />}
      {report === undefined && error === null && <p className={styles.note}>{t.loading}</p>}
      {report !== undefined && <Report report={report} words={words} send={send} />}
    </section>
  );
}

function Report({ report, words, send }: { report: OpenedReport; words: DeskWords; send: ReportOnDesk['send'] }) {
  const t = useTexts().desk;
  const { view, entries, threadSeed } = report;
  const story = storyOf(entries);
  const files = listFiles(entries, view.files, view.arriving);
  const hasNews = view.unread && entries.length > 1;
  const [tab, setTab] = useState<string | null>(hasNews ? 'thread' : 'story');
  const [asked, setAsked] = useState<{ answer: Answer } | null>(null);
  const ask = (answer: Answer) => () => setAsked({ answer });
  useHotkeys([
    ['b', ask('reply')],
    ['q', ask('question')],
    ['x', ask('close')],
  ]);
  return (
    <>
      <Facts report={report} />
      <Alarms report={report} />
      {threadSeed !== null && (
        <>
          <div className={styles.facts}>
            <ReporterFacts entries={entries} />
          </div>
          <ReportIdentity report={report} />
          <ReportCases report={report} />
          <Tabs value={tab} onChange={setTab} keepMounted={false} className={panel.tabs}>
            <Tabs.List>
              <Tabs.Tab value="story">{t.report.tabs.story}</Tabs.Tab>
              <Tabs.Tab value="files">
                {t.report.tabs.files(files.filter((file) => !isLetGo(file)).length)}
                {badFiles(files) > 0 && ' !'}
              </Tabs.Tab>
              <Tabs.Tab value="thread">
                {t.report.tabs.thread(entries.length)}
                {isBroken(entries) && ' !'}
              </Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="story">
              {story ? <Story story={story} words={words} /> : <Band kind="bahaya">{t.report.broken}</Band>}
            </Tabs.Panel>
            <Tabs.Panel value="files">
              <Files reportId={view.id} threadSeed={threadSeed} files={files} />
            </Tabs.Panel>
            <Tabs.Panel value="thread">
              <Conversation report={report} />
            </Tabs.Panel>
          </Tabs>
          <AnswerBox report={report} words={words} asked={asked} send={send} />
        </>
      )}
    </>
  );
}

/** When it came, how it was sealed, where it stands. */
function Facts({ report }: { report: OpenedReport }) {
  const t = useTexts().desk;
  const lang = useLang();
  const { view, entries } = report;
  const sealedBy = entries.find((entry) => entry.n === 0)?.context?.sealedBy;
  const { deadline } = view;
  const late = deadline?.waitsForReporter === true && deadline.state === 'missed';
  const due = t.report.due[runningStep(view.state)];
  return (
    <div className={styles.facts}>
      <p>
        {t.report.received(formatDay(view.filedDay, lang))} · {t.report.channel[view.channel]}
        {sealedBy && ` · ${sealedBy === 'browser' ? t.report.sealedBrowser : t.report.sealedServer}`}
      </p>
      <p>
        <b>{t.states[view.state]}</b>
        {deadline && (
          <>
            {' '}
            <DeadlineChip deadline={deadline} /> {due(formatDay(deadline.day, lang))}
            {deadline.estimated && ` ${t.report.estimated}`}
          </>
        )}
      </p>
      {late && <p>{t.report.overdueReporter}</p>}
    </div>
  );
}

/** Everything that is wrong with a report, in place and in words. */
function Alarms({ report }: { report: OpenedReport }) {
  const t = useTexts().desk;
  const lang = useLang();
  const { view, entries, cutTail, problem } = report;
  const told = stateTold(entries);
  return (
    <div className={panel.alarms}>
      {problem === 'no-key' && <Band kind="perhatian">{t.report.noKey}</Band>}
      {problem === 'broken' && <Band kind="bahaya">{t.report.brokenKey}</Band>}
      {report.foreignWrap && <Band kind="bahaya">{t.report.foreignWrap}</Band>}
      {cutTail && (
        <Band kind="bahaya">
          {t.report.cutTail(cutTail.n, cutTail.name || t.thread.unknownOfficer, formatDay(cutTail.day, lang))}
        </Band>
      )}
      {problem === undefined && isUrgent(entries) && (
        <Band kind="bahaya" title={t.report.urgent}>
          {t.report.urgentAdvice}
        </Band>
      )}
      {problem === undefined && told !== view.state && (
        <Band kind="perhatian">{t.report.stateDiffers(t.states[view.state], t.states[told])}</Band>
      )}
      {isBroken(entries) && <Band kind="bahaya">{t.report.brokenThread}</Band>}
    </div>
  );
}
