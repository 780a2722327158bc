import { isId } from './bytes.js';
import { isPlainObject } from './canonical.js';
import { count, digest, flag, hasShape, listOf, oneOf, type Shape, text, word } from './shapes.js';

/** Entry 0 of every dossier: from which report the case was opened and why, and who holds its key. */
export interface OpenedBody {
  readonly type: 'opened';
  readonly reportId: string;
  readonly text: string;
  /** cards that generation 1 is wrapped to, the opener's included */
  readonly members: readonly string[];
}

/** A note of any member. */
export interface NoteBody {
  readonly type: 'note';
  readonly text: string;
}

/** The ringkasan aman, in own words and without quotes, and what a visible step would mean for the reporter. */
export interface SummaryBody {
  readonly type: 'summary';
  readonly text: string;
  readonly impact: string;
}

/** One version of the coding, as its author signs it; the same facts stand in clear beside the dossier. */
export interface CodingBody {
  readonly type: 'coding';
  /** from 1 */
  readonly version: number;
  readonly unit: string;
  readonly area: string;
  readonly kind: string;
  readonly severity: number;
  readonly sourceReliability: string;
  readonly informationCredibility: number;
  readonly preliminaryEvidence: boolean;
  /** `YYYY-MM` */
  readonly month: string;
  /** why it was coded so, or changed */
  readonly text: string;
}

/** A report of the same deed comes into the case, or is taken out of it. */
export interface LinkBody {
  readonly type: 'link' | 'unlink';
  readonly reportId: string;
  readonly text: string;
}

/** The reporter of one of its reports was told how far the case is. */
export interface ToldBody {
  readonly type: 'told';
  readonly reportId: string;
  /** the state that the entry of her thread names */
  readonly state: string;
}

/** Another member was let in. */
export interface MemberBody {
  readonly type: 'member';
  readonly cardId: string;
  readonly text: string;
}

/** First entry of generation g + 1: who holds the new key, and the keys of all older generations for them. */
export interface KeysBody {
  readonly type: 'keys';
  readonly generation: number;
  readonly members: readonly string[];
  /** seeds as 64 hexadecimal characters */
  readonly older: readonly { readonly generation: number; readonly seed: string }[];
  readonly text: string;
}

/** What an examiner proposes, with the answer of the accused side. */
export interface ProposalBody {
  readonly type: 'proposal';
  readonly outcome: string;
  readonly level: string | null;
  readonly text: string;
  /** whether the accused side was heard */
  readonly heard: boolean;
  /** its answer, or why there is none */
  readonly answer: string;
}

/** What was decided on the proposal of entry `proposal`. */
export interface DecisionBody {
  readonly type: 'decision';
  readonly outcome: string;
  readonly level: string | null;
  readonly proposal: number;
  readonly text: string;
}

/** Any other move of the case. */
export interface CaseMoveBody {
  readonly type: 'move';
  readonly to: string;
  readonly text: string;
}

export type DossierBody =
  | OpenedBody
  | NoteBody
  | SummaryBody
  | CodingBody
  | LinkBody
  | ToldBody
  | MemberBody
  | KeysBody
  | ProposalBody
  | DecisionBody
  | CaseMoveBody;

/** Members that one case can have. */
export const MOST_MEMBERS = 100;

/** Generations that the key of one dossier can have. */
export const MOST_GENERATIONS = 1_000;

const members = listOf(isId, MOST_MEMBERS);
const level = oneOf(null, 'ringan', 'sedang', 'berat');
const month = (value: unknown) => typeof value === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value);
const OLDER: Shape = { generation: count, seed: digest };

const SHAPES: Readonly<Record<DossierBody['type'], Shape>> = {
  opened: { reportId: isId, text, members },
  note: { text },
  summary: { text, impact: text },
  coding: {
    version: count,
    unit: text,
    area: text,
    kind: word,
    severity: oneOf(1, 2, 3, 4, 5),
    sourceReliability: oneOf('A', 'B', 'C', 'D', 'E', 'F'),
    informationCredibility: oneOf(1, 2, 3, 4, 5, 6),
    preliminaryEvidence: flag,
    month,
    text,
  },
  link: { reportId: isId, text },
  unlink: { reportId: isId, text },
  told: { reportId: isId, state: word },
  member: { cardId: isId, text },
  keys: { generation: count, members, older: listOf((one) => hasShape(one, OLDER), MOST_GENERATIONS), text },
  proposal: { outcome: word, level, text, heard: flag, answer: text },
  decision: { outcome: word, level, proposal: count, text },
  move: { to: word, text },
};

/** The body of a dossier entry if it has exactly the fields of its type, each of the right form; else null. */
export function readDossierBody(value: unknown): DossierBody | null {
  if (!isPlainObject(value)) return null;
  const { type, ...fields } = value;
  if (typeof type !== 'string' || !Object.hasOwn(SHAPES, type)) return null;
  return hasShape(fields, SHAPES[type as DossierBody['type']]) ? (value as unknown as DossierBody) : null;
}
