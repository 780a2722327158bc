import { Button, Modal, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { CaseMemberView, ColleagueView } from '../../../../src/cases/cases.view.js';
import { formatDate } from '../../../../src/domain/calendar/format-day.js';
import { LEAST_MEMBERS } from '../../../../src/domain/case/parts.js';
import { Band } from '../../components/band.js';
import { api } from '../../lib/api.js';
import { useKeys } from '../../lib/keys.js';
import { useLang, useTexts } from '../../lib/lang.js';
import { useSession } from '../../lib/session.js';
import styles from './case.module.css';
import { letIn, staying, takeOut } from './case-acts.js';
import { FormEnd, ORDER, Saved, SendProblem, Words } from './form-parts.js';
import type { OpenedCase } from './open-case.js';
import type { CaseInBrowser } from './use-case.js';
import { useCaseForm } from './use-case-form.js';

interface Props {
  opened: OpenedCase;
  act: CaseInBrowser['act'];
}

/** Who holds the key. The decider lets a colleague in, or takes somebody out under a new key. */
export function Members({ opened, act }: Props) {
  const texts = useTexts();
  const t = texts.cases.memberList;
  const lang = useLang();
  const keys = useKeys();
  const mayAssign = useSession().abilities.includes('case.assign') && opened.cutTail === null;
  const [leaving, setLeaving] = useState<CaseMemberView | null>(null);
  const { view, cards, planted } = opened;
  const isFew = view.membersByKey.length <= LEAST_MEMBERS;
  return (
    <div className={styles.stack}>
      <p className={styles.note}>{t.intro}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.columns.name}</th>
            <th scope="col">{t.columns.roles}</th>
            <th scope="col">{t.columns.since}</th>
            {mayAssign && <th scope="col">{t.columns.act}</th>}
          </tr>
        </thead>
        <tbody>
          {view.membersByKey.map((member) => {
            const isPlanted = planted.includes(member);
            const name = cards.get(member.cardId)?.name ?? texts.cases.dossier.unknownMember;
            const isSelf = member.cardId === keys?.cardId;
            return (
              <tr key={member.cardId}>
                <th scope="row">
                  {name} {isSelf && t.you}
                  {isPlanted && <span className={styles.planted}> ! {t.planted}</span>}
                </th>
                <td>{member.roles.map((role) => texts.common.roles[role]).join(', ')}</td>
                <td>{formatDate(member.day, lang)}</td>
                {mayAssign && (
                  <td>
                    {!isSelf && !isFew && (
                      <Button variant="default" aria-label={t.outLabel(name)} onClick={() => setLeaving(member)}>
                        {t.out}
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {mayAssign && isFew && <p className={styles.note}>{t.tooFew}</p>}
      {mayAssign ? <AddMember opened={opened} act={act} /> : <p className={styles.note}>{t.onlyDecider}</p>}
      {leaving && <TakeOut opened={opened} act={act} member={leaving} onClose={() => setLeaving(null)} />}
    </div>
  );
}

function AddMember({ opened, act }: Props) {
  const texts = useTexts();
  const t = texts.cases.memberList;
  const { view, cardsNow } = opened;
  const { data: colleagues } = useQuery({
    queryKey: ['cases', 'colleagues'],
    queryFn: ({ signal }) => api.get<ColleagueView[]>('/api/cases/colleagues', { signal }),
  });
  const form = useCaseForm(`${view.id}:member`, { cardId: '', text: '' });
  const { draft, change, tried } = form;
  const choices = (colleagues ?? [])
    .filter(({ cardId, memberId }) => cardsNow.get(cardId)?.memberId === memberId)
    .filter(({ memberId }) => !view.membersByKey.some((member) => member.memberId === memberId))
    .map(({ cardId, roles }) => ({
      value: cardId,
      label: `${cardsNow.get(cardId)?.name} (${roles.map((role) => texts.common.roles[role]).join(', ')})`,
    }));
  const chosen = choices.some(({ value }) => value === draft.cardId);
  const hasText = draft.text.trim() !== '';
  if (colleagues !== undefined && choices.length === 0) {
    return (
      <>
        <p className={styles.note}>{t.whoNone}</p>
        <Saved at={form.savedAt} />
      </>
    );
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) =>
        form.submit(event, chosen && hasText, () =>
          act((keys, now) => letIn(keys, now, draft.cardId, draft.text.trim())),
        )
      }
    >
      <h2 className={styles.heading}>{t.add}</h2>
      {form.error !== null && <SendProblem error={form.error} />}
      <Select
        label={t.who}
        description={t.whoHint}
        size="md"
        inputWrapperOrder={ORDER}
        searchable
        allowDeselect={false}
        openOnFocus={false}
        data={choices}
        value={chosen ? draft.cardId : null}
        error={tried && !chosen ? t.whoMissing : undefined}
        onChange={(value) => change({ cardId: value ?? '' })}
      />
      <Words
        label={t.why}
        description={t.whyHint}
        value={draft.text}
        error={tried && !hasText ? t.whyMissing : undefined}
        onText={(text) => change({ text })}
      />
      <FormEnd send={t.addDo} sending={form.sending} />
      <Saved at={form.savedAt} />
    </form>
  );
}

function TakeOut({ opened, act, member, onClose }: Props & { member: CaseMemberView; onClose(): void }) {
  const texts = useTexts();
  const t = texts.cases.memberList;
  const form = useCaseForm(`${opened.view.id}:out:${member.cardId}`, { text: '' });
  const name = opened.cards.get(member.cardId)?.name ?? texts.cases.dossier.unknownMember;
  const stay = staying(opened, member.cardId);
  const hasText = form.draft.text.trim() !== '';
  const send = (event: FormEvent<HTMLFormElement>) =>
    form.submit(event, hasText, async () => {
      await act((keys, now) => takeOut(keys, now, member.cardId, form.draft.text.trim()));
      onClose();
    });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.outTitle(name)}
      closeButtonProps={{ 'aria-label': texts.common.close }}
      size="lg"
    >
      {stay.length < LEAST_MEMBERS ? (
        <Band kind="perhatian">{t.tooFew}</Band>
      ) : (
        <form noValidate onSubmit={send}>
          <Stack>
            <Text>{t.outText(name, stay.map((card) => card.name).join(', '))}</Text>
            {form.error !== null && <SendProblem error={form.error} />}
            <Words
              label={t.why}
              description={t.whyHint}
              data-autofocus
              value={form.draft.text}
              error={form.tried && !hasText ? t.whyMissing : undefined}
              onText={(text) => form.change({ text })}
            />
            <FormEnd send={t.outDo} sending={form.sending} cancel={onClose} />
          </Stack>
        </form>
      )}
    </Modal>
  );
}
