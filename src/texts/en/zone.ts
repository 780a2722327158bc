import type { zone as id } from '../id/zone.js';

export const zone: typeof id = {
  heading: 'Integrity Zone',
  intro: 'Units that have been declared as building an Integrity Zone, with date and source.',
  wave: (number, day) => `Wave ${number} · ${day}`,
  waveAbout: (count) => `${count} units declared.`,
  source: 'Source',
  predicates: {
    belum_tercatat: {
      name: 'Award: not on record here.',
      about: 'It means that no document was recorded, not that the unit failed.',
    },
    belum_diraih: {
      name: 'Award: not reached yet.',
      about: 'An assessment is on record, and no award was given.',
    },
    wbk: {
      name: 'Award: Corruption-Free Area (WBK).',
      about: 'According to the document on record.',
    },
    wbbm: {
      name: 'Award: Clean and Serving Bureaucracy Area (WBBM).',
      about: 'According to the document on record.',
    },
  },
  reason: (quote) => `The reason given then, in Indonesian: "${quote}"`,
  declared: 'Declared',
  others: (count) => `${count} other units`,
  othersAbout: 'No declaration is on record here.',
};
