import { type MemberIdentity, newerKey, type RememberedKey } from '../../../src/sealing/index.js';
import { KeyProblem } from './key-problem.js';

/**
 * The member's identity while the console is unlocked, and the file in which the server keeps it sealed. Changes are
 * made one after the other, so that none undoes another.
 */
export class IdentityFile {
  private isKept = true;
  private last: Promise<unknown> = Promise.resolve();

  /** @param keep seals this content and has the server keep it */
  constructor(
    private content: MemberIdentity,
    private readonly keep: (content: MemberIdentity) => Promise<void>,
  ) {}

  get now(): MemberIdentity {
    return this.content;
  }

  /**
   * Pins the root of a channel. What was remembered under another root is forgotten with it.
   * @param replaced the root that the officer gives up on purpose, after comparing the words of the new one
   * @throws KeyProblem `other-root` when another one is pinned; whatever kept the server from keeping it
   */
  pin(channelId: string, verifyKey: string, replaced?: string): Promise<void> {
    return this.inTurn(async () => {
      const { roots, channelKeys = {} } = this.content;
      const pinned = roots[channelId];
      if (pinned === verifyKey) return;
      if (pinned !== undefined && pinned !== replaced) throw new KeyProblem('other-root');
      const { [channelId]: _ofOldRoot, ...others } = channelKeys;
      const changed = { ...this.content, roots: { ...roots, [channelId]: verifyKey }, channelKeys: others };
      await this.keep(changed);
      this.content = changed;
      this.isKept = true;
    });
  }

  /**
   * Remembers a channel's key that this member relies on, at once in memory and then in the sealed file. When the server
   * does not keep it, the next call tries again.
   */
  remember(channelId: string, key: RememberedKey): Promise<void> {
    return this.inTurn(async () => {
      const { channelKeys = {} } = this.content;
      if (newerKey(channelKeys[channelId], key) === key) {
        this.content = { ...this.content, channelKeys: { ...channelKeys, [channelId]: key } };
        this.isKept = false;
      }
      if (this.isKept) return;
      await this.keep(this.content);
      this.isKept = true;
    });
  }

  /** Gives the content to somebody who has the server keep it in another way, while nothing else changes it. */
  handOver(send: (content: MemberIdentity) => Promise<void>): Promise<void> {
    return this.inTurn(async () => {
      await send(this.content);
      this.isKept = true;
    });
  }

  private inTurn(change: () => Promise<void>): Promise<void> {
    const turn = this.last.then(change);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
