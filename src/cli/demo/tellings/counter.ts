import { photo } from '../story.js';
import type { Topic } from '../tell.js';

const HOW = [
  'saya sendiri',
  'ngalami langsung',
  'saya dan istri',
  'lihat sendiri waktu antre',
  'cerita tetangga yang bayar',
];

/** Counters, permits and papers. */
export const counter: Topic = {
  facts: {
    who: ['petugas loket dua', 'petugas yang menerima berkas', 'petugas loket dekat pintu', 'bapak di meja depan'],
    sum: ['150 ribu', '75 ribu', '35 ribu', '225 ribu', '120 ribu', '85 ribu'],
    paper: ['surat keterangan', 'surat pindah', 'pengantar', 'berkas rekomendasi', 'surat domisili', 'legalisasi'],
    wait: ['dua minggu', 'sepuluh hari', 'sebulan', 'sampai hari Senin', 'tiga minggu'],
  },
  tellings: [
    'Urus {paper}, syarat lengkap, tapi {who} bilang kalau mau [cepat|hari ini|langsung jadi] ada biaya {sum}. Kalau tidak, tunggu {wait}. [Tidak ada kuitansi.|Saya minta kuitansi malah ditertawakan.|Saya bayar karena besok dipakai.]',
    'Di loket diminta {sum} buat {paper}. [Katanya sukarela tapi kalau tidak dikasih berkasnya ditaruh paling bawah.|Alasannya uang lelah.|Bilangnya untuk fotokopi.]',
    'Saya sudah tiga kali bolak-balik karena {paper}. Terakhir {who} membisiki, "bantu {sum} saja, Pak". [Orang di belakang saya juga dimintai.|Saya pulang saja, belum bayar.|Akhirnya dibayar paman saya.]',
    'katanya gratis, ada [spanduknya|tulisannya besar di dinding], tapi {who} minta {sum}. yang tidak bayar disuruh balik {wait} lagi',
    'Uangnya diselipkan di dalam map. Semua orang [sudah tahu caranya|melakukan begitu], isi {sum}, baru {paper} diproses. [Saya malu ikut begitu.|Yang mengajari malah satpamnya.]',
    'Ibu saya tidak bisa baca, {who} menulis sendiri lalu minta {sum}. Padahal tetangga yang [paham|punya kenalan di dalam] tidak dimintai apa-apa untuk {paper}.',
    'Antrean saya dilewati terus oleh orang yang [titip uang|kenal orang dalam]. Waktu protes, {who} bilang kalau mau seperti mereka ya {sum}. Saya urus {paper} saja, bukan minta yang aneh.',
    'Bayar {sum} untuk {paper}, [dapat kembalian tanpa kertas apa pun|uangnya masuk laci meja, bukan ke kasir|disuruh transfer ke nomor pribadi]. {who} yang melayani.',
    'Saya hitung sendiri waktu menunggu, [tujuh|sembilan|enam] orang kasih uang ke {who}. Satu orang kira-kira {sum}. Semuanya untuk {paper} dan sejenisnya.',
    'Teman kerja saya dan saya urus {paper} di hari yang sama. Dia bayar {sum} selesai [siang itu|sebelum zuhur]. Saya tidak bayar, {wait} belum jadi. [Syaratnya sama persis.|Tolong jelaskan kenapa.]',
    '{who} di loket selalu begitu: "bisa hari ini, tapi ya {sum}". Kalau ditanya aturannya [pura-pura telepon|masuk ke dalam lama sekali]. Soal {paper}.',
  ],
  kinds: ['pungli', 'layanan'],
  time: ['minggu lalu', 'hari Senin pagi', 'dua hari berturut-turut', 'bulan ini', 'Kamis sesudah istirahat', ''],
  parties: ['petugas loket', 'Petugas Loket 2', 'Staf F', 'satpam dan petugas depan', ''],
  loss: ['75 ribu', 'Rp150.000', 'sudah 3 x Rp35.000', 'belum bayar', 'Rp225.000', ''],
  how: HOW,
  questions: [
    'Terima kasih. Kira-kira hari dan jam berapa, dan loket yang mana?',
    'Apakah uangnya diberikan tunai, dan apakah ada orang lain yang melihat? Jangan kembali ke sana untuk kami.',
    'Apakah pernah ada yang memberi kuitansi atau karcis untuk uang itu?',
  ],
  answers: [
    'tunai. yang lihat banyak, tapi ya orang antre semua',
    'Loket sebelah kiri, sebelum jam sepuluh. Orangnya ganti-ganti tapi caranya sama.',
    'tidak pernah ada kuitansi pak',
    'saya ingat hari Selasa karena besoknya dipakai anak daftar sekolah',
    'yang minta perempuan, yang terima laki-laki di dalam. namanya tidak tahu',
  ],
  files: [photo('loket.png'), photo('map isi.png'), photo('papan tarif.png')],
};

/** Parking, market stalls, terminals, taxes of the regency. */
export const levies: Topic = {
  facts: {
    who: ['juru pungut', 'petugas lapangan', 'dua orang berseragam', 'koordinator petugas'],
    sum: ['7.000', '15 ribu', '65 ribu', '350 ribu', '12 ribu'],
    place: ['lapak belakang', 'terminal', 'pinggir jalan raya', 'deretan kios'],
  },
  tellings: [
    'Di {place} {who} menarik {sum} tiap [sore|hari|Sabtu]. Karcisnya [difotokopi|dipakai ulang, diambil lagi sesudah diperiksa|tidak ada].',
    'Setoran resminya ada, tapi {who} minta tambahan {sum}, katanya "titipan". Yang tidak kasih [lapaknya digeser|dicatat terus].',
    'Pajak usaha kecil saya dihitung tinggi dulu, lalu {who} menawarkan turun asal bayar {sum} di tangan. [Saya belum jawab.|Tetangga kios sudah ikut.]',
    'Uang {sum} per kios di {place} dikumpulkan ke satu orang. Ke kas katanya separuh saja. [Saya lihat bukunya.|Dengar dari yang mengumpulkan.]',
  ],
  kinds: ['pungli', 'suap'],
  time: ['tiap hari', 'sejak habis lebaran', 'awal bulan', 'tiap akhir pekan', ''],
  parties: ['juru pungut', 'Petugas Lapangan B', 'koordinator', ''],
  loss: ['7000 sehari', 'Rp350.000', 'kira-kira Rp1,7 juta sebulan semua kios', ''],
  how: ['saya pedagang di situ', 'bayar sendiri', 'sopir angkot cerita', 'lihat buku catatan'],
  questions: ['Apakah karcisnya bernomor, dan apakah nomornya urut?', 'Kepada siapa uang itu disetor menurut Anda?'],
  answers: ['nomornya sama terus pak', 'saya pernah tanya, jawabnya ke kantor', 'tidak ada nomornya, cuma cap'],
  files: [photo('karcis.png'), photo('catatan setoran.png')],
};

/** Hospitals, health centres, ambulances. */
export const health: Topic = {
  facts: {
    who: ['petugas pendaftaran', 'sopir ambulans', 'petugas obat', 'orang bagian kamar'],
    sum: ['350 ribu', '180 ribu', '1,2 juta', '95 ribu'],
  },
  tellings: [
    'Kamar kelas tiga penuh terus, tapi {who} bilang bisa diusahakan dengan {sum}. [Sesudah bayar, kamarnya ada.|Ternyata kosong tiga tempat tidur.]',
    'Obat yang harusnya ditanggung disuruh beli lewat {who}, {sum}. Bungkusnya [sama dengan yang dibagikan|ada cap tidak dijual].',
    'Bapak saya pulang tengah malam, {who} minta {sum} dulu baru jalan. Tidak ada kertas apa pun.',
    'Potongan {sum} dari uang jasa kami setiap bulan, {who} yang mengumpulkan. [Katanya untuk atasan.|Tidak pernah ada daftarnya.]',
  ],
  kinds: ['pungli', 'layanan', 'penggelapan'],
  time: ['malam hari', 'bulan lalu', 'sudah tiga bulan', ''],
  parties: ['petugas pendaftaran', 'Kepala Ruang C', ''],
  loss: ['Rp350.000', 'Rp180.000', 'jutaan kalau dijumlah', ''],
  how: ['keluarga pasien', 'saya bekerja di situ', 'saya yang membayar'],
  questions: ['Apakah ada kertas apa pun dari pembayaran itu? Tutupi nama pasien bila difoto.'],
  answers: ['tidak ada, cuma dicatat di buku kecil', 'ada struk apotek di luar, dari situ tidak', 'tunai semua'],
  files: [photo('bungkus obat.png'), photo('struk.png')],
};
