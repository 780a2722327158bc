export const receipt = {
  heading: 'Laporan Anda sudah kami terima.',
  stored: (day: string) => `Sudah lengkap tersimpan, ${day}.`,
  storedAlready: 'Laporan ini sudah kami terima sebelumnya. Ini resi yang sama; tidak ada laporan kedua.',
  write: 'Tulis 8 kata ini di kertas, sesuai urutan.',
  why: 'Hanya dengan kata ini Anda bisa kembali. Kami tidak menyimpannya dan tidak dapat menggantinya.',
  noScreenshot: 'Jangan tangkap layar: foto di HP sering tersalin otomatis ke awan.',
  listLabel: '8 kata resi',
  check: {
    heading: 'Pastikan sudah tercatat',
    word: (position: number) => `Kata ke-${position}`,
    hint: 'Ketik dari kertas, bukan dari layar.',
    button: 'Sudah tercatat',
    done: 'Sudah tercatat. Simpan kertas itu di tempat yang tidak dicari orang.',
  },
  cannot: {
    question: 'Saya tidak bisa mencatat sekarang',
    answer:
      'Tidak apa-apa, laporan Anda tetap kami kerjakan. Tanpa 8 kata Anda tidak bisa membaca jawaban; tulis laporan baru dan sebut tanggal hari ini.',
  },
  otherWays: {
    question: 'Cara lain menyimpan',
    warning: 'Salinan di komputer atau di printer bisa ditemukan orang lain. Kertas lebih aman.',
    copy: 'Salin 8 kata',
    print: 'Cetak 8 kata',
  },
  comeBack: (day: string) => `Kembali setelah ${day}. Saat itu ada kabar, atau tanda bahwa kami terlambat.`,
  estimated: 'Tanggal ini perkiraan: libur resmi tahun itu belum ditetapkan.',
  files: {
    heading: 'Tambah bukti sekarang?',
    choose: 'Pilih foto atau berkas',
    hint: 'Paling banyak 200 berkas untuk satu laporan, paling besar 500 MB setiap berkas. Foto dan dokumen bisa memuat lokasi, jam, atau nama di dalamnya. Halaman ini memeriksanya dan menghapusnya sebelum dikirim.',
    later: 'Boleh juga besok, dengan 8 kata ini.',
    afterCheck: 'Isi dulu dua kata di atas. Setelah itu Anda dapat menambah foto dan berkas.',
    takePhoto: 'Ambil foto',
    saveData: { name: 'Hemat kuota', about: 'Foto dikecilkan sebelum dikirim; tulisan di dalamnya tetap terbaca.' },
    send: 'Kirim berkas',
    missing: (names: string) =>
      `Berkas ini tidak sampai: ${names}. Ceritanya aman. Kirim lagi lewat "Buka laporan saya".`,
    stored: (count: number) => `${count} berkas sudah sampai.`,
  },
  finish: 'Selesai dan bersihkan halaman',
};
