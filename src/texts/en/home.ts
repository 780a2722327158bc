import type { home as id } from '../id/home.js';

export const home: typeof id = {
  heading: 'Seen extortion or corruption? Tell us here.',
  promise: 'No name. No account. No phone number. Your report is locked; only the officers handling it can open it.',
  doorsLabel: 'Choose',
  doors: {
    report: { name: 'Make a report', about: 'about 5 minutes, gaps are fine.' },
    receipt: { name: 'Open my report', about: 'with your 8 words.' },
    zone: { name: 'See the Integrity Zone', about: 'every unit’s status.' },
  },
  before: {
    heading: 'Before you write',
    ownPhone:
      'Use your own phone and data, not office Wi-Fi or computers. Have paper ready: there will be 8 words to write down.',
    privateWindow: 'Use a private window; Tor Browser is better still.',
    placeForReceipt: 'Think of a place for that paper where nobody will look.',
    more: 'How to report safely (1 minute read)',
  },
  service: {
    question: 'Want your papers done sooner?',
    answer:
      'That is a matter of service. Use SP4N-LAPOR! (lapor.go.id). If someone asks for money to speed it up, tell us here.',
  },
  exit: {
    name: 'Quick exit',
    about: 'closes this page and opens another site. Browser history is not erased; unsent text is lost.',
    keyboard: 'With a keyboard: press Esc three times.',
  },
};
