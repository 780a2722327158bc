import type { kit as id } from '../id/kit.js';

export const kit: typeof id = {
  question: 'Seen extortion or corruption?',
  call: 'Tell us here.',
  promise: 'No name. No account. No phone number.',
  locked: 'Your report is locked; only the officers handling it can open it.',
  steps: [
    { name: 'Open', about: 'Scan this code, or type the address.' },
    { name: 'Tell', about: 'About 5 minutes, gaps are fine. Photos and files come after.' },
    { name: 'Note 8 words', about: 'On paper. With those words you read the answer.' },
  ],
  scan: 'Scan, or type:',
  onion: 'With Tor Browser:',
  careHeading: 'Protect yourself',
  care: [
    'Use your own phone and data, not office Wi-Fi or computers.',
    'Do not scan in front of people or cameras; open it later at home.',
    'Use a private window; better still Tor Browser.',
  ],
  danger: 'In danger: 110',
  protection: 'Witness and victim protection: LPSK 148',
  owner: 'Inspectorate of Bekasi Regency',
};
