import { Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { RiskMapView } from '../../../../src/risk/risk.view.js';
import { PageHead } from '../../components/page-head.js';
import { ProblemNote } from '../../components/problem-note.js';
import { useTexts } from '../../lib/lang.js';
import { useSession } from '../../lib/session.js';
import { saveBytes } from '../desk/save-bytes.js';
import { Choice } from './choice.js';
import { DetailDrawer } from './detail-drawer.js';
import { EmptyMap, emptyReason } from './empty-states.js';
import { HeadLines, releaseLine } from './head-lines.js';
import { Legend } from './legend.js';
import { MapTable } from './map-table.js';
import { MethodNote } from './method-note.js';
import { arrange } from './model/arrange.js';
import { csvName, riskCsv } from './model/csv.js';
import type { RiskWords } from './model/words.js';
import styles from './risk.module.css';
import { changeMap, type Scope, useMapState } from './risk-state.js';
import { TextTable } from './text-table.js';
import { Tools } from './tools.js';
import { UnitList } from './unit-list.js';
import { type Looked, useRiskMap, useRiskWords } from './use-risk.js';

const NO_AREAS: RiskMapView['areas'] = [];

/** Below this width there is no room for a map: it is a list of units. */
const PHONE = '(max-width: 767px)';

/** Kerawanan: one's own map with exact figures, or the released one. */
export function RiskPage() {
  const texts = useTexts();
  const t = texts.risk;
  const { abilities } = useSession();
  const scopes = SCOPES.filter((scope) => abilities.includes(`risk.${scope}`));
  const { scope: wanted } = useMapState();
  const scope = scopes.find((one) => one === wanted) ?? scopes[0] ?? 'released';
  const { data: map, error, isPending, isFetching, refetch } = useRiskMap(scope);
  const words = useRiskWords(map?.areas ?? NO_AREAS);
  const reload = (
    <Button variant="default" loading={isFetching} onClick={() => void refetch()}>
      {error ? texts.common.again : t.reload}
    </Button>
  );
  return (
    <div className={styles.page}>
      <PageHead
        title={t.title}
        actions={
          scopes.length > 1 && (
            <Choice
              label={t.scopes.label}
              options={scopes.map((one) => [one, t.scopes[one]] as const)}
              value={scope}
              onChoose={(value) => changeMap({ scope: value })}
            />
          )
        }
      />
      <ProblemNote error={error} />
      {isPending && !error && <p role="status">{t.loading}</p>}
      {map && emptyReason(map) !== null && <EmptyMap map={map} words={words} />}
      {map && emptyReason(map) === null ? (
        <MapOfScope key={scope} map={map} words={words} reload={reload} />
      ) : (
        !isPending && <div className={styles.foot}>{reload}</div>
      )}
    </div>
  );
}

const SCOPES: readonly Scope[] = ['own', 'released'];

interface MapProps {
  map: RiskMapView;
  words: RiskWords;
  reload: ReactNode;
}

function MapOfScope({ map, words, reload }: MapProps) {
  const texts = useTexts();
  const t = texts.risk;
  const { demo } = useSession();
  const state = useMapState();
  const isPhone = useMediaQuery(PHONE, undefined, { getInitialValueInEffect: false }) ?? false;
  const [looked, setLooked] = useState<Looked | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [method, setMethod] = useState(false);
  const { sort, grouped, top, distinctOnly, unfolded } = state;
  const groups = useMemo(
    () => arrange(map, { sort, grouped, top, distinctOnly }, words.cluster),
    [map, sort, grouped, top, distinctOnly, words],
  );
  const open = useCallback((field: Looked) => {
    setLooked(field);
    setOpen(true);
  }, []);
  const isFolded = !unfolded && (isPhone || state.view === 'map');
  const visible = groups.filter((group) => !group.folds || !isFolded);
  const shown = visible.reduce((sum, group) => sum + group.rows.length, 0);
  const caption = t.caption(releaseLine(t, map, words));
  const download = () =>
    saveBytes(csvName(map), new TextEncoder().encode(riskCsv(map, (area) => words.area(area), demo)));

  return (
    <>
      <HeadLines map={map} words={words} />
      <div className={styles.bar}>
        <Tools count={t.shown(shown, map.units.length)} />
        {!isPhone && (
          <Choice
            label={t.views.label}
            options={[
              ['map', t.views.map],
              ['table', t.views.table],
            ]}
            value={state.view}
            onChoose={(view) => changeMap({ view })}
          />
        )}
      </div>
      {groups.length === 0 && <p>{t.noneShown}</p>}
      {groups.length > 0 && isPhone && (
        <UnitList map={map} groups={groups} unfolded={unfolded} words={words} onOpen={open} />
      )}
      {groups.length > 0 && !isPhone && state.view === 'map' && (
        <MapTable
          map={map}
          groups={groups}
          unfolded={unfolded}
          words={words}
          caption={caption}
          onOpen={open}
          onPoint={setSaid}
        />
      )}
      {groups.length > 0 && !isPhone && state.view === 'table' && (
        <TextTable map={map} groups={groups} words={words} caption={caption} />
      )}
      {!isPhone && state.view === 'map' && (
        <p className={styles.said} aria-hidden="true">
          {said ?? t.pointAt}
          {said === null && <span className={styles.keys}>{t.keys}</span>}
        </p>
      )}
      {(isPhone || state.view === 'map') && <Legend groups={groups} />}
      <div className={styles.foot}>
        <Button variant="default" onClick={() => setMethod(true)}>
          {t.method.title}
        </Button>
        <Button variant="default" onClick={download}>
          {t.download}
        </Button>
        {!isPhone && (
          <Button variant="default" onClick={() => window.print()}>
            {t.print}
          </Button>
        )}
        {reload}
      </div>
      <DetailDrawer map={map} looked={looked} opened={isOpen} words={words} onClose={() => setOpen(false)} />
      <Modal
        opened={method}
        onClose={() => setMethod(false)}
        title={t.method.title}
        size="lg"
        closeButtonProps={{ 'aria-label': texts.common.close }}
      >
        <MethodNote />
      </Modal>
    </>
  );
}
