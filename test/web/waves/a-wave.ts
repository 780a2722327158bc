import { proposeWave } from '../../../src/domain/wave/propose.js';
import type { WaveUnit } from '../../../src/domain/wave/wave.js';
import { consoleTextsFor } from '../../../src/texts/console/console-texts.js';
import type { WaveInputsView } from '../../../src/waves/waves.view.js';
import { waveWords } from '../../../web/console/features/waves/model/words.js';
import { aUnit, parametersWith, TODAY } from '../../domain/wave/wave-units.js';

const NAMES = new Map(['RSUD', 'DINKES', 'RSUDCBG', 'DPMPTSP', 'DISHUB'].map((code) => [code, `N ${code}`]));

export const words = waveWords(consoleTextsFor('id'), 'id', NAMES);
export const wordsInEnglish = waveWords(consoleTextsFor('en'), 'en', NAMES);

/** Three of one cluster, so that the limit of two stops one; the others by themselves. */
export const UNITS: WaveUnit[] = [
  aUnit('RSUD', 80, 75, { cluster: 'kesehatan' }),
  aUnit('DINKES', 72, 74, { cluster: 'kesehatan' }),
  aUnit('RSUDCBG', 70, 70, { cluster: 'kesehatan' }),
  aUnit('DPMPTSP', 55, 88, { kesiapan: { value: 88, day: '2025-03-03' } }),
  aUnit('DISHUB', 83, 52),
];

export const proposalOf = (units = UNITS, changes: Parameters<typeof parametersWith>[0] = {}) =>
  proposeWave(units, parametersWith(changes), TODAY);

/** What the server would have said of these units. */
export function viewOf(units: readonly WaveUnit[], names: Record<string, string> = {}): WaveInputsView {
  return {
    today: TODAY,
    releasedOn: '2026-10-01',
    units: units.map((facts) => ({
      ...{ code: facts.id, name: names[facts.id] ?? `Dinas ${facts.id}`, shortName: facts.id, facts },
      readinessSource: facts.kesiapan ? 'LHE 2026' : null,
    })),
    parameters: parametersWith(),
    history: [],
  };
}
