export const home = {
  heading: 'Lihat pungli atau korupsi? Ceritakan di sini.',
  promise:
    'Tanpa nama. Tanpa akun. Tanpa nomor HP. Isi laporan dikunci; hanya petugas yang menanganinya dapat membuka.',
  doorsLabel: 'Pilih',
  doors: {
    report: { name: 'Buat laporan', about: 'sekitar 5 menit, boleh tidak lengkap.' },
    receipt: { name: 'Buka laporan saya', about: 'pakai 8 kata resi Anda.' },
    zone: { name: 'Lihat Zona Integritas', about: 'status setiap unit.' },
  },
  before: {
    heading: 'Sebelum menulis',
    ownPhone:
      'Pakai HP dan kuota sendiri, jangan Wi-Fi atau komputer kantor. Siapkan kertas: nanti ada 8 kata untuk dicatat.',
    privateWindow: 'Pakai jendela samaran; lebih baik lagi Tor Browser.',
    placeForReceipt: 'Pikirkan tempat menyimpan kertas itu: di mana tidak ada orang yang mencari.',
    more: 'Cara aman melapor (1 menit baca)',
  },
  service: {
    question: 'Ingin dokumen Anda segera jadi?',
    answer:
      'Itu urusan layanan. Sampaikan lewat SP4N-LAPOR! (lapor.go.id). Bila ada yang meminta uang supaya cepat, ceritakan di sini.',
  },
  exit: {
    name: 'Keluar cepat',
    about:
      'menutup halaman ini dan membuka situs lain. Riwayat peramban tidak ikut terhapus; tulisan yang belum dikirim hilang.',
    keyboard: 'Dengan papan tik: tekan Esc tiga kali.',
  },
};
