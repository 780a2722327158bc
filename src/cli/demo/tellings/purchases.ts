import { letter, notes, photo } from '../story.js';
import type { Topic } from '../tell.js';

const INVENTED = 'Angka karangan. Data contoh.';

/** Purchases and tenders. */
export const purchases: Topic = {
  facts: {
    goods: ['laptop', 'meja kursi', 'seragam lapangan', 'mesin cetak', 'pekerjaan saluran', 'jasa kebersihan', 'tenda'],
    high: ['Rp8,7 juta', 'Rp14,2 juta', 'Rp37 juta', 'Rp5,9 juta'],
    low: ['separuhnya', '3 juta kurang', 'tidak sampai sepertiganya', 'paling 60 persennya'],
    who: ['Pejabat Pengadaan B', 'Kepala Bidang A', 'PPK', 'Kepala Subbagian H'],
  },
  tellings: [
    'Harga {goods} di kontrak {high}, di toko {low}. [Barangnya sama persis, saya cek merek.|Penyedianya baru berdiri tahun ini.|Yang menang itu-itu saja.]',
    'Tiga penawaran {goods} diketik di komputer yang sama, salah ketiknya juga sama. {who} yang menyiapkan semuanya [sebelum undangan keluar|seminggu sebelumnya].',
    'Barang datang tidak sesuai. Di berita acara {goods} lengkap, yang ada di gudang [dua pertiga|kurang lima|bekas pakai]. {who} menyuruh kami tanda tangan dulu.',
    'Penyedia K dimenangkan lagi. Yang lebih murah dinyatakan [tidak lengkap padahal lengkap|terlambat sepuluh menit]. Semua di lantai dua tahu {who} dekat dengan pemiliknya.',
    'Spesifikasi {goods} ditulis supaya cuma satu merek bisa masuk. [Saya ikut rapatnya.|Naskahnya dari penyedia, saya lihat suratnya.] Selisihnya besar, {high} lawan {low}.',
    'Ada jatah sepuluh persen tiap pengadaan, yang pegang catatannya {who}. Kali ini {goods}. [Kami diminta diam.|Amplopnya saya lihat di laci.]',
    'paket {goods} dipecah-pecah supaya tidak usah lelang. empat kali belanja di minggu yang sama, tokonya [satu alamat|rumah kosong semua]',
    'Pekerjaannya belum selesai tapi sudah dibayar penuh. Fotonya dari [tahun kemarin|tempat lain]. Soal {goods}, nilainya kira-kira {high} per satuan.',
    'Saya dengar di pantri, {who} bilang "yang penting {goods} atas nama penyedia kita dulu". Harganya {high}, padahal {low} juga dapat.',
  ],
  kinds: ['pengadaan', 'suap', 'kepentingan'],
  time: ['anggaran tahun ini', 'triwulan lalu', 'minggu penutupan anggaran', 'sejak perubahan anggaran', ''],
  parties: ['Pejabat Pengadaan B, Penyedia K', 'Kepala Bidang A', 'Penyedia L', 'PPK dan penyedia', ''],
  loss: ['kira-kira Rp137 juta', 'selisih Rp42 juta', 'tidak tahu pasti', 'Rp260 juta menurut hitungan kami', ''],
  how: ['lihat berkasnya di kantor', 'ikut menerima barang', 'dengar langsung', 'ikut menawar dan kalah'],
  questions: [
    'Jangan mengambil atau memotret berkas lagi untuk kami. Kira-kira bulan apa, dan paket yang mana?',
    'Apakah barang itu masih ada di tempat dan dapat dilihat siapa saja?',
    'Siapa saja yang biasanya memegang berkas ini? Jawab hanya bila tidak menunjuk ke Anda.',
  ],
  answers: [
    'Barangnya masih di gudang, siapa pun yang masuk bisa lihat.',
    'bulan kesepuluh. paketnya yang kedua, bukan yang pertama',
    'yang pegang tiga orang, saya bukan salah satunya',
    'Saya tidak berani cari lagi. Yang saya tulis itu yang saya tahu.',
  ],
  files: [
    letter(
      'perbandingan harga.pdf',
      'Perbandingan harga',
      '',
      'Dalam kontrak : lihat uraian',
      'Di toko : lihat uraian',
      INVENTED,
    ),
    notes('urutan.txt', 'minggu 1: undangan', 'minggu 1: penawaran masuk, jam yang sama', INVENTED),
    photo('barang di gudang.png'),
  ],
};

/** Roads, drains, buildings. */
export const works: Topic = {
  facts: {
    what: ['saluran', 'jalan lingkungan', 'gedung kelas', 'turap'],
    flaw: ['sudah retak', 'lebarnya kurang', 'besinya jarang-jarang', 'campurannya kebanyakan pasir'],
    who: ['pengawas lapangan', 'mandornya', 'Kepala Seksi B'],
  },
  tellings: [
    'Pekerjaan {what} belum sebulan {flaw}. [Papannya tidak pernah dipasang.|Pengawasnya datang cuma foto.] Saya lewat tiap hari.',
    'Saya kuli di {what} itu. {who} bilang ukurannya ikut yang di lapangan saja, bukan gambar. Hasilnya {flaw}.',
    'Tetangga saya tukang, dia bilang {what} itu {flaw}, tinggal tunggu hujan. [Nilainya di papan hampir semiliar.|Uangnya ke mana.]',
  ],
  kinds: ['pengadaan', 'suap'],
  time: ['selesai bulan lalu', 'masih dikerjakan', 'akhir tahun', ''],
  parties: ['pengawas, Penyedia K', 'mandor', ''],
  loss: ['tidak tahu', 'di papan Rp830 juta', ''],
  how: ['lewat tiap hari', 'ikut kerja', 'tukang di situ'],
  questions: ['Di ruas mana kira-kira? Patokan seperti dekat jembatan atau sekolah sudah cukup.'],
  answers: [
    'dekat jembatan kecil sampai belokan',
    'yang sebelah kiri saja, kanan belum',
    'sudah ditutup tanah sekarang',
  ],
  files: [photo('retak.png'), photo('ukuran.png')],
};

/** Cars, land, goods of the regency. */
export const assets: Topic = {
  facts: {
    what: ['mobil dinas', 'genset', 'kursi rapat', 'rumah dinas', 'alat berat'],
    who: ['Kepala Bidang C', 'mantan pejabat', 'Kepala Seksi A', 'keluarga Kepala Bagian G'],
  },
  tellings: [
    '{what} milik kantor ada di rumah {who} sudah [setahun|lama sekali]. Di daftar ditulis rusak.',
    'Tiap ada acara, {what} disewakan oleh {who}, uangnya [tidak masuk kas|dibagi di parkiran]. Penyewanya saya kenal.',
    '{what} dilelang diam-diam, yang menang {who}. Pengumumannya [ditempel sesudah selesai|tidak pernah ada].',
  ],
  kinds: ['penggelapan', 'wewenang'],
  time: ['sudah setahun', 'tiap akhir pekan', 'bulan lalu', ''],
  parties: ['Kepala Bidang C', 'penjaga gudang', ''],
  loss: ['tidak tahu', 'sewanya Rp1,5 juta sekali', ''],
  how: ['tetangganya', 'bekerja di kantor itu', 'pernah menyewa'],
  questions: ['Apakah ada tanda nomor barang di situ, dan masih adakah sekarang?'],
  answers: ['nomornya dikerok', 'masih ada stikernya', 'sekarang ditutup terpal'],
  files: [photo('barang.png'), photo('stiker.png')],
};
