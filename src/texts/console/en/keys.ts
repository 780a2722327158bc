import type { keys as idKeys } from '../id/keys.js';

/** Channels, cards and the words that two people read to each other. */
export const keys: typeof idKeys = {
  channelsTitle: 'Channels & keys',
  channelsText:
    "An admin sees the state of a channel, not what is in it. Its key is made in the first officer's browser and wrapped only to cards that count.",
  open: 'Open',
  closed: 'Closed',
  because: {
    'no-key': 'No key yet: the first officer has not opened the channel.',
    'not-pinned': 'Root not pinned: the operator has not run "channel pin".',
    'not-vouched': 'The pinned root does not vouch for the key in the database. This is an alarm: do not use it, look.',
    'few-holders': 'Not enough officers hold the key. The channel takes reports once enough do, at least two.',
  },
  openText: 'Takes reports.',
  generation: 'Generation of the key',
  holders: 'Counted holders of the key',
  pinned: 'Root on the server',
  pinnedYes: 'pinned',
  pinnedNo: 'not pinned yet',
  cardsTitle: 'Cards & keys',
  ownCard: 'Your card',
  ownStates: {
    counted: 'Your card counts.',
    root: 'Your card is the root of this channel: colleagues count because you vouch for them.',
    waiting: 'Your card does not count yet. Compare the fingerprint with a colleague whose card counts.',
    fresh: 'Your card has been made.',
  },
  ownCardDiffers:
    'Your card on the server is not the one that your browser made. Do not go on; tell your colleagues and the chief inspector.',
  holds: 'You hold the channel key.',
  holdsNot: 'The channel key has not been wrapped to you yet.',
  holdsShares: 'You keep parts of the keys to reporters’ names. No other key is ever wrapped to you.',
  holdsNever: 'The channel key is not for your role; you hold the keys of cases that were wrapped to you.',
  notOpenedYet: 'This channel is not open yet. An officer of the desk opens it.',
  channelState: 'Channel',
  openChannel: 'Open this channel',
  openChannelText:
    'You are the first officer. This browser makes the channel key, and your card becomes its root. After that the operator of the server enters one line, and you let your colleagues in.',
  openChannelDo: 'Make the key and open the channel',
  openChannelDone: 'The channel key has been made.',
  openedByOther: 'A colleague has just opened this channel.',
  pinLineTitle: 'For the operator of the server',
  pinLineText: 'Hand this line over in person. Until it is entered the channel counts as closed:',
  pinLineCommand: (line) => `npm run peluit -- channel pin ${line}`,
  pinLineLabel: 'Command for the operator',
  pinLineDone: 'The root is pinned on the server.',
  compareTitle: 'Compare with the first officer',
  compareText: (name) =>
    `Read these eight words to each other with ${name}, face to face or by phone. The same words stand beside your name on the other screen.`,
  compareWarning: 'If a single word differs, do not go on: somebody has slipped in another key.',
  same: 'All words are the same',
  otherRootTitle: 'The server shows another root',
  otherRootText: (name) =>
    `You have pinned a root already. Now the server shows the card of "${name}" as the one that opened the channel. If nobody told you beforehand, do not go on: tell the chief inspector and the operator. If the channel really was opened anew, meet ${name} and read these eight words to each other.`,
  otherRootConfirm: (name) => `I have read all eight words with ${name}, and they are the same`,
  otherRootDo: 'Replace the root that I pinned',
  takenBackText:
    'The server does not show the channel key that you have used. Do not open this channel again; tell the chief inspector and the operator.',
  pinDone: 'You have pinned the root.',
  colleagues: 'Colleagues at this desk',
  noColleagues:
    'No other colleague has activated an account yet. The channel takes reports once enough officers hold the key, at least two.',
  columns: { name: 'Name', card: 'Card', key: 'Channel key', act: 'Action' },
  counted: 'counts',
  notCounted: 'does not count yet',
  hasKey: 'holds it',
  hasNoKey: 'not yet',
  isRoot: 'root',
  letIn: 'Compare & let in',
  letInTitle: (name) => `Let ${name} in`,
  letInText: (name) =>
    `Read these eight words to each other with ${name}. The other screen must show the same words. Then you vouch for the card and wrap the channel key to it, in one step.`,
  letInDo: 'Words are the same: vouch and let in',
  wrapOnly: 'Wrap the key',
  wrapDone: (name) => `${name} now holds the channel key.`,
  notAtDesk: 'not for them',
  notAtDeskHint:
    'The channel key is for officers of the desk only. Vouching is enough for the others: keys of cases are wrapped to them one by one.',
  vouch: 'Compare & vouch',
  vouchTitle: (name) => `Vouch for the card of ${name}`,
  vouchText: (name) =>
    `Read these eight words to each other with ${name}. The same words must stand on their screen. Then you vouch for their card. The channel key is not wrapped to them.`,
  vouchCustodian: (name, mark) => `The card of ${name} is that of a ${mark}: reporters will seal parts of keys to it.`,
  custodian: { inside: 'custodian', outside: 'outside custodian' },
  vouchDo: 'Words are the same: vouch',
  vouchDone: (name) => `The card of ${name} counts now.`,
  computing: 'Computing eight words… a few seconds, slow on purpose',
  alarmTitle: 'There is a key that does not count',
  alarmHelp: 'This browser seals and wraps nothing to that key. Tell the chief inspector and the operator now.',
  alarms: {
    'planted-generation': (generation) =>
      `Generation ${generation} of the channel key in the database is not signed by a card that counts.`,
    'planted-holder': (name) =>
      `According to the server "${name}" holds the channel key, but that card does not count.`,
    'planted-vouch': (name) => `A vouch for the card of "${name}" does not come from a card that counts.`,
    'broken-card': (cardId) => `Card ${cardId} is not signed with its own key.`,
    'second-card': (name) => `There is a second card in the name of "${name}", whose genuine card is still valid.`,
    'taken-back': (generation, remembered) =>
      `${generation === 0 ? 'The server no longer shows a channel key' : `The server shows generation ${generation} of the channel key`}, although you have used generation ${remembered} already. No report is opened with it.`,
    'exchanged-generation': (generation) =>
      `Generation ${generation} of the channel key on the server is not the generation ${generation} that you have used.`,
    'other-opener': (name) =>
      `The server says that "${name}" opened this channel, but the root that you pinned is another card.`,
    'other-root': () => 'The root that the operator pinned on the server is not the one that you pinned.',
  },
  waitingTitle: 'Cards that do not count yet',
  waitingText: (names) =>
    `${names}. If you know the person, compare the fingerprint. If not, don't: tell the admin and the chief inspector.`,
  channelFingerprint: 'Fingerprint of the channel key',
  channelFingerprintText: 'It must be the same as on the Security page for reporters.',
  showFingerprint: 'Show the fingerprint of the channel key',
};
