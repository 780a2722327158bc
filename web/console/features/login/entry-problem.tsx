import { Band } from '../../components/band.js';
import { useProblemText } from '../../components/problem-note.js';
import { ApiProblem } from '../../lib/api.js';
import { useTexts } from '../../lib/lang.js';
import { IdentityProblem, isWrongSecret } from '../../lib/session.js';

/** What went wrong at a login, an unlocking or an activation. @param wrong the words for "does not match" */
export function EntryProblem({ error, wrong }: { error: unknown; wrong: string }) {
  const t = useTexts().entry;
  const textOf = useProblemText();
  if (!error) return null;
  if (error instanceof IdentityProblem) return <Band kind="bahaya">{t.identity}</Band>;
  if (isWrongSecret(error)) return <Band kind="bahaya">{wrong}</Band>;
  if (error instanceof ApiProblem && error.code === 'login.slow') {
    return <Band kind="perhatian">{t.slow(Number(error.facts.seconds ?? 60))}</Band>;
  }
  return <Band kind="bahaya">{textOf(error)}</Band>;
}
