import { ask, close, message, read, reply, type Story } from '../story.js';

/** Too short, off the subject, somebody else's: a desk gets many of these and answers them too. */
export const elsewhereStories: readonly Story[] = [
  {
    name: 'camat',
    text: 'camat makan uang',
    about: 'kecamatan',
    kinds: [],
    steps: [
      read(1),
      ask(1, 'Terima kasih. Uang apa, kira-kira kapan, dan dari mana Anda tahu? Satu kalimat saja sudah membantu.'),
      close(12, 'tidak_cukup_informasi', 'Belum ada tambahan dari Anda. Kami tutup; balasan Anda membukanya kembali.'),
    ],
  },
  {
    name: 'tanah',
    text: 'Sertifikat tanah orang tua saya sudah 4 tahun tidak selesai. Sudah keluar uang banyak ke calo, terakhir 5 juta. Kantornya lempar-lemparan terus.',
    about: 'nobody',
    unitOther: 'kantor pertanahan',
    kinds: ['layanan'],
    time: '4 tahun',
    loss: 'Rp5 juta lebih',
    steps: [
      read(1),
      close(
        2,
        'bukan_kewenangan',
        'Kantor pertanahan berada di bawah kementerian, bukan Pemkab. Ombudsman dapat menanyakan berkas Anda langsung.',
        'Ombudsman Republik Indonesia (137)',
      ),
    ],
  },
  {
    name: 'lampu-jalan',
    text: 'Lampu jalan paeh tos dua bulan, poek pisan, tos aya nu kapaling motor. Unggal nyarios ka nu dinas jawabna ke heula ke heula. Anggaranana kamana atuh?',
    about: { area: 'INF' },
    kinds: ['layanan'],
    time: 'tos dua bulan',
    steps: [
      read(2),
      close(
        2,
        'bukan_kewenangan',
        'Perkawis lampu jalan teh wangkongan layanan, ngalaporkeunana ka SP4N-LAPOR! supados aya wates waktosna. Upami aya nu menta duit, waler di dieu.',
        'SP4N-LAPOR! (lapor.go.id)',
      ),
    ],
  },
  {
    name: 'tetangga',
    text: 'TETANGGA SAYA SETEL MUSIK SAMPAI JAM 2 PAGI TIAP MALAM DAN TIDAK ADA YANG BERANI NEGUR KARENA SUAMINYA PNS. APA PNS BOLEH BEGITU??? SAYA PUNYA BAYI',
    about: 'nobody',
    kinds: ['lainnya'],
    time: 'tiap malam',
    steps: [
      read(1),
      close(
        1,
        'bukan_kewenangan',
        'Ini mengganggu, tetapi bukan dugaan korupsi. Yang dapat membantu pengurus lingkungan dan kepolisian sektor.',
        'RT/RW setempat, Polri (110)',
      ),
      message(2, 'sudah ke RT tidak digubris!!'),
      reply(
        3,
        'Kami mengerti. Untuk gangguan malam hari, telepon 110 pada saat kejadian. Kami tidak dapat menindaknya.',
      ),
      close(3, 'bukan_kewenangan', '', 'Polri (110)'),
    ],
  },
  {
    name: 'pinjaman',
    text: 'saya kena pinjol. data saya disebar ke kontak kantor. mereka tau saya pegawai kelurahan dan ancam lapor ke atasan. apa bisa dibantu',
    about: 'nobody',
    kinds: ['lainnya'],
    loss: '4,2 juta',
    steps: [
      read(1),
      reply(1, 'Kami turut prihatin. Penyebaran data itu pidana, dan Anda korban. Simpan pesan-pesannya.'),
      close(
        2,
        'bukan_kewenangan',
        'Yang berwenang kepolisian. Atasan Anda tidak diberi tahu oleh kami.',
        'Polri (110)',
      ),
    ],
  },
  {
    name: 'scholarship',
    text: "My daughter's scholarship at a private campus was cut in half and the office there says the regency took it back. No letter, nothing. We think somebody kept the other half. How do we know?",
    about: 'nobody',
    unitOther: 'private university',
    kinds: ['hibah'],
    time: 'this semester',
    loss: 'around Rp3.6 million',
    how: 'we are the parents',
    lang: 'en',
    steps: [
      read(1),
      ask(
        2,
        'Do you know the name of the scholarship programme? If it is paid by a ministry, the regency has no part in it.',
      ),
      message(5, 'It is from the ministry, I looked again. Sorry.'),
      close(
        6,
        'bukan_kewenangan',
        'No need to be sorry. The ministry can tell what was paid to the campus; ask there first, then the Ombudsman.',
        'Ombudsman Republik Indonesia (137)',
      ),
    ],
  },
  {
    name: 'iklan',
    text: 'BUTUH DANA CEPAT?? proses 5 menit cair tanpa jaminan hubungi admin sekarang juga promo bulan ini bunga 0% *** syarat mudah *** semua profesi',
    about: 'nobody',
    kinds: [],
    steps: [read(1), close(1, 'spam', '')],
  },
];
