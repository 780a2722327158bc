/** Help, security and privacy pages: sections of a heading with paragraphs or a list. */
export const advice = {
  help: {
    heading: 'Bantuan',
    intro: 'Apa yang terjadi sebelum, saat, dan sesudah Anda melapor.',
    safe: {
      heading: 'Cara aman melapor',
      points: [
        'Pakai HP dan kuota sendiri. Jangan Wi-Fi, komputer, atau akun kantor.',
        'Pakai jendela samaran. Lebih baik Tor Browser: dengan itu pengelola jaringan tidak melihat situs mana yang Anda buka.',
        'Jangan tulis hal yang hanya Anda yang tahu, kecuali memang penting.',
        'Foto dan dokumen membawa data tersembunyi: lokasi, jam, nama pembuat. Dengan JavaScript, halaman ini menghapusnya sebelum dikirim dan menyebut yang tidak dapat dihapus. Tanpa JavaScript tidak: hapus dulu, atau foto ulang dokumen itu.',
        'Periksa juga gambarnya: nama, foto profil, nomor.',
        'Simpan 8 kata resi di tempat yang tidak dicari orang. Jangan di HP.',
        'Jangan ceritakan kepada siapa pun bahwa Anda melapor.',
      ],
    },
    steps: {
      heading: 'Yang terjadi sesudahnya',
      points: [
        'Anda mendapat 8 kata dan satu tanggal untuk kembali.',
        'Petugas membaca laporan, lalu menjawab, bertanya, atau menutupnya dengan alasan.',
        'Anda membaca jawabannya dengan 8 kata itu. Kami tidak dapat menghubungi Anda.',
        'Bila laporan ditutup dan Anda tidak setuju, balas di sana. Balasan membuka laporan kembali.',
        'Bila tanggalnya lewat, halaman laporan Anda menunjukkan bahwa kami terlambat.',
      ],
    },
    anonymous: {
      heading: 'Tanpa nama',
      points: [
        'Tanpa identitas, laporan tetap diperiksa.',
        'Yang tidak bisa: premi dan jawaban lewat surat. Identitas bisa Anda buka kapan saja, atau tidak sama sekali.',
        'Premi menurut PP 43/2018: 2 permil dari kerugian negara yang kembali, paling banyak Rp200 juta; untuk perkara suap paling banyak Rp10 juta. Yang memutuskan bukan kami.',
      ],
    },
    receipt: {
      heading: '8 kata resi',
      points: [
        'Hanya dengan 8 kata itu Anda bisa kembali. Kami tidak menyimpannya dan tidak dapat menggantinya.',
        'Siapa pun yang memegang 8 kata itu dapat membaca percakapan. Jangan berikan kepada orang lain, juga bila orang itu mengaku petugas.',
        'Bila hilang, tulis laporan baru dan sebut tanggal laporan yang lama. Laporan lama tetap kami kerjakan.',
      ],
    },
    leaving: {
      heading: 'Keluar cepat',
      points: [
        'Tombol di atas menutup halaman ini dan membuka situs lain. Dengan papan tik: tekan Esc tiga kali.',
        'Riwayat peramban tidak ikut terhapus; tulisan yang belum dikirim hilang.',
      ],
    },
    danger: {
      heading: 'Dalam bahaya',
      points: [
        'Bahaya sekarang: Polri 110.',
        'Perlindungan: LPSK 148 melindungi saksi, korban, dan pelapor, misalnya dengan pengamanan, pendampingan, dan kerahasiaan identitas. Anda dapat memintanya langsung ke LPSK, tanpa melalui kami.',
        'Di laporan Anda ada tombol "Saya dicari atau diancam". Petugas melihatnya lebih dulu.',
        'Anda tidak wajib mengaku kepada siapa pun.',
      ],
    },
    elsewhere: {
      heading: 'Lembaga lain',
      intro: 'Anda juga dapat melapor ke lembaga ini.',
    },
  },
  security: {
    heading: 'Keamanan',
    intro: 'Bagaimana laporan dikunci, siapa yang dapat membuka, dan apa yang tidak dapat kami janjikan.',
    how: {
      heading: 'Bagaimana laporan dikunci',
      points: [
        'Dengan JavaScript, laporan disegel di HP Anda. Server hanya menerima bentuk yang tersegel.',
        'Tanpa JavaScript, laporan disegel saat tiba. Isinya sempat lewat di memori server, tidak disimpan. Halaman mengatakan yang mana yang berlaku, dan petugas juga melihatnya.',
        'Yang dipakai adalah format terbuka age dengan kunci yang dibuat tahan komputer kuantum.',
        'Balasan petugas ditandatangani. Pesan yang dipalsukan, diubah, atau hilang di tengah ditunjukkan sebagai rusak.',
      ],
    },
    who: {
      heading: 'Siapa yang dapat membuka',
      channel: (name: string, holders: number) => `${name}: ${holders} petugas memegang kunci.`,
      closed: (name: string) => `${name}: belum dibuka. Laporan lewat saluran ini belum diterima.`,
      others: 'Bupati, kantor yang dilaporkan, dan pengelola server tidak dapat.',
    },
    fingerprint: {
      heading: 'Sidik kunci',
      about:
        'Dua kelompok kata ini menandai kunci penerima. Ini bukan resi. Bila Anda mengenal petugasnya, bandingkan.',
      none: 'Belum ada kunci yang berlaku.',
      generation: (number: number, day: string) => `Kunci ke-${number}, sejak ${day}`,
    },
    keeps: {
      heading: 'Yang tercatat di server',
      points: [
        'Saluran, keadaan laporan, dan tanggalnya. Tanggal saja, tanpa jam.',
        'Jumlah dan ukuran pesan yang tersegel.',
        'Bila Anda menitipkan nama: bahwa itu ada, dan kustodian mana yang memegang bagian kuncinya. Bukan namanya.',
        'Tidak ada alamat IP, jenis HP, atau peramban. Tidak ada kuki.',
      ],
    },
    limits: {
      heading: 'Yang tidak dapat kami janjikan',
      points: [
        'Pengelola jaringan dapat melihat bahwa situs ini dibuka, kecuali Anda memakai Tor Browser.',
        'Server mengirim kode halaman ini. Bila server diambil alih, kode itu dapat diganti.',
        'Saluran luar berjalan di mesin yang sama dengan saluran Inspektorat.',
        'Pesan terbaru dapat ditahan oleh server tanpa terlihat.',
        'Siapa yang memaksa Anda menyebut 8 kata dapat membaca percakapan.',
        'Salinan forensik dari cakram server mungkin menunjukkan jam kedatangan.',
      ],
    },
  },
  privacy: {
    heading: 'Privasi',
    intro: 'Apa yang disimpan tentang Anda, dan apa yang tidak.',
    notKept: {
      heading: 'Yang tidak kami simpan',
      points: [
        'Nama, akun, nomor HP, surel: tidak wajib, dan tidak diminta saat melapor.',
        'Alamat IP, jenis HP, dan peramban: tidak dicatat.',
        '8 kata resi: tidak disimpan.',
        'Kuki dan penyimpanan di peramban: tidak dipakai.',
        'Kunjungan Anda ke laporan: tidak dicatat.',
      ],
    },
    kept: {
      heading: 'Yang kami simpan',
      points: [
        'Isi laporan, pesan, dan berkas, semuanya tersegel.',
        'Tanggal masuk, saluran, keadaan laporan, dan ukuran yang tersegel.',
        'Nama atau kontak, hanya bila Anda menitipkannya: tersegel, dengan catatan kustodian mana yang memegang bagian kuncinya.',
        'Salinan cadangan yang lama, tetap tersegel, sampai masanya habis.',
        'Apa yang Anda tulis tentang orang lain. Karena itu tulis "dugaan", dan hanya yang perlu.',
      ],
    },
    who: {
      heading: 'Siapa yang membaca',
      points: [
        'Petugas penerima dari saluran yang Anda pilih.',
        'Nama yang Anda titipkan: hanya petugas yang memintanya dengan alasan, setelah cukup kustodian setuju.',
        'Bupati, kantor yang dilaporkan, dan pengelola server tidak dapat membaca.',
      ],
    },
    browser: {
      heading: 'Yang tertinggal di HP Anda',
      points: [
        'Riwayat peramban mencatat bahwa situs ini dibuka. Jendela samaran tidak mencatatnya.',
        'Judul halaman selalu sama dan netral.',
        'Berkas yang Anda pilih tetap ada di HP Anda.',
      ],
    },
  },
};
