import type { Draft } from '../draft.js';
import type { thread as id } from '../id/thread.js';

const REOPENS = 'Balesan Anjeun di dieu muka deui laporan.';

export const thread: Draft<typeof id> = {
  entry: {
    heading: 'Buka laporan kuring',
    label: '8 kecap resi Anjeun',
    hint: 'Aksara gedé, leutik, tanda hubung, jeung nomer teu jadi masalah. Opat aksara mimiti unggal kecap geus cukup.',
    word: (position) => `Kecap ka-${position}`,
    wordsHint:
      'Ketik aksara mimitina, terus pilih atawa teruskeun ngetik; spasi pindah ka kecap satuluyna. Bisa ogé témpélkeun dalapanana sakaligus.',
    open: 'Buka laporan',
    server: 'Tanpa JavaScript, kecap-kecap ieu jeung eusi paguneman kungsi ngaliwat dina mémori server. Teu disimpen.',
    browser: 'Kecap-kecap ieu teu kaluar tina HP Anjeun. Paguneman dibuka di dieu, dina peramban.',
    lost: {
      question: 'Kecapna leungit atawa soék?',
      answer: [
        'Laporan Anjeun tetep digarap. Kami teu nyimpen éta kecap-kecap sarta teu bisa ngagantina, sanajan Anjeun nembongkeun KTP.',
        'Tulis laporan anyar terus sebut tanggal laporan nu heubeul jeung pokona. Patugas ngahijikeun duanana, sarta Anjeun meunang 8 kecap anyar.',
        'Mun ngan hiji kecap nu teu kabaca: opat aksara mimitina geus cukup, sarta kaca ieu nebak kecap nu mirip.',
      ],
    },
  },
  wrong: 'Kami teu manggihan laporan ku kecap-kecap éta. Pariksa urutanana jeung kecap nu mirip.',
  heading: 'Laporan Anjeun',
  status: {
    heading: 'Lalampahan laporan',
    diterima: 'Ditarima',
    dibaca: 'Dibaca patugas',
    ditelaah: 'Ditalaah',
    menunggu: 'Ngadagoan jawaban Anjeun',
    diperiksa: 'Dipariksa',
    diputus: 'Diputus',
    ditindaklanjuti: 'Dituluykeun',
    selesai: 'Réngsé',
    comeBack: (day) => `Balik deui sanggeus ${day}. Harita aya béja, atawa tanda yén kami telat.`,
    late: (days) => `Kami telat ${days} poé gawé.`,
    lastRead: (day) => `Panungtungan dibaca patugas: ${day}.`,
  },
  messages: {
    heading: 'Talatah',
    you: 'Anjeun',
    officer: 'Patugas',
    ownReport: 'Laporan Anjeun (dilipet)',
    question: 'Patugas nanya',
    closedReason: {
      bukan_kewenangan: (where) =>
        `Ditutup: lain kawenangan Pemkab.${where ? ` Nu boga kawenangan: ${where}.` : ''} ${REOPENS}`,
      tidak_cukup_informasi: `Ditutup: kateranganana can cukup pikeun dipariksa. ${REOPENS}`,
      bukan_dugaan_pelanggaran: `Ditutup: lain dugaan palanggaran. ${REOPENS}`,
      duplikat: `Ditutup: perkara ieu geus dipariksa tina laporan séjén. ${REOPENS}`,
      spam: `Ditutup: euweuh laporan di jerona. ${REOPENS}`,
      other: `Ditutup. ${REOPENS}`,
    },
    forwarded: (where) => `Diteruskeun${where ? ` ka ${where}` : ''}. ${REOPENS}`,
    threatened: 'Kuring ditéangan atawa diancam.',
    broken:
      'Talatah ieu teu lulus pamariksaan kaaslianana. Ulah dianggap ti palapor atawa patugas. Béjakeun ka inspektur.',
    missing: 'Di dieu aya talatah nu leungit tina server.',
  },
  write: {
    heading: 'Tulis talatah',
    label: 'Talatah Anjeun',
    hint: 'Jawab pananya, tambahan katerangan, atawa tanyakeun béjana.',
    files: 'Foto jeung berkas',
    send: 'Kirim talatah',
    unsent: 'Talatah nu can kakirim',
    sent: 'Talatah Anjeun geus nepi.',
  },
  files: { arrived: 'nepi ✓', missing: 'can nepi', withdraw: 'Teu jadi dikirim' },
  addFiles: { heading: 'Tambahan bukti', send: 'Kirim berkas' },
  leave: {
    button: 'Réngsé sarta beresihan kaca',
    about: 'Paguneman ieu ditutup. Dina peramban ieu euweuh nu disimpen.',
  },
};
