import { Button, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Card } from '../../../../src/sealing/index.js';
import { Band } from '../../components/band.js';
import { Fingerprint } from '../../components/fingerprint.js';
import { ProblemNote } from '../../components/problem-note.js';
import type { Keys } from '../../lib/keys.js';
import { useTexts } from '../../lib/lang.js';
import type { Trust } from '../../lib/trust.js';
import { useFormAction } from '../login/use-form-action.js';
import { letIn } from './acts.js';
import styles from './cards.module.css';
import { useFingerprint } from './use-trust.js';

/** Everybody at this desk: who counts, who holds the key, and whom to let in. */
export function Colleagues({ keys, trust }: { keys: Keys; trust: Trust }) {
  const t = useTexts().keys;
  const [chosen, setChosen] = useState<Card | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const others = [...trust.countedNow.values(), ...trust.waiting].filter((card) => card.id !== keys.cardId);
  const waiting = trust.waiting.filter((card) => card.id !== keys.cardId);
  return (
    <Paper component="section">
      <Title order={2}>{t.colleagues}</Title>
      <Stack gap="sm" mt="sm">
        {done && <Band kind="baik">{t.wrapDone(done)}</Band>}
        {waiting.length > 0 && (
          <Band kind="perhatian" title={t.waitingTitle}>
            {t.waitingText(waiting.map((card) => card.name).join(', '))}
          </Band>
        )}
        {others.length === 0 ? (
          <Text>{t.noColleagues}</Text>
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t.columns.name}</th>
                <th scope="col">{t.columns.card}</th>
                <th scope="col">{t.columns.key}</th>
                <th scope="col">{t.columns.act}</th>
              </tr>
            </thead>
            <tbody>
              {others.map((card) => (
                <Colleague key={card.id} card={card} trust={trust} onChoose={() => setChosen(card)} />
              ))}
            </tbody>
          </table>
        )}
      </Stack>
      {chosen && (
        <LetIn
          keys={keys}
          trust={trust}
          card={chosen}
          onClose={(isDone) => {
            setChosen(null);
            setDone(isDone ? chosen.name : null);
          }}
        />
      )}
    </Paper>
  );
}

function Colleague({ card, trust, onChoose }: { card: Card; trust: Trust; onChoose: () => void }) {
  const t = useTexts().keys;
  const isCounted = trust.countedNow.has(card.id);
  const isHolder = isCounted && trust.holders.has(card.id);
  return (
    <tr>
      <th scope="row">{card.name}</th>
      <td>
        {isCounted ? t.counted : t.notCounted}
        {card.verifyKey === trust.rootVerifyKey ? `, ${t.isRoot}` : ''}
      </td>
      <td>{isHolder ? t.hasKey : t.hasNoKey}</td>
      <td>
        {!isHolder && trust.generation !== null && (
          <Button variant="default" onClick={onChoose} aria-label={`${t.letIn}: ${card.name}`}>
            {isCounted ? t.wrapOnly : t.letIn}
          </Button>
        )}
      </td>
    </tr>
  );
}

function LetIn(props: { keys: Keys; trust: Trust; card: Card; onClose: (isDone: boolean) => void }) {
  const { keys, trust, card, onClose } = props;
  const texts = useTexts();
  const t = texts.keys;
  const words = useFingerprint(trust.rootVerifyKey, card);
  const client = useQueryClient();
  const action = useFormAction();
  const go = () =>
    action.run(async () => {
      try {
        await letIn(keys, trust, card);
      } finally {
        await client.invalidateQueries({ queryKey: ['cards'] });
      }
      onClose(true);
    });
  return (
    <Modal
      opened
      onClose={() => onClose(false)}
      title={t.letInTitle(card.name)}
      closeButtonProps={{ 'aria-label': texts.common.close }}
      size="lg"
    >
      <Stack>
        <Text>{t.letInText(card.name)}</Text>
        <Fingerprint words={words} />
        <Text>{t.compareWarning}</Text>
        <ProblemNote error={action.error} />
        <Button disabled={!words} loading={action.isBusy} onClick={() => void go()}>
          {t.letInDo}
        </Button>
        <Button variant="default" disabled={action.isBusy} onClick={() => onClose(false)}>
          {texts.common.cancel}
        </Button>
      </Stack>
    </Modal>
  );
}
