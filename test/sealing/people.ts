import {
  type Card,
  FIRST_PREVIOUS_TAG,
  type Kdf,
  type MemberKeys,
  memberKeysFromSeed,
  newId,
  newSeed,
  type ReportBody,
  randomBytes,
  receiptKeysFromRoot,
  type SealedEntry,
  type StoredEntry,
  sealEntry,
  signCard,
  signKeyFromSeed,
  vouchFor,
} from '../../src/sealing/index.js';
import { browserKdf } from '../../src/sealing/kdf.browser.js';

/** Argon2id with little memory: the tests of constants use the real cost, all others this one. */
export const cheapKdf: Kdf = (secret, salt, cost) => browserKdf(secret, salt, { ...cost, memoryKiB: 64, passes: 1 });

export interface Member extends MemberKeys {
  readonly id: string;
  readonly seed: Uint8Array;
  readonly card: Card;
  readonly cardStatement: string;
  vouchesFor(other: { card: Card }): string;
}

/** A member with fresh keys and a card of his own. */
export async function aMember(name: string): Promise<Member> {
  const seed = newSeed();
  const keys = await memberKeysFromSeed(seed);
  const { recipient, verifyKey, signSecret } = keys;
  const card: Card = { id: newId(), memberId: newId(), name, recipient, verifyKey, day: '2025-03-10' };
  return {
    ...keys,
    id: card.memberId,
    seed,
    card,
    cardStatement: signCard(card, signSecret),
    vouchesFor: (other) => vouchFor(other.card, card.id, signSecret),
  };
}

/** What a reporter writes into the form, with everything but the text left empty. */
export function aReportBody(text: string, reporterKey: string): ReportBody {
  return {
    type: 'report',
    text,
    unit: '',
    unitOther: '',
    kinds: ['pungli'],
    place: '',
    time: '',
    parties: '',
    loss: '',
    how: '',
    whoKnows: '?',
    ongoing: '',
    position: '',
    channel: 'inspektorat',
    lang: 'id',
    reporterKey,
  };
}

type Body = Parameters<typeof sealEntry>[0]['body'];

/** A thread that grows entry by entry, as an honest server would store it. */
export class Thread {
  readonly id = newId();
  readonly keys = receiptKeysFromRoot(randomBytes(32));
  readonly reporter = signKeyFromSeed(this.keys.signSeed);
  readonly entries: StoredEntry[] = [];

  static async reported(text = 'Saya diminta uang untuk surat pindah.'): Promise<Thread> {
    const thread = new Thread();
    await thread.reporterWrites(aReportBody(text, thread.reporter.publicHex));
    return thread;
  }

  get lastTag(): string {
    return this.entries.at(-1)?.tag ?? FIRST_PREVIOUS_TAG;
  }

  async reporterWrites(body: Body): Promise<StoredEntry> {
    return this.store('reporter', await this.seal('reporter', 'reporter', body, this.reporter.secret));
  }

  async memberWrites(member: Member, body: Body): Promise<StoredEntry> {
    return this.store(member.id, await this.seal(member.id, member.card.id, body, member.signSecret));
  }

  /** Seals a next entry without storing it. */
  seal(author: string, by: string, body: Body, signSecret: Uint8Array): Promise<SealedEntry> {
    return sealEntry({
      threadId: this.id,
      n: this.entries.length,
      previousTag: this.lastTag,
      author,
      by,
      sealedBy: 'browser',
      body,
      signSecret,
      threadSeed: this.keys.threadSeed,
    });
  }

  store(author: string, sealed: SealedEntry): StoredEntry {
    const entry = { ...sealed, author, day: '2025-03-11' };
    this.entries.push(entry);
    return entry;
  }
}

/** Looks cards up among these members. */
export function cardsOf(...members: readonly Member[]): (cardId: string) => Card | undefined {
  const cards = new Map(members.map((member) => [member.card.id, member.card]));
  return (cardId) => cards.get(cardId);
}

/** Changes one bit. @param bit counted from the first byte's lowest */
export function flip(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = bytes.slice();
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

/** The code of the SealingError that `action` throws, or what happened instead. */
export async function refusal(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
  return 'no error';
}
