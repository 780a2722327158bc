/** What a reporter who comes back is told and asked, beside her messages. */
export const visit = {
  readers: (holders: number, channel: string) =>
    `Yang dapat membaca sekarang: ${holders} petugas penerima ${channel === 'luar-inspektorat' ? 'saluran luar' : 'Inspektorat'}. Bupati, kantor yang dilaporkan, dan pengelola server tidak dapat.`,
  lateHere: {
    verifikasi_dan_penerusan: (days: number, due: string) =>
      `Belum ada jawaban petugas sampai ${due}. Menurut tanggal di perangkat Anda kami terlambat ${days} hari kerja; server tidak mengatakannya.`,
    berkadar_pengawasan: (days: number, due: string) =>
      `Pemeriksaan seharusnya diputus paling lambat ${due}, dan keputusannya belum dikabarkan. Menurut tanggal di perangkat Anda kami terlambat ${days} hari kerja; server tidak mengatakannya.`,
    tindak_lanjut_rekomendasi_lhp: (days: number, due: string) =>
      `Tindak lanjut keputusan seharusnya selesai paling lambat ${due}, dan belum dikabarkan selesai. Menurut tanggal di perangkat Anda kami terlambat ${days} hari kerja; server tidak mengatakannya.`,
  },
  /** What the desk says of the case that holds her report. */
  caseNews: {
    ditindaklanjuti: 'Laporan Anda diperiksa.',
    diputus: 'Pemeriksaan laporan Anda sudah diputus.',
    tindak_lanjut: 'Keputusannya sedang ditindaklanjuti.',
    selesai: 'Selesai. Balasan Anda di sini membuka laporan kembali.',
  },
  danger: {
    heading: 'Bila Anda terancam',
    button: 'Saya dicari atau diancam',
    about: 'Sekali tekan, langsung sampai; petugas melihatnya lebih dulu.',
    sent: 'Sudah terkirim. Petugas melihatnya lebih dulu.',
    now: 'Yang dapat Anda lakukan sekarang',
    points: [
      'Bahaya sekarang: telepon Polri 110.',
      'Anda tidak wajib mengaku kepada siapa pun.',
      'Bersikaplah seperti biasa. Jangan membuka halaman ini dari kantor.',
      'Catat siapa yang bertanya atau mengancam, kapan, dan kata-katanya. Bila sempat, tulis juga di sini.',
    ],
  },
  lpsk: 'LPSK melindungi saksi, korban, dan pelapor, misalnya dengan pengamanan, pendampingan, dan kerahasiaan identitas. Anda dapat memintanya langsung ke LPSK, telepon 148, tanpa melalui kami.',
  step: {
    heading: 'Akan ada langkah yang terlihat orang lain',
    when: (day: string) => `Petugas memberi tahu: mulai ${day}.`,
    meaning:
      'Misalnya seseorang dipanggil atau dokumen diminta. Orang bisa menebak bahwa ada laporan, dan mencari siapa yang melapor.',
    points: [
      'Bersikaplah seperti biasa, dan jangan bertanya tentang pemeriksaan itu.',
      'Jangan ceritakan kepada siapa pun bahwa Anda melapor.',
      'Simpan bukti bila Anda diperlakukan lain dari biasanya: surat, pesan, tanggal.',
      'Bila ada yang mencari Anda, tekan tombol di bawah ini.',
    ],
    kind: (day: string) => `Langkah yang terlihat orang lain, mulai ${day}`,
  },
  checkIn: {
    heading: 'Apakah Anda baik-baik saja?',
    why: {
      step: 'Sesudah langkah yang terlihat orang lain, kadang orang mencari siapa yang melapor. Karena itu kami bertanya setelah 7, 30, dan 90 hari.',
      closing:
        'Laporan sudah ditutup, tetapi pembalasan kadang datang kemudian. Karena itu kami bertanya setelah 30, 90, dan 180 hari.',
    },
    label: 'Keadaan Anda sekarang',
    answers: {
      fine: 'Saya baik-baik saja.',
      uneasy: 'Ada yang membuat saya gelisah.',
      threatened: 'Saya dicari atau diancam.',
    },
    uneasyAbout: 'Misalnya ditanyai, dipindahkan, tugas dicabut, dijauhi.',
    text: 'Ceritakan, bila mau',
    send: 'Kirim jawaban',
    sent: 'Jawaban Anda sudah sampai.',
    kind: 'Jawaban atas pertanyaan keadaan Anda',
  },
  plan: {
    heading: 'Kapan Anda bisa kembali?',
    label: 'Saya kembali',
    hint: 'Petugas jadi tahu kapan pertanyaannya dapat dijawab. Tidak mengikat.',
    whens: {
      besok: 'besok',
      seminggu: 'dalam seminggu',
      'dua-minggu': 'dalam dua minggu',
      sebulan: 'dalam sebulan',
      'tidak-tahu': 'tidak tahu',
    },
    send: 'Beri tahu petugas',
    sent: 'Petugas sekarang tahu kapan Anda kembali.',
    last: (when: string, day: string) => `Terakhir Anda tulis: ${when} (${day}).`,
    kind: (when: string) => `Rencana kembali: ${when}`,
  },
  rating: {
    heading: 'Bagaimana Anda dilayani?',
    label: 'Penilaian Anda',
    hint: 'Petugas yang menangani laporan ini membacanya. Laporan tetap ditutup.',
    scores: {
      1: '1 – sangat buruk',
      2: '2 – buruk',
      3: '3 – cukup',
      4: '4 – baik',
      5: '5 – sangat baik',
    },
    text: 'Mengapa?',
    send: 'Kirim penilaian',
    sent: 'Penilaian Anda sudah sampai.',
    kind: (score: string) => `Penilaian: ${score}`,
  },
  outside: {
    heading: 'Bawa ke saluran luar',
    open: 'Kirim tulisan saya ke saluran luar…',
    about: [
      'Tulisan Anda dikirim sebagai laporan baru ke saluran luar dan disegel untuk petugas di sana. Saluran lama tidak diberi tahu.',
      'Anda mendapat 8 kata baru; 8 kata yang lama tetap berlaku. Siapkan kertas.',
      'Foto dan berkas tidak ikut. Anda dapat menambahkannya lagi di sana.',
    ],
    server: 'Tanpa JavaScript, tulisan ini sempat lewat di memori server, lalu disegel. Tidak disimpan terbuka.',
    label: 'Yang dikirim; boleh diubah',
    draft: {
      late: (day: string) =>
        `Laporan ini sudah saya kirim ke saluran Inspektorat pada ${day}. Sampai sekarang jawabannya terlambat.`,
      closed: (day: string) =>
        `Laporan ini sudah saya kirim ke saluran Inspektorat pada ${day}. Laporan itu ditutup, dan saya meminta diperiksa lagi.`,
    },
    send: 'Segel dan kirim ke saluran luar',
    closed: 'Saluran luar belum dibuka. Yang dapat Anda hubungi sendiri, dengan tulisan Anda sendiri:',
    second:
      'Sekarang ada dua resi: yang lama untuk laporan lama, dan yang ini untuk saluran luar. Tandai di kertas supaya tidak tertukar.',
  },
  problems: {
    choose: 'Pilih salah satu dulu.',
    textTooLong: 'Tulisan lebih dari 50.000 huruf. Ringkas dulu.',
    textEmpty: 'Tulis dulu apa yang terjadi.',
    notTaken: 'Belum terkirim. Tulisan Anda masih ada di bawah.',
  },
};
