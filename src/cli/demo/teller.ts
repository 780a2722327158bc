import type { Chance } from './chance.js';
import { type Deed, fill, inVoice, type Topic } from './tell.js';

const MOST_TRIES = 50;

/** Tells deeds in words that nobody has used yet. */
export class Teller {
  private readonly said = new Set<string>();

  constructor(private readonly chance: Chance) {}

  /** So many people tell of one deed, each in another way while the ways last. */
  tellAll(topic: Topic, deed: Deed, count: number): string[] {
    const deck: string[] = [];
    return Array.from({ length: count }, () => {
      if (deck.length === 0) deck.push(...this.chance.shuffled(topic.tellings));
      return this.tell(deck.pop() ?? '', deed);
    });
  }

  private tell(telling: string, deed: Deed): string {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const text = inVoice(capital(fill(telling, deed, this.chance)), this.chance);
      if (this.said.has(text.toLowerCase())) continue;
      this.said.add(text.toLowerCase());
      return text;
    }
    throw new Error(`too few ways to say "${telling}"`);
  }
}

/** Most tellings begin with a capital even where a fact comes first. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
