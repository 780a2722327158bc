import type { ReportKind } from '../../domain/report/kinds.js';
import type { Chance } from './chance.js';
import type { FileWanted } from './sample-files.js';

/** What people tell of one kind of deed. Several may tell of the very same one, each in his own way. */
export interface Topic {
  /** What of a deed is the same for everybody who tells of it, by name; a telling refers to it as `{name}`. */
  facts: Readonly<Record<string, readonly string[]>>;
  /** In the words of different people. `[a|b]` is said one way or the other. */
  tellings: readonly string[];
  /** What reporters tick, what fits best first. */
  kinds: readonly ReportKind[];
  time: readonly string[];
  parties: readonly string[];
  loss: readonly string[];
  how: readonly string[];
  /** What the desk asks back, and what they answer. */
  questions: readonly string[];
  answers: readonly string[];
  files: readonly FileWanted[];
}

/** The facts of one deed. */
export type Deed = ReadonlyMap<string, string>;

export function drawDeed(topic: Topic, chance: Chance): Deed {
  return new Map(Object.entries(topic.facts).map(([name, values]) => [name, chance.pick(values)]));
}

/** Fills in the deed's facts, and says each `[a|b]` one way. */
export function fill(template: string, deed: Deed, chance: Chance): string {
  return template
    .replace(/\[([^\]]*)\]/g, (_, ways: string) => chance.pick(ways.split('|')))
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const fact = deed.get(name);
      if (fact === undefined) throw new Error(`a telling names {${name}}, which its topic has not`);
      return fact;
    });
}

const BEFORE = [
  'Selamat siang.',
  'Mohon maaf kalau salah alamat.',
  'Mau lapor.',
  'Assalamualaikum, saya warga biasa.',
  'Ini soal yang sudah lama jadi omongan.',
  'Saya tulis pendek saja.',
  'Baru berani sekarang.',
];
const AFTER = [
  'Tolong jangan sampai ketahuan dari siapa.',
  'terima kasih',
  'Mohon ditindak.',
  'Saya tidak mau ikut dipanggil.',
  'Kalau perlu saya ceritakan lagi.',
  'Masa dibiarkan terus?',
  'Semoga ada yang baca.',
];
const SHORT: readonly [RegExp, string][] = [
  [/\byang\b/g, 'yg'],
  [/\btidak\b/g, 'tdk'],
  [/\bdengan\b/g, 'dgn'],
  [/\bsaya\b/gi, 'sy'],
  [/\bsudah\b/g, 'sdh'],
];

/** People write unevenly: some greet, some type everything small, some shorten, few shout. */
export function inVoice(text: string, chance: Chance): string {
  let said = text;
  if (chance.happens(22)) said = `${chance.pick(BEFORE)} ${said}`;
  if (chance.happens(28)) said = `${said} ${chance.pick(AFTER)}`;
  const manner = chance.whole(1, 100);
  if (manner <= 18) return said.toLowerCase().replace(/\.$/, '');
  if (manner <= 28) return SHORT.reduce((whole, [from, to]) => whole.replace(from, to), said);
  return manner <= 30 ? said.toUpperCase() : said;
}
