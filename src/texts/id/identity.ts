/** A reporter's own name: whether to leave it, who could open it, and what becomes of it. */
export const identity = {
  heading: 'Nama Anda, hanya bila Anda mau',
  loses:
    'Tanpa identitas, laporan tetap diperiksa. Yang tidak bisa: premi (PP 43/2018) dan jawaban lewat surat. Identitas bisa Anda buka kapan saja, atau tidak sama sekali.',
  steps: {
    left: 'Nama dititipkan, tersegel',
    withdrawn: 'Nama ditarik kembali',
    asked: 'Petugas meminta nama dibuka',
    refused: 'Permintaan ditolak kustodian',
    'given-up': 'Permintaan dibatalkan petugas',
    opened: 'Nama dibuka petugas',
  },
  leave: {
    summary: 'Titipkan nama, tersegel',
    points: (needed: number, of: number) => [
      `Nama dan kontak disegel dengan kunci tersendiri. Kuncinya dibagi untuk ${of} orang; ${needed} di antaranya harus setuju sebelum dapat dibuka.`,
      'Petugas yang meminta harus menulis alasan untuk mereka.',
      'Di halaman ini Anda melihat bila nama itu diminta, ditolak, atau dibuka, dan tanggalnya.',
      'Yang Anda dapat: premi dan jawaban lewat surat menjadi mungkin, dan perlindungan lebih mudah diurus.',
      'Yang Anda lepas: bila dibuka, petugas yang meminta tahu siapa Anda. Itu tidak dapat ditarik lagi.',
      'Selama belum dibuka, Anda dapat menariknya kembali kapan saja.',
      'Kustodian yang berhenti dapat menyerahkan bagiannya kepada kustodian lain; dari yang bekerja di luar hanya kepada yang di luar.',
    ],
    custodiansHeading: 'Kustodian',
    custodian: (name: string, isOutside: boolean) =>
      `${name} (${isOutside ? 'bekerja di luar Inspektorat' : 'bekerja di Inspektorat'})`,
    fingerprints: 'Sidik kunci mereka ada di halaman Keamanan.',
    name: 'Nama',
    contact: 'Cara menghubungi Anda',
    contactHint: 'Nomor, alamat surat, atau apa pun yang Anda pilih.',
    browser: 'Disegel di HP Anda. Server tidak dapat membacanya.',
    server: 'Tanpa JavaScript, isian ini sempat lewat di memori server, lalu disegel. Tidak disimpan terbuka.',
    send: 'Segel dan titipkan',
    notOffered: 'Menitipkan nama belum dapat dilakukan di saluran ini: kustodiannya belum cukup.',
    loading: 'Memuat daftar kustodian…',
  },
  /** On the security page. */
  securityAbout:
    'Mereka memegang bagian kunci dari nama yang dititipkan pelapor. Satu orang saja tidak dapat membuka apa pun. Sidik kuncinya dapat Anda cocokkan dengan orangnya.',
  lies: (needed: number, of: number) =>
    `Nama Anda tersimpan tersegel. Untuk membukanya, ${needed} dari ${of} kustodian harus setuju.`,
  asked: 'Petugas meminta nama Anda dibuka. Kustodian belum memutuskan.',
  opened: 'Nama Anda sudah dibuka petugas, jadi tidak dapat ditarik lagi.',
  withdraw: {
    button: 'Tarik nama saya',
    about:
      'Nama, kontak, dan semua bagian kuncinya dihapus dari server. Salinan cadangan lama mungkin masih memuatnya, tetap tersegel. Laporan tetap ada.',
  },
  contact: {
    summary: 'Beri kontak yang dapat dibaca petugas penerima',
    about: 'Lain dari nama yang dititipkan: kontak ini langsung dapat dibaca petugas penerima, seperti pesan Anda.',
    label: 'Kontak, dapat dibaca petugas penerima',
    hint: 'Nomor atau alamat yang aman bagi Anda. Jangan yang dipakai kantor.',
    send: 'Kirim kontak',
    sent: 'Kontak Anda sudah sampai.',
    kind: 'Kontak, dapat dibaca petugas penerima',
  },
  sent: {
    left: 'Nama Anda sudah dititipkan, tersegel.',
    withdrawn: 'Nama Anda sudah dihapus.',
  },
  problems: {
    name: 'Tulis nama Anda, atau biarkan bagian ini tertutup.',
    contact: 'Tulis kontaknya dulu.',
    changed: 'Daftar kustodian baru saja berubah. Baca lagi, lalu kirim sekali lagi.',
    custodians: 'Daftar kustodian dari server tidak dapat dipercaya, jadi tidak ada yang dikirim.',
    opened: 'Nama Anda baru saja dibuka, jadi tidak dapat ditarik lagi.',
  },
};
