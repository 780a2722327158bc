import { letter, notes, photo } from '../story.js';
import type { Topic } from '../tell.js';

const INVENTED = 'Angka karangan. Data contoh.';

/** Grants and social aid. */
export const aid: Topic = {
  facts: {
    what: ['bantuan tunai', 'paket sembako', 'hibah kelompok', 'bantuan alat usaha'],
    full: ['600 ribu', '10 kg', 'Rp45 juta', 'Rp1,8 juta'],
    got: ['separuhnya', 'paling dua pertiga', 'kurang dari yang ditulis', 'tidak sampai segitu'],
    who: ['koordinator', 'pendamping', 'ketua kelompok', 'orang yang mendata'],
  },
  tellings: [
    'Di kertas {what} {full}, yang sampai {got}. [Kami tanda tangan kosong dulu.|Katanya untuk administrasi.|Yang protes tidak didata lagi.]',
    '{what} dipotong oleh {who}. Alasannya [diratakan ke yang tidak kebagian|ongkos angkut]. Mestinya {full}.',
    'Nama saya ada di daftar {what} tapi saya tidak pernah terima. [Tanda tangannya bukan saya.|Waktu ditanya, {who} bilang sudah diambil.]',
    'yang dapat {what} malah keluarga {who}, rumahnya bagus. yang janda [tidak dapat|cuma dijanjikan] terus dari dulu',
    'Kelompok penerima {what} itu tidak ada kegiatannya. Dibentuk [seminggu sebelum cair|waktu ada proposal saja]. Uangnya {full} dibagi {who} dan temannya.',
    'Satu gang kami [dua belas|sembilan|empat belas] rumah, semua terima {got} dari {full}. {who} yang bawa. Tidak ada yang berani tanya.',
  ],
  kinds: ['hibah', 'penggelapan'],
  time: ['pembagian terakhir', 'dua tahap berturut-turut', 'awal tahun', 'sebelum puasa', ''],
  parties: ['koordinator pembagian', 'Pendamping E', 'ketua kelompok', ''],
  loss: ['150 ribu per orang', 'sekitar Rp95.000 per keluarga', 'Rp25 juta', ''],
  how: ['saya menerima', 'ibu saya penerima', 'anggota kelompok', 'tetangga cerita'],
  questions: [
    'Apakah potongannya sama untuk semua orang? Jangan bertanya kepada tetangga untuk kami.',
    'Apakah ada yang melihat daftar itu sesudah ditandatangani?',
  ],
  answers: [
    'sama semua, saya lihat yang di depan saya',
    'daftarnya dibawa pulang koordinator',
    'beda-beda. yang kenal utuh',
    'Kira-kira empat puluh keluarga, tidak hafal.',
  ],
  files: [
    photo('isi paket.png'),
    photo('undangan.png'),
    notes('hitungan.txt', 'di kertas: penuh', 'sampai: kurang', INVENTED),
  ],
};

/** Villages and districts. */
export const villages: Topic = {
  facts: {
    what: ['jalan lingkungan', 'posyandu', 'sumur bor', 'balai warga', 'upah padat karya'],
    who: ['Kepala Desa D', 'ketua pelaksana', 'bendahara desa', 'perangkat desa'],
    sum: ['Rp11 juta', 'Rp37 juta', 'Rp8,4 juta', 'Rp63 juta'],
    gap: ['400 meter jadi 250', 'tiga jadi dua', 'enam jadi tidak ada', 'sepuluh hari jadi empat hari'],
  },
  tellings: [
    'Laporan {what} tidak cocok, {gap}. {who} bilang sisanya menyusul. [Sudah lewat tahun.|Sampai sekarang tidak ada.]',
    'Upah warga di {what} dipotong, tanda tangannya penuh. {who} yang membagi. [Kira-kira {sum} hilang.|Kami diam karena tetangga.]',
    'Dana {what} dipakai {who} dulu, katanya pinjam. Jumlahnya {sum}. [Musyawarahnya tidak pernah ada.|Yang tahu cuma beberapa orang.]',
    'bumdes cuma papan nama. modal {sum} [tidak kelihatan usahanya|dipinjam keluarga {who}]. warga tanya dijawab rugi',
    'Untuk tanda tangan di kecamatan, {who} diminta uang jalan, jadi anggaran {what} dikurangi. [Ini cerita di balai desa.|Saya lihat amplopnya.]',
    'Waktu {what} dibangun, semua bahan dari toko adik {who}. Nota {sum} padahal barangnya {gap}.',
  ],
  kinds: ['desa', 'pungli', 'kepentingan'],
  time: ['tahap dua tahun ini', 'tahun lalu', 'sebelum musim hujan', ''],
  parties: ['Kepala Desa D, ketua pelaksana', 'bendahara desa', ''],
  loss: ['kira-kira Rp11 juta', 'Rp37 juta', 'upah 30 ribu per orang per hari', ''],
  how: ['saya ikut kerja', 'warga situ', 'pernah jadi pengurus', 'lihat laporannya'],
  questions: [
    'Apakah pekerjaan itu masih dapat dilihat siapa saja dari jalan?',
    'Bila yang tahu hanya sedikit orang, katakan itu dulu sebelum menjawab yang lain.',
  ],
  answers: [
    'kelihatan dari jalan, siapa saja bisa ukur',
    'yang tahu satu RT',
    'tinggal pondasi',
    'papannya sudah dicabut',
  ],
  files: [
    letter('daftar upah.pdf', 'Daftar upah (nama diganti huruf)', 'Pekerja A 90.000 / 60.000', INVENTED),
    photo('pekerjaan.png'),
  ],
};

/** Schools. */
export const schools: Topic = {
  facts: {
    what: ['uang gedung', 'seragam', 'buku latihan', 'les wajib', 'perpisahan'],
    sum: ['Rp1,25 juta', '350 ribu', '175 ribu', 'Rp2,6 juta'],
    who: ['kepala sekolah', 'bendahara', 'ketua komite', 'wali kelas'],
  },
  tellings: [
    'Orang tua diwajibkan bayar {what} {sum}. Katanya hasil rapat, [kami tidak diundang|rapatnya tidak pernah ada].',
    'Waktu pendaftaran, {who} menawarkan kursi dengan {sum}. Anak [tetangga|saudara] masuk padahal nilainya kurang.',
    'Laporan kegiatan sekolah banyak yang tidak ada: {what}, pelatihan, cat. {who} yang pegang uangnya. [Saya bekerja di situ.|Guru-guru diam.]',
    'yang belum lunas {what} namanya dibacakan di kelas. {sum} untuk kami berat',
  ],
  kinds: ['pungli', 'penggelapan'],
  time: ['awal tahun ajaran', 'waktu pendaftaran', 'semester ini', ''],
  parties: ['kepala sekolah, ketua komite', 'bendahara', ''],
  loss: ['Rp1.250.000 per anak', 'Rp350.000', ''],
  how: ['orang tua murid', 'bekerja di situ', 'anak saya yang daftar'],
  questions: ['Apakah ada surat edaran atau hanya lisan? Nama sekolah dan anak tidak perlu.'],
  answers: ['lisan, di grup pesan orang tua', 'ada kertasnya tapi ditarik lagi', 'lisan saja waktu ambil rapor'],
  files: [photo('edaran.png'), photo('daftar bayar.png')],
};
