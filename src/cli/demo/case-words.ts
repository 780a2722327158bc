import type { Outcome } from '../../domain/case/outcome.js';
import type { CaseNews } from '../../domain/report/case-news.js';

/** What stands in the dossiers of the demo: an officer's words, and nobody's own story. */

export const OPENING = [
  'Dugaan cukup jelas untuk ditelaah sebagai perkara.',
  'Ada waktu, tempat dan cara yang dapat diperiksa.',
  'Perlu diperiksa bersama catatan unit.',
];

export const LINKING = ['Kejadian yang sama.', 'Orang lain tentang hal yang sama.', 'Unit dan waktu yang sama.'];

export const SUMMARIES = [
  'Dugaan penyimpangan di unit ini, diringkas dengan kata-kata petugas dan tanpa kutipan.',
  'Dugaan pungutan atau pengeluaran yang tidak sesuai aturan, selama beberapa bulan.',
  'Dugaan selisih antara yang dicatat dan yang ada. Rinciannya ada pada catatan unit sendiri.',
];

export const IMPACTS = [
  'Beberapa orang mengetahui hal ini. Langkah pertama: pemeriksaan rutin atas seluruh bagian.',
  'Yang tahu sedikit. Jangan bertanya tentang satu kejadian; minta berkas tiga bulan sekaligus.',
  'Banyak orang mengalami hal yang sama, pelapor tidak menonjol.',
];

export const NOTES = [
  'Berkas tiga bulan terakhir sudah diminta.',
  'Sudah melihat tempatnya tanpa memberi tahu maksudnya.',
  'Dua catatan kas berbeda, salinannya dalam arsip pemeriksaan.',
];

export const PROPOSALS: Readonly<Record<Outcome, string>> = {
  tidak_terbukti: 'Berkas lengkap dan sesuai; dugaan tidak terbukti.',
  tidak_cukup_bukti: 'Keterangan saling bertentangan dan catatannya tidak ada lagi.',
  kesalahan_administratif: 'Uangnya ada, pencatatannya keliru dan terlambat.',
  pelanggaran_etik: 'Perbuatan ada, tanpa kerugian; melanggar kode etik.',
  pelanggaran_disiplin: 'Dua keterangan dan catatan kas menguatkan dugaan.',
  kerugian_daerah: 'Selisih kas dihitung bersama unit dan diakui.',
  pelimpahan_aph: 'Ada unsur pidana yang berada di luar kewenangan pemeriksaan ini.',
  perbaikan_sistem: 'Penyebabnya tata cara yang membuka celah; usul perubahan terlampir.',
};

export const ANSWERS = [
  'Terlapor menyebutnya titipan dan tidak dapat menunjukkan bukti.',
  'Terlapor membenarkan sebagian.',
  'Terlapor menyangkal dan menunjukkan berkasnya.',
];

export const DECISIONS = ['Disetujui sesuai usulan.', 'Setuju.', 'Disetujui; unit diberi tahu hasilnya.'];

export const FINISHING = ['Tindak lanjut selesai dan buktinya diterima.', 'Rekomendasi telah dijalankan.'];

/** What a reporter reads when her report becomes part of a case. */
export const TOLD = ['Laporan Anda diperiksa lebih lanjut.', 'Laporan Anda kami periksa sebagai perkara.'];

/** And when the case goes on: never what is in it. */
export const NEWS: Readonly<Record<CaseNews, string>> = {
  ditindaklanjuti: 'Laporan Anda kami periksa lagi.',
  diputus: 'Pemeriksaan laporan Anda sudah diputus. Demi keamanan Anda isinya tidak kami tulis di sini.',
  tindak_lanjut: 'Keputusannya sedang dijalankan. Kabar akhirnya muncul di halaman ini.',
  selesai: 'Penanganan laporan Anda sudah selesai. Terima kasih sudah melapor.',
};
