import { formatDate } from '../../../../src/domain/calendar/format-day.js';
import type { OpenedEntry } from '../../../../src/sealing/index.js';
import { Band } from '../../components/band.js';
import { useLang, useTexts } from '../../lib/lang.js';
import { visitFactsOf } from './model/visit-facts.js';

/** When she comes back, how she was when she was asked, how she was served: beside the thread, whatever tab is open. */
export function ReporterFacts({ entries }: { entries: readonly OpenedEntry[] }) {
  const t = useTexts().desk.visit;
  const lang = useLang();
  const { checkIn, plan, rating } = visitFactsOf(entries);
  const on = (day: string) => formatDate(day, lang);
  return (
    <>
      {checkIn?.answer === 'uneasy' && <Band kind="perhatian">{t.uneasy(on(checkIn.day))}</Band>}
      {checkIn?.answer === 'fine' && <p>{t.fine(on(checkIn.day))}</p>}
      {plan && <p>{t.plan(t.whens[plan.when], on(plan.day))}</p>}
      {rating && <p>{t.rating(t.scores[rating.score], on(rating.day))}</p>}
    </>
  );
}
