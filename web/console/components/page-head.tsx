import { Group, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of a view, with what can be done here. It takes the focus, so that screen readers follow the change. */
export function PageHead({ title, actions }: { title: string; actions?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Not when something inside the view has it already, such as a search field.
    if (document.activeElement === document.body || document.activeElement?.closest('nav')) heading.current?.focus();
  }, []);
  return (
    <Group justify="space-between" align="center" gap="sm" mb="md">
      <Title order={1} ref={heading} tabIndex={-1} style={{ outline: 'none', boxShadow: 'none' }}>
        {title}
      </Title>
      {actions}
    </Group>
  );
}
