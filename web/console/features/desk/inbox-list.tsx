import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { DESK_FILTERS, type DeskFilter } from '../../../../src/domain/report/desk-filter.js';
import type { InboxView } from '../../../../src/reports/reports.view.js';
import styles from '../../components/list-and-detail.module.css';
import { ProblemNote } from '../../components/problem-note.js';
import { api } from '../../lib/api.js';
import { useTexts } from '../../lib/lang.js';
import { changeList, useListState } from './desk-state.js';
import { InboxRow } from './inbox-row.js';
import { liftUrgent, search, unreadMayFollow } from './model/inbox-order.js';
import { askForHeaders, useHeadersProblem, useOpenedHeaders } from './opened-headers.js';
import { UntoldReports, useUntold } from './untold-reports.js';
import { useDeskWords } from './use-desk-words.js';

const PAGE = 100;

function useInbox(filter: DeskFilter) {
  return useInfiniteQuery({
    queryKey: ['reports', 'inbox', filter],
    queryFn: ({ pageParam, signal }) => {
      const after = pageParam === '' ? '' : `&after=${pageParam}`;
      return api.get<InboxView>(`/api/reports?filter=${filter}&limit=${PAGE}${after}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    // Every page that is handed out is recorded: only the officer's own doing fetches one again.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The list of reports: unread ones are all opened first, whoever is in danger stands on top. */
export function InboxList() {
  const t = useTexts().desk;
  const { filter, looked, scroll } = useListState();
  const inbox = useInbox(filter);
  const { hasNextPage, isFetching, fetchNextPage } = inbox;
  const client = useQueryClient();
  const words = useDeskWords();
  const opened = useOpenedHeaders();
  const problem = useHeadersProblem();
  const untold = useUntold();
  const rows = useMemo(() => inbox.data?.pages.flatMap((page) => page.rows) ?? [], [inbox.data]);
  const counts = inbox.data?.pages.at(-1)?.counts;
  const shown = useMemo(() => search(liftUrgent(rows, opened), opened, looked), [rows, opened, looked]);

  useEffect(() => {
    askForHeaders(rows);
    if (unreadMayFollow(rows) && hasNextPage && !isFetching) void fetchNextPage();
  }, [rows, hasNextPage, isFetching, fetchNextPage]);

  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the list comes back
  useEffect(() => {
    if (list.current) list.current.scrollTop = scroll;
  }, []);

  const openedHere = rows.filter((row) => opened.get(row.id)?.entries === row.entries).length;
  return (
    <section className={styles.list} aria-label={t.inbox.list}>
      <div className={styles.head}>
        <fieldset className={styles.filters}>
          <legend className={styles.hidden}>{t.filters.label}</legend>
          {DESK_FILTERS.map((one) => (
            <button
              key={one}
              type="button"
              className={styles.filter}
              aria-pressed={filter === one}
              onClick={() => changeList({ filter: one, scroll: 0 })}
            >
              {t.filters[one]}
              {counts && <span className={styles.count}>{counts[one]}</span>}
            </button>
          ))}
        </fieldset>
        <TextInput
          size="sm"
          type="search"
          id="cari-laporan"
          aria-label={t.inbox.search}
          placeholder={`${t.inbox.search}  /`}
          value={looked}
          onChange={(event) => changeList({ looked: event.currentTarget.value })}
        />
      </div>
      <UntoldReports untold={untold} />
      {inbox.error && <ProblemNote error={inbox.error} />}
      {problem !== null && <ProblemNote error={problem} />}
      <div
        className={styles.rows}
        ref={list}
        onScroll={(event) => changeList({ scroll: event.currentTarget.scrollTop })}
      >
        {inbox.data && rows.length === 0 && <p className={styles.empty}>{emptyText(filter, inbox.data.pages, t)}</p>}
        {rows.length > 0 && shown.length === 0 && <p className={styles.empty}>{t.inbox.searchNone}</p>}
        <ul className={styles.plain}>
          {shown.map((row) => (
            <InboxRow key={row.id} row={row} opened={opened.get(row.id)} words={words} untold={untold.get(row.id)} />
          ))}
        </ul>
        {hasNextPage && (
          <div className={styles.more}>
            <Button variant="default" loading={isFetching} onClick={() => void fetchNextPage()}>
              {t.inbox.next}
            </Button>
          </div>
        )}
      </div>
      <footer className={styles.foot}>
        <span aria-live="polite">{t.inbox.opened(openedHere, counts?.[filter] ?? 0)}</span>
        <button
          type="button"
          className={styles.quiet}
          onClick={() => {
            void client.invalidateQueries({ queryKey: ['reports'] });
            void client.invalidateQueries({ queryKey: ['cases', 'untold'] });
          }}
        >
          {t.inbox.reload}
        </button>
        <span className={styles.keys}>{t.inbox.keys}</span>
        <span className={styles.memory}>{t.inbox.memory}</span>
      </footer>
    </section>
  );
}

type DeskTexts = ReturnType<typeof useTexts>['desk'];

function emptyText(filter: DeskFilter, pages: InboxView[], t: DeskTexts): string {
  if (filter === 'waiting') return t.inbox.emptyWaiting;
  if (filter === 'closed') return t.inbox.emptyClosed;
  if (filter === 'all') return t.inbox.emptyAll;
  const nearest = pages[0]?.nearest;
  return t.inbox.empty(nearest ? { ...nearest, workdays: nearest.unit === 'hari_kerja' } : undefined);
}
