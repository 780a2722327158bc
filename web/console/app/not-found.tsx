import { Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { PageHead } from '../components/page-head.js';
import { useTexts } from '../lib/lang.js';

/** What is not there and what is not for this member look the same. */
export function NotFound() {
  const t = useTexts().common;
  return (
    <Stack p="md" align="start">
      <PageHead title={t.notFound} />
      <Text>{t.notFoundText}</Text>
      <Button component={Link} to="/">
        {t.toStart}
      </Button>
    </Stack>
  );
}
