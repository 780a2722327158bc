import type { CodingView } from '../../../../src/cases/cases.view.js';
import { formatDay } from '../../../../src/domain/calendar/format-day.js';
import { partsOf } from '../../../../src/domain/case/parts.js';
import { Band } from '../../components/band.js';
import panel from '../../components/panel.module.css';
import { useLang, useTexts } from '../../lib/lang.js';
import { useSession } from '../../lib/session.js';
import styles from './case.module.css';
import { useCaseWords } from './case-words.js';
import { CodingForm } from './coding-form.js';
import { codingSigned, isSigned } from './model/dossier-facts.js';
import type { OpenedCase } from './open-case.js';
import type { CaseInBrowser } from './use-case.js';

/** The countable facts of a case: how to change them, and every version that there was. */
export function CodingTab({ opened, act }: { opened: OpenedCase; act: CaseInBrowser['act'] }) {
  const t = useTexts().cases;
  const roles = useSession().member.roles.map(({ role }) => role);
  const { view } = opened;
  const isOpen = view.state !== 'selesai' || partsOf(roles).includes('decider');
  return (
    <div className={styles.stack}>
      <p className={styles.wide}>{t.coding.wide}</p>
      {opened.cutTail !== null ? (
        <Band kind="bahaya">{t.steps.blocked}</Band>
      ) : isOpen ? (
        <CodingForm opened={opened} act={act} />
      ) : (
        <Band kind="info">{t.coding.closed}</Band>
      )}
      <h2 className={styles.heading}>{t.coding.versions}</h2>
      {view.codings.length === 0 && <p className={styles.note}>{t.coding.none}</p>}
      <ol className={styles.dossier} reversed>
        {[...view.codings].reverse().map((coding) => (
          <li key={coding.version}>
            <Version coding={coding} opened={opened} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Version({ coding, opened }: { coding: CodingView; opened: OpenedCase }) {
  const t = useTexts().cases;
  const lang = useLang();
  const words = useCaseWords();
  const signed = codingSigned(opened.entries, coding.version);
  const author = [...opened.cards.values()].find((card) => card.memberId === coding.author)?.name;
  return (
    <article className={styles.entry}>
      <header className={panel.entryHead}>
        <b>{t.coding.version(coding.version)}</b>
        <span>{t.coding.by(author ?? t.dossier.unknownMember, formatDay(coding.day, lang))}</span>
      </header>
      <p className={styles.note}>{words.coding(coding)}</p>
      {signed && <p className={panel.words}>{signed.text}</p>}
      {!isSigned(coding, opened.entries) && <Band kind="perhatian">{t.coding.unsigned}</Band>}
    </article>
  );
}
