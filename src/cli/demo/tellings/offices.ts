import { letter, notes } from '../story.js';
import type { Topic } from '../tell.js';

const INVENTED = 'Angka karangan. Data contoh.';

/** Appointments and positions. */
export const positions: Topic = {
  facts: {
    seat: ['kepala seksi', 'kepala sekolah', 'bendahara', 'tenaga kontrak', 'lurah'],
    sum: ['Rp37 juta', 'Rp15 juta', 'Rp65 juta', 'Rp7 juta'],
    who: ['orang dekat atasan', 'Staf F', 'Kepala Bidang A', 'perantara'],
  },
  tellings: [
    'Untuk jadi {seat} ditawari {sum} oleh {who}. [Separuh di depan.|Saya menolak, lalu nama saya hilang.]',
    'Yang dilantik jadi {seat} kemarin [belum cukup pangkat|baru pindah tiga bulan]. Orang bilang lewat {who}, {sum}.',
    'Teman saya bayar {sum} ke {who} supaya {seat}. Sampai sekarang [tidak dipanggil|disuruh sabar].',
    '{seat} baru itu keponakan pejabat. Tidak ada pengumuman, [yang lain harus tes|tahu-tahu masuk].',
  ],
  kinds: ['jabatan', 'kepentingan'],
  time: ['sebelum pelantikan', 'bulan puasa', 'tahun ini', ''],
  parties: ['Staf F', 'perantara', 'Kepala Bidang A', ''],
  loss: ['Rp37 juta yang diminta', 'Rp7 juta sudah', ''],
  how: ['ditawari langsung', 'teman sekantor cerita', 'adik saya yang bayar'],
  questions: ['Berapa orang yang tahu tawaran itu? Bila hanya Anda, kami tidak bertanya kepada siapa pun di sana.'],
  answers: ['yang tahu saya dan istri', 'dua orang lain ditawari juga', 'sudah jadi omongan sekantor'],
  files: [notes('pesan.txt', 'salinan pesan, nama dihapus', INVENTED)],
};

/** Budgets, travel, activities that never were. */
export const budgets: Topic = {
  facts: {
    what: ['perjalanan dinas', 'makan rapat', 'alat tulis', 'honor tim', 'bahan bakar'],
    sum: ['Rp21 juta', 'Rp6,5 juta', 'Rp48 juta', 'Rp9,7 juta'],
    who: ['Bendahara Pembantu', 'Kepala Seksi A', 'Kepala Subbagian H', 'Staf F'],
  },
  tellings: [
    '{what} yang dipertanggungjawabkan {sum}, yang ada [tidak sampai separuh|cuma di kertas]. {who} yang menyusun.',
    'Kami disuruh tanda tangan daftar {what} yang kosong. [Orangnya sedang cuti pun ada tanda tangannya.|Sudah tiap bulan.] Jumlahnya kira-kira {sum}.',
    '{who} mengganti tanggal kuitansi {what} supaya masuk bulan ini. Totalnya {sum}. [Saya yang disuruh mengetik.|Kuitansi lama dibuang.]',
    'potongan sepuluh persen dari {what}, yang kumpulkan {who}. dari dulu begitu katanya. kalau dihitung {sum}',
  ],
  kinds: ['penggelapan', 'wewenang'],
  time: ['tiap akhir bulan', 'triwulan lalu', 'sejak awal tahun', ''],
  parties: ['Bendahara Pembantu', 'Kepala Seksi A', 'Kepala Bidang A, Bendahara Pembantu', ''],
  loss: ['Rp21 juta', 'Rp48 juta mungkin lebih', 'tidak tahu', ''],
  how: ['saya bekerja di situ', 'lihat di meja', 'disuruh mengetik'],
  questions: [
    'Berapa orang yang memegang berkas ini? Bila sedikit, kami mulai dari tempat lain.',
    'Kegiatan mana yang paling mudah dibuktikan tidak ada, tanpa menunjuk siapa yang melapor?',
  ],
  answers: [
    'yang pegang empat orang',
    'yang bulan kemarin, hotelnya tutup waktu itu',
    'saya tidak mau foto lagi, takut',
  ],
  files: [letter('rekap.pdf', 'Rekap menurut catatan sendiri', 'Yang dibayar : 46', 'Yang benar ada : 17', INVENTED)],
};

/** About the Inspectorate itself: only the outside desk reads it. */
export const inspectorate: Topic = {
  facts: { who: ['anggota tim pemeriksa', 'Ketua Tim J'], sum: ['Rp4,3 juta', 'Rp2,7 juta'] },
  tellings: [
    'Waktu diperiksa, kantor kami diminta menyediakan {sum} untuk {who}. [Dicatat sebagai makan minum.|Dari kas kecil.]',
    '{who} datang ke acara keluarga pejabat yang sedang diperiksa. [Fotonya beredar.|Duduk di meja depan.]',
    'Laporan kami dulu bocor. Kami curiga dari {who}. [Tidak ada bukti.|Yang tahu cuma di sana.]',
  ],
  kinds: ['wewenang', 'suap'],
  time: ['pemeriksaan tahun lalu', 'dua bulan lalu', ''],
  parties: ['anggota tim pemeriksa', ''],
  loss: ['', 'Rp4,3 juta'],
  how: ['kantor saya yang diperiksa', 'dengar'],
  questions: ['Dari mana Anda tahu? Peran saja, tanpa nama.'],
  answers: ['dengar dari bendahara', 'lihat sendiri di kantor'],
  files: [notes('catatan.txt', INVENTED)],
};
