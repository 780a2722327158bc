import { ApiProblem } from '../lib/api.js';
import { KeyProblem } from '../lib/keys.js';
import { useTexts } from '../lib/lang.js';
import { Band } from './band.js';

/** What to say about any error, in the reader's language. */
export function useProblemText(): (error: unknown) => string {
  const t = useTexts().common;
  return (error) => {
    if (error instanceof KeyProblem) return t.keyProblems[error.code];
    if (error instanceof ApiProblem) return error.status === 0 ? t.offline : error.title || t.unexpected;
    return t.unexpected;
  };
}

/** An error as a red band; nothing when there is none. */
export function ProblemNote({ error }: { error: unknown }) {
  const textOf = useProblemText();
  if (!error) return null;
  return <Band kind="bahaya">{textOf(error)}</Band>;
}
