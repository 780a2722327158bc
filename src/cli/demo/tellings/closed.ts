import type { ClosingReason } from '../../../domain/report/states.js';
import { photo } from '../story.js';
import type { Topic } from '../tell.js';

/** What belongs to somebody else. Each telling ends with whom to turn to. */
export const elsewhere: Topic = {
  facts: { much: ['4 juta', '1,2 juta', '650 ribu', '270 ribu'], long: ['setahun', 'tiga bulan', 'dua minggu'] },
  tellings: [
    'Lampu jalan depan [gang|rumah] mati sudah {long}, gelap. [Sudah ada yang jatuh.|Kapan diperbaiki?]',
    'Sertifikat tanah tidak selesai {long}, sudah keluar {much}. [Kantornya lempar-lemparan.|Calonya menghilang.]',
    'Tagihan pinjaman online saya jadi {much}, data disebar. [Apa bisa dibantu?|Saya takut.]',
    'Tetangga bakar sampah tiap [sore|pagi], anak saya sesak. RT diam saja sudah {long}.',
    'Perpanjang pajak motor dimintai {much} di luar tarif oleh calo. [Di halaman kantornya.|Petugasnya melihat saja.]',
    'BPJS saya mati padahal bayar {long}. Disuruh bayar lagi {much}. [Tidak mengerti saya.|Ke mana ini?]',
    'Pabrik dekat rumah tidak bayar lembur {long}. [Kami dua puluh orang.|Yang tanya tidak dipanggil kerja.]',
    'Anak saya ditipu lowongan kerja {much}, katanya masuk pabrik. [Orangnya sudah tidak bisa ditelepon.|Kantornya kontrakan.]',
    'Jalan provinsi di sini lubang {long}. [Motor saya jatuh.|Truknya tidak pernah ditilang.]',
    'Air ledeng mati tiap malam {long} tapi tagihan tetap {much}.',
    'Penjual di pasar timbangannya kurang, saya rugi. [Sudah ditegur tidak mempan.|Semua kios begitu.] Sudah {long}.',
  ],
  kinds: ['lainnya', 'layanan'],
  time: ['sudah lama', 'bulan ini', ''],
  parties: ['', 'calo', 'tidak tahu'],
  loss: ['', 'Rp650.000', '1,2 juta'],
  how: ['saya sendiri', 'mengalami', ''],
  questions: ['Apakah ada pegawai kantor yang ikut, sepengetahuan Anda?'],
  answers: ['tidak ada', 'setahu saya tidak, cuma dia saja', 'bukan pegawai'],
  files: [photo('foto.png')],
};

/** What is annoying, and allowed. */
export const harmless: Topic = {
  facts: {
    who: ['Kepala Bidang B', 'camat', 'Kepala Seksi A', 'ajudan'],
    what: ['rapat di hotel', 'kendaraan plat merah di hari libur', 'rumah makan baru', 'seragam baru dua kali setahun'],
  },
  tellings: [
    '{who} sering {what}, [apa itu boleh?|uang siapa?] Saya lihat sendiri [dua|tiga] kali.',
    'Kantor tutup jam [dua|setengah tiga], padahal masih antre. [Katanya ada rapat.|Semua pulang.] {who} tahu.',
    'Saya tidak dipanggil tes padahal nilai saya cukup. Menurut saya {who} ikut campur. [Tidak ada bukti sih.|Perasaan saja mungkin.]',
    'ada {what} lagi minggu ini. pemborosan menurut saya, tolong ditegur {who}nya',
    '{who} kelihatannya kaya mendadak, [ganti mobil|bangun rumah tingkat]. Istrinya memang pengusaha, tapi siapa tahu.',
  ],
  kinds: ['wewenang', 'kepentingan', 'lainnya', 'jabatan'],
  time: ['bulan ini', 'tiap minggu', ''],
  parties: ['Kepala Bidang B', ''],
  loss: ['', 'tidak tahu'],
  how: ['lihat', 'dengar dari orang', ''],
  questions: ['Apakah Anda melihatnya pada jam kerja, atau hanya sesudahnya?'],
  answers: ['sesudah jam kerja sih', 'hari Sabtu', 'tidak pasti, saya lewat saja'],
  files: [photo('dari jauh.png')],
};

/** Too little to begin with. */
export const vague: Topic = {
  facts: {
    who: ['orang kantor', 'pejabatnya', 'yang di atas', 'kepala bagian'],
    what: ['korupsi', 'main uang', 'bagi-bagi proyek', 'nyogok'],
  },
  tellings: [
    '{who} [{what}|pasti {what}]. tolong diperiksa',
    'Sudah rahasia umum {who} {what}. [Semua juga tahu.|Masa Inspektorat tidak tahu.]',
    'Banyak {what} di kantor itu [dari dulu|sejak ganti pimpinan]. Saya tidak bisa cerita banyak.',
    'Saya dengar {who} {what}, katanya [ratusan juta|buat naik jabatan]. Dengarnya di warung.',
    'cek {who}. hartanya tidak wajar. {what} itu',
  ],
  kinds: ['lainnya', 'wewenang', 'pungli', 'jabatan', 'kepentingan'],
  time: ['', 'dari dulu'],
  parties: ['', 'pejabatnya'],
  loss: ['', 'banyak'],
  how: ['', 'dengar', 'semua orang tahu'],
  questions: [
    'Terima kasih. Kejadian mana yang Anda lihat sendiri, dan kira-kira kapan? Satu kalimat saja sudah membantu.',
    'Apa yang terjadi, kira-kira kapan, dan dari mana Anda tahu?',
  ],
  answers: ['ya pokoknya begitu pak', 'saya tidak lihat sendiri, tapi pasti', 'nanti saya tanya teman dulu'],
  files: [photo('gedung.png')],
};

/** Whom the desk names when something belongs to somebody else. */
export const WHERE = [
  'SP4N-LAPOR! (lapor.go.id)',
  'Ombudsman Republik Indonesia (137)',
  'Polri (110)',
  'SP4N-LAPOR! (lapor.go.id)',
];

/** What the desk writes when it closes. */
export const CLOSING_WORDS: Readonly<Record<Exclude<ClosingReason, 'spam' | 'sudah_selesai'>, readonly string[]>> = {
  bukan_kewenangan: [
    'Ini di luar kewenangan kami. Yang dapat membantu kami sebut di sini.',
    'Dari cerita Anda tidak ada pegawai Pemkab yang terlibat, jadi kami tidak dapat memeriksanya.',
    'Keluhan seperti ini ada salurannya sendiri, dengan batas waktu jawaban. Bila ada yang meminta uang, balas di sini.',
  ],
  tidak_cukup_informasi: [
    'Sudah lebih dari sepuluh hari kerja. Kami tutup dulu; balasan Anda membukanya kembali, kapan saja.',
    'Yang ada belum cukup untuk memulai. Bila Anda ingat lebih banyak, balas di sini.',
    'Belum ada tambahan yang dapat kami pakai, jadi kami tutup. Terima kasih sudah menulis.',
  ],
  bukan_dugaan_pelanggaran: [
    'Kami periksa: hal itu diperbolehkan dan tercatat. Terima kasih sudah memperhatikan.',
    'Aturannya memang begitu, dan berkasnya lengkap. Laporan seperti ini tetap berguna.',
    'Tidak ada aturan yang dilanggar. Cara menyampaikannya yang keliru, itu sudah kami sampaikan tanpa menyebut Anda.',
  ],
  duplikat: [
    'Hal ini sudah dilaporkan dan sedang kami tangani. Tulisan Anda kami baca bersama yang itu.',
    'Terima kasih. Ini kejadian yang sama dengan laporan yang sudah kami periksa.',
  ],
};

/** What the desk writes when it begins to look into a report; often nothing. */
export const REVIEW_WORDS = [
  '',
  '',
  'Kami mulai menelaah.',
  'Terima kasih, kami pelajari dulu. Anda tidak perlu berbuat apa-apa.',
];
