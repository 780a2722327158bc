import { Button, Checkbox, Paper, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ChannelId } from '../../../../src/domain/staff/roles.js';
import { type Card, rootLine } from '../../../../src/sealing/index.js';
import { Band } from '../../components/band.js';
import { CopyLine } from '../../components/copy-line.js';
import { Fingerprint } from '../../components/fingerprint.js';
import { PageHead } from '../../components/page-head.js';
import { ProblemNote } from '../../components/problem-note.js';
import { type Keys, useKeys } from '../../lib/keys.js';
import { useTexts } from '../../lib/lang.js';
import { useHat, useSession } from '../../lib/session.js';
import { firstCardOf, ownCardIn, type Trust, takenBack } from '../../lib/trust.js';
import { useFormAction } from '../login/use-form-action.js';
import { openChannel } from './acts.js';
import styles from './cards.module.css';
import { ChannelFingerprint } from './channel-fingerprint.js';
import { Colleagues } from './colleagues.js';
import { useFingerprint, useTrust } from './use-trust.js';

/** A desk officer's own card, the desk's key, and the colleagues to let in. */
export function CardsPage() {
  const t = useTexts().keys;
  const keys = useKeys();
  const { channelId } = useHat();
  return (
    <div className={styles.page}>
      <PageHead title={t.cardsTitle} />
      {keys && channelId && <Desk keys={keys} channelId={channelId} />}
    </div>
  );
}

function Desk({ keys, channelId }: { keys: Keys; channelId: ChannelId }) {
  const texts = useTexts();
  const t = texts.keys;
  const { data: trust, error } = useTrust(channelId);
  const own = trust ? ownCardIn(trust, keys) : null;
  const isRoot = trust?.rootVerifyKey === keys.verifyKey;
  const isCounted = trust?.counted.has(keys.cardId) === true;
  const isAtDesk = trust?.atDesk.has(keys.cardId) === true;
  usePinOwnRoot(keys, trust);
  if (!trust) return error ? <ProblemNote error={error} /> : <Text role="status">{texts.common.loading}</Text>;
  const state = isRoot ? 'root' : isCounted ? 'counted' : trust.channel.generation === 0 ? 'fresh' : 'waiting';
  return (
    <>
      {!own && <Band kind="bahaya">{t.ownCardDiffers}</Band>}
      <Paper component="section">
        <Title order={2}>{t.ownCard}</Title>
        <Text>{t.ownStates[state]}</Text>
        {trust.channel.generation > 0 && (
          <Text>
            {own?.custodian
              ? t.holdsShares
              : !isAtDesk
                ? t.holdsNever
                : trust.holders.has(keys.cardId)
                  ? t.holds
                  : t.holdsNot}
          </Text>
        )}
      </Paper>
      {trust.channel.generation === 0 && takenBack(trust) ? (
        <Band kind="bahaya">{t.takenBackText}</Band>
      ) : trust.channel.generation === 0 && !isAtDesk ? (
        <Band kind="perhatian">{t.notOpenedYet}</Band>
      ) : trust.channel.generation === 0 ? (
        <OpenChannel keys={keys} channelId={channelId} />
      ) : (
        <>
          <ChannelState trust={trust} isRoot={isRoot} keys={keys} />
          {own && <OtherRoot keys={keys} trust={trust} own={own} />}
          {own && !isRoot && !isCounted && <Compare keys={keys} trust={trust} own={own} />}
          {isCounted && <Colleagues keys={keys} trust={trust} />}
        </>
      )}
    </>
  );
}

/** A browser that broke off between opening the channel and pinning its own root does so now: the key is its own. */
function usePinOwnRoot(keys: Keys, trust: Trust | undefined): void {
  const tried = useRef(false);
  useEffect(() => {
    if (!trust || trust.rootVerifyKey !== null || tried.current) return;
    if (firstCardOf(trust)?.verifyKey !== keys.verifyKey) return;
    tried.current = true;
    void keys.pinRoot(trust.channelId, keys.verifyKey);
  }, [keys, trust]);
}

function OpenChannel({ keys, channelId }: { keys: Keys; channelId: ChannelId }) {
  const texts = useTexts();
  const t = texts.keys;
  const { today } = useSession();
  const client = useQueryClient();
  const action = useFormAction();
  const open = () =>
    action.run(async () => {
      try {
        await openChannel(keys, channelId, today);
      } finally {
        await client.invalidateQueries({ queryKey: ['cards'] });
      }
    });
  return (
    <Paper component="section">
      <Title order={2}>{texts.common.channels[channelId]}</Title>
      <Text mb="md">{t.openChannelText}</Text>
      <ProblemNote error={action.error} />
      <Button mt="sm" loading={action.isBusy} onClick={() => void open()}>
        {t.openChannelDo}
      </Button>
    </Paper>
  );
}

function ChannelState({ trust, isRoot, keys }: { trust: Trust; isRoot: boolean; keys: Keys }) {
  const texts = useTexts();
  const t = texts.keys;
  const { channel } = trust;
  const isPinned = channel.pinnedVerifyKey !== null;
  return (
    <Paper component="section">
      <Title order={2}>{texts.common.channels[channel.id]}</Title>
      <Text>
        <strong>{channel.open ? t.open : t.closed}.</strong>{' '}
        {channel.closedBecause ? t.because[channel.closedBecause] : t.openText}
      </Text>
      {isRoot && !isPinned && (
        <section>
          <Title order={3} mt="md">
            {t.pinLineTitle}
          </Title>
          <Text mb="xs">{t.pinLineText}</Text>
          <CopyLine
            label={t.pinLineLabel}
            line={t.pinLineCommand(rootLine(trust.channelId, keys.cardId, keys.verifyKey))}
          />
        </section>
      )}
      {trust.recipient && trust.rootVerifyKey && (
        <ChannelFingerprint recipient={trust.recipient} rootVerifyKey={trust.rootVerifyKey} />
      )}
    </Paper>
  );
}

/** The other half of letting a colleague in: he compares too, and pins the root that his colleague told him. */
function Compare({ keys, trust, own }: { keys: Keys; trust: Trust; own: Card }) {
  const t = useTexts().keys;
  const first = firstCardOf(trust);
  const isPinned = trust.rootVerifyKey !== null;
  const words = useFingerprint(trust.rootVerifyKey ?? first?.verifyKey ?? null, own);
  const action = useFormAction();
  if (!first || (isPinned && first.verifyKey !== trust.rootVerifyKey)) return null;
  return (
    <Paper component="section">
      <Title order={2}>{t.compareTitle}</Title>
      <Text mb="sm">{t.compareText(first.name)}</Text>
      <Fingerprint words={words} />
      <Text my="sm">{t.compareWarning}</Text>
      <ProblemNote error={action.error} />
      {isPinned ? (
        <Band kind="baik">{t.pinDone}</Band>
      ) : (
        <Button
          disabled={!words}
          loading={action.isBusy}
          onClick={() => void action.run(() => keys.pinRoot(trust.channelId, first.verifyKey))}
        >
          {t.same}
        </Button>
      )}
    </Paper>
  );
}

/** The server names another root than this member pinned: it takes its place only after comparing, and on purpose. */
function OtherRoot({ keys, trust, own }: { keys: Keys; trust: Trust; own: Card }) {
  const t = useTexts().keys;
  const first = firstCardOf(trust);
  const pinned = trust.rootVerifyKey;
  const isOther = first !== null && pinned !== null && first.verifyKey !== pinned;
  const words = useFingerprint(isOther ? first.verifyKey : null, own);
  const [isCompared, setCompared] = useState(false);
  const action = useFormAction();
  if (!isOther) return null;
  return (
    <Paper component="section">
      <Band kind="bahaya" title={t.otherRootTitle}>
        {t.otherRootText(first.name)}
      </Band>
      <Fingerprint words={words} />
      <Text my="sm">{t.compareWarning}</Text>
      <Checkbox
        label={t.otherRootConfirm(first.name)}
        checked={isCompared}
        onChange={(event) => setCompared(event.currentTarget.checked)}
      />
      <ProblemNote error={action.error} />
      <Button
        mt="sm"
        color="red"
        disabled={!words || !isCompared}
        loading={action.isBusy}
        onClick={() => void action.run(() => keys.pinRoot(trust.channelId, first.verifyKey, pinned))}
      >
        {t.otherRootDo}
      </Button>
    </Paper>
  );
}
