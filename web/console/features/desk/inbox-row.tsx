import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { CaseNews } from '../../../../src/domain/report/case-news.js';
import { CLOSED_STATES } from '../../../../src/domain/report/states.js';
import type { ReportRowView } from '../../../../src/reports/reports.view.js';
import { reportName } from '../../../../src/sealing/index.js';
import styles from '../../components/list-and-detail.module.css';
import { useTexts } from '../../lib/lang.js';
import { DeadlineChip } from './deadline-chip.js';
import type { DeskWords } from './desk-words.js';
import type { OpenedHeader } from './model/inbox-order.js';

interface Props {
  row: ReportRowView;
  /** Undefined while it is not opened yet. */
  opened: OpenedHeader | undefined;
  words: DeskWords;
  /** What its reporter waits to be told of the officer's own cases. */
  untold: CaseNews | undefined;
}

/** One report of the inbox: what it says, what it is about, and how long there is. */
export const InboxRow = memo(function InboxRow({ row, opened, words, untold }: Props) {
  const texts = useTexts();
  const t = texts.desk;
  const about = opened
    ? [words.unit(opened.unit, opened.unitOther), ...opened.kinds.slice(0, 2).map(words.kind)]
        .filter(Boolean)
        .join(', ')
    : '';
  return (
    <li className={styles.row} data-urgent={opened?.urgent || undefined}>
      <Link to="/meja/$reportId" params={{ reportId: row.id }} className={styles.link} data-report={row.id}>
        <span
          className={styles.mark}
          data-unread={row.unread || undefined}
          role="img"
          aria-label={row.unread ? t.inbox.unread : t.inbox.read}
        >
          {opened?.urgent ? '!' : row.unread ? '●' : '○'}
        </span>
        <span className={styles.lead}>{leadOf(row, opened, t.inbox)}</span>
        <span className={styles.chip}>
          <DeadlineChip deadline={row.deadline} />
        </span>
        <span className={styles.about}>
          <b>{reportName(row.id)}</b>
          {about && ` · ${about}`}
        </span>
        <span className={styles.side}>
          {untold ? t.inbox.untold(texts.cases.news.words[untold]) : endOrFiles(row, t)}
        </span>
      </Link>
    </li>
  );
});

function endOrFiles({ state, attachments }: ReportRowView, t: ReturnType<typeof useTexts>['desk']): string {
  return CLOSED_STATES.includes(state) ? t.states[state] : t.inbox.files(attachments);
}

type InboxTexts = ReturnType<typeof useTexts>['desk']['inbox'];

function leadOf(row: ReportRowView, opened: OpenedHeader | undefined, t: InboxTexts): string {
  if (opened === undefined) return t.opening;
  if (opened.problem) return t.problem[opened.problem];
  if (opened.urgent) return t.urgent;
  if (opened.withheld > 0) return t.withheld(opened.withheld);
  if (row.unread && row.entries > 1 && row.state !== 'diterima') return `${t.reply}: ${opened.excerpt}`;
  return `"${opened.excerpt}"`;
}
