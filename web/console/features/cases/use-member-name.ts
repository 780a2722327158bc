import { useKeys } from '../../lib/keys.js';
import { useTexts } from '../../lib/lang.js';
import type { OpenedCase } from './open-case.js';

/** The name on a counted card; nobody's name is taken from the server. */
export function useCardName({ cards }: Pick<OpenedCase, 'cards'>): (cardId: string | undefined) => string {
  const t = useTexts().cases.dossier;
  const keys = useKeys();
  return (cardId) => {
    const card = cardId === undefined ? undefined : cards.get(cardId);
    if (card === undefined) return t.unknownMember;
    return card.memberId === keys?.memberId ? t.you(card.name) : card.name;
  };
}
