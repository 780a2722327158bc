/** What is said about an answer that cannot be taken. Server and browser say it with the same words. */
export const checks = {
  storyEmpty: 'Tulis dulu apa yang terjadi.',
  storyTooLong: (letters: string) =>
    `Cerita ${letters} huruf; paling banyak 50.000. Ringkas, atau kirim sisanya sebagai pesan.`,
  fieldTooLong: (label: string, most: string) => `"${label}" terlalu panjang; paling banyak ${most} huruf.`,
  receiptEmpty: 'Tulis dulu 8 kata resi Anda.',
  unknownWord: (word: string, nearest: readonly string[]) => {
    if (nearest.length === 0) return `"${word}" tidak ada di daftar.`;
    const last = nearest[nearest.length - 1] ?? '';
    const rest = nearest.slice(0, -1).join(', ');
    return `"${word}" tidak ada di daftar. Mungkin: ${rest ? `${rest}, atau ` : ''}${last}?`;
  },
  wordCount: (found: number) =>
    found < 8
      ? `Resi terdiri dari 8 kata; di sini baru ada ${found}.`
      : `Resi terdiri dari 8 kata; di sini ada ${found}.`,
  fingerprint: 'Ini sidik kunci dari halaman Keamanan, bukan 8 kata resi Anda.',
  wordWrong: (position: number) => `Kata ke-${position} tidak sama dengan resi. Periksa kertas Anda.`,
  wordMissing: (position: number) => `Kata ke-${position} belum diisi.`,
  messageEmpty: 'Tulis pesan atau pilih berkas dulu.',
  messageTooLong: 'Pesan lebih dari 50.000 huruf. Bagi menjadi dua.',
  threadFull: (most: number) =>
    `Percakapan ini sudah memuat ${most} berkas, paling banyak yang bisa. Berkas lain tidak masuk; ceritakan isinya dalam pesan.`,
  threadMoved: 'Ada pesan baru di percakapan ini. Periksa dulu, lalu kirim lagi; tulisan Anda masih ada.',
  fileTooLarge: (name: string) => `"${name}" lebih dari 500 MB.`,
  fileEmpty: (name: string) => `"${name}" kosong.`,
};
