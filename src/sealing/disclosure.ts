import { combine, split } from 'shamir-secret-sharing';
import { hex, newId, sha256 } from './bytes.js';
import type { Card } from './card.js';
import type { SealedBy } from './context.js';
import type { IdentityLeftBody } from './entry-bodies.js';
import { SealingError } from './errors.js';
import { identityFromSeed, newSeed, recipientOf } from './identity.js';
import { openText, sealText } from './sealed-text.js';
import { hasShape, text } from './shapes.js';
import type { ExpectedDisclosure, OpenedShare } from './shares.js';

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

async function combined(shares: Uint8Array[]): Promise<Uint8Array> {
  try {
    return await combine(shares);
  } catch {
    throw new SealingError('malformed', 'these are not shares of one key');
  }
}
