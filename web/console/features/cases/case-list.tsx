import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import type { CaseCountsView, CaseRowView, CasesView } from '../../../../src/cases/cases.view.js';
import { CASE_STATES, type CaseState } from '../../../../src/domain/case/states.js';
import { reportName } from '../../../../src/sealing/index.js';
import styles from '../../components/list-and-detail.module.css';
import { ProblemNote } from '../../components/problem-note.js';
import { api } from '../../lib/api.js';
import { useTexts } from '../../lib/lang.js';
import { DeadlineChip } from '../desk/deadline-chip.js';
import { type CaseWords, useCaseWords } from './case-words.js';
import { changeList, useListState } from './list-state.js';

const PAGE = 100;

function useCases(state: CaseState | null) {
  return useInfiniteQuery({
    queryKey: ['cases', 'list', state],
    queryFn: ({ pageParam, signal }) => {
      const asked = state === null ? '' : `&state=${state}`;
      const after = pageParam === '' ? '' : `&after=${pageParam}`;
      return api.get<CasesView>(`/api/cases?limit=${PAGE}${asked}${after}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    // Every page that is handed out is recorded: only the member's own doing fetches one again.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The caller's own cases by deadline, filtered by state. */
export function CaseList() {
  const t = useTexts().cases;
  const { state, looked, scroll } = useListState();
  const { data, error, isPending, isFetching, hasNextPage, fetchNextPage } = useCases(state);
  const client = useQueryClient();
  const words = useCaseWords();
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const counts = data?.pages.at(-1)?.counts;
  const shown = rows.filter((row) => isFound(row, words, looked));

  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the list comes back
  useEffect(() => {
    if (list.current) list.current.scrollTop = scroll;
  }, []);

  return (
    <section className={styles.list} data-whole aria-label={t.list}>
      <div className={styles.head}>
        <fieldset className={styles.filters}>
          <legend className={styles.hidden}>{t.filters.label}</legend>
          {[null, ...CASE_STATES].map((one) => (
            <button
              key={one ?? 'all'}
              type="button"
              className={styles.filter}
              aria-pressed={state === one}
              onClick={() => changeList({ state: one, scroll: 0 })}
            >
              {one === null ? t.filters.all : t.states[one]}{' '}
              {counts && <span className={styles.count}>{one === null ? allOf(counts) : counts[one]}</span>}
            </button>
          ))}
        </fieldset>
        <TextInput
          size="sm"
          type="search"
          id="cari-perkara"
          aria-label={t.search}
          placeholder={`${t.search}  /`}
          value={looked}
          onChange={(event) => changeList({ looked: event.currentTarget.value })}
        />
      </div>
      {error && <ProblemNote error={error} />}
      <div
        className={styles.rows}
        ref={list}
        onScroll={(event) => changeList({ scroll: event.currentTarget.scrollTop })}
      >
        {isPending && !error && <p className={styles.empty}>{t.loading}</p>}
        {data && rows.length === 0 && <p className={styles.empty}>{state === null ? t.empty : t.emptyState}</p>}
        {rows.length > 0 && shown.length === 0 && <p className={styles.empty}>{t.searchNone}</p>}
        <ul className={styles.plain}>
          {shown.map((row) => (
            <CaseRow key={row.id} row={row} words={words} />
          ))}
        </ul>
        {hasNextPage && (
          <div className={styles.more}>
            <Button variant="default" loading={isFetching} onClick={() => void fetchNextPage()}>
              {t.next}
            </Button>
          </div>
        )}
      </div>
      <footer className={styles.foot}>
        <span aria-live="polite">{counts && t.shown(shown.length, allOf(counts))}</span>
        <button
          type="button"
          className={styles.quiet}
          onClick={() => void client.invalidateQueries({ queryKey: ['cases', 'list'] })}
        >
          {t.reload}
        </button>
        <span className={styles.keys}>{t.keys}</span>
      </footer>
    </section>
  );
}

/** One case of the list: its name and state, how long there is, and what it is about. */
function CaseRow({ row, words }: { row: CaseRowView; words: CaseWords }) {
  const t = useTexts().cases;
  const finding = row.outcome && words.finding({ outcome: row.outcome, level: row.outcomeLevel });
  return (
    <li className={styles.row}>
      <Link to="/perkara/$caseId" params={{ caseId: row.id }} className={styles.link} data-case={row.id}>
        <span
          className={styles.mark}
          data-unread={row.unread || undefined}
          role="img"
          aria-label={row.unread ? t.unread : t.read}
        >
          {row.unread ? '●' : '○'}
        </span>
        <span className={styles.lead}>
          <b>{reportName(row.id)}</b> · {t.states[row.state]}
          {finding && `: ${finding}`}
        </span>
        <span className={styles.chip}>
          <DeadlineChip deadline={row.deadline} />
        </span>
        <span className={styles.about}>{words.about(row.coding)}</span>
        <span className={styles.side}>{t.reports(row.reports)}</span>
      </Link>
    </li>
  );
}

function allOf(counts: CaseCountsView): number {
  return CASE_STATES.reduce((sum, state) => sum + counts[state], 0);
}

function isFound(row: CaseRowView, words: CaseWords, looked: string): boolean {
  const haystack = `${reportName(row.id)}\n${words.about(row.coding)}`.toLowerCase();
  return haystack.includes(looked.trim().toLowerCase());
}
