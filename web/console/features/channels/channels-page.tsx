import { Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ChannelView } from '../../../../src/channels/channels.view.js';
import { Band } from '../../components/band.js';
import { PageHead } from '../../components/page-head.js';
import { ProblemNote } from '../../components/problem-note.js';
import { api } from '../../lib/api.js';
import { useTexts } from '../../lib/lang.js';
import { useSession } from '../../lib/session.js';
import { NameCounts } from '../identity/name-counts.js';
import styles from './channels.module.css';

/** The state of both channels, for an admin: whether they take reports and why not, never what is in them. */
export function ChannelsPage() {
  const texts = useTexts();
  const t = texts.keys;
  const { data, error } = useQuery({
    queryKey: ['channels'],
    queryFn: ({ signal }) => api.get<ChannelView[]>('/api/channels', { signal }),
  });
  return (
    <div className={styles.page}>
      <PageHead title={t.channelsTitle} />
      <Text mb="md">{t.channelsText}</Text>
      <ProblemNote error={error} />
      <div className={styles.channels}>
        {data?.map((channel) => (
          <Channel key={channel.id} channel={channel} />
        ))}
      </div>
    </div>
  );
}

function Channel({ channel }: { channel: ChannelView }) {
  const texts = useTexts();
  const t = texts.keys;
  const counts = useSession().abilities.includes('identity.count');
  const why = channel.closedBecause;
  return (
    <Paper component="section">
      <Title order={2}>{texts.common.channels[channel.id]}</Title>
      <Band
        kind={why === null ? 'baik' : why === 'not-vouched' ? 'bahaya' : 'perhatian'}
        title={why ? t.closed : t.open}
      >
        {why ? t.because[why] : t.openText}
      </Band>
      <dl className={styles.facts}>
        <dt>{t.generation}</dt>
        <dd className="angka">{channel.generation === 0 ? '–' : channel.generation}</dd>
        <dt>{t.holders}</dt>
        <dd className="angka">{channel.holders}</dd>
        <dt>{t.pinned}</dt>
        <dd>{channel.pinnedVerifyKey ? t.pinnedYes : t.pinnedNo}</dd>
      </dl>
      {counts && <NameCounts channelId={channel.id} />}
    </Paper>
  );
}
