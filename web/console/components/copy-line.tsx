import { Button, CopyButton, Textarea } from '@mantine/core';
import { useTexts } from '../lib/lang.js';

/** A long line to hand over: readable, selectable, copied with one press. */
export function CopyLine({ label, line }: { label: string; line: string }) {
  const t = useTexts().common;
  return (
    <div>
      <Textarea
        label={label}
        value={line}
        readOnly
        autosize
        minRows={2}
        onFocus={(event) => event.currentTarget.select()}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', overflowWrap: 'anywhere' } }}
      />
      <CopyButton value={line} timeout={4000}>
        {({ copied, copy }) => (
          <Button variant="default" mt="xs" onClick={copy}>
            <span aria-live="polite">{copied ? t.copied : t.copy}</span>
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
