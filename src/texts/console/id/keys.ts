/** Channels, cards and the words that two people read to each other. */
export const keys = {
  channelsTitle: 'Saluran & kunci',
  channelsText:
    'Admin melihat keadaan saluran, bukan isinya. Kunci dibuat di peramban petugas pertama dan hanya dibungkus untuk kartu yang dihitung.',
  open: 'Terbuka',
  closed: 'Tertutup',
  because: {
    'no-key': 'Belum ada kunci: petugas pertama belum membuka saluran.',
    'not-pinned': 'Akar belum disematkan: operator belum menjalankan perintah "channel pin".',
    'not-vouched': 'Kunci di basis data tidak dijamin akar yang disematkan. Ini tanda bahaya: jangan dipakai, periksa.',
    'few-holders':
      'Kunci belum dipegang cukup petugas. Saluran menerima laporan setelah cukup petugas memegangnya, paling sedikit dua.',
  },
  openText: 'Menerima laporan.',
  generation: 'Generasi kunci',
  holders: 'Pemegang kunci yang dihitung',
  pinned: 'Akar di server',
  pinnedYes: 'disematkan',
  pinnedNo: 'belum disematkan',
  cardsTitle: 'Kartu & kunci',
  ownCard: 'Kartu Anda',
  ownStates: {
    counted: 'Kartu Anda dihitung.',
    root: 'Kartu Anda adalah akar saluran ini: rekan dihitung karena Anda menjaminnya.',
    waiting: 'Kartu Anda belum dihitung. Cocokkan sidik kunci dengan rekan yang kartunya sudah dihitung.',
    fresh: 'Kartu Anda sudah dibuat.',
  },
  ownCardDiffers:
    'Kartu Anda di server bukan kartu yang dibuat peramban Anda. Jangan dipakai; beri tahu rekan dan inspektur.',
  holds: 'Anda memegang kunci saluran.',
  holdsNot: 'Kunci saluran belum dibungkus untuk Anda.',
  holdsShares: 'Anda memegang bagian kunci nama pelapor. Kunci lain tidak pernah dibungkus untuk Anda.',
  holdsNever: 'Kunci saluran bukan untuk peran Anda; Anda memegang kunci perkara yang dibungkus untuk Anda.',
  notOpenedYet: 'Saluran ini belum dibuka. Petugas meja masuk yang membukanya.',
  channelState: 'Saluran',
  openChannel: 'Buka saluran ini',
  openChannelText:
    'Anda petugas pertama. Peramban ini membuat kunci saluran, dan kartu Anda menjadi akarnya. Setelah itu operator server memasukkan satu baris, dan Anda membukakan akses untuk rekan.',
  openChannelDo: 'Buat kunci dan buka saluran',
  openChannelDone: 'Kunci saluran sudah dibuat.',
  openedByOther: 'Rekan lain baru saja membuka saluran ini.',
  pinLineTitle: 'Untuk operator server',
  pinLineText: 'Serahkan baris ini secara langsung. Sebelum dimasukkan, saluran dianggap tertutup:',
  pinLineCommand: (line: string): string => `npm run peluit -- channel pin ${line}`,
  pinLineLabel: 'Perintah untuk operator',
  pinLineDone: 'Akar sudah disematkan di server.',
  compareTitle: 'Cocokkan dengan petugas pertama',
  compareText: (name: string): string =>
    `Bacakan delapan kata ini dengan ${name}, bertemu langsung atau lewat telepon. Di layarnya, kata-kata yang sama tampil di sebelah nama Anda.`,
  compareWarning: 'Bila satu kata saja berbeda, jangan lanjutkan: ada yang menyisipkan kunci lain.',
  same: 'Semua kata sama',
  pinDone: 'Akar sudah Anda sematkan.',
  otherRootTitle: 'Server menunjukkan akar lain',
  otherRootText: (name: string): string =>
    `Anda sudah menyematkan akar. Sekarang server menunjukkan kartu "${name}" sebagai pembuka saluran. Bila tidak ada yang memberi tahu Anda sebelumnya, jangan lanjutkan: beri tahu inspektur dan operator. Bila saluran memang dibuka ulang, bertemulah dengan ${name} dan bacakan delapan kata ini.`,
  otherRootConfirm: (name: string): string => `Saya sudah membacakan kedelapan kata dengan ${name}, dan semuanya sama`,
  otherRootDo: 'Ganti akar yang saya sematkan',
  takenBackText:
    'Server tidak menunjukkan kunci saluran yang sudah Anda pakai. Jangan membuka saluran ini lagi; beri tahu inspektur dan operator.',
  colleagues: 'Rekan di meja ini',
  noColleagues:
    'Belum ada rekan lain yang mengaktifkan akunnya. Saluran menerima laporan setelah cukup petugas memegang kunci, paling sedikit dua.',
  columns: { name: 'Nama', card: 'Kartu', key: 'Kunci saluran', act: 'Tindakan' },
  counted: 'dihitung',
  notCounted: 'belum dihitung',
  hasKey: 'memegang',
  hasNoKey: 'belum',
  isRoot: 'akar',
  letIn: 'Cocokkan & bukakan akses',
  letInTitle: (name: string): string => `Bukakan akses untuk ${name}`,
  letInText: (name: string): string =>
    `Bacakan delapan kata ini dengan ${name}. Di layarnya harus tampil kata yang sama. Setelah itu Anda menjamin kartunya dan membungkus kunci saluran untuknya, sekaligus.`,
  letInDo: 'Kata sama: jamin dan bukakan akses',
  wrapOnly: 'Bungkus kunci',
  wrapDone: (name: string): string => `${name} sekarang memegang kunci saluran.`,
  notAtDesk: 'tidak untuknya',
  notAtDeskHint:
    'Kunci saluran hanya untuk petugas meja masuk. Rekan lain cukup dijamin: kunci perkara dibungkus untuk mereka satu per satu.',
  vouch: 'Cocokkan & jamin',
  vouchTitle: (name: string): string => `Jamin kartu ${name}`,
  vouchText: (name: string): string =>
    `Bacakan delapan kata ini dengan ${name}. Di layarnya harus tampil kata yang sama. Setelah itu Anda menjamin kartunya. Kunci saluran tidak dibungkus untuknya.`,
  vouchCustodian: (name: string, mark: string): string =>
    `Kartu ${name} adalah kartu ${mark}: pelapor akan menyegel bagian kunci untuknya.`,
  custodian: { inside: 'kustodian', outside: 'kustodian dari luar' },
  vouchDo: 'Kata sama: jamin kartunya',
  vouchDone: (name: string): string => `Kartu ${name} sekarang dihitung.`,
  computing: 'Menghitung delapan kata… beberapa detik, sengaja lambat',
  alarmTitle: 'Ada kunci yang tidak dihitung',
  alarmHelp:
    'Peramban ini tidak menyegel dan tidak membungkus apa pun untuk kunci itu. Beri tahu inspektur dan operator sekarang.',
  alarms: {
    'planted-generation': (generation: number): string =>
      `Kunci saluran generasi ${generation} di basis data tidak ditandatangani kartu yang dihitung.`,
    'planted-holder': (name: string): string =>
      `Menurut server, "${name}" memegang kunci saluran, padahal kartunya tidak dihitung.`,
    'planted-vouch': (name: string): string => `Jaminan untuk kartu "${name}" bukan dari kartu yang dihitung.`,
    'broken-card': (cardId: string): string => `Kartu ${cardId} tidak ditandatangani kuncinya sendiri.`,
    'second-card': (name: string): string =>
      `Ada kartu kedua atas nama "${name}", padahal kartunya yang sah masih berlaku.`,
    'taken-back': (generation: number, remembered: number): string =>
      `${generation === 0 ? 'Server tidak lagi menunjukkan kunci saluran' : `Server menunjukkan kunci saluran generasi ${generation}`}, padahal Anda sudah memakai generasi ${remembered}. Laporan tidak dibuka dengan kunci itu.`,
    'exchanged-generation': (generation: number): string =>
      `Kunci saluran generasi ${generation} di server bukan kunci generasi ${generation} yang sudah Anda pakai.`,
    'other-opener': (name: string): string =>
      `Menurut server, "${name}" yang membuka saluran ini, padahal akar yang Anda sematkan kartu lain.`,
    'other-root': (): string => 'Akar yang disematkan operator di server bukan akar yang Anda sematkan.',
  },
  waitingTitle: 'Kartu yang belum dihitung',
  waitingText: (names: string): string =>
    `${names}. Bila Anda mengenalnya, cocokkan sidik kuncinya. Bila tidak, jangan: beri tahu admin dan inspektur.`,
  channelFingerprint: 'Sidik kunci saluran',
  channelFingerprintText: 'Harus sama dengan yang tampil di halaman Keamanan untuk pelapor.',
  showFingerprint: 'Tampilkan sidik kunci saluran',
};
