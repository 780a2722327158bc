import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../lib/lang.js';

interface AskFormProps {
  isBusy: boolean;
  onSend: (asked: { reason: string; forReporter: string }) => void;
  onCancel: () => void;
}

/** Why the name is needed, for the custodians alone; and a sentence for the reporter. */
export function AskForm({ isBusy, onSend, onCancel }: AskFormProps) {
  const texts = useTexts();
  const t = texts.identity.desk;
  const [reason, setReason] = useState('');
  const [forReporter, setForReporter] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  const send = () => {
    setTried(true);
    if (!isMissing) onSend({ reason: reason.trim(), forReporter: forReporter.trim() });
  };
  return (
    <>
      <Textarea
        label={t.reason}
        description={t.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isTried && isMissing ? t.reasonMissing : undefined}
        autosize
        minRows={3}
        maxLength={4_000}
        mt="sm"
      />
      <Textarea
        label={t.forReporter}
        description={t.forReporterHint}
        value={forReporter}
        onChange={(event) => setForReporter(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={4_000}
        mt="sm"
      />
      <Group mt="sm">
        <Button loading={isBusy} onClick={send}>
          {t.send}
        </Button>
        <Button variant="default" disabled={isBusy} onClick={onCancel}>
          {texts.common.cancel}
        </Button>
      </Group>
    </>
  );
}
