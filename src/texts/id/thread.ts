export const thread = {
  entry: {
    heading: 'Buka laporan saya',
    label: '8 kata resi Anda',
    hint: 'Huruf besar, kecil, tanda hubung, dan nomor tidak masalah. Empat huruf pertama setiap kata sudah cukup.',
    word: (position: string) => `Kata ke-${position}`,
    wordsHint:
      'Ketik huruf pertamanya, lalu pilih atau ketik terus; spasi pindah ke kata berikutnya. Boleh juga tempel kedelapannya sekaligus.',
    open: 'Buka laporan',
    server: 'Tanpa JavaScript, kata-kata ini dan isi percakapan sempat lewat di memori server. Tidak disimpan.',
    browser: 'Kata-kata ini tidak meninggalkan HP Anda. Percakapan dibuka di sini, di peramban.',
    lost: {
      question: 'Kata-kata hilang atau sobek?',
      answer: [
        'Laporan Anda tetap kami kerjakan. Kami tidak menyimpan kata-kata itu dan tidak dapat menggantinya, juga tidak bila Anda menunjukkan KTP.',
        'Tulis laporan baru dan sebut tanggal laporan yang lama serta pokoknya. Petugas menyatukan keduanya, dan Anda mendapat 8 kata baru.',
        'Bila hanya satu kata yang tidak terbaca: empat huruf pertamanya sudah cukup, dan halaman ini menebak kata yang mirip.',
      ],
    },
  },
  wrong: 'Kami tidak menemukan laporan dengan kata-kata itu. Periksa urutan dan kata yang mirip.',
  heading: 'Laporan Anda',
  status: {
    heading: 'Perjalanan laporan',
    diterima: 'Diterima',
    dibaca: 'Dibaca petugas',
    ditelaah: 'Ditelaah',
    menunggu: 'Menunggu jawaban Anda',
    diperiksa: 'Diperiksa',
    diputus: 'Diputus',
    ditindaklanjuti: 'Ditindaklanjuti',
    selesai: 'Selesai',
    comeBack: (day: string) => `Kembali setelah ${day}. Saat itu ada kabar, atau tanda bahwa kami terlambat.`,
    answerBy: (day: string) =>
      `Jawab paling lambat ${day}. Setelah itu petugas boleh menutupnya; balasan Anda membukanya kembali.`,
    late: (days: number) => `Kami terlambat ${days} hari kerja.`,
    lastRead: (day: string) => `Terakhir dibaca petugas: ${day}.`,
  },
  messages: {
    heading: 'Pesan',
    you: 'Anda',
    officer: 'Petugas',
    ownReport: 'Laporan Anda (dilipat)',
    question: 'Petugas bertanya',
    closedReason: {
      bukan_kewenangan: (where: string) =>
        `Ditutup: bukan kewenangan Pemkab.${where ? ` Yang berwenang: ${where}.` : ''} Balasan Anda di sini membuka laporan kembali.`,
      tidak_cukup_informasi:
        'Ditutup: keterangan belum cukup untuk diperiksa. Balasan Anda di sini membuka laporan kembali.',
      bukan_dugaan_pelanggaran: 'Ditutup: bukan dugaan pelanggaran. Balasan Anda di sini membuka laporan kembali.',
      duplikat: 'Ditutup: hal ini sudah diperiksa dari laporan lain. Balasan Anda di sini membuka laporan kembali.',
      sudah_selesai:
        'Ditutup: pemeriksaan laporan ini sudah selesai sebelumnya. Balasan Anda di sini membuka laporan kembali.',
      spam: 'Ditutup: tidak memuat laporan. Balasan Anda di sini membuka laporan kembali.',
      other: 'Ditutup. Balasan Anda di sini membuka laporan kembali.',
    },
    forwarded: (where: string) =>
      `Diteruskan${where ? ` ke ${where}` : ''}. Balasan Anda di sini membuka laporan kembali.`,
    threatened: 'Saya dicari atau diancam.',
    broken:
      'Pesan ini gagal diperiksa keasliannya. Jangan percaya isinya. Tulis pesan baru, atau pakai saluran lain di halaman Bantuan.',
    missing: 'Di sini ada pesan yang hilang dari server.',
  },
  write: {
    heading: 'Tulis pesan',
    label: 'Pesan Anda',
    hint: 'Jawab pertanyaan, tambah keterangan, atau tanyakan kabar.',
    files: 'Foto dan berkas',
    filesHint:
      'Paling banyak 20 berkas sekali kirim, paling besar 25 MB setiap berkas. Foto dan dokumen bisa memuat lokasi, jam, atau nama di dalamnya; hapus dulu bila bisa.',
    send: 'Kirim pesan',
    unsent: 'Pesan yang belum terkirim',
    sent: 'Pesan Anda sudah sampai.',
  },
  files: {
    arrived: 'sampai ✓',
    partly: (received: string, total: string) => `belum lengkap – ${received} dari ${total}`,
    missing: 'belum sampai',
    sentAgain: 'dikirim ulang',
    withdrawn: 'tidak jadi dikirim',
    withdrawal: 'Ada berkas yang tidak jadi dikirim.',
    unfinished: 'Berkas yang belum lengkap',
    howTo: [
      'Melanjutkan dari bagian yang sudah sampai hanya bisa di peramban dengan JavaScript: buka halaman resi di sana, ketik 8 kata, lalu pilih berkas yang sama. Bagian itu disimpan 7 hari.',
      'Tanpa JavaScript, kirim berkasnya sekali lagi dengan formulir di bawah, paling besar 25 MB. Bila isinya sama persis, yang baru menggantikan yang ini.',
    ],
    covered: 'Gambar ini dulu Anda tutupi sebagian; tutupi lagi sebelum mengirimnya.',
    withdraw: 'Tidak jadi dikirim',
    withdrawnNow: 'Berkas itu tidak ditunggu lagi.',
  },
  addFiles: { heading: 'Tambah bukti', send: 'Kirim berkas' },
  leave: {
    button: 'Selesai dan bersihkan halaman',
    about: 'Percakapan ini ditutup. Di peramban ini tidak ada yang disimpan.',
  },
};
