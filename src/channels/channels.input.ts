import type { ChannelId } from '../domain/staff/roles.js';
import { DomainError } from '../platform/http/domain-error.js';
import { checkOuterForm } from '../sealing/age-file.js';
import { fromBase64url } from '../sealing/bytes.js';
import { cardSha256, readCard, readVouch } from '../sealing/card.js';
import { SealingError } from '../sealing/errors.js';
import { readChannelRecipient } from '../sealing/trust.js';
import type { CardEntity } from './cards.entity.js';
import type { CardWrapDto, GenerationDto } from './channels.dto.js';

/**
 * What the server can check of signed input: its form, and that it is signed with the key of the caller's own card.
 * Whether that card counts only a browser with a pinned root can say.
 */

/** @throws DomainError `sealed.malformed` unless the caller signed a vouch for exactly this card */
export function readCardVouch(statement: string, card: CardEntity, own: CardEntity): void {
  refuseMalformed(() => {
    const vouch = readVouch(statement);
    const matches =
      vouch.cardId === card.id &&
      vouch.byCardId === own.id &&
      card.id !== own.id &&
      vouch.cardSha256 === cardSha256(readCard(card.statement)) &&
      vouch.verify(readCard(own.statement).verifyKey);
    if (!matches) throw new DomainError('sealed.malformed');
  });
}

/** @throws DomainError `sealed.malformed` unless the caller signed this recipient as the channel's next */
export function readGeneration(dto: GenerationDto, channelId: ChannelId, own: CardEntity): void {
  refuseMalformed(() => {
    const card = readCard(own.statement);
    const expected = { channelId, generation: dto.expected + 1 };
    const { recipient } = readChannelRecipient(dto.statement, new Map([[card.id, card]]), expected);
    if (recipient !== dto.recipient) throw new DomainError('sealed.malformed');
  });
}

/** @throws DomainError `sealed.malformed` unless it has the outer form of a wrap */
export function readWrap(dto: CardWrapDto): { cardId: string; ciphertext: Buffer } {
  return refuseMalformed(() => {
    const bytes = fromBase64url(dto.ciphertext);
    checkOuterForm(bytes, { bytes: bytes.length, kind: 'wrap' });
    return { cardId: dto.cardId, ciphertext: Buffer.from(bytes) };
  });
}

function refuseMalformed<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SealingError) throw new DomainError('sealed.malformed');
    throw error;
  }
}
