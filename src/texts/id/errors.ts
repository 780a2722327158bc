/** What went wrong on a whole page, by the code of the problem. */
export const errors = {
  notFound: { title: 'Halaman tidak ditemukan', text: 'Alamat ini tidak ada. Mulai dari Beranda.' },
  formExpired: {
    title: 'Halaman ini terlalu lama terbuka',
    text: 'Tulisan Anda masih ada di bawah. Kirim sekali lagi.',
  },
  visitExpired: {
    title: 'Kunjungan ini sudah berakhir',
    text: 'Halaman laporan tertutup sendiri setelah 30 menit. Tulis lagi 8 kata resi Anda; pesan Anda di bawah belum terkirim.',
  },
  visitBusy: {
    title: 'Server sedang penuh',
    text: 'Tunggu satu menit, lalu tulis lagi 8 kata resi Anda. Bila pesan Anda belum terkirim, pesan itu ada di bawah.',
  },
  ticketVoid: {
    title: 'Formulir ini tidak berlaku lagi',
    text: 'Formulir ini terlalu lama terbuka, atau server baru dimulai ulang. Bila Anda sudah menekan kirim sebelumnya, laporan itu mungkin sudah masuk; resinya tidak sempat tampil. Tulisan Anda masih ada di bawah; kirim sekali lagi untuk mendapat resi baru, dan sebut bahwa ini mungkin laporan kedua.',
  },
  unforeseen: {
    title: 'Ada yang salah di server',
    text: 'Tulisan Anda masih ada di bawah. Kirim sekali lagi; bila laporan tadi sudah masuk, resinya yang tampil.',
  },
  busy: {
    title: 'Server sedang penuh',
    text: 'Tulisan Anda masih ada di bawah. Tunggu beberapa detik, lalu kirim lagi; mungkin perlu beberapa kali.',
  },
  textChanged: {
    title: 'Laporan sebelumnya sudah masuk',
    text: 'Formulir ini sudah dipakai untuk mengirim laporan, dan isinya sekarang berbeda. Yang baru tidak kami terima lewat formulir ini. Buka laporan Anda dengan 8 kata untuk menambah, atau mulai formulir baru dari Beranda.',
  },
  tooMuchText: {
    title: 'Tulisan ini terlalu besar untuk sekali kirim',
    text: 'Yang muat masih ada di bawah dan belum terkirim. Ringkas, lalu kirim; sisanya dapat dikirim sebagai pesan atau berkas.',
  },
  brokenForm: {
    title: 'Formulir ini tidak sampai utuh',
    text: 'Yang sampai masih ada di bawah dan belum terkirim. Periksa, lengkapi, lalu kirim sekali lagi.',
  },
  startAgain: 'Kembali ke halaman sebelumnya, atau mulai dari Beranda.',
  chooseFilesAgain: 'Berkas perlu dipilih lagi.',
};
