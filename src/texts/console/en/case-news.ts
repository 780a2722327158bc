import type { caseNews as id } from '../id/case-news.js';

export const caseNews: typeof id = {
  words: {
    ditindaklanjuti: 'under examination',
    diputus: 'decided',
    tindak_lanjut: 'being followed up',
    selesai: 'finished',
  },
  tell: (word) => `Tell the reporter: ${word}…`,
  tellOne: (name) => `Tell the reporter of ${name}…`,
  title: (name) => `News for the reporter of ${name}`,
  about: (word) =>
    `The way of the report becomes "${word}". Nothing in the case is named: neither the outcome nor a name nor a step of the examination.`,
  end: 'After this the reporter can say how they were served, is asked how they are after 30, 90 and 180 days, and can take the report to the outside channel. A reply reopens it.',
  text: 'What the reporter reads (may be changed or left empty)',
  defaults: {
    ditindaklanjuti: 'Your report is being examined again. The next news will appear on this page.',
    diputus: 'The examination of your report has been decided. For your safety we do not write here what was decided.',
    tindak_lanjut: 'The decision is being carried out. You will read of its end on this page.',
    selesai: 'The handling of your report is finished. Thank you for reporting.',
  },
  send: 'Send the news',
  loading: 'The report is being opened…',
  nothing:
    'There is no news for this reporter: they were told already, their reply waits in the inbox, or another case of yours still examines the report.',
  broken: 'The conversation with this reporter is damaged. Telling is closed until the inspektur has looked into it.',
  told: (word) => `reporter told: ${word}`,
  ahead: (word) => `reporter not told yet: ${word}`,
  remind: (count, word) =>
    count === 1
      ? `The reporter has not been told yet: ${word}.`
      : `The reporters of ${count} reports have not been told yet: ${word}.`,
  toReports: 'To the reports',
  byDesk: 'Desk officers who hold the key of this case do the telling.',
};
