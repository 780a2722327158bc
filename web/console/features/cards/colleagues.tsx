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
import { letIn, vouchForCard } from './acts.js';
import styles from './cards.module.css';
import { useFingerprint } from './use-trust.js';

/** Everybody at this desk: who counts, who holds the key, and whom to let in. */
export function Colleagues({ keys, trust }: { keys: Keys; trust: Trust }) {
  const t = useTexts().keys;
  const [chosen, setChosen] = useState<Card | null>(null);
  const [done, setDone] = useState<Card | null>(null);
  const others = [...trust.countedNow.values(), ...trust.waiting].filter((card) => card.id !== keys.cardId);
  const waiting = trust.waiting.filter((card) => card.id !== keys.cardId);
  return (
    <Paper component="section">
      <Title order={2}>{t.colleagues}</Title>
      <Stack gap="sm" mt="sm">
        {done && (
          <Band kind="baik">{isKeyFor(trust, keys, done) ? t.wrapDone(done.name) : t.vouchDone(done.name)}</Band>
        )}
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
                <Colleague key={card.id} keys={keys} card={card} trust={trust} onChoose={() => setChosen(card)} />
              ))}
            </tbody>
          </table>
        )}
        {others.some((card) => !trust.atDesk.has(card.id)) && <Text size="sm">{t.notAtDeskHint}</Text>}
      </Stack>
      {chosen && (
        <LetIn
          keys={keys}
          trust={trust}
          card={chosen}
          onClose={(isDone) => {
            setChosen(null);
            setDone(isDone ? chosen : null);
          }}
        />
      )}
    </Paper>
  );
}

/** Whether letting this colleague in means the channel's key: both must sit at the desk. Others are only vouched for. */
function isKeyFor(trust: Trust, keys: Keys, card: Card): boolean {
  return card.custodian === undefined && trust.atDesk.has(card.id) && trust.atDesk.has(keys.cardId);
}

function Colleague(props: { keys: Keys; card: Card; trust: Trust; onChoose: () => void }) {
  const { keys, card, trust, onChoose } = props;
  const t = useTexts().keys;
  const isCounted = trust.countedNow.has(card.id);
  const isHolder = isCounted && trust.holders.has(card.id);
  const isAtDesk = trust.atDesk.has(card.id);
  const getsKey = isKeyFor(trust, keys, card);
  const isDone = getsKey ? isHolder : isCounted;
  return (
    <tr>
      <th scope="row">
        {card.name}
        {card.custodian && `, ${t.custodian[card.custodian]}`}
      </th>
      <td>
        {isCounted ? t.counted : t.notCounted}
        {card.verifyKey === trust.rootVerifyKey ? `, ${t.isRoot}` : ''}
      </td>
      <td>{isHolder ? t.hasKey : isAtDesk ? t.hasNoKey : t.notAtDesk}</td>
      <td>
        {!isDone && trust.generation !== null && (
          <Button variant="default" onClick={onChoose} aria-label={`${getsKey ? t.letIn : t.vouch}: ${card.name}`}>
            {getsKey ? (isCounted ? t.wrapOnly : t.letIn) : t.vouch}
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
  const getsKey = isKeyFor(trust, keys, card);
  const client = useQueryClient();
  const action = useFormAction();
  const go = () =>
    action.run(async () => {
      try {
        await (getsKey ? letIn : vouchForCard)(keys, trust, card);
      } finally {
        await client.invalidateQueries({ queryKey: ['cards'] });
      }
      onClose(true);
    });
  return (
    <Modal
      opened
      onClose={() => onClose(false)}
      title={getsKey ? t.letInTitle(card.name) : t.vouchTitle(card.name)}
      closeButtonProps={{ 'aria-label': texts.common.close }}
      size="lg"
    >
      <Stack>
        <Text>{getsKey ? t.letInText(card.name) : t.vouchText(card.name)}</Text>
        {card.custodian && <Text>{t.vouchCustodian(card.name, t.custodian[card.custodian])}</Text>}
        <Fingerprint words={words} />
        <Text>{t.compareWarning}</Text>
        <ProblemNote error={action.error} />
        <Button disabled={!words} loading={action.isBusy} onClick={() => void go()}>
          {getsKey ? t.letInDo : t.vouchDo}
        </Button>
        <Button variant="default" disabled={action.isBusy} onClick={() => onClose(false)}>
          {texts.common.cancel}
        </Button>
      </Stack>
    </Modal>
  );
}
