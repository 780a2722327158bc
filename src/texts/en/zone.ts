import type { zone as id } from '../id/zone.js';

export const zone: typeof id = {
  heading: 'Integrity Zone',
  intro: 'Units that have been declared as building an Integrity Zone, with date and source.',
  wave: (number, day) => `Wave ${number} · ${day}`,
  waveAbout: (count) => `${count} units declared.`,
  source: 'Source',
  predicate: {
    name: 'Award: not on record here.',
    about: 'It means that no document was recorded, not that the unit failed.',
  },
  declared: 'Declared',
  others: (count) => `${count} other units`,
  othersAbout: 'No declaration is on record here.',
};
