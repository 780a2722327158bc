import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CustodianRequestsView } from '../../../../src/identity/identity.view.js';
import { PageHead } from '../../components/page-head.js';
import { ProblemNote } from '../../components/problem-note.js';
import { api } from '../../lib/api.js';
import { useKeys } from '../../lib/keys.js';
import { useTexts } from '../../lib/lang.js';
import { useHat } from '../../lib/session.js';
import styles from './identity.module.css';
import { KeptShares } from './kept-shares.js';
import { RequestCard } from './request-card.js';

/** How often an open page looks for new requests. */
const LOOK_AGAIN_MS = 60_000;

/** What a custodian is asked. */
export function RequestsPage() {
  const texts = useTexts();
  const t = texts.identity;
  const keys = useKeys();
  const { channelId } = useHat();
  const { data, error } = useQuery({
    queryKey: ['identity', 'requests'],
    queryFn: ({ signal }) => api.get<CustodianRequestsView>('/api/identity/requests', { signal }),
    refetchOnMount: 'always',
    refetchInterval: LOOK_AGAIN_MS,
  });
  return (
    <div className={styles.page}>
      <PageHead title={t.title} />
      <Text>{t.intro}</Text>
      {error !== null && <ProblemNote error={error} />}
      {data === undefined && error === null && <Text role="status">{texts.common.loading}</Text>}
      {data && (
        <Text role="status">
          <b>{t.waiting(data.waiting)}</b>
        </Text>
      )}
      {data?.requests.length === 0 && <Text>{t.empty}</Text>}
      {keys &&
        channelId &&
        data?.requests.map((request) => (
          <RequestCard key={request.id} keys={keys} channelId={channelId} request={request} />
        ))}
      {keys && channelId && <KeptShares keys={keys} channelId={channelId} />}
    </div>
  );
}
