import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { OpenedLinkView } from '../../../../src/staff/staff.view.js';
import { QrCode } from '../../components/qr-code.js';
import { useTexts } from '../../lib/lang.js';
import { activate } from '../../lib/session.js';
import { EntryProblem } from '../login/entry-problem.js';
import { SecretInput } from '../login/secret-input.js';
import { focusFirstError, useFormAction } from '../login/use-form-action.js';
import { PasswordChoice, usePasswordChoice } from './password-choice.js';

/** Password, second factor, first code. For a second factor alone the present password is asked for. */
export function ActivationForm({ token, link }: { token: string; link: OpenedLinkView }) {
  const t = useTexts().entry;
  const isFirst = link.kind === 'activation';
  const choice = usePasswordChoice([link.login, link.name]);
  const [existing, setExisting] = useState('');
  const [code, setCode] = useState('');
  const [errors, setErrors] = useState<{ existing?: string; code?: string }>({});
  const action = useFormAction();

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const isChosen = isFirst ? await choice.check() : existing !== '';
    const digits = code.replace(/\s/g, '');
    const found = {
      ...(isFirst || existing !== '' ? {} : { existing: t.required }),
      ...(/^\d{6}$/.test(digits) ? {} : { code: t.codeForm }),
    };
    setErrors(found);
    if (!isChosen || Object.keys(found).length > 0) focusFirstError(form);
    else await action.run(() => activate(token, link, isFirst ? choice.password : existing, digits));
  };

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack>
        <Text>{t.greeting(link.name, link.login)}</Text>
        <input type="hidden" name="username" autoComplete="username" value={link.login} readOnly />
        {isFirst ? (
          <PasswordChoice choice={choice} />
        ) : (
          <>
            <Title order={2}>{t.existingPassword}</Title>
            <SecretInput
              label={t.password}
              description={t.passwordHint}
              value={existing}
              onChange={(event) => setExisting(event.currentTarget.value)}
              error={errors.existing}
              autoComplete="current-password"
            />
          </>
        )}
        <Title order={2}>{t.stepFactor}</Title>
        <Text>{t.stepFactorText}</Text>
        <QrCode text={link.totp.address} label={t.qrLabel} />
        <TextInput
          label={t.secret}
          value={link.totp.secret.replace(/(.{4})(?=.)/g, '$1 ')}
          readOnly
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        />
        <Title order={2}>{t.stepCode}</Title>
        <EntryProblem error={action.error} wrong={isFirst ? t.codeWrong : t.codeOrPasswordWrong} />
        <TextInput
          label={t.code}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={errors.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
        />
        <Button type="submit" size="md" loading={action.isBusy}>
          {isFirst ? t.activate : t.setFactor}
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {action.isBusy ? t.working : isFirst && link.opensSomething ? t.keysNote : ''}
        </Text>
      </Stack>
    </form>
  );
}
