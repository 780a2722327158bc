/** What can be found: a unit, something that belongs to one, or a body that is not the regency's. */
export interface Office {
  kind: 'unit' | 'part' | 'outside';
  /** Code of the unit; empty for an outside body */
  unit: string;
  name: string;
  words: readonly string[];
  /** Of a part: the unit that it belongs to, by name */
  partOf?: string;
  /** Of an outside body: whose it is, and where to turn */
  belongsTo?: string;
  turnTo?: string;
}

/** From this many letters on, one wrong letter is forgiven. */
const LETTERS_FOR_ERROR = 5;

/**
 * Finds offices by the beginning of their names, abbreviations and everyday words; every word typed must fit. Best
 * first: what is called exactly so, then what begins so, then what only has it somewhere. Only when nothing fits is one
 * wrong letter forgiven.
 */
export function findOffices(typed: string, offices: readonly Office[], most: number): Office[] {
  const tokens = wordsOf(typed);
  if (tokens.length === 0) return [];
  const whole = tokens.join(' ');
  const exact = ranked(offices, (office) => rank(office, whole, tokens));
  const found = exact.length > 0 ? exact : ranked(offices, (office) => (isNearly(office, tokens) ? 0 : undefined));
  return found.slice(0, most);
}

/** Lower case without accents, cut at whatever is no letter or digit. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function ranked(offices: readonly Office[], rankOf: (office: Office) => number | undefined): Office[] {
  return offices
    .map((office, index) => ({ office, index, rank: rankOf(office) }))
    .filter((one): one is { office: Office; index: number; rank: number } => one.rank !== undefined)
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ office }) => office);
}

/** At the same fit, what is itself called so goes before what only has it among its everyday words. */
function rank(office: Office, whole: string, tokens: readonly string[]): number | undefined {
  const fit = fitOf([office.name, ...office.words], whole, tokens);
  if (fit === undefined) return undefined;
  return fitOf([office.name], whole, tokens) === fit ? fit : fit + 0.5;
}

function fitOf(names: readonly string[], whole: string, tokens: readonly string[]): number | undefined {
  const inWords = names.map((name) => wordsOf(name));
  if (inWords.some((words) => words.join(' ') === whole)) return 0;
  if (inWords.some((words) => words[0] === whole)) return 1;
  if (inWords.some((words) => words.join(' ').startsWith(whole))) return 2;
  const all = inWords.flat();
  if (tokens.every((token) => all.some((word) => word.startsWith(token)))) return 3;
  // "dukcapil" is inside "disdukcapil".
  return tokens.every((token) => token.length > 2 && all.some((word) => word.includes(token))) ? 4 : undefined;
}

function isNearly(office: Office, tokens: readonly string[]): boolean {
  const all = [office.name, ...office.words].flatMap((name) => wordsOf(name));
  return tokens.every((token) =>
    all.some((word) => word.startsWith(token) || (token.length >= LETTERS_FOR_ERROR && isOneAway(token, word))),
  );
}

/** One letter more, less, other, or two changed about. */
function isOneAway(typed: string, word: string): boolean {
  if (Math.abs(typed.length - word.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === word[start]) start += 1;
  const [a, b] = [typed.slice(start), word.slice(start)];
  return (
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}
