import { Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Band } from '../../components/band.js';
import { useTexts } from '../../lib/lang.js';
import { login, type Note } from '../../lib/session.js';
import { EntryFrame } from './entry-frame.js';
import { EntryProblem } from './entry-problem.js';
import { SecretInput } from './secret-input.js';
import { focusFirstError, useFormAction } from './use-form-action.js';

interface Errors {
  name?: string;
  password?: string;
  code?: string;
}

/** Both factors at once. */
export function LoginPage({ demo, note }: { demo: boolean; note: Note }) {
  const t = useTexts().entry;
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [errors, setErrors] = useState<Errors>({});
  const action = useFormAction();

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found: Errors = {
      ...(name.trim() === '' ? { name: t.required } : {}),
      ...(password === '' ? { password: t.required } : {}),
      ...(/^\d{6}$/.test(code.replace(/\s/g, '')) ? {} : { code: t.codeForm }),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) focusFirstError(event.currentTarget);
    else void action.run(() => login(name.trim().toLowerCase(), password, code.replace(/\s/g, '')));
  };

  return (
    <EntryFrame title={t.loginTitle} demo={demo}>
      <form onSubmit={send} noValidate>
        <Stack>
          {note && !action.error && <Band kind={note === 'left' ? 'baik' : 'perhatian'}>{t.notes[note]}</Band>}
          <EntryProblem error={action.error} wrong={t.wrong} />
          <TextInput
            label={t.login}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={errors.name}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <SecretInput
            label={t.password}
            description={t.passwordHint}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={errors.password}
            autoComplete="current-password"
          />
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
            {t.submit}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {action.isBusy ? t.working : t.lostPassword}
          </Text>
        </Stack>
      </form>
    </EntryFrame>
  );
}
