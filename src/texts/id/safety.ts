/**
 * Before and beside a report: which browser, how to use Tor, and what to do when the office looks for whoever told.
 * Legal check before production ("periksa hukum"): the points under `searched` lean on UU 31/2014 (perlindungan saksi
 * dan korban, art. 10 and 10A), PP 43/2018 art. 2 and 12, and UU 31/1999 art. 31; no lawyer has read them yet.
 */
export const safety = {
  inApp: {
    name: 'Buka di peramban biasa.',
    why: 'Halaman ini terbuka di dalam aplikasi lain. Aplikasi itu bisa melihat dan mengingat halaman yang dibuka di dalamnya.',
    how: 'Tekan tanda ⋮ atau ⋯ di pojok, pilih "Buka di peramban" atau "Buka di Chrome". Bila tidak ada, buka peramban sendiri dan ketik alamat ini.',
    still: 'Anda tetap dapat melapor di sini.',
  },
  tor: {
    heading: 'Cara memakai Tor',
    points: [
      'Pasang Tor Browser dari torproject.org, di HP Android dari Google Play atau F-Droid. Jangan memasangnya di komputer kantor.',
      'Di iPhone namanya Onion Browser.',
      'Buka Tor Browser, tekan "Connect", tunggu sampai tersambung. Bisa lebih lambat dari biasa.',
      'Pengelola jaringan melihat bahwa Tor dipakai, tetapi bukan situs mana yang dibuka.',
      'Pada tingkat keamanan "Safest" tidak ada skrip yang jalan. Halaman ini tetap lengkap; laporan disegel saat tiba di server.',
      'Jangan masuk ke akun apa pun di jendela Tor yang sama.',
    ],
    onion: 'Alamat untuk Tor Browser:',
    noOnion: 'Situs ini belum mempunyai alamat .onion. Alamat biasa juga terbuka di Tor Browser.',
  },
  searched: {
    heading: 'Bila kantor mencari pelapor',
    intro: 'Tetap tenang dan bekerja seperti biasa. Bahwa ada yang mencari, belum berarti ada yang tahu.',
    points: [
      'Anda tidak wajib mengaku, kepada atasan, rekan, atau petugas mana pun.',
      'Jangan membantah dengan berlebihan dan jangan menuduh orang lain. "Saya tidak tahu soal itu" sudah cukup.',
      'Jangan menghapus berkas, surel, atau percakapan dengan panik. Penghapusan mendadak lebih mencolok, dan bukti milik kantor tidak boleh dimusnahkan.',
      'Jangan membuka situs ini dari kantor atau dari HP yang dapat diperiksa kantor.',
      'Jangan ikut mencari, dan jangan bertanya siapa pelapornya.',
      'Catat apa yang terjadi: tanggal, siapa, apa yang dikatakan. Simpan catatan itu di luar kantor.',
      'Beri tahu kami: buka laporan Anda dengan 8 kata dan tekan "Saya dicari atau diancam". Petugas melihatnya lebih dulu, sehingga langkah yang dapat menunjuk ke Anda bisa ditahan.',
      'Bila diancam, dimutasi, atau dihukum karena dikira melapor: hubungi LPSK 148. Untuk meminta perlindungan, LPSK perlu tahu siapa Anda; kami tidak.',
      'Bahaya sekarang: 110.',
    ],
    law: 'Undang-undang melindungi pelapor dari tuntutan dan pembalasan atas laporan yang diberikan dengan iktikad baik. Untuk keadaan Anda sendiri, tanyakan kepada LPSK atau lembaga bantuan hukum.',
  },
};
