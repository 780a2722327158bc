import { Button, Checkbox, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ROLES, type RoleName, refuseRoles } from '../../../../src/domain/staff/roles.js';
import type { LinkView } from '../../../../src/staff/staff.view.js';
import { ProblemNote } from '../../components/problem-note.js';
import { ApiProblem, api } from '../../lib/api.js';
import { useTexts } from '../../lib/lang.js';
import { focusFirstError, useFormAction } from '../login/use-form-action.js';

interface Errors {
  login?: string;
  name?: string;
  roles?: string;
}

/** Invites somebody: a login, a name for the card, roles. */
export function InviteForm({ onClose, onDone }: { onClose: () => void; onDone: (link: LinkView) => void }) {
  const texts = useTexts();
  const t = texts.accounts;
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<RoleName[]>([]);
  const [errors, setErrors] = useState<Errors>({});
  const action = useFormAction();

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const refusal = refuseRoles(roles);
    const found: Errors = {
      ...(/^[a-z0-9][a-z0-9.-]{1,59}$/.test(login.trim().toLowerCase()) ? {} : { login: t.loginWrong }),
      ...(name.trim() === '' ? { name: t.nameWrong } : {}),
      ...(refusal ? { roles: t.rolesRefused[refusal] } : {}),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) {
      focusFirstError(form);
      return;
    }
    void action.run(async () => {
      try {
        onDone(await api.post<LinkView>('/api/members', { login, name, roles }));
      } catch (error) {
        if (!(error instanceof ApiProblem && error.code === 'member.exists')) throw error;
        setErrors({ login: error.title });
        focusFirstError(form);
      }
    });
  };

  return (
    <Modal opened onClose={onClose} title={t.inviteTitle} closeButtonProps={{ 'aria-label': texts.common.close }}>
      <form onSubmit={send} noValidate>
        <Stack>
          <ProblemNote error={action.error} />
          <TextInput
            label={t.login}
            description={t.loginHint}
            value={login}
            onChange={(event) => setLogin(event.currentTarget.value)}
            error={errors.login}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={60}
            data-autofocus
          />
          <TextInput
            label={t.name}
            description={t.nameHint}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={errors.name}
            autoComplete="off"
            maxLength={120}
          />
          <Checkbox.Group
            label={t.roles}
            description={t.rolesHint}
            value={roles}
            onChange={(chosen) => setRoles(ROLES.filter((role) => chosen.includes(role)))}
            error={errors.roles}
          >
            <Stack gap="xs" mt="xs">
              {ROLES.map((role) => (
                <Checkbox
                  key={role}
                  value={role}
                  label={texts.common.roles[role]}
                  description={t.roleNotes[role]}
                  aria-invalid={errors.roles ? true : undefined}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <Button type="submit" loading={action.isBusy}>
            {t.send}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
