import { combine, split } from 'shamir-secret-sharing';
import { fromHex, hex, newId, sha256 } from './bytes.js';
import { canonicalJson } from './canonical.js';
import type { Card } from './card.js';
import { type Context, contextLine, type SealedBy } from './context.js';
import type { IdentityLeftBody } from './entry-bodies.js';
import { SealingError } from './errors.js';
import { identityFromSeed, newSeed, recipientOf } from './identity.js';
import { type OpenedText, openText, sealText } from './sealed-text.js';
import { hasShape, listOf, type Shape, text } from './shapes.js';
import { readStatement } from './statement.js';

/** Who a reporter is, in her own words. */
export interface DisclosedIdentity {
  readonly name: string;
  readonly contact: string;
}

/** What sealDisclosure() needs. */
export interface DisclosureToSeal {
  readonly threadId: string;
  readonly identity: DisclosedIdentity;
  /** from readCustodians(); the order is that of the shares */
  readonly custodians: readonly Card[];
  readonly needed: number;
  /** of the reporter */
  readonly signSecret: Uint8Array;
  readonly sealedBy: SealedBy;
}

/** What the server gets, and the entry that ties it to the thread. */
export interface SealedDisclosure {
  readonly id: string;
  readonly ciphertext: Uint8Array;
  readonly shares: readonly { readonly cardId: string; readonly ciphertext: Uint8Array }[];
  readonly body: IdentityLeftBody;
}

/**
 * Seals an identity to a key of its own and splits that key among the custodians. The key is gone when this returns.
 *
 * @throws SealingError `malformed` when fewer than two would be enough, or more would be needed than there are
 */
export async function sealDisclosure(wanted: DisclosureToSeal): Promise<SealedDisclosure> {
  const { threadId, identity, custodians, needed, signSecret, sealedBy } = wanted;
  if (needed < 2 || custodians.length < needed) throw new SealingError('malformed', 'not a way to split a key');
  const id = newId();
  const seed = newSeed();
  const recipient = await recipientOf(identityFromSeed(seed));
  const { name, contact } = identity;
  const about = { id, parent: threadId, prev: null, by: 'reporter', sealedBy, peluit: 1 } as const;
  const ciphertext = await sealText(
    { ...about, kind: 'disclosure', n: null },
    { name, contact },
    signSecret,
    recipient,
  );
  const holders = custodians.map((card) => card.id);
  const parts = await split(seed, custodians.length, needed);
  seed.fill(0);
  const shares = await Promise.all(
    custodians.map(async (card, n) => {
      const body = { share: hex(parts[n] ?? new Uint8Array()), holders, needed };
      const sealed = await sealText({ ...about, kind: 'share', n }, body, signSecret, card.recipient);
      return { cardId: card.id, ciphertext: sealed };
    }),
  );
  const told = shares.map((share) => ({ cardId: share.cardId, sha256: hex(sha256(share.ciphertext)) }));
  const body = {
    type: 'identity-left',
    disclosure: id,
    sha256: hex(sha256(ciphertext)),
    needed,
    custodians: told,
  } as const;
  return { id, ciphertext, shares, body };
}

/** Which disclosure a share must be of, and by whom. */
export interface ExpectedDisclosure {
  readonly disclosureId: string;
  readonly threadId: string;
  /** Ed25519, 64 hexadecimal characters: of entry 0, or as an officer who counts has signed it to a custodian */
  readonly reporterKey: string;
  readonly needed: number;
}

/** A share that is whole and signed by the reporter. */
export interface OpenedShare {
  /** place among the shares, from 0 */
  readonly n: number;
  readonly share: Uint8Array;
  /** as the reporter signed it, so that whoever gets it from the custodian can check it himself */
  readonly statement: string;
}

/**
 * A custodian opens his own share.
 *
 * @param cardId his card
 * @returns null when it is not sealed to him
 * @throws SealingError as openText(), `signature` when the reporter did not sign it, `context` when it is another's
 */
export async function openShare(
  file: Uint8Array,
  identity: string,
  cardId: string,
  expected: ExpectedDisclosure,
): Promise<OpenedShare | null> {
  const opened = await openText(file, identity, { kind: 'share', id: expected.disclosureId });
  return opened && readShare(statementOf(opened), cardId, expected);
}

/** What passShare() needs. */
export interface ShareToPass {
  readonly share: OpenedShare;
  readonly disclosureId: string;
  readonly requestId: string;
  /** Who asked; his card counts (the caller's to know). */
  readonly to: Card;
  /** The custodian's own card, and its signing key. */
  readonly byCardId: string;
  readonly signSecret: Uint8Array;
  /** What he has to say about it. */
  readonly text: string;
}

/** A custodian agrees: his share, as the reporter signed it, sealed to the one who asked. */
export async function passShare(wanted: ShareToPass): Promise<Uint8Array> {
  const { share, disclosureId, requestId, to, byCardId, signSecret, text: words } = wanted;
  const context: Context = {
    peluit: 1,
    kind: 'share',
    id: disclosureId,
    parent: requestName(requestId),
    n: share.n,
    prev: null,
    by: byCardId,
    sealedBy: 'browser',
  };
  return sealText(context, { to: to.id, statement: share.statement, text: words }, signSecret, to.recipient);
}

/** A share that a custodian passed on. */
export interface PassedShare extends OpenedShare {
  readonly text: string;
}

/**
 * Who asked opens what one custodian passed on to him.
 *
 * @param to his own card
 * @param custodian whose card counts (the caller's to know)
 * @returns null when it is not sealed to him
 * @throws SealingError as openText(), `signature` when custodian or reporter did not sign, `context` when it belongs to
 *   another request, disclosure, thread or custodian
 */
export async function openPassedShare(
  file: Uint8Array,
  identity: string,
  to: { readonly cardId: string; readonly requestId: string },
  custodian: Card,
  expected: ExpectedDisclosure,
): Promise<PassedShare | null> {
  const opened = await openText(file, identity, {
    kind: 'share',
    id: expected.disclosureId,
    parent: requestName(to.requestId),
    by: custodian.id,
  });
  if (opened === null) return null;
  if (!opened.verify(custodian.verifyKey)) throw new SealingError('signature', 'not passed on by this custodian');
  if (!hasShape(opened.body, PASSED)) throw new SealingError('malformed', 'not a share that was passed on');
  const { to: addressed, statement, text: words } = opened.body as { to: string; statement: string; text: string };
  if (addressed !== to.cardId) throw new SealingError('context', 'passed on to another card');
  return { ...readShare(statement, custodian.id, expected), text: words };
}

/**
 * Opens an identity with the shares of enough custodians. Every one of them has been checked by openPassedShare().
 *
 * @param expected.sha256 of the sealed identity, by the reporter's entry
 * @throws SealingError `malformed` when they are too few or two of them are one, `corrupt` when they make no key of this
 *   identity, `context` or `signature` when it is another one than the reporter left
 */
export async function openDisclosure(
  file: Uint8Array,
  shares: readonly OpenedShare[],
  expected: ExpectedDisclosure & { readonly sha256: string },
): Promise<DisclosedIdentity> {
  const distinct = new Map(shares.map((share) => [share.n, share.share]));
  if (distinct.size < expected.needed) throw new SealingError('malformed', 'too few shares');
  if (hex(sha256(file)) !== expected.sha256) throw new SealingError('context', 'not the identity that she left');
  const seed = await combined([...distinct.values()]);
  const about = { kind: 'disclosure', id: expected.disclosureId, parent: expected.threadId, by: 'reporter' } as const;
  const opened = await openText(file, identityFromSeed(seed), about);
  seed.fill(0);
  if (opened === null) throw new SealingError('corrupt', 'these shares do not make the key of this identity');
  if (!opened.verify(expected.reporterKey)) throw new SealingError('signature', 'not signed by the reporter');
  if (!hasShape(opened.body, { name: text, contact: text })) throw new SealingError('malformed', 'not an identity');
  const { name, contact } = opened.body as unknown as DisclosedIdentity;
  return { name, contact };
}

const SHARE: Shape = {
  share: (value) => typeof value === 'string' && /^[0-9a-f]{66}$/.test(value),
  holders: listOf(text, 20),
  needed: (value) => typeof value === 'number',
};
const PASSED: Shape = { to: text, statement: text, text };

/** A share as the reporter signed it, when it is the one of this card and this disclosure. */
function readShare(statement: string, cardId: string, expected: ExpectedDisclosure): OpenedShare {
  const about = { kind: 'share', id: expected.disclosureId, parent: expected.threadId, by: 'reporter' } as const;
  const { context, body, verify } = readStatement(statement, about);
  if (!hasShape(body, SHARE) || context.n === null) throw new SealingError('malformed', 'not a share');
  if (!verify(expected.reporterKey)) throw new SealingError('signature', 'not signed by the reporter');
  const { share, holders, needed } = body as { share: string; holders: string[]; needed: number };
  if (holders[context.n] !== cardId || needed !== expected.needed) {
    throw new SealingError('context', 'the share of another custodian, or of another splitting');
  }
  return { n: context.n, share: fromHex(share), statement };
}

function statementOf({ context, body, signature }: OpenedText): string {
  return canonicalJson({ context: contextLine(context), body: canonicalJson(body), signature });
}

async function combined(shares: Uint8Array[]): Promise<Uint8Array> {
  try {
    return await combine(shares);
  } catch {
    throw new SealingError('malformed', 'these are not shares of one key');
  }
}

function requestName(requestId: string): string {
  return `request:${requestId}`;
}
