import type { OfficeWordsView } from '../../../src/units/office-words.view.js';
import { get } from '../api.js';
import { announce, element, lang, texts } from '../page.js';
import { afterPress } from './after-press.js';
import { Combobox, type Option } from './combobox.js';
import { officesIn, withWords } from './offices.js';
import { findOffices, type Office, wordsOf } from './search.js';

const MOST_OPTIONS = 6;

/**
 * A field to search in, in the place of the long list. The list stays in the page, unseen, and holds what was chosen:
 * the rest of the form knows nothing of this. Words for the search are fetched at the first use; without them, names
 * are found.
 */
export function startUnitPicker(): void {
  const select = element('unit', HTMLSelectElement);
  // Nobody's list is taken away under her hands.
  if (document.activeElement === select) select.addEventListener('blur', () => replaceList(select), { once: true });
  else replaceList(select);
}

function replaceList(select: HTMLSelectElement): void {
  const search = texts.officeSearch;
  const other = element('unit_lain', HTMLInputElement);
  let offices = officesIn(select);
  const note = document.createElement('p');
  note.id = 'bukan-pemkab';
  note.className = 'suggestion';
  note.setAttribute('role', 'status');
  note.hidden = true;

  const settle = (shown: string, unit: string, outside?: Office) => {
    box.input.value = shown;
    select.value = unit;
    note.hidden = outside === undefined;
    note.textContent = outside ? search.outside(outside.name, outside.belongsTo ?? '', outside.turnTo ?? '') : '';
    select.dispatchEvent(new Event('input', { bubbles: true }));
    if (shown !== '') announce(search.chosen(shown));
  };
  const take = (office: Office) => {
    // What belongs to a unit, or is none, is named beside it: there she can say which school or post it is.
    if (office.kind !== 'unit' && !other.value.includes(office.name)) {
      other.value = [other.value.trim(), office.name].filter((part) => part !== '').join(', ');
    }
    settle(office.name, office.unit, office.kind === 'outside' ? office : undefined);
  };
  const takeOwn = (typed: string) => {
    if (!other.value.includes(typed))
      other.value = [other.value.trim(), typed].filter((part) => part !== '').join(', ');
    settle(typed, '');
  };
  const optionsFor = (typed: string): Option[] => {
    const found = findOffices(typed, offices, MOST_OPTIONS).map((office) => ({
      text: office.name,
      ...aboutOf(office),
      take: () => take(office),
    }));
    const own =
      wordsOf(typed).length > 0 ? [{ text: search.own(typed.trim()), take: () => takeOwn(typed.trim()) }] : [];
    return [...found, ...own, { text: search.unknown, take: () => settle('', '') }];
  };

  const box = new Combobox('unit-cari', search.label, optionsFor, search.options);
  const label = select.labels?.[0];
  if (label) label.htmlFor = box.input.id;
  const hint = document.getElementById('unit-petunjuk');
  if (hint) hint.textContent = search.hint;
  box.input.setAttribute('aria-describedby', select.getAttribute('aria-describedby') ?? '');
  box.input.value = select.value === '' ? '' : (select.selectedOptions[0]?.text ?? '');
  select.hidden = true;
  select.before(...box.parts);
  select.after(note);

  box.input.addEventListener(
    'focus',
    () => {
      get<OfficeWordsView>(`/api/kantor?lang=${lang}`).then(
        (words) => {
          offices = withWords(officesIn(select), words);
          box.refresh();
        },
        // Names are found without it.
        () => undefined,
      );
    },
    { once: true },
  );
  // Typed and left without choosing: what is called exactly so is taken, anything else stays as her own words.
  const takeTyped = () => {
    const typed = box.input.value.trim();
    const [first] = typed === '' ? [] : findOffices(typed, offices, 1);
    if (typed === '') settle('', '');
    else if (first && isCalled(first, typed)) take(first);
    else takeOwn(typed);
  };
  box.input.addEventListener('change', () => afterPress(takeTyped));
}

function isCalled(office: Office, typed: string): boolean {
  const whole = wordsOf(typed).join(' ');
  return [office.name, ...office.words].some((name) => wordsOf(name).join(' ') === whole);
}

function aboutOf(office: Office): { about?: string } {
  if (office.kind === 'part') return { about: texts.officeSearch.partOf(office.partOf ?? '') };
  return office.kind === 'outside' ? { about: texts.officeSearch.notOurs } : {};
}
