import type { Agreement, RequestState } from '../domain/identity/request.js';
import type { ChannelId } from '../domain/staff/roles.js';

/** A custodian's refusal, sealed to who asked. */
export class RefusalView {
  /** The custodian's card. */
  cardId: string;
  /** An age file in base64url. */
  ciphertext: string;
}

/** A request of an officer for a reporter's name. */
export class IdentityRequestView {
  id: string;
  /** Who asks. */
  memberId: string;
  cardId: string;
  state: RequestState;
  /** `YYYY-MM-DD`. */
  day: string;
  openedDay: string | null;
  /** How far it has come with the custodians; null for whoever did not ask. */
  agreement: Agreement | null;
  /** How many custodians were asked. */
  custodians: number;
  /** How many have agreed; null for whoever did not ask. */
  agreed: number | null;
  /** Only for who asked. */
  refusals: RefusalView[];
  /** Whether the caller may open it now, or open it again. */
  mayOpen: boolean;
}

/** A name that lies at a report, for the desk that holds the report. */
export class ReportIdentityView {
  /** Null when none lies here. */
  disclosureId: string | null;
  /** So many custodians must agree. */
  needed: number;
  /** Card ids of those who keep a share. */
  holders: string[];
  /** The request that is open, else the newest one. */
  request: IdentityRequestView | null;
}

/** A share that a custodian passed on. */
export class PassedShareView {
  /** The custodian's card. */
  cardId: string;
  /** An age file in base64url. */
  ciphertext: string;
}

/** What opens a name, for who asked. */
export class OpenedIdentityView {
  /** The sealed name: an age file in base64url. */
  ciphertext: string;
  shares: PassedShareView[];
  /** The last day on which it can be opened again without asking anew. */
  until: string;
}

/** What a custodian is asked. */
export class CustodianRequestView {
  id: string;
  disclosureId: string;
  reportId: string;
  /** Who asks. */
  memberId: string;
  cardId: string;
  state: RequestState;
  /** `YYYY-MM-DD`. */
  day: string;
  needed: number;
  /** The reason, sealed to him: an age file in base64url. */
  asking: string;
  /** His share, sealed to him: an age file in base64url. */
  share: string;
  /** What he answered; null while it waits for him. */
  agrees: boolean | null;
}

/** Everything that a custodian is asked, what waits for him first. */
export class CustodianRequestsView {
  waiting: number;
  requests: CustodianRequestView[];
}

/** A share that the calling custodian keeps. */
export class KeptShareView {
  id: string;
  disclosureId: string;
  reportId: string;
  /** Card ids of everybody who keeps a share of this name, himself among them. */
  holders: string[];
  /** He is asked for this name and has not answered: before that he cannot hand it on. */
  isAsked: boolean;
  /** Sealed to him: an age file in base64url. */
  ciphertext: string;
}

export class KeptSharesView {
  shares: KeptShareView[];
}

/** So many names depend on so many custodians who work at present. */
export class NamesByCustodiansView {
  working: number;
  names: number;
}

/** How the names of a channel are kept, as numbers alone. */
export class KeepingView {
  channel: ChannelId;
  /** Whether a name can be left there now. */
  isOffered: boolean;
  /** So many custodians must agree to open a name that is left now. */
  needed: number;
  /** The fewest custodians first. */
  names: NamesByCustodiansView[];
}
