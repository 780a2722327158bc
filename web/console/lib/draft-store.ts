import { fromUtf8, open, SealingError, seal, utf8 } from '../../../src/sealing/index.js';
import { currentKeys, type Keys, onLock } from './keys.js';

/**
 * What was typed and not sent, by the name of its form: it outlives a look into the list. At a lock it is sealed to the
 * officer's own key, so that it outlives the lock too and opens only for who unlocks. Memory alone.
 */
export class DraftStore<Draft> {
  private readonly drafts = new Map<string, Draft>();
  private readonly sealed = new Map<string, Uint8Array>();
  /** Of whoever typed last: at a lock the keys are gone already, and sealing needs only this public half. */
  private recipient: string | undefined;

  /** @param read the draft in a text that was kept as JSON; undefined when it is none */
  constructor(private readonly read: (json: string) => Draft | undefined) {
    onLock(() => this.lock());
  }

  of(name: string): Draft | undefined {
    return this.drafts.get(name);
  }

  keep(name: string, draft: Draft): void {
    this.recipient = currentKeys()?.recipient ?? this.recipient;
    this.drafts.set(name, draft);
  }

  drop(name: string): void {
    this.drafts.delete(name);
    this.sealed.delete(name);
  }

  /** The draft that a lock has sealed, if there is one and it is this officer's. */
  async unseal(keys: Keys, name: string): Promise<Draft | undefined> {
    const file = this.sealed.get(name);
    if (file === undefined) return undefined;
    try {
      const plain = await open(file, keys.identity);
      if (plain === null) return undefined;
      this.sealed.delete(name);
      const draft = this.read(fromUtf8(plain));
      if (draft) this.drafts.set(name, draft);
      return draft;
    } catch (error) {
      if (error instanceof SealingError) return undefined;
      throw error;
    }
  }

  private lock(): void {
    const typed = [...this.drafts];
    this.drafts.clear();
    const to = this.recipient;
    if (to === undefined) return;
    for (const [name, draft] of typed) {
      void seal(utf8(JSON.stringify(draft)), [to]).then((file) => this.sealed.set(name, file));
    }
  }
}
