import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ChannelId } from '../../../../src/domain/staff/roles.js';
import { type Card, fingerprintWords } from '../../../../src/sealing/index.js';
import { workerKdf } from '../../lib/kdf.js';
import { type Keys, useKeys } from '../../lib/keys.js';
import type { Trust } from '../../lib/trust.js';

/** How often an open console looks again at what the database holds. */
const LOOK_AGAIN_MS = 60_000;

/** What of the channel counts, looked at again whenever a page shows it, every minute, and after each act. */
export function useTrust(channelId: ChannelId) {
  const keys = useKeys();
  const pinned = keys?.roots[channelId] ?? '';
  return useQuery<Trust>({
    queryKey: ['cards', channelId, pinned],
    queryFn: () => (keys as Keys).refreshTrust(channelId),
    enabled: keys !== null,
    refetchOnMount: 'always',
    refetchInterval: LOOK_AGAIN_MS,
  });
}

/** The eight words of a card under a root; undefined while they are being computed. */
export function useFingerprint(rootVerifyKey: string | null, card: Card | null): string[] | undefined {
  const [found, setFound] = useState<{ key: string; words: string[] }>();
  const key = rootVerifyKey && card ? `${rootVerifyKey}:${card.id}:${card.verifyKey}` : '';
  useEffect(() => {
    if (!rootVerifyKey || !card || key === '') return undefined;
    let isWanted = true;
    void fingerprintWords(rootVerifyKey, card, workerKdf).then((words) => {
      if (isWanted) setFound({ key, words });
    });
    return () => {
      isWanted = false;
    };
  }, [key, rootVerifyKey, card]);
  return found?.key === key ? found.words : undefined;
}
