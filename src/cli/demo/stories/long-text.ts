import { Chance } from '../chance.js';

/** About so many characters: the longest report that the desk of the demo has to read. */
const LENGTH = 12_000;

const OPENING = [
  'Saya bekerja di bagian ini sudah lama dan selama ini diam. Mulai sekitar dua bulan lalu saya mencatat setiap hari di buku kecil, dan ini saya salin semuanya, maaf panjang. Yang saya lihat sendiri saya tulis "lihat", yang saya dengar saya tulis "dengar". Saya tidak menyebut nama supaya tidak salah orang.',
  '',
].join('\n');

const ENDING = [
  '',
  'Begitu kira-kira. Sebagian mungkin ada penjelasannya yang saya tidak tahu, tapi tidak mungkin semuanya. Kalau diperiksa tolong jangan mulai dari meja saya, karena yang tahu urutan berkas ini tidak sampai lima orang. Buku kecilnya saya simpan di luar rumah.',
].join('\n');

const WHO = [
  'Kepala Seksi A',
  'Kepala Bidang A',
  'Bendahara Pembantu',
  'Staf F',
  'Sopir kantor',
  'Staf magang',
  'Kepala Subbagian H',
];

const SEEN = [
  'menandatangani daftar hadir untuk tiga orang sekaligus, pulpennya sama, dan dua dari tiga orang itu sedang cuti',
  'membawa stempel hotel di dalam tas, saya lihat sendiri waktu tasnya terbuka di meja rapat',
  'minta saya mengetik laporan perjalanan dua hari padahal orangnya duduk di depan saya sepanjang hari itu',
  'membagi amplop di parkiran belakang, isinya katanya sisa uang harian, masing-masing 150 sampai 400 ribu',
  'mencetak ulang kuitansi bensin dengan tanggal yang diganti, yang lama dibuang ke tempat sampah dapur',
  'menyuruh tanggal surat tugas dimundurkan seminggu, supaya masuk ke bulan yang anggarannya masih ada',
  'marah karena foto kegiatan yang saya lampirkan sama dengan foto tahun lalu, lalu fotonya dipotong sedikit dan dipakai juga',
  'bilang ke tamu bahwa rapat koordinasi ditiadakan, tapi siangnya nasi kotak 60 porsi tetap ditagihkan',
  'mengumpulkan buku tabungan tenaga harian, katanya untuk "didata", dan baru dikembalikan sesudah honor masuk',
  'bertengkar di lorong soal potongan sepuluh persen yang katanya "dari dulu juga begitu"',
];

const CHECKED = [
  'Saya cocokkan dengan buku tamu, namanya tidak ada.',
  'Di papan agenda hari itu kosong.',
  'Nomor suratnya loncat, sebelum dan sesudahnya tidak ada.',
  'Uangnya Rp1,35 juta menurut daftar yang saya lihat sebentar di meja.',
  'Saya tanya pelan-pelan, jawabnya "ikuti saja, nanti juga kebagian".',
  'Yang ini saya dengar, tidak lihat sendiri.',
  'Ada dua orang lain yang lihat, tapi mereka tidak akan mau bicara.',
  'Besoknya berkas itu sudah tidak ada di lemari.',
];

const FELT = [
  'Saya pulang tidak bisa tidur.',
  'Saya diam saja, anak masih sekolah.',
  'Saya catat di kamar mandi supaya tidak lupa.',
  'Setelah itu semua bercanda seperti biasa.',
  'Saya mulai ragu apakah saya yang salah paham.',
  'Hari itu gajian, semua buru-buru.',
];

/** A diary of many small things, put together from parts; the same one each time. */
export function longText(): string {
  const chance = new Chance('catatan dinas');
  let text = OPENING;
  for (let day = 1; text.length + ENDING.length < LENGTH; day += 1) {
    const felt = chance.happens(40) ? ` ${chance.pick(FELT)}` : '';
    text += `\nHari ke-${day}. ${chance.pick(WHO)} ${chance.pick(SEEN)}. ${chance.pick(CHECKED)}${felt}`;
  }
  return text + ENDING;
}
