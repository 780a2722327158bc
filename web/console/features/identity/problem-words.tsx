import { Band } from '../../components/band.js';
import { ProblemNote } from '../../components/problem-note.js';
import { useTexts } from '../../lib/lang.js';
import { IdentityProblem } from './model/problem.js';

/** What went wrong while asking, answering or opening. */
export function IdentityProblemNote({ error }: { error: unknown }) {
  const { problems } = useTexts().identity;
  if (error instanceof IdentityProblem) return <Band kind="bahaya">{problems[error.code]}</Band>;
  return <ProblemNote error={error} />;
}
