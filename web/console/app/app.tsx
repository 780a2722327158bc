import { Button, MantineProvider, Stack } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Band } from '../components/band.js';
import { ActivationPage } from '../features/activation/activation-page.js';
import { EntryFrame } from '../features/login/entry-frame.js';
import { LoginPage } from '../features/login/login-page.js';
import { UnlockPage } from '../features/login/unlock-page.js';
import { useLang, useTexts } from '../lib/lang.js';
import { queryClient } from '../lib/query-client.js';
import { start, useStage } from '../lib/session.js';
import { Views } from './router.js';
import { styleNonce } from './style-nonce.js';
import { colourVariables, theme } from './theme.js';

/** The whole page: the theme, the language, and what the stage of the session lets one see. */
export function App() {
  const lang = useLang();
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
      cssVariablesResolver={colourVariables}
    >
      <QueryClientProvider client={queryClient}>
        <Staged />
      </QueryClientProvider>
    </MantineProvider>
  );
}

function Staged() {
  const now = useStage();
  switch (now.stage) {
    case 'starting':
      return null;
    case 'unreachable':
      return <Unreachable />;
    case 'activation':
      return <ActivationPage key={now.token} token={now.token} demo={now.demo} />;
    case 'login':
      return <LoginPage demo={now.demo} note={now.note} />;
    case 'locked':
      return <UnlockPage session={now.session} note={now.note} />;
    case 'open':
      return <Views />;
  }
}

function Unreachable() {
  const t = useTexts().common;
  return (
    <EntryFrame title={t.unreachable} demo={false}>
      <Stack>
        <Band kind="perhatian">{t.offline}</Band>
        <Button onClick={() => void start()}>{t.again}</Button>
      </Stack>
    </EntryFrame>
  );
}
