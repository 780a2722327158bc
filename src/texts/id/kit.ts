/** What stands on posters, banner and slide. It promises only what the pages promise too. */
export const kit = {
  question: 'Lihat pungli atau korupsi?',
  call: 'Ceritakan di sini.',
  promise: 'Tanpa nama. Tanpa akun. Tanpa nomor HP.',
  locked: 'Isi laporan dikunci; hanya petugas yang menanganinya dapat membuka.',
  steps: [
    { name: 'Buka', about: 'Pindai kode ini, atau ketik alamatnya.' },
    { name: 'Ceritakan', about: 'Sekitar 5 menit, boleh tidak lengkap. Foto dan berkas menyusul.' },
    { name: 'Catat 8 kata', about: 'Di kertas. Dengan kata-kata itu Anda membaca jawabannya.' },
  ],
  scan: 'Pindai, atau ketik:',
  onion: 'Lewat Tor Browser:',
  careHeading: 'Menjaga diri',
  care: [
    'Pakai HP dan kuota sendiri, bukan Wi-Fi atau komputer kantor.',
    'Jangan pindai di depan orang atau kamera; buka nanti di rumah.',
    'Pakai jendela samaran; lebih baik Tor Browser.',
  ],
  danger: 'Dalam bahaya: 110',
  protection: 'Perlindungan saksi dan korban: LPSK 148',
  owner: 'Inspektorat Daerah Kabupaten Bekasi',
};
