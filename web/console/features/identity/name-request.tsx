import { Button, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDay } from '../../../../src/domain/calendar/format-day.js';
import { lastDayToRead } from '../../../../src/domain/identity/request.js';
import type { LeftIdentity } from '../../../../src/domain/identity/story.js';
import type { IdentityRequestView, ReportIdentityView } from '../../../../src/identity/identity.view.js';
import panel from '../../components/panel.module.css';
import type { Keys } from '../../lib/keys.js';
import { useLang, useTexts } from '../../lib/lang.js';
import type { OpenedReport } from '../desk/open-report.js';
import { useFormAction } from '../login/use-form-action.js';
import { askForName, closeRequest, openName } from './acts.js';
import { AskForm } from './ask-form.js';
import { openRefusals, type ShownIdentity } from './model/opening.js';
import { IdentityProblemNote } from './problem-words.js';
import { ShownName } from './shown-name.js';

interface Named {
  keys: Keys;
  report: OpenedReport;
  left: LeftIdentity;
}

/** The name that lies at a report: asking, waiting for custodians, opening. The open name lives in this view alone. */
export function NameRequest({ view, ...named }: Named & { view: ReportIdentityView }) {
  const { keys, report, left } = named;
  const t = useTexts().identity.desk;
  const client = useQueryClient();
  const action = useFormAction();
  const [isAsking, setAsking] = useState(false);
  const [shown, setShown] = useState<ShownIdentity | null>(null);
  const { request } = view;
  /** One act, then the thread as it has become: also after a refusal, when something else came first. */
  const act = (work: () => Promise<void>) =>
    action.run(async () => {
      try {
        await work();
      } finally {
        await client.invalidateQueries({ queryKey: ['reports', 'one', report.view.id] });
        await client.invalidateQueries({ queryKey: ['identity', 'report', report.view.id] });
      }
    });
  const isOpen = request?.state === 'waiting';
  return (
    <>
      <Text>{t.lies(left.needed, left.custodians.length)}</Text>
      {request && (
        <Standing
          named={named}
          request={request}
          isBusy={action.isBusy}
          onOpen={(isFirst) => void act(async () => setShown(await openName(keys, report, left, request.id, isFirst)))}
          onClose={(refused) => void act(() => closeRequest(keys, report, left, request.id, refused))}
        />
      )}
      <IdentityProblemNote error={action.error} />
      {shown && <ShownName shown={shown} onHide={() => setShown(null)} />}
      {!isOpen && !isAsking && !shown && request?.mayOpen !== true && (
        <Button variant="default" mt="sm" onClick={() => setAsking(true)}>
          {t.ask}
        </Button>
      )}
      {isAsking && !isOpen && (
        <AskForm
          isBusy={action.isBusy}
          onCancel={() => setAsking(false)}
          onSend={(asked) =>
            void act(async () => {
              await askForName(keys, report, left, view.holders, asked);
              setAsking(false);
            })
          }
        />
      )}
    </>
  );
}

interface StandingProps {
  named: Named;
  request: IdentityRequestView;
  isBusy: boolean;
  onOpen: (isFirst: boolean) => void;
  onClose: (refused: boolean) => void;
}

/** How far a request has come, and what can be done about it. */
function Standing({ named, request, isBusy, onOpen, onClose }: StandingProps) {
  const t = useTexts().identity.desk;
  const lang = useLang();
  const { agreement, agreed, state, mayOpen, openedDay } = request;
  const isOwn = agreement !== null;
  const asker = named.report.cards.get(request.cardId)?.name ?? t.unknown;
  if (state === 'closed') return null;
  if (state === 'opened') {
    if (!isOwn || openedDay === null) return <Text>{t.over}</Text>;
    return (
      <>
        <Text>{mayOpen ? t.again(formatDay(lastDayToRead(openedDay), lang)) : t.over}</Text>
        {mayOpen && (
          <Button variant="default" mt="sm" loading={isBusy} onClick={() => onOpen(false)}>
            {t.openAgain}
          </Button>
        )}
      </>
    );
  }
  return (
    <>
      {!isOwn && <Text>{t.waitingOther(asker, formatDay(request.day, lang))}</Text>}
      {agreement === 'waiting' && <Text>{t.waiting(agreed ?? 0, named.left.needed)}</Text>}
      {agreement === 'enough' && <Text>{t.enough(agreed ?? 0)}</Text>}
      {agreement === 'refused' && <Text>{t.refused}</Text>}
      <Refusals named={named} request={request} />
      {mayOpen && <Text size="sm">{t.openNote}</Text>}
      <Group mt="sm">
        {mayOpen && (
          <Button loading={isBusy} onClick={() => onOpen(true)}>
            {t.open}
          </Button>
        )}
        <Button variant="default" disabled={isBusy} onClick={() => onClose(agreement === 'refused')}>
          {agreement === 'refused' ? t.tellRefused : t.close}
        </Button>
      </Group>
    </>
  );
}

function Refusals({ named, request }: { named: Named; request: IdentityRequestView }) {
  const t = useTexts().identity.desk;
  const { keys, report, left } = named;
  const { data } = useQuery({
    queryKey: ['identity', 'refusals', request.id, request.refusals.length],
    queryFn: async () => {
      const { counted } = await keys.trust(report.view.channel);
      const about = { requestId: request.id, disclosureId: left.disclosure };
      return openRefusals(keys, counted, about, request.refusals);
    },
    enabled: request.refusals.length > 0,
  });
  return (
    <>
      {data?.map(({ name, text }) => (
        <div key={name}>
          <Text fw={600}>{t.refusal(name)}</Text>
          <p className={panel.words}>{text}</p>
        </div>
      ))}
    </>
  );
}
