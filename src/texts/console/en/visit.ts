import type { visit as id } from '../id/visit.js';

export const visit: typeof id = {
  uneasy: (day) => `The reporter is uneasy (written ${day}). Read the answer in the conversation.`,
  fine: (day) => `Reporter: all right (written ${day})`,
  plan: (when, day) => `Reporter: comes back ${when} (written ${day})`,
  planned: (when) => `Coming back: ${when}`,
  rating: (score, day) => `The reporter’s rating: ${score} (written ${day})`,
  rated: (score) => `Rating: ${score}`,
  step: (day) => `A step that others can see, from ${day} on; the reporter is told`,
  answers: {
    fine: 'Asked how things are: all right',
    uneasy: 'Asked how things are: something is worrying',
    threatened: 'Asked how things are: looked for or threatened',
  },
  whens: {
    besok: 'tomorrow',
    seminggu: 'within a week',
    'dua-minggu': 'within two weeks',
    sebulan: 'within a month',
    'tidak-tahu': 'at a time not known yet',
  },
  scores: { 1: '1 – very badly', 2: '2 – badly', 3: '3 – fairly', 4: '4 – well', 5: '5 – very well' },
};
