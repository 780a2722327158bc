import { Button, Modal, Stack, Text } from '@mantine/core';
import type { LinkView, MemberView } from '../../../../src/staff/staff.view.js';
import { ProblemNote } from '../../components/problem-note.js';
import { api } from '../../lib/api.js';
import { useTexts } from '../../lib/lang.js';
import { useFormAction } from '../login/use-form-action.js';

/** An act on a member; also the last part of its address. */
export type MemberAct = 'disable' | 'enable' | 'link' | 'second-factor';

/** Says what an act does before it is done, and to whom. */
export function ConfirmAct(props: {
  member: MemberView;
  act: MemberAct;
  onClose: () => void;
  /** With the new link, for the acts that make one. */
  onDone: (link: LinkView | null) => void;
}) {
  const { member, act, onClose, onDone } = props;
  const texts = useTexts();
  const t = texts.accounts;
  const action = useFormAction();
  const words: Record<MemberAct, [title: string, text: (name: string) => string]> = {
    disable: [t.disable, t.disableText],
    enable: [t.enable, t.enableText],
    link: [t.renew, t.renewText],
    'second-factor': [t.resetFactor, t.resetFactorText],
  };
  const [title, text] = words[act];
  const go = () =>
    action.run(async () => {
      const answer = await api.post<LinkView | MemberView>(`/api/members/${member.id}/${act}`);
      onDone('token' in answer ? answer : null);
    });
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${title}: ${member.name}`}
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      <Stack>
        <Text>{text(member.name)}</Text>
        <ProblemNote error={action.error} />
        <Button loading={action.isBusy} onClick={() => void go()}>
          {t.confirm}
        </Button>
        <Button variant="default" disabled={action.isBusy} onClick={onClose}>
          {texts.common.cancel}
        </Button>
      </Stack>
    </Modal>
  );
}
