import type { sample as id } from '../id/sample.js';

export const sample: typeof id = {
  heading: 'About the sample data',
  intro:
    'This system is showing samples. No report, person or event here is real. Do not quote it, do not judge any office by it.',
  real: {
    heading: 'What is real',
    points: [
      'Names of offices and districts, and the declaration of 2021 on the Integrity Zone page.',
      'Holidays, deadlines, and the other institutions named.',
      'The locking and checking: every sample report came in the same way as yours would.',
    ],
  },
  invented: {
    heading: 'What is invented',
    points: [
      'All reports, photos, letters, sums, officers’ answers and their dates.',
      'All cases, exposure, readiness and risk figures; the seed below deals them out to units.',
      'All persons. They are named by role only, such as Section Head A or Supplier K.',
      'There is no name of a person, company, village or project.',
      'The officers’ accounts. Their passwords are printed on the screen that runs this sample.',
    ],
  },
  seed: {
    heading: 'Offices are drawn by lot',
    about:
      'Which sample report falls on which office is decided by lot, not by us. The lot starts from this seed; anybody can repeat it and get the same result on the same day:',
    limits: 'Some stories fit one kind of office only, such as schools; there the lot is narrow.',
    secrets: 'Keys, passwords and the 8 receipt words do not come from that seed. They are truly random.',
  },
  gone: {
    heading: 'Reports that you write here',
    about:
      'You may try to report. Everything is thrown away when the sample is started again. Do not write what really happened.',
  },
};
