/**
 * A catalogue that waits for a native reader: what is missing, or was too uncertain to write, is shown in Indonesian.
 * A key that the Indonesian catalogue does not have, or no longer has, does not compile.
 */
export type Draft<T> = T extends string | readonly unknown[] | ((...given: never[]) => unknown)
  ? T
  : { readonly [Key in keyof T]?: Draft<T[Key]> };

/** The draft with Indonesian words in its gaps. */
export function filled<T extends object>(draft: Draft<NoInfer<T>>, indonesian: T): T {
  const written = draft as Readonly<Record<string, unknown>>;
  const whole = Object.entries(indonesian).map(([key, words]: [string, unknown]) => {
    const own = written[key];
    const isGroup = typeof words === 'object' && words !== null && !Array.isArray(words);
    return [key, isGroup ? filled((own ?? {}) as Draft<object>, words) : (own ?? words)];
  });
  return Object.fromEntries(whole) as T;
}
