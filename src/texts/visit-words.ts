import { visit as en } from './en/visit.js';
import { visit as id } from './id/visit.js';
import type { Lang } from './lang.js';

/** The words of a return visit, for whoever draws it: the server's page and the script. */
export type VisitTexts = typeof id;

export function visitTextsFor(lang: Lang): VisitTexts {
  return lang === 'en' ? en : id;
}

/** What stands above an entry that is no plain message; undefined for one that is. @param day in words */
export function visitKind(
  texts: VisitTexts,
  body: { type: string } & Readonly<Record<string, unknown>>,
  day: (day: string) => string,
): string | undefined {
  const of = (words: object, key: unknown) => String((words as Record<string, unknown>)[String(key)] ?? key);
  switch (body.type) {
    case 'check-in':
      return `${texts.checkIn.kind}: ${of(texts.checkIn.answers, body.answer)}`;
    case 'return-plan':
      return texts.plan.kind(of(texts.plan.whens, body.when));
    case 'rating':
      return texts.rating.kind(of(texts.rating.scores, body.score));
    case 'visible-step':
      return texts.step.kind(day(String(body.day)));
    case 'state':
      return (texts.caseNews as Readonly<Record<string, string>>)[String(body.state)];
    default:
      return undefined;
  }
}
