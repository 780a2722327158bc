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
      'The accounts of officers and custodians. Their passwords are printed on the screen that runs this sample.',
    ],
  },
  year: {
    heading: 'An invented year',
    points: [
      '300 reports in the twelve months up to today; 6 of them about the Inspectorate, in the outside channel.',
      '163 reports became 128 cases; 96 were closed with a reason; 41 are open, 5 unread.',
      'Two reporters left a name with three custodians: one was opened after two of them agreed, one still waits. The names are invented too.',
      '60 earlier cases are counts only, without a dossier.',
      'Officers work on certain days only, so that the sample is ready soon. People write on any day.',
    ],
  },
  left: {
    heading: 'What this sample does not have',
    points: [
      'Extended deadlines, acting officers, and examiners who step back from a case.',
      'Reports by letter, telephone, visit or other channels; what belongs to another institution is closed and names it.',
      'Items of the readiness sheet (LKE) and their evidence: readiness is a total.',
      'Merged units, awards won or revoked, and wave conditions that are not met yet.',
      'Missing evidence, large videos, and repayments.',
    ],
  },
  seed: {
    heading: 'Offices are drawn by lot',
    about:
      'Which sample report falls on which office is decided by lot, not by us. The lot starts from this seed; anybody can repeat it and get the same result on the same day:',
    limits:
      'Some stories fit one kind of office only, such as schools; there the lot is narrow. Offices that were really declared in 2021 get no invented figures for a wave.',
    secrets: 'Keys, passwords and the 8 receipt words do not come from that seed. They are truly random.',
  },
  gone: {
    heading: 'Reports that you write here',
    about:
      'You may try to report. Everything is thrown away when the sample is started again. Do not write what really happened.',
  },
};
