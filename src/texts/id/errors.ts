/** What went wrong on a whole page, by the code of the problem. */
export const errors = {
  server: {
    title: 'Ada gangguan di server',
    text: 'Tulisan Anda masih di halaman ini. Coba kirim lagi sebentar lagi.',
  },
  notFound: { title: 'Halaman tidak ditemukan', text: 'Alamat ini tidak ada. Mulai dari Beranda.' },
  malformed: {
    title: 'Permintaan tidak lengkap',
    text: 'Isi formulir tidak dapat dibaca. Kirim lagi dari halaman ini.',
  },
  formExpired: {
    title: 'Halaman ini terlalu lama terbuka',
    text: 'Tulisan Anda masih ada di bawah. Kirim sekali lagi.',
  },
  visitExpired: {
    title: 'Kunjungan ini sudah berakhir',
    text: 'Halaman laporan tertutup sendiri setelah 30 menit. Tulis lagi 8 kata resi Anda; pesan Anda di bawah belum terkirim.',
  },
  busy: { title: 'Server sedang penuh', text: 'Tulisan Anda masih ada di bawah. Tunggu satu menit, lalu kirim lagi.' },
  textChanged: {
    title: 'Laporan sebelumnya sudah masuk',
    text: 'Formulir ini sudah dipakai untuk mengirim laporan, dan isinya sekarang berbeda. Yang baru tidak kami terima lewat formulir ini. Buka laporan Anda dengan 8 kata untuk menambah, atau mulai formulir baru dari Beranda.',
  },
  storageFull: { title: 'Tempat berkas penuh', text: 'Cerita Anda aman. Coba kirim berkas lagi lain waktu.' },
  startAgain: 'Kembali ke halaman sebelumnya, atau mulai dari Beranda.',
  chooseFilesAgain: 'Berkas perlu dipilih lagi.',
};
