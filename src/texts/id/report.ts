export const report = {
  heading: 'Buat laporan',
  intro: 'Hanya cerita yang wajib diisi. Yang lain boleh kosong.',
  anyQuestion: 'Tidak tahu juga tidak apa-apa.',
  steps: {
    label: 'Bagian laporan',
    story: 'Cerita',
    details: 'Rincian',
    check: 'Periksa',
    next: 'Lanjut',
    back: 'Kembali',
    buttonComing: 'Tombol kirim sedang dimuat. Tulisan Anda tetap di halaman ini.',
  },
  story: {
    label: 'Apa yang terjadi?',
    money: 'Diminta uang? Berapa, oleh jabatan apa, untuk apa, sudah dibayar?',
    hint: 'Tulis dengan kata-kata sendiri. Pisahkan yang Anda lihat dan yang Anda dengar dari orang lain.',
    limit: 'Paling banyak 50.000 huruf.',
  },
  unit: {
    label: 'Di kantor atau lembaga mana?',
    hint: 'Pilih dari daftar. Bila tidak ada, tulis di bawahnya.',
    unknown: 'Tidak ada di daftar / tidak tahu',
    offices: 'Dinas, badan, dan kantor',
    districts: 'Kecamatan',
    top: 'Pimpinan daerah',
    otherLabel: 'Nama lain kantor atau lembaga itu',
    otherHint: 'Misalnya desa, sekolah, puskesmas, atau lembaga lain.',
  },
  kinds: {
    label: 'Tentang apa?',
    hint: 'Boleh lebih dari satu. Layanan lambat tanpa permintaan uang: sampaikan lewat SP4N-LAPOR! (lapor.go.id).',
  },
  place: { label: 'Di mana kejadiannya?', hint: 'Ruangan, loket, jalan, atau nama desa.' },
  time: { label: 'Kapan?', hint: 'Kira-kira juga boleh: "sejak Agustus", "setiap Senin pagi".' },
  parties: { label: 'Siapa yang terlibat?', hint: 'Nama, jabatan, atau ciri. Tulis "dugaan" bila Anda belum yakin.' },
  loss: { label: 'Berapa uangnya atau kerugiannya?', hint: 'Angka kira-kira juga berguna.' },
  how: { label: 'Dari mana Anda tahu?', hint: 'Melihat sendiri, mendengar, atau membaca dokumen.' },
  whoKnows: {
    label: 'Berapa orang yang tahu hal ini?',
    hint: 'Jawaban Anda membantu petugas tidak mengambil langkah yang menunjuk ke Anda.',
    only: 'Hanya saya',
    few: '2–5 orang',
    many: 'Lebih dari 5 orang',
    unknown: 'Tidak tahu',
  },
  ongoing: {
    label: 'Apakah masih berlangsung?',
    hint: 'Sejauh yang Anda tahu.',
    choices: { ya: 'Ya, masih', berhenti: 'Sudah berhenti', '?': 'Tidak tahu' },
  },
  position: {
    label: 'Dari mana Anda melihatnya?',
    hint: 'Tidak perlu nama. Jawaban ini dikunci bersama laporan dan membantu petugas tidak bertanya dengan cara yang menunjuk ke Anda.',
    choices: {
      warga: 'Sebagai warga atau yang dilayani',
      'pegawai-unit': 'Sebagai pegawai di kantor itu',
      'pegawai-lain': 'Sebagai pegawai di kantor lain',
      penyedia: 'Sebagai penyedia atau rekanan',
      rahasia: 'Tidak mau menyebut',
    },
  },
  channel: {
    legend: 'Siapa yang menerima',
    label: 'Kirim ke',
    inspektorat: 'Inspektorat',
    outside: 'Saluran luar',
    outsideAbout:
      'Untuk dugaan tentang Inspektorat atau pimpinan daerah. Inspektorat tidak dapat melihat laporan ini ada.',
    closed: 'belum dibuka',
    byItself:
      'Bila kantor yang Anda pilih Inspektorat atau pimpinan daerah, laporan dikirim ke saluran luar. Bila hanya Anda sebut dalam tulisan, pilih sendiri.',
    offer: (named: string, institution: string, receiver: string | undefined) =>
      `Laporan ini menyebut ${named}. Pilih saluran luar: ${receiver ? `diterima ${receiver}, dan ` : ''}${institution} tidak dapat melihat bahwa laporan ini ada. Bila tidak, petugas penerima ${institution} yang membacanya.`,
    askedOnce: {
      title: 'Belum dikirim: periksa dulu siapa yang menerima.',
      text: 'Tulisan Anda menyebut pihak yang mungkin ikut membaca. Lihat "Kirim ke", pilih penerimanya, lalu kirim sekali lagi. Pilih lagi foto dan berkasnya. Belum ada yang kami simpan.',
    },
    take: 'Pakai saluran luar',
    top: 'pimpinan daerah',
    namedButClosed: (named: string, institution: string) =>
      `Laporan ini menyebut ${named}, dan saluran luar belum dibuka. Bila dugaan Anda tentang ${named}, lebih baik hubungi KPK, Kejaksaan, atau Ombudsman. Bila hanya tersebut dalam cerita, lanjutkan saja; petugas penerima ${institution} yang membacanya.`,
    noneOpen: 'Laporan belum dapat diterima di sini.',
    noneOpenWhy:
      'Kunci penerima belum dipegang cukup petugas. Tanpa itu, laporan tidak dapat dikunci untuk mereka. Hubungi lembaga lain:',
    refused:
      'Saluran luar belum dibuka. Kami tidak menerima laporan ini di sini, karena yang membacanya pihak yang Anda laporkan. Hubungi KPK, Kejaksaan, atau Ombudsman. Tulisan Anda belum dikirim dan masih di halaman ini.',
    /** Without script the server has just received the text. */
    refusedUnstored:
      'Saluran luar belum dibuka. Kami tidak menerima laporan ini di sini, karena yang membacanya pihak yang Anda laporkan. Hubungi KPK, Kejaksaan, atau Ombudsman. Tulisan Anda tidak kami simpan dan masih di halaman ini.',
    inspektoratClosed:
      'Saluran Inspektorat belum dibuka: kunci penerimanya belum dipegang cukup petugas, jadi laporan tidak dapat dikunci untuk mereka. Hubungi lembaga di bawah ini, atau pilih saluran luar bila laporan Anda tentang Inspektorat atau pimpinan daerah. Tulisan Anda belum dikirim dan masih di halaman ini.',
    contacts: 'Lembaga yang dapat dihubungi',
  },
  readers: {
    text: (holders: number, institution: string) =>
      `Yang dapat membaca: ${holders} petugas penerima ${institution}. Bupati, kantor yang dilaporkan, dan pengelola server tidak dapat. Bila diperiksa, ketua tim pemeriksa juga.`,
  },
  sealed: {
    browser: {
      name: 'Dikunci di HP Anda.',
      about: 'Isi laporan sudah tersegel sebelum meninggalkan HP ini. Server hanya menerima bentuk yang tersegel.',
    },
    server: {
      name: 'Dikunci di server.',
      about:
        'JavaScript mati, jadi laporan disegel saat tiba. Isinya sempat lewat di memori server, tidak disimpan. Laporan tetap kami terima.',
    },
    /** For `?tanpa-skrip=1`, where JavaScript may well be on and is only not used. */
    serverByChoice: {
      name: 'Dikunci di server.',
      about:
        'Halaman ini tidak memakai JavaScript, jadi laporan disegel saat tiba. Isinya sempat lewat di memori server, tidak disimpan. Laporan tetap kami terima.',
    },
  },
  files: {
    label: 'Foto dan berkas',
    hint: 'Paling banyak 20 berkas sekali kirim, paling besar 25 MB setiap berkas. Foto dan dokumen bisa memuat lokasi, jam, atau nama di dalamnya; hapus dulu bila bisa.',
    after: 'Foto dan berkas ditambahkan SETELAH cerita ini terkirim.',
  },
  anonymous:
    'Tanpa identitas, laporan tetap diperiksa. Yang tidak bisa: premi (PP 43/2018) dan jawaban lewat surat. Identitas bisa Anda buka kapan saja, atau tidak sama sekali.',
  send: 'Kirim cerita',
  sendPlain: 'Kirim laporan',
  sendAfter: 'Foto dan berkas menyusul setelah ini.',
};
