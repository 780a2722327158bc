import type { advice as id } from '../id/advice.js';

export const advice: typeof id = {
  help: {
    heading: 'Help',
    intro: 'What happens before, while and after you report.',
    safe: {
      heading: 'How to report safely',
      points: [
        'Use your own phone and data. No office Wi-Fi, computer or account.',
        'Use a private window. Better: Tor Browser. Then whoever runs the network does not see which site you open.',
        'Do not write what only you can know, unless it matters.',
        'Photos and documents carry hidden data: location, time, the maker’s name. With JavaScript this page removes it before sending and names what it cannot remove. Without JavaScript it does not: remove it first, or photograph the document again.',
        'Check the picture too: names, profile photos, numbers.',
        'Keep the 8 receipt words where nobody will look. Not on the phone.',
        'Tell nobody that you are reporting.',
      ],
    },
    steps: {
      heading: 'What happens next',
      points: [
        'You get 8 words and one date on which to come back.',
        'An officer reads the report, then answers, asks, or closes it with a reason.',
        'You read the answer with the 8 words. We cannot contact you.',
        'If it is closed and you do not agree, reply there. A reply reopens the report.',
        'If the date passes, the page of your report shows that we are late.',
      ],
    },
    anonymous: {
      heading: 'Without a name',
      points: [
        'Without identity your report is still examined.',
        'Not possible: a reward and answers by letter. You can disclose later, or never.',
        'The reward under PP 43/2018: 2 per mille of what the state recovers, at most Rp200 million; for bribery at most Rp10 million. It is not ours to decide.',
      ],
    },
    receipt: {
      heading: 'The 8 receipt words',
      points: [
        'Only the 8 words let you return. We do not keep them and cannot replace them.',
        'Whoever holds the 8 words can read the conversation. Give them to nobody, not even to someone who says they are an officer.',
        'If they are lost, send a new report and mention the date of the old one. We still work on the old report.',
      ],
    },
    leaving: {
      heading: 'Quick exit',
      points: [
        'The button above closes this page and opens another site. With a keyboard: press Esc three times.',
        'Browser history is not erased; unsent text is lost.',
      ],
    },
    danger: {
      heading: 'In danger',
      points: [
        'Danger now: police 110.',
        'Protection: LPSK 148 protects witnesses, victims and reporters, for example by keeping them safe, going with them, and keeping their identity secret. You can ask LPSK yourself, without going through us.',
        'Your report has a button “Someone is looking for me or threatening me”. Officers see it first.',
        'You need not admit anything to anyone.',
      ],
    },
    elsewhere: {
      heading: 'Other bodies',
      intro: 'You can report to these bodies too.',
    },
  },
  security: {
    heading: 'Security',
    intro: 'How a report is locked, who can open it, and what we cannot promise.',
    how: {
      heading: 'How a report is locked',
      points: [
        'With JavaScript, your report is sealed on your phone. The server only receives the sealed form.',
        'Without JavaScript, your report is sealed on arrival. Its text passes through the server’s memory and is not stored. The page says which of the two it was, and the officer sees it too.',
        'It uses the open format age with keys made to withstand quantum computers.',
        'Officers sign their replies. Messages that are forged, altered, or missing in between are shown as broken.',
      ],
    },
    who: {
      heading: 'Who can open it',
      channel: (name, holders) => `${name}: ${holders} officers hold the key.`,
      closed: (name) => `${name}: not open yet. Reports through this channel are not taken yet.`,
      others: 'The regent, the office reported and the server’s operators cannot.',
    },
    fingerprint: {
      heading: 'Sidik kunci (key fingerprint)',
      about:
        'These two groups of words mark the receiving key. They are not a receipt. If you know the officers, compare.',
      none: 'No key is in force yet.',
      generation: (number, day) => `Key ${number}, since ${day}`,
    },
    keeps: {
      heading: 'What the server records',
      points: [
        'Channel, state of the report and its dates. Days only, no hours.',
        'Number and size of the sealed messages.',
        'If you leave a name: that it exists, and which custodians hold parts of its key. Not the name.',
        'No IP address, phone or browser type. No cookies.',
      ],
    },
    limits: {
      heading: 'What we cannot promise',
      points: [
        'Whoever runs the network can see that this site is opened, unless you use Tor Browser.',
        'The server sends this page’s code. If the server is taken over, that code can be replaced.',
        'The outside channel runs on the same machine as the Inspectorate’s.',
        'The server can hold back the newest messages unseen.',
        'Whoever forces you to tell the 8 words can read the conversation.',
        'A forensic copy of the server’s disk may show the hour of arrival.',
      ],
    },
  },
  privacy: {
    heading: 'Privacy',
    intro: 'What is kept about you, and what is not.',
    notKept: {
      heading: 'What we do not keep',
      points: [
        'Name, account, phone number, e-mail: never required, and not asked when you report.',
        'IP address, phone and browser type: not recorded.',
        'The 8 receipt words: not stored.',
        'Cookies and browser storage: not used.',
        'Your visits to the report: not recorded.',
      ],
    },
    kept: {
      heading: 'What we keep',
      points: [
        'The report, messages and files, all sealed.',
        'Day of filing, channel, state of the report and sealed sizes.',
        'A name or contact, only if you leave it: sealed, with a note of which custodians hold parts of its key.',
        'Older backups, still sealed, until they expire.',
        'What you write about others. So write “alleged”, and only what is needed.',
      ],
    },
    who: {
      heading: 'Who reads it',
      points: [
        'The receiving officers of the channel you choose.',
        'A name that you leave: only the officer who asked for it with a reason, once enough custodians agree.',
        'The regent, the office reported and the server’s operators cannot read it.',
      ],
    },
    browser: {
      heading: 'What stays on your phone',
      points: [
        'Browser history records that this site was opened. A private window does not record it.',
        'The page title is always the same and neutral.',
        'The files you choose stay on your phone.',
      ],
    },
  },
};
