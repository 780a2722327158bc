export const common = {
  title: 'Zona Integritas · Bekasi',
  skipToContent: 'Langsung ke isi',
  exit: 'Keluar cepat',
  exitHelp: 'Menutup halaman ini dan membuka situs lain. Dengan papan tik: tekan Esc tiga kali.',
  /** The script puts the number into it */
  exitCount: 'Keluar cepat: tekan Esc {n} kali lagi.',
  danger: 'Dalam bahaya: 110 · LPSK 148',
  owner: 'Inspektorat Daerah Kabupaten Bekasi',
  footerLabel: 'Halaman lain',
  home: 'Beranda',
  help: 'Bantuan',
  security: 'Keamanan',
  privacy: 'Privasi',
  demo: 'DATA CONTOH. Nama unit nyata, angkanya karangan. Jangan dikutip.',
  optional: '(boleh kosong)',
  /** Between the thousands of a number */
  groupMark: '.',
  errorSummary: 'Ada yang perlu diperbaiki',
  offline: 'Tidak ada sambungan. Tulisan Anda masih di halaman ini.',
  officeNetwork:
    'Anda tampaknya memakai jaringan kantor. Pengelolanya bisa melihat situs ini dibuka. Tutup dulu, lanjutkan dari HP dan kuota sendiri.',
  scriptMissing: 'Skrip halaman ini belum jalan.',
  scriptMissingLink: 'Pakai halaman tanpa skrip',
  scriptMissingNote: 'Tulisan di halaman ini tidak ikut; salin dulu.',
  checkedOn: (day: string) => `Alamat diperiksa ${day}.`,
  notChecked: 'Alamat belum diperiksa.',
  institution: (channel: string): string => (channel === 'luar-inspektorat' ? 'saluran luar' : 'Inspektorat'),
};
