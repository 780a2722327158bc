/** The page about the sample data of the demo. */
export const sample = {
  heading: 'Tentang data contoh',
  intro:
    'Sistem ini sedang menampilkan contoh. Tidak ada laporan, orang, atau kejadian di sini yang sungguh ada. Jangan dikutip, jangan dipakai menilai kantor mana pun.',
  real: {
    heading: 'Yang nyata',
    points: [
      'Nama kantor dan kecamatan, dan pencanangan tahun 2021 di halaman Zona Integritas.',
      'Hari libur, tenggat, dan lembaga lain yang disebut.',
      'Cara mengunci dan memeriksa: setiap laporan contoh masuk lewat jalan yang sama dengan laporan Anda.',
    ],
  },
  invented: {
    heading: 'Yang dikarang',
    points: [
      'Semua laporan, foto, surat, jumlah uang, jawaban petugas, dan tanggalnya.',
      'Semua perkara, paparan, kesiapan, dan nilai kerawanan; benih di bawah ini membaginya kepada unit.',
      'Semua orang. Mereka hanya disebut perannya, seperti Kepala Seksi A atau Penyedia K.',
      'Tidak ada nama orang, perusahaan, desa, atau proyek.',
      'Akun petugas dan kustodian. Kata sandinya dicetak di layar yang menjalankan contoh ini.',
    ],
  },
  year: {
    heading: 'Satu tahun yang dikarang',
    points: [
      '300 laporan dalam dua belas bulan sampai hari ini; 6 di antaranya tentang Inspektorat, di saluran luar.',
      '163 laporan menjadi 128 perkara; 96 ditutup dengan alasan; 41 masih terbuka, 5 belum dibaca.',
      'Dua pelapor menitipkan nama kepada tiga kustodian: yang satu sudah dibuka sesudah dua kustodian setuju, yang satu masih menunggu. Namanya juga karangan.',
      '60 perkara lebih lama hanya berupa hitungan, tanpa berkas.',
      'Petugas bekerja pada hari-hari tertentu saja, supaya contoh ini cepat jadi. Hari penulisannya tersebar.',
    ],
  },
  left: {
    heading: 'Yang tidak ada dalam contoh ini',
    points: [
      'Perpanjangan tenggat, pengganti sementara, dan pemeriksa yang mengundurkan diri dari satu perkara.',
      'Laporan dari surat, telepon, kunjungan, atau saluran lain; laporan yang diteruskan ke instansi lain ditutup dengan menyebut instansinya.',
      'Butir-butir LKE dan buktinya: kesiapan hanya berupa nilai total.',
      'Unit yang digabung, predikat WBK yang diraih atau dicabut, dan syarat gelombang yang belum lengkap.',
      'Bukti yang hilang, video besar, dan pembayaran kerugian.',
    ],
  },
  seed: {
    heading: 'Kantor dipilih dengan undian',
    about:
      'Laporan contoh mana jatuh pada kantor mana ditentukan undian, bukan kami. Undiannya dimulai dari benih ini; siapa pun dapat mengulanginya dan mendapat hasil yang sama pada hari yang sama:',
    limits:
      'Beberapa cerita hanya cocok untuk satu jenis kantor, misalnya sekolah; di sana undiannya sempit. Kantor yang sungguh dicanangkan pada 2021 tidak mendapat nilai karangan untuk gelombang.',
    secrets: 'Kunci, kata sandi, dan 8 kata resi tidak ikut benih itu. Semuanya acak sungguhan.',
  },
  gone: {
    heading: 'Laporan yang Anda tulis di sini',
    about:
      'Anda boleh mencoba melapor. Semuanya dibuang saat contoh ini dijalankan lagi. Jangan tulis hal yang sungguh terjadi.',
  },
};
