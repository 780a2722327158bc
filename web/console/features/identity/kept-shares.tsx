import { Button, Group, Paper, Select, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChannelId } from '../../../../src/domain/staff/roles.js';
import type { KeptSharesView } from '../../../../src/identity/identity.view.js';
import { ProblemNote } from '../../components/problem-note.js';
import { api } from '../../lib/api.js';
import type { Keys } from '../../lib/keys.js';
import { useTexts } from '../../lib/lang.js';
import { useFormAction } from '../login/use-form-action.js';
import { planHandover, sealedForSuccessor, successorsOf } from './model/handing-on.js';
import { NameCounts } from './name-counts.js';
import { IdentityProblemNote } from './problem-words.js';

/** What a custodian keeps, on how many custodians the names depend, and how he hands his shares on. */
export function KeptShares({ keys, channelId }: { keys: Keys; channelId: ChannelId }) {
  const t = useTexts().identity.keeping;
  const { data, error } = useQuery({
    queryKey: ['identity', 'shares'],
    queryFn: ({ signal }) => api.get<KeptSharesView>('/api/identity/shares', { signal }),
    refetchOnMount: 'always',
  });
  const [isHandingOn, setHandingOn] = useState(false);
  return (
    <Paper component="section" aria-labelledby="bagian-disimpan">
      <Title order={2} id="bagian-disimpan">
        {t.title}
      </Title>
      {error !== null && <ProblemNote error={error} />}
      {data && <Text>{t.kept(data.shares.length)}</Text>}
      <NameCounts channelId={channelId} />
      {data && data.shares.length > 0 && !isHandingOn && (
        <Button variant="default" mt="sm" onClick={() => setHandingOn(true)}>
          {t.handOn}
        </Button>
      )}
      {data && isHandingOn && (
        <HandOver keys={keys} channelId={channelId} view={data} onClose={() => setHandingOn(false)} />
      )}
    </Paper>
  );
}

interface HandOverProps {
  keys: Keys;
  channelId: ChannelId;
  view: KeptSharesView;
  onClose: () => void;
}

/** He chooses who has them after him; each share is opened in this browser and sealed anew. */
function HandOver({ keys, channelId, view, onClose }: HandOverProps) {
  const texts = useTexts();
  const t = texts.identity.keeping;
  const client = useQueryClient();
  const action = useFormAction();
  const [chosen, setChosen] = useState<string | null>(null);
  const [done, setDone] = useState<{ shares: number; name: string } | null>(null);
  const { data: trust, error } = useQuery({
    queryKey: ['identity', 'successors', channelId],
    queryFn: () => keys.refreshTrust(channelId),
    refetchOnMount: 'always',
    structuralSharing: false,
  });
  const own = trust?.countedNow.get(keys.cardId);
  const successors = own && trust ? successorsOf(own, trust.countedNow) : [];
  const to = successors.find((card) => card.id === chosen);
  const plan = to && trust ? planHandover(view.shares, to, trust.counted) : null;
  const send = () =>
    action.run(async () => {
      if (!to || !plan || !trust) return;
      setDone(null);
      try {
        for (const [sent, share] of plan.going.entries()) {
          const sealed = await sealedForSuccessor(keys, trust, share, to);
          await api.post(`/api/identity/shares/${share.id}/handover`, sealed);
          setDone({ shares: sent + 1, name: to.name });
        }
      } finally {
        await client.invalidateQueries({ queryKey: ['identity'] });
      }
    });
  if (error !== null) return <ProblemNote error={error} />;
  if (!trust) return <Text role="status">{texts.common.loading}</Text>;
  return (
    <>
      {successors.length === 0 && <Text mt="sm">{t.nobody}</Text>}
      {successors.length > 0 && (
        <Select
          label={t.successor}
          description={own?.custodian === 'outside' ? t.outsideOnly : t.successorHint}
          placeholder={t.choose}
          data={successors.map((card) => ({
            value: card.id,
            label: `${card.name} (${card.custodian === 'outside' ? t.outside : t.inside})`,
          }))}
          value={chosen}
          onChange={setChosen}
          mt="sm"
        />
      )}
      {plan && plan.going.length > 0 && <Text mt="sm">{t.going(plan.going.length, to?.name ?? '')}</Text>}
      {plan && plan.doubled > 0 && <Text mt="sm">{t.doubled(plan.doubled, to?.name ?? '')}</Text>}
      {plan && plan.asked > 0 && <Text mt="sm">{t.asked(plan.asked)}</Text>}
      <IdentityProblemNote error={action.error} />
      {done && <Text role="status">{t.done(done.shares, done.name)}</Text>}
      {plan && plan.going.length > 0 && (
        <Text size="sm" my="sm">
          {t.note}
        </Text>
      )}
      <Group mt="sm">
        {successors.length > 0 && (
          <Button loading={action.isBusy} disabled={!plan || plan.going.length === 0} onClick={() => void send()}>
            {t.send}
          </Button>
        )}
        <Button variant="default" disabled={action.isBusy} onClick={onClose}>
          {done ? t.close : texts.common.cancel}
        </Button>
      </Group>
    </>
  );
}
