import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { CaseView } from '../../../../src/cases/cases.view.js';
import { ApiProblem, api } from '../../lib/api.js';
import { type Keys, useKeys } from '../../lib/keys.js';
import { keepReading } from './case-acts.js';
import { isBroken } from './model/dossier-facts.js';
import { type OpenedCase, openCase } from './open-case.js';

/** Seals and sends something on top of the case as it is open. @returns the case with it */
export type CaseAct = (keys: Keys, opened: OpenedCase) => Promise<CaseView>;

/** A case that is open in this browser, and how to write into it. */
export interface CaseInBrowser {
  readonly opened: OpenedCase | undefined;
  readonly error: unknown;
  /** When another entry came first, the dossier is read again and the draft stays with the caller. @throws ApiProblem */
  act(act: CaseAct): Promise<void>;
}

/** Fetches and opens a case, and keeps how far this member has read. */
export function useCase(caseId: string): CaseInBrowser {
  const keys = useKeys();
  const client = useQueryClient();
  const {
    data: opened,
    error,
    isFetchedAfterMount,
    refetch,
  } = useQuery({
    queryKey: ['cases', 'one', caseId],
    queryFn: async ({ signal }) => {
      if (keys === null) throw new Error('locked');
      return openCase(keys, await api.get<CaseView>(`/api/cases/${caseId}`, { signal }));
    },
    staleTime: 0,
    refetchOnMount: 'always',
    refetchOnReconnect: false,
    structuralSharing: false,
  });
  const refreshLists = useCallback(() => {
    void client.invalidateQueries({ queryKey: ['cases', 'list'] });
    void client.invalidateQueries({ queryKey: ['cases', 'of-report'] });
  }, [client]);

  const marked = useRef('');
  useEffect(() => {
    if (keys === null || opened === undefined || !isFetchedAfterMount) return;
    const last = `${opened.view.id}:${opened.view.dossier.at(-1)?.tag}`;
    if (marked.current === last || !isSound(opened)) return;
    marked.current = last;
    keepReading(keys, opened).then(
      () => opened.view.unread && refreshLists(),
      (problem: unknown) => {
        marked.current = '';
        if (problem instanceof ApiProblem && problem.code === 'thread.moved') void refetch();
      },
    );
  }, [keys, opened, isFetchedAfterMount, refetch, refreshLists]);

  const act = useCallback(
    async (done: CaseAct) => {
      if (keys === null || opened === undefined) return;
      try {
        const changed = await openCase(keys, await done(keys, opened));
        client.setQueryData(['cases', 'one', caseId], changed);
        refreshLists();
      } catch (problem) {
        if (problem instanceof ApiProblem && ['thread.moved', 'conflict'].includes(problem.code)) await refetch();
        throw problem;
      }
    },
    [keys, opened, client, caseId, refetch, refreshLists],
  );
  return { opened, error, act };
}

/** What is broken is not marked as read: it stays unread until somebody has looked into it. */
function isSound({ entries, cutTail, problem }: OpenedCase): boolean {
  return problem === undefined && cutTail === null && !isBroken(entries);
}
