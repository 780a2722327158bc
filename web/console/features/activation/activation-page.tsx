import { Button, Loader, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { OpenedLinkView } from '../../../../src/staff/staff.view.js';
import { Band } from '../../components/band.js';
import { ProblemNote } from '../../components/problem-note.js';
import { ApiProblem, api } from '../../lib/api.js';
import { useTexts } from '../../lib/lang.js';
import { toLogin } from '../../lib/session.js';
import { EntryFrame } from '../login/entry-frame.js';
import { ActivationForm } from './activation-form.js';

const opened = new Map<string, Promise<OpenedLinkView>>();

/** Each opening makes a new second factor, so one page opens its link once, however often it is drawn. */
function openOnce(token: string): Promise<OpenedLinkView> {
  const asked = opened.get(token) ?? api.post<OpenedLinkView>('/api/activation/open', { token });
  opened.set(token, asked);
  asked.catch(() => opened.delete(token));
  return asked;
}

/** What a one-time link leads to. */
export function ActivationPage({ token, demo }: { token: string; demo: boolean }) {
  const texts = useTexts();
  const t = texts.entry;
  const [link, setLink] = useState<OpenedLinkView | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: pressing "again" tries again
  useEffect(() => {
    setError(null);
    openOnce(token).then(setLink, setError);
  }, [token, tries]);

  const isInvalid = error instanceof ApiProblem && error.code === 'link.invalid';
  const title = link?.kind === 'second-factor' ? t.secondFactorTitle : t.activationTitle;
  return (
    <EntryFrame title={title} demo={demo}>
      {link ? (
        <ActivationForm token={token} link={link} />
      ) : (
        <Stack>
          {!error && <Loader aria-label={texts.common.loading} />}
          {isInvalid ? <Band kind="bahaya">{t.linkInvalid}</Band> : <ProblemNote error={error} />}
          {Boolean(error) && !isInvalid && <Button onClick={() => setTries(tries + 1)}>{texts.common.again}</Button>}
          {Boolean(error) && (
            <Button variant="default" onClick={toLogin}>
              {t.toLogin}
            </Button>
          )}
        </Stack>
      )}
    </EntryFrame>
  );
}
