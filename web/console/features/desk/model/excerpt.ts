const SHORTEST = 12;

/**
 * The first sentence of a story on one line, for a row of the inbox.
 * @param most characters; what is longer ends in an ellipsis at a word
 */
export function firstSentence(text: string, most = 110): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const end = [...line.matchAll(/[.!?…](?=\s|$)/g)].map((match) => match.index + 1).find((index) => index >= SHORTEST);
  const sentence = end === undefined ? line : line.slice(0, end);
  if (sentence.length <= most) return sentence;
  const cut = sentence.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}

/** Characters that turn the direction of writing or print nothing: they make a name look like another one. */
const DECEIVING = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu;

/** A file name as the reporter's device gave it, made safe to show and to save under. */
export function safeFileName(name: string): string {
  const plain = name
    .replace(DECEIVING, '')
    .replace(/[\\/:*?"<>|]/g, '_')
    .replace(/\s+/g, ' ')
    .trim();
  const short = plain.length > 120 ? `${plain.slice(0, 90)}…${plain.slice(-25)}` : plain;
  return short.replace(/^\.+/, '') || 'berkas';
}
