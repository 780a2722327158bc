import type { common as id } from '../id/common.js';

export const common: typeof id = {
  title: 'Zona Integritas · Bekasi',
  skipToContent: 'Skip to content',
  exit: 'Quick exit',
  exitHelp: 'Closes this page and opens another site. With a keyboard: press Esc three times.',
  exitCount: 'Quick exit: press Esc {n} more times.',
  danger: 'In danger: 110 · LPSK 148',
  owner: 'Regional Inspectorate of Bekasi Regency',
  footerLabel: 'Other pages',
  home: 'Home',
  help: 'Help',
  security: 'Security',
  privacy: 'Privacy',
  demo: 'SAMPLE DATA. Unit names are real, figures invented. Do not quote.',
  optional: '(may stay empty)',
  groupMark: ',',
  errorSummary: 'Something needs to be corrected',
  offline: 'No connection. Your text is still on this page.',
  officeNetwork:
    'You seem to be on an office network. Whoever runs it can see that this site was opened. Close this and continue on your own phone and data.',
  scriptMissing: 'This page’s script is not running yet.',
  scriptMissingLink: 'Use the page without script',
  scriptMissingNote: 'What you wrote here does not come along; copy it first.',
  checkedOn: (day) => `Address checked ${day}.`,
  notChecked: 'Address not checked yet.',
  institution: (channel) => (channel === 'luar-inspektorat' ? 'the outside channel' : 'the Inspectorate'),
};
