/** What hidden data can betray, in the classes that the page has words for; what leads to her soonest comes first. */
const ORDER = [
  'place',
  'time',
  'device',
  'serial',
  'person',
  'company',
  'software',
  'comments',
  'thumbnail',
  'attached',
] as const;
export type FindingKind = (typeof ORDER)[number];

export interface Finding {
  kind: FindingKind;
  /** What was found, word for word where it is a word; empty when its presence is all there is to say */
  values: string[];
}

/** What is out of sight and yet a part of the document, so that it stays: she alone can decide about it. */
export type Remaining = 'hidden-parts' | 'cropped-pictures';

export interface Findings {
  found: Finding[];
  /** In degrees, so that the page can write them in the reader's language */
  place?: { latitude: number; longitude: number };
  remains?: Remaining[];
}

/** More values of one class than this help nobody. */
const MOST_VALUES = 6;
const LONGEST = 80;

/** Gathers findings, each value once. */
export class FindingsList {
  private readonly byKind = new Map<FindingKind, Set<string>>();
  private place: Findings['place'];
  private readonly remaining = new Set<Remaining>();

  /** That there is something of a class, without its words. */
  note(kind: FindingKind): void {
    if (!this.byKind.has(kind)) this.byKind.set(kind, new Set());
  }

  /** Words of a class; what is no text, or an empty one, betrays nothing. */
  add(kind: FindingKind, value: unknown): void {
    const text = typeof value === 'string' ? tidy(value) : '';
    if (text === '') return;
    this.note(kind);
    const values = this.byKind.get(kind);
    if (values && values.size < MOST_VALUES) values.add(text);
  }

  addPlace(latitude: number, longitude: number): void {
    if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return;
    this.note('place');
    this.place ??= { latitude, longitude };
  }

  addRemaining(what: Remaining): void {
    this.remaining.add(what);
  }

  take(other: Findings): void {
    for (const { kind, values } of other.found) {
      this.note(kind);
      for (const value of values) this.add(kind, value);
    }
    this.place ??= other.place;
  }

  done(): Findings {
    const found = ORDER.flatMap((kind) => {
      const values = this.byKind.get(kind);
      return values ? [{ kind, values: [...values] }] : [];
    });
    return {
      found,
      ...(this.place ? { place: this.place } : {}),
      ...(this.remaining.size > 0 ? { remains: [...this.remaining] } : {}),
    };
  }
}

/** One line without control characters. */
function tidy(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
