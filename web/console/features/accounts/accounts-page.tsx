import { Button, Menu, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LinkView, MemberView } from '../../../../src/staff/staff.view.js';
import { PageHead } from '../../components/page-head.js';
import { ProblemNote } from '../../components/problem-note.js';
import { api } from '../../lib/api.js';
import { useLang, useTexts } from '../../lib/lang.js';
import { useSession } from '../../lib/session.js';
import styles from './accounts.module.css';
import { ConfirmAct, type MemberAct } from './confirm-act.js';
import { InviteForm } from './invite-form.js';
import { LinkShown } from './link-shown.js';
import { linkStateOf } from './link-state.js';

/** Members: who they are, what they may do, and the few acts of an admin. */
export function AccountsPage() {
  const t = useTexts().accounts;
  const client = useQueryClient();
  const [isInviting, setInviting] = useState(false);
  const [link, setLink] = useState<LinkView | null>(null);
  const [asked, setAsked] = useState<{ member: MemberView; act: MemberAct } | null>(null);
  const { data, error } = useQuery({
    queryKey: ['members'],
    queryFn: ({ signal }) => api.get<MemberView[]>('/api/members', { signal }),
  });
  const refresh = () => client.invalidateQueries({ queryKey: ['members'] });
  const done = (made: LinkView | null) => {
    setInviting(false);
    setAsked(null);
    setLink(made);
    void refresh();
  };
  return (
    <div className={styles.page}>
      <PageHead title={t.title} actions={<Button onClick={() => setInviting(true)}>{t.invite}</Button>} />
      <ProblemNote error={error} />
      {data && (
        <>
          <Text c="dimmed" size="sm">
            {t.count(data.filter((member) => member.state === 'active').length)}
          </Text>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t.columns.name}</th>
                <th scope="col">{t.columns.login}</th>
                <th scope="col">{t.columns.roles}</th>
                <th scope="col">{t.columns.state}</th>
                <th scope="col">{t.columns.acts}</th>
              </tr>
            </thead>
            <tbody>
              {data.map((member) => (
                <Member key={member.id} member={member} onAsk={(act) => setAsked({ member, act })} />
              ))}
            </tbody>
          </table>
        </>
      )}
      {isInviting && <InviteForm onClose={() => setInviting(false)} onDone={done} />}
      {asked && <ConfirmAct {...asked} onClose={() => setAsked(null)} onDone={done} />}
      {link && <LinkShown link={link} onClose={() => setLink(null)} />}
    </div>
  );
}

function Member({ member, onAsk }: { member: MemberView; onAsk: (act: MemberAct) => void }) {
  const texts = useTexts();
  const t = texts.accounts;
  const lang = useLang();
  const session = useSession();
  const link = linkStateOf(t, member, lang);
  const acts: MemberAct[] =
    member.state === 'disabled' ? ['enable'] : [member.state === 'invited' ? 'link' : 'second-factor', 'disable'];
  const words: Record<MemberAct, string> = {
    enable: t.enable,
    disable: t.disable,
    link: t.renew,
    'second-factor': t.resetFactor,
  };
  return (
    <tr>
      <th scope="row">
        {member.name} {member.id === session.member.id && <span className={styles.quiet}>{t.you}</span>}
      </th>
      <td>{member.login}</td>
      <td>{member.roles.map((role) => texts.common.roles[role.role]).join(', ')}</td>
      <td>
        <span className={styles.state} data-state={member.state}>
          {t.states[member.state]}
        </span>
        {link && <div className={styles.quiet}>{link}</div>}
      </td>
      <td>
        <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button variant="default" size="compact-md" aria-label={t.actsFor(member.name)}>
              ⋯
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {acts.map((act) => (
              <Menu.Item key={act} onClick={() => onAsk(act)}>
                {words[act]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  );
}
