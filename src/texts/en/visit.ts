import type { visit as id } from '../id/visit.js';

export const visit: typeof id = {
  readers: (holders, channel) =>
    `Can read it now: ${holders} receiving officers of ${channel === 'luar-inspektorat' ? 'the outside channel' : 'the Inspectorate'}. The regent, the office reported and the server’s operators cannot.`,
  lateHere: {
    verifikasi_dan_penerusan: (days, due) =>
      `No officer had answered by ${due}. By the date of your device we are ${days} working days late; the server does not say so.`,
    berkadar_pengawasan: (days, due) =>
      `The examination should have been decided by ${due}, and no decision has been told. By the date of your device we are ${days} working days late; the server does not say so.`,
    tindak_lanjut_rekomendasi_lhp: (days, due) =>
      `What follows the decision should have been finished by ${due}, and no end has been told. By the date of your device we are ${days} working days late; the server does not say so.`,
  },
  caseNews: {
    ditindaklanjuti: 'Your report is being examined.',
    diputus: 'The examination of your report has been decided.',
    tindak_lanjut: 'The decision is being acted upon.',
    selesai: 'Finished. A reply here reopens the report.',
  },
  danger: {
    heading: 'If you are threatened',
    button: 'Someone is looking for me or threatening me',
    about: 'One press sends it. Officers see this first.',
    sent: 'Sent. Officers see this first.',
    now: 'What you can do now',
    points: [
      'Danger now: call the police, 110.',
      'You need not admit anything to anyone.',
      'Behave as you always do. Do not open this page from the office.',
      'Note who asked or threatened, when, and in which words. When you can, write it here too.',
    ],
  },
  lpsk: 'LPSK protects witnesses, victims and reporters, for example by keeping them safe, going with them, and keeping their identity secret. You can ask LPSK yourself, telephone 148, without going through us.',
  step: {
    heading: 'There will be a step that others can see',
    when: (day) => `The officers say: from ${day} on.`,
    meaning:
      'For example somebody is summoned, or documents are asked for. People may guess that there is a report, and look for who made it.',
    points: [
      'Behave as you always do, and do not ask about the examination.',
      'Tell nobody that you made a report.',
      'Keep evidence if you are treated differently: letters, messages, dates.',
      'If somebody looks for you, press the button below.',
    ],
    kind: (day) => `A step that others can see, from ${day} on`,
  },
  checkIn: {
    heading: 'Are you all right?',
    why: {
      step: 'After a step that others can see, people sometimes look for who made the report. So we ask after 7, 30 and 90 days.',
      closing: 'The report is closed, but retaliation sometimes comes later. So we ask after 30, 90 and 180 days.',
    },
    label: 'How you are now',
    answers: {
      fine: 'I am all right.',
      uneasy: 'Something worries me.',
      threatened: 'Someone is looking for me or threatening me.',
    },
    uneasyAbout: 'For example questioned, moved, work taken away, avoided.',
    text: 'Tell us, if you like',
    send: 'Send the answer',
    sent: 'Your answer has arrived.',
    kind: 'Answer to how you are',
  },
  plan: {
    heading: 'When can you come back?',
    label: 'I come back',
    hint: 'So the officers know when their questions can be answered. It does not bind you.',
    whens: {
      besok: 'tomorrow',
      seminggu: 'within a week',
      'dua-minggu': 'within two weeks',
      sebulan: 'within a month',
      'tidak-tahu': 'not known',
    },
    send: 'Tell the officers',
    sent: 'The officers now know when you come back.',
    last: (when, day) => `You last wrote: ${when} (${day}).`,
    kind: (when) => `Coming back: ${when}`,
  },
  rating: {
    heading: 'How were you served?',
    label: 'Your rating',
    hint: 'The officers who handle this report read it. The report stays closed.',
    scores: { 1: '1 – very badly', 2: '2 – badly', 3: '3 – fairly', 4: '4 – well', 5: '5 – very well' },
    text: 'Why?',
    send: 'Send the rating',
    sent: 'Your rating has arrived.',
    kind: (score) => `Rating: ${score}`,
  },
  outside: {
    heading: 'Take it to the outside channel',
    open: 'Send my text to the outside channel…',
    about: [
      'Your text goes to the outside channel as a new report, sealed for the officers there. The old channel is told nothing.',
      'You get 8 new words; the 8 old words go on working. Have paper ready.',
      'Photos and files do not go along. You can add them again there.',
    ],
    server:
      'Without JavaScript this text passes through the server’s memory and is sealed then. It is not stored open.',
    label: 'What is sent; you may change it',
    draft: {
      late: (day) => `I sent this report to the Inspectorate’s channel on ${day}. The answer is overdue.`,
      closed: (day) =>
        `I sent this report to the Inspectorate’s channel on ${day}. It was closed, and I ask for it to be examined again.`,
    },
    send: 'Seal and send to the outside channel',
    closed: 'The outside channel is not open. These you can turn to yourself, with your own text:',
    second:
      'There are two receipts now: the old one for the old report, and this one for the outside channel. Mark them on your paper, so that you do not mix them up.',
  },
  problems: {
    choose: 'Choose one first.',
    textTooLong: 'The text has more than 50,000 characters. Shorten it first.',
    textEmpty: 'Write what happened first.',
    notTaken: 'Not sent yet. Your text is still below.',
  },
};
