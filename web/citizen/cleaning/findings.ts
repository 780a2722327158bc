/** What hidden data can betray, in the classes that the page has words for. */
export type FindingKind =
  | 'place'
  | 'device'
  | 'serial'
  | 'time'
  | 'person'
  | 'company'
  | 'software'
  | 'comments'
  | 'thumbnail'
  | 'attached';

export interface Finding {
  kind: FindingKind;
  /** What was found, word for word where it is a word; empty when its presence is all there is to say */
  values: string[];
}

/** A place as degrees, so that the page can write it in the reader's language. */
export interface Findings {
  found: Finding[];
  place?: { latitude: number; longitude: number };
}

/** More values of one class than this help nobody. */
const MOST_VALUES = 6;
const LONGEST = 80;

/** Gathers findings, each value once. */
export class FindingsList {
  private readonly byKind = new Map<FindingKind, Set<string>>();
  private place: Findings['place'];

  add(kind: FindingKind, value: unknown = ''): void {
    const text = typeof value === 'string' || typeof value === 'number' ? tidy(String(value)) : '';
    if (typeof value === 'string' && value !== '' && text === '') return;
    const values = this.byKind.get(kind) ?? new Set();
    if (text !== '' && values.size < MOST_VALUES) values.add(text);
    this.byKind.set(kind, values);
  }

  addPlace(latitude: number, longitude: number): void {
    if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return;
    this.add('place');
    this.place ??= { latitude, longitude };
  }

  take(other: Findings): void {
    for (const { kind, values } of other.found) {
      this.add(kind);
      for (const value of values) this.add(kind, value);
    }
    this.place ??= other.place;
  }

  done(): Findings {
    const found = [...this.byKind].map(([kind, values]) => ({ kind, values: [...values] }));
    return this.place ? { found, place: this.place } : { found };
  }
}

/** One line without control characters. */
function tidy(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
