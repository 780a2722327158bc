import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Day } from '../../domain/calendar/day.js';
import type { RoleName } from '../../domain/staff/roles.js';
import type { Clock } from '../../platform/clock/clock.js';
import { type PasswordKeys, proposePassword } from '../../sealing/index.js';
import { codeAt } from '../../staff/totp.js';
import { activationRequest, type DeskKeys, newDeskKeys, passwordKeysFor, sealedKeys } from './browser-acts.js';
import { ConsoleClient } from './console-client.js';

/** What a member's head, phone and browser hold. */
interface MemberFacts {
  memberId: string;
  role: RoleName;
  login: string;
  password: string;
  totpSecret: string;
  passwordKeys: PasswordKeys;
  /** Null for roles that open nothing. */
  keys: DeskKeys | null;
}

/** A member of the demo's staff. */
export class Member {
  readonly client: ConsoleClient;

  private constructor(
    app: NestFastifyApplication,
    private readonly clock: Clock,
    readonly facts: MemberFacts,
  ) {
    this.client = new ConsoleClient(app);
  }

  /**
   * Uses an activation link as a browser does: the proposed password, a second factor and, where the role opens
   * something, new keys and a card. The member is logged in afterwards.
   */
  static async activate(app: NestFastifyApplication, clock: Clock, token: string): Promise<Member> {
    const link = await new ConsoleClient(app).openLink(token);
    const role = link.roles[0]?.role;
    if (role === undefined) throw new Error('a member without a role');
    const password = proposePassword();
    const member = new Member(app, clock, {
      memberId: link.memberId,
      role,
      login: link.login,
      password,
      totpSecret: link.totp.secret,
      passwordKeys: await passwordKeysFor(link, password),
      keys: link.opensSomething ? await newDeskKeys(link) : null,
    });
    const { passwordKeys, keys } = member.facts;
    await member.client.activate(await activationRequest(token, member.code(), passwordKeys, keys));
    return member;
  }

  /** Pins the root of a channel: the keys are sealed anew with it. */
  async pin(channelId: string, rootVerifyKey: string): Promise<void> {
    const { proof, passphrase } = this.facts.passwordKeys;
    const sealedIdentity = await sealedKeys(this.deskKeys(), { [channelId]: rootVerifyKey }, passphrase);
    await this.client.put('/api/session/identity', { proof, sealedIdentity });
  }

  /** @throws Error for a member whose role opens nothing */
  deskKeys(): DeskKeys {
    if (!this.facts.keys) throw new Error(`${this.facts.login} has no keys`);
    return this.facts.keys;
  }

  /** The day that his browser shows. */
  today(): Day {
    return this.clock.today();
  }

  /** The code that the member's phone shows now. */
  private code(): string {
    return codeAt(this.facts.totpSecret, this.clock.now());
  }
}
