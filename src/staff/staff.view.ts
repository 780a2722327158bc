import type { Ability } from '../domain/staff/abilities.js';
import type { ChannelId, RoleName } from '../domain/staff/roles.js';

/** One role of a member, and the desk it works for. */
export class RoleView {
  role: RoleName;
  channelId: ChannelId | null;
}

/** The member who is logged in. */
export class SessionMemberView {
  id: string;
  login: string;
  name: string;
  roles: RoleView[];
}

/** A session, as its own page needs it. */
export class SessionView {
  member: SessionMemberView;
  /** What the roles may do at all; for the page to know what to show. */
  abilities: Ability[];
  /** Goes into the header X-CSRF-Token of every write. */
  csrf: string;
  /** 32 hexadecimal digits. */
  deploymentId: string;
  /** Minutes without a key or click after which the page locks. */
  idleMinutes: number;
  /** Today in Asia/Jakarta, `YYYY-MM-DD`. */
  today: string;
  /** True when the database holds sample data. */
  demo: boolean;
}

/** Whether somebody is logged in. */
export class SessionStateView {
  session: SessionView | null;
  demo: boolean;
}

/** Given out once both factors were right. */
export class LoginView {
  session: SessionView;
  /** base64url of the member's keys, sealed under his password; null when his roles open nothing. */
  sealedIdentity: string | null;
}

/** Given out when the password was right, within a session. */
export class UnlockView {
  sealedIdentity: string | null;
}

export class SaltView {
  /** base64url of 32 bytes. */
  salt: string;
}

/** The seed of a second factor, shown while it is being set up. */
export class TotpView {
  /** base32 */
  secret: string;
  /** otpauth:// address, for the QR code. */
  address: string;
}

/** What a one-time link is for. */
export class OpenedLinkView {
  kind: 'activation' | 'second-factor';
  memberId: string;
  login: string;
  name: string;
  roles: RoleView[];
  deploymentId: string;
  /** base64url of 32 bytes. */
  salt: string;
  /** True when the browser has to make keys and a card. */
  opensSomething: boolean;
  totp: TotpView;
  /** Today in Asia/Jakarta, `YYYY-MM-DD`. */
  today: string;
}

/** A member as an admin sees him. */
export class MemberView {
  id: string;
  login: string;
  name: string;
  state: 'invited' | 'active' | 'disabled';
  roles: RoleView[];
  /** What the outstanding one-time link is for, and until when (ISO 8601); null when there is none. */
  linkKind: 'activation' | 'second-factor' | null;
  linkUntil: string | null;
}

/** A one-time link, shown once. */
export class LinkView {
  member: MemberView;
  /** Its secret; the page puts it behind `#aktivasi=`. */
  token: string;
}
