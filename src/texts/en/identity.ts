import type { identity as Id } from '../id/identity.js';

export const identity: typeof Id = {
  heading: 'Your name, only if you want',
  loses:
    'Without identity your report is still examined. Not possible: a reward (PP 43/2018) and answers by letter. You can disclose later, or never.',
  steps: {
    left: 'Name left, sealed',
    withdrawn: 'Name taken back',
    asked: 'An officer asked for the name',
    refused: 'Refused by the custodians',
    'given-up': 'Given up by the officer',
    opened: 'Name opened by an officer',
  },
  leave: {
    summary: 'Leave your name, sealed',
    points: (needed, of) => [
      `Name and contact are sealed with a key of their own. That key is split among ${of} people; ${needed} of them must agree before it can be opened.`,
      'The officer who asks must give them a reason in writing.',
      'On this page you see when the name was asked for, refused or opened, and on which day.',
      'What you gain: a reward and answers by letter become possible, and protection is easier to arrange.',
      'What you give up: once it is opened, the officer who asked knows who you are. That cannot be undone.',
      'As long as it has not been opened you can take it back at any time.',
      'A custodian who leaves can hand the part on to another custodian; from one who works outside only to one who works outside.',
    ],
    custodiansHeading: 'Custodians',
    custodian: (name, isOutside) =>
      `${name} (${isOutside ? 'works outside the Inspectorate' : 'works at the Inspectorate'})`,
    fingerprints: 'The fingerprints of their keys are on the Security page.',
    name: 'Name',
    contact: 'How to reach you',
    contactHint: 'A number, a postal address, or whatever you choose.',
    browser: 'Sealed on your phone. The server cannot read it.',
    server: 'Without JavaScript this passes through the server’s memory, which seals it. It is not stored in clear.',
    send: 'Seal and leave',
    notOffered: 'Leaving a name is not possible in this channel yet: there are not enough custodians.',
    loading: 'Loading the custodians…',
  },
  securityAbout:
    'They keep parts of the keys to names that reporters leave. One of them alone opens nothing. You can compare the fingerprint with the person.',
  lies: (needed, of) => `Your name lies here, sealed. ${needed} of ${of} custodians must agree before it is opened.`,
  asked: 'An officer has asked for your name. The custodians have not decided yet.',
  opened: 'Your name has been opened by an officer, so it can no longer be taken back.',
  withdraw: {
    button: 'Take my name back',
    about:
      'Name, contact and every part of their key are deleted from the server. Older backups may still hold them, sealed. The report stays.',
  },
  contact: {
    summary: 'Give a contact that the receiving officers can read',
    about: 'Unlike the name that is left: receiving officers can read this contact at once, like your messages.',
    label: 'Contact, readable by the receiving officers',
    hint: 'A number or address that is safe for you. Not one of your office.',
    send: 'Send contact',
    sent: 'Your contact has arrived.',
    kind: 'Contact, readable by the receiving officers',
  },
  sent: {
    left: 'Your name has been left, sealed.',
    withdrawn: 'Your name has been deleted.',
  },
  problems: {
    name: 'Write your name, or leave this part closed.',
    contact: 'Write the contact first.',
    changed: 'The custodians have just changed. Read again, then send once more.',
    custodians: 'The server’s list of custodians cannot be trusted, so nothing was sent.',
    opened: 'Your name has just been opened, so it can no longer be taken back.',
  },
};
