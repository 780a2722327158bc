import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ChannelId } from '../../../../src/domain/staff/roles.js';
import type { KeepingView } from '../../../../src/identity/identity.view.js';
import { Band } from '../../components/band.js';
import { ProblemNote } from '../../components/problem-note.js';
import { api } from '../../lib/api.js';
import { useTexts } from '../../lib/lang.js';
import { useSession } from '../../lib/session.js';
import styles from './identity.module.css';

/** On how many working custodians the names of a channel depend: numbers alone, never which names. */
export function NameCounts({ channelId }: { channelId: ChannelId }) {
  const t = useTexts().identity.keeping;
  const { data, error } = useQuery({
    queryKey: ['identity', 'keeping'],
    queryFn: ({ signal }) => api.get<KeepingView[]>('/api/identity/keeping', { signal }),
    refetchOnMount: 'always',
  });
  const mayInvite = useSession().abilities.includes('member.manage');
  const view = data?.find((one) => one.channel === channelId);
  if (error !== null) return <ProblemNote error={error} />;
  if (!view) return null;
  return (
    <>
      <ul className={styles.counts}>
        {view.names.map(({ working, names }) => (
          <li key={working}>{t.depend(names, working)}</li>
        ))}
      </ul>
      {view.names.length === 0 && <Text>{t.noNames}</Text>}
      {view.names.some(({ working }) => working < view.needed) && <Band kind="bahaya">{t.lost}</Band>}
      {view.names.some(({ working }) => working === view.needed) && <Band kind="perhatian">{t.all}</Band>}
      <Text size="sm">{view.isOffered ? t.offered(view.needed) : t.notOffered}</Text>
      {mayInvite && <Link to="/akun">{t.invite}</Link>}
    </>
  );
}
