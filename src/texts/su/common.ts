import type { Draft } from '../draft.js';
import type { common as id } from '../id/common.js';

export const common: Draft<typeof id> = {
  title: 'Zona Integritas · Bekasi',
  skipToContent: 'Langsung ka eusi',
  exit: 'Kaluar gancang',
  exitHelp: 'Nutup kaca ieu terus muka situs séjén. Ku papan ketik: pencét Esc tilu kali.',
  exitCount: 'Kaluar gancang: pencét Esc {n} kali deui.',
  danger: 'Dina bahaya: 110 · LPSK 148',
  owner: 'Inspektorat Daerah Kabupaten Bekasi',
  footerLabel: 'Kaca séjén',
  home: 'Tepas',
  help: 'Pitulung',
  security: 'Kaamanan',
  privacy: 'Privasi',
  demo: 'DATA CONTO. Ngaran unit nyata, angkana karangan. Ulah dikutip.',
  optional: '(meunang dikosongkeun)',
  groupMark: '.',
  errorSummary: 'Aya nu kudu dibenerkeun',
  offline: 'Euweuh sambungan. Tulisan Anjeun masih aya dina kaca ieu.',
  officeNetwork:
    'Sigana Anjeun maké jaringan kantor. Nu ngokolakeunana bisa nyaho situs ieu dibuka. Tutup heula, teruskeun tina HP jeung kuota sorangan.',
  scriptMissing: 'Skrip kaca ieu can jalan.',
  scriptMissingLink: 'Paké kaca tanpa skrip',
  scriptMissingNote: 'Tulisan dina kaca ieu teu milu; salin heula.',
  checkedOn: (day) => `Alamat dipariksa ${day}.`,
  notChecked: 'Alamat can dipariksa.',
  institution: (channel) => (channel === 'luar-inspektorat' ? 'saluran luar' : 'Inspektorat'),
};
