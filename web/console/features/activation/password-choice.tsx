import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { proposePassword } from '../../../../src/sealing/index.js';
import { useTexts } from '../../lib/lang.js';
import { SecretInput } from '../login/secret-input.js';
import styles from './password-choice.module.css';
import { isStrong, LEAST_LENGTH } from './password-strength.js';

type Strength = 'unknown' | 'short' | 'checking' | 'weak' | 'strong';

/** A password to be chosen: proposed words, or an own one that is long and hard to guess; written twice either way. */
export function usePasswordChoice(ownWords: string[]) {
  const t = useTexts().entry;
  const [proposed, setProposed] = useState(proposePassword);
  const [isOwn, setOwn] = useState(false);
  const [own, setOwnPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [strength, setStrength] = useState<Strength>('unknown');
  const [errors, setErrors] = useState<{ own?: string; repeated?: string }>({});
  const password = isOwn ? own : proposed;

  const judge = async (text: string): Promise<Strength> => {
    const found = text.length < LEAST_LENGTH ? 'short' : (await isStrong(text, ownWords)) ? 'strong' : 'weak';
    setStrength(found);
    return found;
  };
  const typeOwn = (text: string) => {
    setOwnPassword(text);
    setStrength(text.length < LEAST_LENGTH ? 'short' : 'checking');
    void judge(text);
  };
  /** @returns whether it may be used; marks what is wrong */
  const check = async (): Promise<boolean> => {
    const found = isOwn ? await judge(own) : 'strong';
    const wrong = {
      ...(found === 'strong' ? {} : { own: found === 'short' ? t.ownShort(own.length) : t.ownWeak }),
      ...(repeated.trim() === password ? {} : { repeated: t.repeatWrong }),
    };
    setErrors(wrong);
    return Object.keys(wrong).length === 0;
  };
  return {
    password,
    proposed,
    isOwn,
    own,
    repeated,
    strength,
    errors,
    typeOwn,
    setRepeated,
    check,
    another: () => setProposed(proposePassword()),
    switchTo: (wanted: boolean) => {
      setOwn(wanted);
      setErrors({});
    },
  };
}

export function PasswordChoice(props: { choice: ReturnType<typeof usePasswordChoice>; heading?: string }) {
  const { choice, heading } = props;
  const t = useTexts().entry;
  const { isOwn, strength, errors } = choice;
  const hints: Record<Strength, string> = {
    unknown: t.ownHint,
    short: t.ownShort(choice.own.length),
    checking: t.checking,
    weak: t.ownWeak,
    strong: t.ownStrong,
  };
  return (
    <Stack gap="sm">
      <Title order={2}>{heading ?? t.stepPassword}</Title>
      {isOwn ? (
        <>
          <SecretInput
            label={t.ownPassword}
            description={t.ownHint}
            value={choice.own}
            onChange={(event) => choice.typeOwn(event.currentTarget.value)}
            error={errors.own}
            autoComplete="new-password"
          />
          <Text size="sm" role="status">
            {choice.own === '' ? '' : hints[strength]}
          </Text>
        </>
      ) : (
        <>
          <Text>{t.stepPasswordText}</Text>
          <section className={styles.words} aria-label={t.proposed} lang="id">
            <ol>
              {choice.proposed.split('-').map((word, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand twice
                <li key={place}>{word}</li>
              ))}
            </ol>
            <p>{choice.proposed}</p>
          </section>
        </>
      )}
      <Group gap="xs">
        {!isOwn && (
          <Button variant="default" onClick={choice.another}>
            {t.another}
          </Button>
        )}
        <Button variant="subtle" onClick={() => choice.switchTo(!isOwn)}>
          {isOwn ? t.useProposed : t.useOwn}
        </Button>
      </Group>
      <SecretInput
        label={t.repeat}
        description={isOwn ? undefined : t.repeatHint}
        value={choice.repeated}
        onChange={(event) => choice.setRepeated(event.currentTarget.value)}
        error={errors.repeated}
        autoComplete="new-password"
      />
    </Stack>
  );
}
