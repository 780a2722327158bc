import { Button, Group, Paper, Text, Textarea, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDay } from '../../../../src/domain/calendar/format-day.js';
import type { ChannelId } from '../../../../src/domain/staff/roles.js';
import type { CustodianRequestView } from '../../../../src/identity/identity.view.js';
import { reportName } from '../../../../src/sealing/index.js';
import panel from '../../components/panel.module.css';
import { api } from '../../lib/api.js';
import type { Keys } from '../../lib/keys.js';
import { useLang, useTexts } from '../../lib/lang.js';
import { useFormAction } from '../login/use-form-action.js';
import { agreement, type OpenedRequest, openRequest, refusal } from './model/asked.js';
import { IdentityProblemNote } from './problem-words.js';

interface Asked {
  keys: Keys;
  channelId: ChannelId;
  request: CustodianRequestView;
}

/** One request: who asks and why, opened in this browser, and the two answers. */
export function RequestCard({ keys, channelId, request }: Asked) {
  const texts = useTexts();
  const t = texts.identity;
  const lang = useLang();
  const { data: opened, error } = useQuery({
    queryKey: ['identity', 'asked', request.id],
    queryFn: async () => openRequest(keys, await keys.refreshTrust(channelId), request),
    retry: false,
    structuralSharing: false,
  });
  const heading = `permintaan-${request.id}`;
  const waits = request.state === 'waiting' && request.agrees === null;
  return (
    <Paper component="section" aria-labelledby={heading}>
      <Title order={2} id={heading}>
        {t.request(reportName(request.reportId))}
      </Title>
      {!opened && error === null && <Text role="status">{texts.common.loading}</Text>}
      <IdentityProblemNote error={error} />
      {opened && (
        <>
          <Text>{t.askedBy(opened.asker.name, formatDay(request.day, lang))}</Text>
          <Text size="sm">{t.needed(opened.asking.needed)}</Text>
          <Title order={3} mt="sm">
            {t.reason}
          </Title>
          <p className={panel.words}>{opened.asking.reason}</p>
        </>
      )}
      {request.state !== 'waiting' && <Text>{t.states[request.state]}</Text>}
      {request.agrees !== null && <Text>{request.agrees ? t.answers.agreed : t.answers.refused}</Text>}
      {opened && waits && <Answering keys={keys} request={request} opened={opened} />}
    </Paper>
  );
}

function Answering({ keys, request, opened }: Omit<Asked, 'channelId'> & { opened: OpenedRequest }) {
  const t = useTexts().identity;
  const client = useQueryClient();
  const action = useFormAction();
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const send = (answer: typeof agreement) =>
    action.run(async () => {
      try {
        await api.post(`/api/identity/requests/${request.id}/answer`, await answer(keys, opened, words.trim()));
      } finally {
        await client.invalidateQueries({ queryKey: ['identity', 'requests'] });
        await client.invalidateQueries({ queryKey: ['identity', 'shares'] });
      }
    });
  const refuse = () => {
    setMissing(words.trim() === '');
    if (words.trim() !== '') void send(refusal);
  };
  return (
    <>
      <Textarea
        label={t.words}
        description={t.wordsHint}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        error={missing && words.trim() === '' ? t.wordsMissing : undefined}
        autosize
        minRows={2}
        mt="sm"
      />
      <IdentityProblemNote error={action.error} />
      <Text size="sm" my="sm">
        {t.agreeNote}
      </Text>
      <Group>
        <Button loading={action.isBusy} onClick={() => void send(agreement)}>
          {t.agree}
        </Button>
        <Button variant="default" disabled={action.isBusy} onClick={refuse}>
          {t.refuse}
        </Button>
      </Group>
    </>
  );
}
