/** Telling reporters how far a case is. What is in the case is never among it. */
export const caseNews = {
  words: {
    ditindaklanjuti: 'diperiksa',
    diputus: 'diputus',
    tindak_lanjut: 'ditindaklanjuti',
    selesai: 'selesai',
  },
  tell: (word: string): string => `Beri tahu pelapor: ${word}…`,
  tellOne: (name: string): string => `Beri tahu pelapor laporan ${name}…`,
  title: (name: string): string => `Kabar kepada pelapor laporan ${name}`,
  about: (word: string): string =>
    `Perjalanan laporannya menjadi "${word}". Isi perkara tidak disebut: bukan hasilnya, bukan nama, bukan langkah pemeriksaan.`,
  end: 'Sesudah ini pelapor dapat menilai pelayanan, ditanyai keadaannya sesudah 30, 90, dan 180 hari, dan dapat membawa laporannya ke saluran luar. Balasannya membuka laporan kembali.',
  text: 'Tulisan untuk pelapor (boleh diubah atau dikosongkan)',
  defaults: {
    ditindaklanjuti: 'Laporan Anda kami periksa lagi. Kabar berikutnya muncul di halaman ini.',
    diputus: 'Pemeriksaan laporan Anda sudah diputus. Demi keamanan Anda isinya tidak kami tulis di sini.',
    tindak_lanjut: 'Keputusannya sedang dijalankan. Kabar akhirnya muncul di halaman ini.',
    selesai: 'Penanganan laporan Anda sudah selesai. Terima kasih sudah melapor.',
  },
  send: 'Kirim kabar',
  loading: 'Laporan sedang dibuka…',
  nothing:
    'Tidak ada kabar baru untuk pelapor ini: ia sudah diberi tahu, balasannya menunggu di meja masuk, atau perkara Anda yang lain masih memeriksa laporannya.',
  broken: 'Percakapan dengan pelapor ini rusak. Memberi tahu ditutup sampai inspektur memeriksanya.',
  told: (word: string): string => `pelapor diberi tahu: ${word}`,
  ahead: (word: string): string => `pelapor belum diberi tahu: ${word}`,
  remind: (count: number, word: string): string =>
    count === 1 ? `Pelapor belum diberi tahu: ${word}.` : `Pelapor dari ${count} laporan belum diberi tahu: ${word}.`,
  toReports: 'Ke tab Laporan',
  byDesk: 'Yang memberi tahu adalah petugas meja yang memegang kunci perkara ini.',
};
