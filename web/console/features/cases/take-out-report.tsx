import { Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { reportName } from '../../../../src/sealing/index.js';
import { useTexts } from '../../lib/lang.js';
import { FormEnd, SendProblem, Words } from './form-parts.js';
import { unlinkReport } from './new-case.js';
import type { OpenedCase } from './open-case.js';
import type { CaseInBrowser } from './use-case.js';
import { useCaseForm } from './use-case-form.js';

interface Props {
  opened: OpenedCase;
  act: CaseInBrowser['act'];
  reportId: string;
  onClose(): void;
}

/** Takes a report out of the case: why, for its members, and what the reporter is told. */
export function TakeOutReport({ opened, act, reportId, onClose }: Props) {
  const texts = useTexts();
  const t = texts.cases.linked;
  const ask = texts.cases.fromReport;
  const client = useQueryClient();
  const form = useCaseForm(`${opened.view.id}:unlink:${reportId}`, { text: '', told: t.toldDefault });
  const { draft, change, tried } = form;
  const hasText = draft.text.trim() !== '';
  const send = (event: FormEvent<HTMLFormElement>) =>
    form.submit(event, hasText, async () => {
      const wanted = { reportId, text: draft.text.trim(), told: draft.told.trim() };
      await act((keys, now) => unlinkReport(keys, now, wanted));
      await client.invalidateQueries({ queryKey: ['reports'] });
      onClose();
    });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.outTitle(reportName(reportId))}
      closeButtonProps={{ 'aria-label': texts.common.close }}
      size="lg"
    >
      <form noValidate onSubmit={send}>
        <Stack>
          <Text>{t.outText}</Text>
          {form.error !== null && <SendProblem error={form.error} />}
          <Words
            label={t.why}
            description={ask.whyHint}
            data-autofocus
            value={draft.text}
            error={tried && !hasText ? ask.whyMissing : undefined}
            onText={(text) => change({ text })}
          />
          <Words
            label={ask.told}
            description={ask.toldHint}
            value={draft.told}
            onText={(text) => change({ told: text })}
          />
          <FormEnd send={t.outDo} sending={form.sending} cancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
