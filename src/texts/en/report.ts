import type { report as id } from '../id/report.js';

export const report: typeof id = {
  heading: 'Make a report',
  intro: 'Only the story is required. Everything else may stay empty.',
  anyQuestion: 'Not knowing is fine.',
  steps: {
    label: 'Parts of the report',
    story: 'Story',
    details: 'Details',
    check: 'Check',
    next: 'Continue',
    back: 'Back',
    buttonComing: 'The send button is loading. Your text stays on this page.',
  },
  story: {
    label: 'What happened?',
    money: 'Were you asked for money? How much, by which post, for what, was it paid?',
    hint: 'Use your own words. Keep apart what you saw and what others told you.',
    limit: 'At most 50,000 characters.',
  },
  unit: {
    label: 'At which office or institution?',
    hint: 'Choose from the list. If it is not there, write it below.',
    unknown: 'Not in the list / do not know',
    offices: 'Offices and agencies',
    districts: 'Districts (kecamatan)',
    top: 'Leaders of the regency',
    otherLabel: 'Another name for that office or institution',
    otherHint: 'For example a village, school, health centre or other body.',
  },
  kinds: {
    label: 'What is it about?',
    hint: 'You may tick several. A slow service without a demand for money: tell SP4N-LAPOR! (lapor.go.id).',
  },
  place: { label: 'Where did it happen?', hint: 'Room, counter, road or village.' },
  time: { label: 'When?', hint: 'Roughly is fine: “since August”, “every Monday morning”.' },
  parties: {
    label: 'Who is involved?',
    hint: 'Names, posts or what they look like. Say “alleged” if you are not sure.',
  },
  loss: { label: 'How much money, or what loss?', hint: 'A rough figure helps too.' },
  how: { label: 'How do you know?', hint: 'Saw it, heard it, or read a document.' },
  whoKnows: {
    label: 'How many people know this?',
    hint: 'Your answer helps officers avoid a step that points to you.',
    only: 'Only me',
    few: '2–5 people',
    many: 'More than 5 people',
    unknown: 'Do not know',
  },
  ongoing: {
    label: 'Is it still going on?',
    hint: 'As far as you know.',
    choices: { ya: 'Yes, still', berhenti: 'It has stopped', '?': 'Do not know' },
  },
  position: {
    label: 'From where do you see it?',
    hint: 'No name needed. This answer is locked with the report and helps officers not to ask in a way that points to you.',
    choices: {
      warga: 'As a citizen or someone being served',
      'pegawai-unit': 'As an employee of that office',
      'pegawai-lain': 'As an employee of another office',
      penyedia: 'As a supplier or contractor',
      rahasia: 'Would rather not say',
    },
  },
  channel: {
    legend: 'Who receives it',
    label: 'Send to',
    inspektorat: 'The Inspectorate',
    outside: 'Outside channel',
    outsideAbout:
      'For allegations about the Inspectorate or the leaders of the regency. The Inspectorate cannot see that the report exists.',
    closed: 'not open yet',
    byItself:
      'If the office you choose is the Inspectorate or the leaders of the regency, the report goes to the outside channel. If you only mention them in your text, choose yourself.',
    offer: (named, institution, receiver) =>
      `This report names ${named}. Choose the outside channel: ${receiver ? `${receiver} receives it, and ` : ''}${institution} cannot see that it exists. Otherwise the receiving officers of ${institution} read it.`,
    askedOnce: {
      title: 'Not sent yet: first check who receives it.',
      text: 'Your text names those who might read it. Look at “Send to”, choose who receives it, and send once more. Choose your photos and files again. Nothing has been stored.',
    },
    take: 'Use the outside channel',
    top: 'the leaders of the regency',
    namedButClosed: (named, institution) =>
      `This report names ${named}, and the outside channel is not open. If it is about ${named}, better contact KPK, the Prosecutor or the Ombudsman. If they are only mentioned, just go on; the receiving officers of ${institution} read it.`,
    noneOpen: 'Reports cannot be taken here yet.',
    noneOpenWhy:
      'The receiving key is not held by enough officers yet. Without it a report cannot be locked for them. Contact another body:',
    refused:
      'The outside channel is not open. We will not take this report here, because those you report would read it. Contact KPK, the Prosecutor or the Ombudsman. Nothing was sent; your text is still on this page.',
    refusedUnstored:
      'The outside channel is not open. We will not take this report here, because those you report would read it. Contact KPK, the Prosecutor or the Ombudsman. Nothing was stored; your text is still on this page.',
    inspektoratClosed:
      'The channel of the Inspectorate is not open: not enough officers hold its receiving key yet, so a report cannot be locked for them. Contact one of the bodies below, or choose the outside channel if your report is about the Inspectorate or the leaders of the regency. Nothing was sent; your text is still on this page.',
    contacts: 'Bodies you can contact',
  },
  readers: {
    text: (holders, institution) =>
      `Can read it: ${holders} receiving officers of ${institution}. The regent, the office reported and the server’s operators cannot. If examined, the lead examiner too.`,
  },
  sealed: {
    browser: {
      name: 'Locked on your phone.',
      about: 'Your report is sealed before it leaves this phone. The server only receives the sealed form.',
    },
    server: {
      name: 'Locked on the server.',
      about:
        'JavaScript is off, so the report is sealed on arrival. Its text passes through the server’s memory and is not stored. We still accept it.',
    },
    serverByChoice: {
      name: 'Locked on the server.',
      about:
        'This page does not use JavaScript, so the report is sealed on arrival. Its text passes through the server’s memory and is not stored. We still accept it.',
    },
  },
  files: {
    label: 'Photos and files',
    hint: 'At most 20 files at a time, at most 25 MB each. Photos and documents can hold location, time or names inside; remove them first if you can.',
    after: 'Photos and files are added AFTER this story has been sent.',
  },
  anonymous:
    'Without identity your report is still examined. Not possible: a reward (PP 43/2018) and answers by letter. You can disclose later, or never.',
  send: 'Send the story',
  sendPlain: 'Send the report',
  sendAfter: 'Photos and files come next.',
};
