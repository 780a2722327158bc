import { Paper, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReportIdentityView } from '../../../../src/identity/identity.view.js';
import panel from '../../components/panel.module.css';
import { api } from '../../lib/api.js';
import { useKeys } from '../../lib/keys.js';
import { useTexts } from '../../lib/lang.js';
import type { OpenedReport } from '../desk/open-report.js';
import { IdentityProblem } from './model/problem.js';
import { contactOf, storyOfName } from './model/story.js';
import { NameRequest } from './name-request.js';
import { IdentityProblemNote } from './problem-words.js';

/** In the desk's report: the contact that she gave, and her name if she left it. Nothing at all when she did neither. */
export function ReportIdentity({ report }: { report: OpenedReport }) {
  const t = useTexts().identity.desk;
  const keys = useKeys();
  const { left, steps } = storyOfName(report.entries);
  const contact = contactOf(report.entries);
  const { data, error } = useQuery({
    queryKey: ['identity', 'report', report.view.id, report.view.thread.length],
    queryFn: ({ signal }) => api.get<ReportIdentityView>(`/api/identity/reports/${report.view.id}`, { signal }),
    enabled: left !== undefined,
    refetchOnMount: 'always',
    refetchInterval: 60_000,
    // The entry that opens the name makes the thread longer: the open name must not vanish while this is asked anew.
    placeholderData: keepPreviousData,
  });
  if (contact === undefined && steps.length === 0) return null;
  const isSame = data === undefined || (data.disclosureId === left?.disclosure && data.needed === left?.needed);
  return (
    <Paper component="section" aria-labelledby="nama-pelapor" my="sm">
      <Title order={2} id="nama-pelapor">
        {t.title}
      </Title>
      {contact !== undefined && (
        <>
          <Title order={3}>{t.contact}</Title>
          <p className={panel.words}>{contact}</p>
        </>
      )}
      {steps.length > 0 && left === undefined && <Text>{t.withdrawn}</Text>}
      {left && data?.disclosureId === null && <Text>{t.gone}</Text>}
      {left && data && data.disclosureId !== null && !isSame && (
        <IdentityProblemNote error={new IdentityProblem('differs')} />
      )}
      <IdentityProblemNote error={error} />
      {left && keys && data && isSame && <NameRequest keys={keys} report={report} left={left} view={data} />}
    </Paper>
  );
}
