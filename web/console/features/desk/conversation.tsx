import { formatDay } from '../../../../src/domain/calendar/format-day.js';
import type { EntryBody, OpenedEntry } from '../../../../src/sealing/index.js';
import { Band } from '../../components/band.js';
import panel from '../../components/panel.module.css';
import { useKeys } from '../../lib/keys.js';
import { useLang, useTexts } from '../../lib/lang.js';
import { safeFileName } from './model/excerpt.js';
import { wordOf } from './model/thread-facts.js';
import type { OpenedReport } from './open-report.js';
import styles from './report.module.css';

/** The thread as it was signed; what failed its check is a red band in its place, never somebody's word. */
export function Conversation({ report }: { report: OpenedReport }) {
  return (
    <ol className={styles.thread}>
      {report.entries.map((entry, index) => (
        // An altered surplus entry can repeat a number.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is only ever replaced as a whole
        <li key={`${entry.n}-${index}`} data-author={entry.author === 'reporter' ? 'reporter' : 'officer'}>
          <Entry entry={entry} report={report} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, report }: { entry: OpenedEntry; report: OpenedReport }) {
  const t = useTexts().desk;
  const lang = useLang();
  const name = useAuthorName(entry, report);
  if (entry.verdict !== 'genuine') {
    return (
      <Band kind="bahaya" title={`${t.report.place(entry.n)}: ${t.report.verdicts[entry.verdict]}`}>
        {t.report.broken}
      </Band>
    );
  }
  const word = wordOf(entry);
  return (
    <article className={styles.entry}>
      <header className={panel.entryHead}>
        <b>{name}</b>
        <span>
          {entry.day && formatDay(entry.day, lang)}
          {entry.context?.sealedBy === 'server' && ` · ${t.thread.onServer}`}
          {entry.chain === 'broken' && ` · ${t.thread.afterBreak}`}
        </span>
      </header>
      {word ? <Word word={word} /> : <p className={styles.note}>{t.thread.unknownBody}</p>}
    </article>
  );
}

function Word({ word }: { word: EntryBody }) {
  const texts = useTexts();
  const t = texts.desk;
  const { thread } = texts.identity;
  const lang = useLang();
  switch (word.type) {
    case 'report':
      return <p className={styles.note}>{t.thread.filed}</p>;
    case 'read':
      return <p className={styles.note}>{t.thread.read}</p>;
    case 'message':
      return (
        <>
          {word.threatened && <p className={styles.threatened}>! {t.thread.threatened}</p>}
          <p className={panel.words}>{word.text}</p>
        </>
      );
    case 'check-in':
      return (
        <>
          {word.answer === 'threatened' ? (
            <p className={styles.threatened}>! {t.thread.threatened}</p>
          ) : (
            <p className={styles.note}>{t.visit.answers[word.answer]}</p>
          )}
          {word.text && <p className={panel.words}>{word.text}</p>}
        </>
      );
    case 'return-plan':
      return <p className={styles.note}>{t.visit.planned(t.visit.whens[word.when])}</p>;
    case 'rating':
      return (
        <>
          <p className={styles.note}>{t.visit.rated(t.visit.scores[word.score])}</p>
          {word.text && <p className={panel.words}>{word.text}</p>}
        </>
      );
    case 'visible-step':
      return (
        <>
          <p className={styles.note}>{t.visit.step(formatDay(word.day, lang))}</p>
          {word.text && <p className={panel.words}>{word.text}</p>}
        </>
      );
    case 'files':
      return (
        <p className={styles.note}>
          {t.thread.files(word.files.length)}: {word.files.map((file) => safeFileName(file.name)).join(', ')}
        </p>
      );
    case 'files-withdrawn':
      return <p className={styles.note}>{t.thread.filesWithdrawn(word.files.length)}</p>;
    case 'contact':
      return (
        <>
          <p className={styles.note}>{thread.contact}</p>
          <p className={panel.words}>{word.text}</p>
        </>
      );
    case 'identity-left':
      return <p className={styles.note}>{thread.left}</p>;
    case 'identity-withdrawn':
      return <p className={styles.note}>{thread.withdrawn}</p>;
    case 'identity-asked':
      return (
        <>
          <p className={styles.note}>{thread.asked}</p>
          {word.text && <p className={panel.words}>{word.text}</p>}
        </>
      );
    case 'identity-opened':
      return <p className={styles.note}>{thread.opened}</p>;
    case 'identity-closed':
      return (
        <>
          <p className={styles.note}>{word.refused ? thread.refused : thread.givenUp}</p>
          {word.text && <p className={panel.words}>{word.text}</p>}
        </>
      );
    case 'reply':
      return <p className={panel.words}>{word.text}</p>;
    case 'question':
      return (
        <>
          <p className={styles.note}>{t.thread.question}</p>
          <p className={panel.words}>{word.text}</p>
        </>
      );
    case 'state':
      return (
        <>
          <p className={styles.note}>{t.thread.state(wordFor(t.states, word.state))}</p>
          {word.reason && <p className={styles.note}>{t.thread.reason(wordFor(t.reasons, word.reason))}</p>}
          {word.where && <p className={styles.note}>{t.thread.where(word.where)}</p>}
          {word.text && <p className={panel.words}>{word.text}</p>}
        </>
      );
  }
}

/** A code of a newer Peluit stands for itself. */
function wordFor(texts: Readonly<Record<string, string>>, code: string): string {
  return texts[code] ?? code;
}

function useAuthorName(entry: OpenedEntry, report: OpenedReport): string {
  const t = useTexts().desk.thread;
  const keys = useKeys();
  if (entry.author === 'reporter') return t.reporter;
  const card = entry.context && report.cards.get(entry.context.by);
  if (card === undefined) return t.unknownOfficer;
  return card.memberId === keys?.memberId ? t.you(card.name) : card.name;
}
