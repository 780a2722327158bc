/** Characters that an own password needs at least. */
export const LEAST_LENGTH = 14;
/** zxcvbn's best score: more than 10^10 guesses. */
const LEAST_SCORE = 4;

type Check = (password: string, own: string[]) => boolean;

let loading: Promise<Check> | undefined;

/**
 * Whether a password is hard to guess. The word lists weigh 350 kB, so they are loaded when somebody wants a
 * password of his own.
 * @param own words that everybody knows about this person: name and login
 */
export async function isStrong(password: string, own: string[]): Promise<boolean> {
  loading ??= load();
  return (await loading)(password, own);
}

async function load(): Promise<Check> {
  const [{ ZxcvbnFactory }, common, indonesian] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-id'),
  ]);
  const factory = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...indonesian.dictionary },
    graphs: common.adjacencyGraphs,
    translations: indonesian.translations,
  });
  return (password, own) => factory.check(password.slice(0, 200), own).score >= LEAST_SCORE;
}
