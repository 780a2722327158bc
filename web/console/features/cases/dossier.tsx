import { formatDay } from '../../../../src/domain/calendar/format-day.js';
import { CASE_STATES } from '../../../../src/domain/case/states.js';
import { CASE_NEWS } from '../../../../src/domain/report/case-news.js';
import { type DossierBody, type OpenedDossierEntry, reportName } from '../../../../src/sealing/index.js';
import { Band } from '../../components/band.js';
import panel from '../../components/panel.module.css';
import { useLang, useTexts } from '../../lib/lang.js';
import styles from './case.module.css';
import { type CaseWords, useCaseWords } from './case-words.js';
import { wordOf } from './model/dossier-facts.js';
import type { OpenedCase } from './open-case.js';
import { useCardName } from './use-member-name.js';

/** The dossier as it was signed, oldest first; what failed its check is a red band in its place, never somebody's word. */
export function Dossier({ opened }: { opened: OpenedCase }) {
  return (
    <ol className={styles.dossier}>
      {opened.entries.map((entry, index) => (
        // An altered surplus entry can repeat a number.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is only ever replaced as a whole
        <li key={`${entry.n}-${index}`}>
          <Entry entry={entry} opened={opened} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, opened }: { entry: OpenedDossierEntry; opened: OpenedCase }) {
  const texts = useTexts();
  const t = texts.cases.dossier;
  const lang = useLang();
  const nameOf = useCardName(opened);
  const words = useCaseWords();
  if (entry.verdict !== 'genuine') {
    return (
      <Band kind="bahaya" title={`${t.place(entry.n)}: ${texts.desk.report.verdicts[entry.verdict]}`}>
        {entry.verdict === 'unsigned' ? t.unsigned : t.broken}
      </Band>
    );
  }
  const word = wordOf(entry);
  return (
    <article className={styles.entry} data-type={word?.type}>
      <header className={panel.entryHead}>
        <b>{nameOf(entry.context?.by)}</b>
        <span>
          {t.place(entry.n)}
          {entry.day && ` · ${formatDay(entry.day, lang)}`}
          {entry.chain === 'broken' && ` · ${t.afterBreak}`}
        </span>
      </header>
      {word ? <Word word={word} nameOf={nameOf} words={words} /> : <p className={styles.note}>{t.unknownBody}</p>}
    </article>
  );
}

interface WordProps {
  word: DossierBody;
  nameOf(cardId: string | undefined): string;
  words: CaseWords;
}

function Word({ word, nameOf, words }: WordProps) {
  const texts = useTexts().cases;
  const t = texts.dossier;
  const said = (heading: string, text: string) => (
    <>
      <p className={styles.kind}>{heading}</p>
      {text !== '' && <p className={panel.words}>{text}</p>}
    </>
  );
  switch (word.type) {
    case 'opened':
      return said(t.opened(word.members.map(nameOf).join(', ')), word.text);
    case 'note':
      return said(t.note, word.text);
    case 'summary':
      return (
        <>
          {said(t.summary, word.text)}
          {said(t.impact, word.impact)}
        </>
      );
    case 'coding': {
      const { severity, informationCredibility, ...coded } = word;
      const line = words.coding({ ...coded, severity, informationCredibility } as Parameters<CaseWords['coding']>[0]);
      return (
        <>
          <p className={styles.kind}>{t.coding(word.version)}</p>
          <p className={styles.note}>{line}</p>
          <p className={panel.words}>{word.text}</p>
        </>
      );
    }
    case 'link':
    case 'unlink':
      return said(t[word.type](reportName(word.reportId)), word.text);
    case 'told': {
      const news = CASE_NEWS.find((known) => known === word.state);
      return said(t.told(reportName(word.reportId), news ? texts.news.words[news] : word.state), '');
    }
    case 'member':
      return said(t.member(nameOf(word.cardId)), word.text);
    case 'keys':
      return said(t.keys(word.generation, word.members.map(nameOf).join(', ')), word.text);
    case 'proposal':
      return (
        <>
          {said(t.proposal(words.finding(word)), word.text)}
          {said(word.heard ? t.heard : t.notHeard, word.answer)}
        </>
      );
    case 'decision':
      return (
        <>
          {said(t.decision(words.finding(word)), '')}
          <p className={styles.note}>{t.onProposal(word.proposal)}</p>
          <p className={panel.words}>{word.text}</p>
        </>
      );
    case 'move': {
      const state = CASE_STATES.find((known) => known === word.to);
      return said(t.move(state ? texts.states[state] : word.to), word.text);
    }
  }
}
