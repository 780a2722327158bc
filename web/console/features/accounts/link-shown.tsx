import { Button, Modal, Stack, Text } from '@mantine/core';
import type { LinkView } from '../../../../src/staff/staff.view.js';
import { CopyLine } from '../../components/copy-line.js';
import { useTexts } from '../../lib/lang.js';

/** A one-time link, shown this once: the server keeps its hash alone. */
export function LinkShown({ link, onClose }: { link: LinkView; onClose: () => void }) {
  const t = useTexts().accounts;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.linkTitle}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack>
        <Text>{t.linkText(link.member.name)}</Text>
        <CopyLine label={t.linkLabel} line={`${location.origin}/#aktivasi=${link.token}`} />
        <Button onClick={onClose}>{t.linkDone}</Button>
      </Stack>
    </Modal>
  );
}
