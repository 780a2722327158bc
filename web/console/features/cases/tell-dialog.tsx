import { Modal, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { CasesView } from '../../../../src/cases/cases.view.js';
import { type CaseNews, nextNews } from '../../../../src/domain/report/case-news.js';
import type { ReportView } from '../../../../src/reports/reports.view.js';
import { reportName } from '../../../../src/sealing/index.js';
import { Band } from '../../components/band.js';
import { api } from '../../lib/api.js';
import { type Keys, useKeys } from '../../lib/keys.js';
import { useTexts } from '../../lib/lang.js';
import { isBroken } from '../desk/model/thread-facts.js';
import { type OpenedReport, openReport } from '../desk/open-report.js';
import { FormEnd, SendProblem, Words } from './form-parts.js';
import { tellReporter } from './new-case.js';
import { useCaseForm } from './use-case-form.js';

interface Props {
  caseId: string;
  reportId: string;
  onClose(): void;
}

/** Tells a reporter how far the case is: which news that is follows from the table, the words are the officer's. */
export function TellDialog({ caseId, reportId, onClose }: Props) {
  const texts = useTexts();
  const t = texts.cases.news;
  const keys = useKeys();
  const { data, error } = useQuery({
    queryKey: ['cases', 'news', reportId],
    queryFn: async ({ signal }) => {
      if (keys === null) throw new Error('locked');
      return whatToTell(keys, reportId, signal);
    },
    staleTime: 0,
    gcTime: 0,
    structuralSharing: false,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.title(reportName(reportId))}
      closeButtonProps={{ 'aria-label': texts.common.close }}
      size="lg"
    >
      {error !== null && <SendProblem error={error} />}
      {data === undefined && error === null && <Text c="dimmed">{t.loading}</Text>}
      {data?.isBroken && <Band kind="bahaya">{t.broken}</Band>}
      {data && !data.isBroken && data.news === undefined && <Band kind="info">{t.nothing}</Band>}
      {data?.news && !data.isBroken && (
        <TellForm key={data.news} report={data.report} caseId={caseId} news={data.news} onClose={onClose} />
      )}
    </Modal>
  );
}

interface FormProps {
  report: OpenedReport;
  caseId: string;
  news: CaseNews;
  onClose(): void;
}

function TellForm({ report, caseId, news, onClose }: FormProps) {
  const texts = useTexts();
  const t = texts.cases.news;
  const keys = useKeys();
  const client = useQueryClient();
  const form = useCaseForm(`${report.view.id}:news:${news}`, { text: t.defaults[news] });
  const { draft, change } = form;
  const send = (event: FormEvent<HTMLFormElement>) =>
    form.submit(event, true, async () => {
      if (keys === null) return;
      try {
        await tellReporter(keys, report, { caseId, news, text: draft.text.trim() });
        onClose();
      } finally {
        // Also after a refusal: something else came first, and the next try builds on it.
        await client.invalidateQueries({ queryKey: ['cases'] });
        await client.invalidateQueries({ queryKey: ['reports'] });
      }
    });
  return (
    <form noValidate onSubmit={send}>
      <Stack>
        <Text>{t.about(texts.desk.states[news])}</Text>
        {news === 'selesai' && <Text>{t.end}</Text>}
        {form.error !== null && <SendProblem error={form.error} />}
        <Words
          label={t.text}
          description={texts.cases.fromReport.toldHint}
          data-autofocus
          value={draft.text}
          onText={(text) => change({ text })}
        />
        <FormEnd send={t.send} sending={form.sending} cancel={onClose} />
      </Stack>
    </form>
  );
}

/** Opens the report as it is now, and asks which of the officer's own cases hold it. */
async function whatToTell(keys: Keys, reportId: string, signal: AbortSignal) {
  const report = await openReport(keys, await api.get<ReportView>(`/api/reports/${reportId}`, { signal }));
  const { rows } = await api.get<CasesView>(`/api/cases?report=${reportId}&limit=200`, { signal });
  const news = nextNews(
    report.view.state,
    rows.map(({ state }) => state),
  );
  const { entries, threadSeed, cutTail } = report;
  return { report, news, isBroken: threadSeed === null || cutTail !== null || isBroken(entries) };
}
