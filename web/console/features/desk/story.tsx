import type { ReportBody } from '../../../../src/sealing/index.js';
import panel from '../../components/panel.module.css';
import { useLang, useTexts } from '../../lib/lang.js';
import type { DeskWords } from './desk-words.js';
import { answered } from './model/thread-facts.js';
import styles from './report.module.css';

/** What the reporter wrote into the form, her own words as plain text. */
export function Story({ story, words }: { story: ReportBody; words: DeskWords }) {
  const t = useTexts().desk.fields;
  const lang = useLang();
  const has = answered(story);
  const questions = Object.keys(has) as (keyof typeof has)[];
  const fields: [string, string][] = [
    [t.unit, words.unitInFull(story.unit, story.unitOther) || t.unknownUnit],
    [t.kinds, story.kinds.map(words.kind).join(', ')],
    [t.place, story.place],
    [t.time, story.time],
    [t.parties, story.parties],
    [t.loss, story.loss],
    [t.how, story.how],
    [t.whoKnows, t.whoKnowsWords[story.whoKnows]],
    [t.ongoing, t.ongoingWords[story.ongoing]],
    [t.position, t.positionWords[story.position]],
    ...(story.lang === lang ? [] : [[t.lang, t.languages[story.lang as keyof typeof t.languages]] as [string, string]]),
  ];
  return (
    <div className={styles.story}>
      <h2 className={styles.sectionHead}>{t.text}</h2>
      <p className={panel.words}>{story.text}</p>
      <p className={styles.asked}>
        <span>{t.completeness}</span>
        {questions.map((question) => (
          <span key={question} data-said={has[question] || undefined}>
            {has[question] ? '✓' : '✗'} {t.asked[question]}
          </span>
        ))}
      </p>
      <dl className={styles.fields}>
        {fields.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd data-empty={value === '' || undefined}>{value || t.empty}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
