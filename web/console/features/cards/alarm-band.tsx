import type { ChannelId } from '../../../../src/domain/staff/roles.js';
import { Band } from '../../components/band.js';
import { useTexts } from '../../lib/lang.js';
import type { TrustAlarm } from '../../lib/trust.js';
import styles from './cards.module.css';
import { useTrust } from './use-trust.js';

/** Names, in red and on every view of the desk, what is in the database and does not count. */
export function AlarmBand({ channelId }: { channelId: ChannelId }) {
  const t = useTexts().keys;
  const { data: trust } = useTrust(channelId);
  if (!trust || trust.alarms.length === 0) return null;
  return (
    <div className={styles.alarm}>
      <Band kind="bahaya" title={t.alarmTitle}>
        <ul>
          {trust.alarms.map((alarm) => (
            <li key={JSON.stringify(alarm)}>{sentenceOf(t, alarm)}</li>
          ))}
        </ul>
        {t.alarmHelp}
      </Band>
    </div>
  );
}

function sentenceOf({ alarms }: ReturnType<typeof useTexts>['keys'], alarm: TrustAlarm): string {
  switch (alarm.kind) {
    case 'planted-generation':
    case 'exchanged-generation':
      return alarms[alarm.kind](alarm.generation);
    case 'planted-holder':
    case 'planted-vouch':
    case 'second-card':
    case 'other-opener':
      return alarms[alarm.kind](alarm.name);
    case 'broken-card':
      return alarms[alarm.kind](alarm.cardId);
    case 'taken-back':
      return alarms[alarm.kind](alarm.generation, alarm.remembered);
    case 'other-root':
      return alarms[alarm.kind]();
  }
}
