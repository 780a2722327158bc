import { Button, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SessionView } from '../../../../src/staff/staff.view.js';
import { Band } from '../../components/band.js';
import { useTexts } from '../../lib/lang.js';
import { logout, type Note, unlock } from '../../lib/session.js';
import { EntryFrame } from './entry-frame.js';
import { EntryProblem } from './entry-problem.js';
import { SecretInput } from './secret-input.js';
import { focusFirstError, useFormAction } from './use-form-action.js';

/** After a reload or a lock: the session is there, the keys are not. */
export function UnlockPage({ session, note }: { session: SessionView; note: Note }) {
  const t = useTexts().entry;
  const [password, setPassword] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const action = useFormAction();

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setEmpty(password === '');
    if (password === '') focusFirstError(event.currentTarget);
    else void action.run(() => unlock(password));
  };

  return (
    <EntryFrame title={t.unlockTitle} demo={session.demo}>
      <form onSubmit={send} noValidate>
        <Stack>
          {note && !action.error && <Band kind="perhatian">{t.notes[note]}</Band>}
          <EntryProblem error={action.error} wrong={t.wrongPassword} />
          <Text>{t.unlockText(session.member.name)}</Text>
          <input type="hidden" name="username" autoComplete="username" value={session.member.login} readOnly />
          <SecretInput
            label={t.password}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={isEmpty ? t.required : undefined}
            autoComplete="current-password"
            data-autofocus
          />
          <Button type="submit" size="md" loading={action.isBusy}>
            {t.unlock}
          </Button>
          {action.isBusy && (
            <Text size="sm" c="dimmed" role="status">
              {t.working}
            </Text>
          )}
          <Button variant="default" disabled={action.isBusy} onClick={() => void logout()}>
            {t.otherAccount}
          </Button>
        </Stack>
      </form>
    </EntryFrame>
  );
}
