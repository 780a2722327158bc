import type { safety as id } from '../id/safety.js';

export const safety: typeof id = {
  inApp: {
    name: 'Open this in your usual browser.',
    why: 'This page has opened inside another app. That app can see and remember the pages that are opened in it.',
    how: 'Press ⋮ or ⋯ in the corner and choose "Open in browser" or "Open in Chrome". If that is missing, start your browser and type this address.',
    still: 'You can still report here.',
  },
  tor: {
    heading: 'How to use Tor',
    points: [
      'Install Tor Browser from torproject.org; on an Android phone from Google Play or F-Droid. Do not install it on an office computer.',
      'On an iPhone it is called Onion Browser.',
      'Start Tor Browser, press "Connect" and wait until it is connected. It may be slower than usual.',
      'Whoever runs the network sees that Tor is used, but not which site is opened.',
      'At the security level "Safest" no script runs. These pages are still complete; your report is sealed when it reaches the server.',
      'Do not log in to any account in the same Tor window.',
    ],
    onion: 'Address for Tor Browser:',
    noOnion: 'This site has no .onion address yet. Its ordinary address opens in Tor Browser too.',
  },
  searched: {
    heading: 'If the office looks for the reporter',
    intro: 'Stay calm and work as usual. That somebody is looking does not mean that somebody knows.',
    points: [
      'You need not admit anything, to a superior, a colleague or any officer.',
      'Do not deny too much and do not accuse anybody else. "I know nothing about that" is enough.',
      'Do not delete files, mails or chats in a panic. Sudden deletion stands out more, and evidence that belongs to the office must not be destroyed.',
      'Do not open this site at the office or on a phone that the office can inspect.',
      'Do not join the search, and do not ask who reported.',
      'Write down what happens: the date, who, what was said. Keep those notes away from the office.',
      'Tell us: open your report with the 8 words and press "Someone is looking for me or threatening me". Officers see that first, so that steps which could point to you can be held back.',
      'If you are threatened, moved or punished because you are thought to have reported: call LPSK 148. To protect you LPSK has to know who you are; we do not.',
      'Danger now: 110.',
    ],
    law: 'The law protects reporters from prosecution and retaliation for a report made in good faith. For your own case ask LPSK or a legal aid office.',
  },
};
