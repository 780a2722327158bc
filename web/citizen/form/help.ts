import { startUnitPicker } from '../picker/unit-picker.js';
import { watchForTraces } from '../traces/show-traces.js';
import { offerNotKnowing } from './dont-know.js';
import { suggestForStory } from './suggestions.js';

const STORY_FIELDS = ['uraian', 'unit_lain', 'tempat', 'waktu', 'pihak', 'kerugian', 'tahu'];

/** What helps while writing and is no condition for it: loaded after everything that is. */
export function startHelp(): void {
  offerNotKnowing();
  startUnitPicker();
  suggestForStory();
  watchForTraces(STORY_FIELDS);
}
