import { Button, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Band } from '../../components/band.js';
import { PageHead } from '../../components/page-head.js';
import { useTexts } from '../../lib/lang.js';
import { changePassword, useSession } from '../../lib/session.js';
import { PasswordChoice, usePasswordChoice } from '../activation/password-choice.js';
import { EntryProblem } from '../login/entry-problem.js';
import { SecretInput } from '../login/secret-input.js';
import { focusFirstError, useFormAction } from '../login/use-form-action.js';
import styles from './password-page.module.css';

/** A member changes his own password: the present one, the new one twice, and a code. */
export function PasswordPage() {
  const t = useTexts().entry;
  const [isDone, setDone] = useState(false);
  return (
    <div className={styles.page}>
      <PageHead title={t.changeTitle} />
      {isDone ? <Band kind="baik">{t.changeDone}</Band> : <PasswordForm onDone={() => setDone(true)} />}
    </div>
  );
}

function PasswordForm({ onDone }: { onDone: () => void }) {
  const t = useTexts().entry;
  const { member } = useSession();
  const choice = usePasswordChoice([member.login, member.name]);
  const [current, setCurrent] = useState('');
  const [code, setCode] = useState('');
  const [errors, setErrors] = useState<{ current?: string; code?: string }>({});
  const action = useFormAction();

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const isChosen = await choice.check();
    const digits = code.replace(/\s/g, '');
    const found = {
      ...(current === '' ? { current: t.required } : {}),
      ...(/^\d{6}$/.test(digits) ? {} : { code: t.codeForm }),
    };
    setErrors(found);
    if (!isChosen || Object.keys(found).length > 0) focusFirstError(form);
    else {
      await action.run(async () => {
        await changePassword(current, choice.password, digits);
        onDone();
      });
    }
  };

  return (
    <Paper component="section">
      <form onSubmit={(event) => void send(event)} noValidate>
        <Stack>
          <Text>{t.changeText}</Text>
          <input type="hidden" name="username" autoComplete="username" value={member.login} readOnly />
          <Title order={2}>{t.existingPassword}</Title>
          <SecretInput
            label={t.password}
            description={t.passwordHint}
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            error={errors.current}
            autoComplete="current-password"
          />
          <PasswordChoice choice={choice} heading={t.newPassword} />
          <Title order={2}>{t.stepPresentCode}</Title>
          <EntryProblem error={action.error} wrong={t.codeOrPasswordWrong} />
          <TextInput
            label={t.code}
            description={t.codeHint}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            error={errors.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
          />
          <Button type="submit" size="md" loading={action.isBusy}>
            {t.changeDo}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {action.isBusy ? t.working : ''}
          </Text>
        </Stack>
      </form>
    </Paper>
  );
}
