import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { ReportView } from '../../../../src/reports/reports.view.js';
import { ApiProblem, api } from '../../lib/api.js';
import { type Keys, useKeys } from '../../lib/keys.js';
import type { Act } from './model/answers.js';
import { isBroken, storyOf, wasRead } from './model/thread-facts.js';
import { type OpenedReport, openReport } from './open-report.js';
import { keepReading, sendAct } from './send-act.js';

/** A report that is open in this browser, and how to answer it. */
export interface ReportOnDesk {
  readonly report: OpenedReport | undefined;
  readonly error: unknown;
  /**
   * Seals and sends. When another entry came first, the thread is read again and the draft stays with the caller.
   * @throws ApiProblem
   */
  send(act: Act): Promise<void>;
}

/** Fetches and opens a report; tells the reporter once that it was read, and keeps how far this officer has read. */
export function useReport(reportId: string): ReportOnDesk {
  const keys = useKeys();
  const client = useQueryClient();
  const {
    data: report,
    error,
    isFetchedAfterMount,
    refetch,
  } = useQuery({
    queryKey: ['reports', 'one', reportId],
    queryFn: async ({ signal }) => {
      if (keys === null) throw new Error('locked');
      return openReport(keys, await api.get<ReportView>(`/api/reports/${reportId}`, { signal }));
    },
    staleTime: 0,
    refetchOnMount: 'always',
    refetchOnReconnect: false,
    structuralSharing: false,
  });

  const put = useCallback(
    (changed: OpenedReport) => client.setQueryData(['reports', 'one', reportId], changed),
    [client, reportId],
  );
  const refreshList = useCallback(() => void client.invalidateQueries({ queryKey: ['reports', 'inbox'] }), [client]);

  const marking = useRef('');
  useEffect(() => {
    if (keys === null || report === undefined || !isFetchedAfterMount) return;
    const last = `${report.view.id}:${report.view.thread.at(-1)?.tag}`;
    if (marking.current === last || !isSound(report)) return;
    marking.current = last;
    markRead(keys, report).then(
      (marked) => {
        marking.current = `${marked.view.id}:${marked.view.thread.at(-1)?.tag}`;
        put(marked);
        if (report.view.unread) refreshList();
      },
      (problem: unknown) => {
        if (problem instanceof ApiProblem && problem.code === 'thread.moved') void refetch();
      },
    );
  }, [keys, report, isFetchedAfterMount, put, refetch, refreshList]);

  const send = useCallback(
    async (act: Act) => {
      if (keys === null || report === undefined) return;
      try {
        const sent = await sendAct(keys, report, act);
        marking.current = `${sent.view.id}:${sent.view.thread.at(-1)?.tag}`;
        put(sent);
        put(await keepReading(keys, sent).catch(() => sent));
        refreshList();
      } catch (problem) {
        if (problem instanceof ApiProblem && problem.code === 'thread.moved') await refetch();
        throw problem;
      }
    },
    [keys, report, put, refetch, refreshList],
  );

  return { report, error, send };
}

/** What is broken is not marked as read: it stays on top of the list until somebody has looked into it. */
function isSound(report: OpenedReport): boolean {
  const { entries, cutTail, foreignWrap } = report;
  return storyOf(entries) !== undefined && !foreignWrap && cutTail === null && !isBroken(entries);
}

async function markRead(keys: Keys, report: OpenedReport): Promise<OpenedReport> {
  const told = wasRead(report.entries) ? report : await sendAct(keys, report, { body: { type: 'read' } });
  return keepReading(keys, told);
}
