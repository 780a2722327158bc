import type { Draft } from '../draft.js';
import type { report as id } from '../id/report.js';

export const report: Draft<typeof id> = {
  heading: 'Jieun laporan',
  intro: 'Ngan carita nu wajib dieusian. Nu séjénna meunang dikosongkeun.',
  anyQuestion: 'Teu nyaho ogé teu nanaon.',
  steps: {
    story: 'Carita',
    check: 'Pariksa',
    next: 'Teruskeun',
    back: 'Balik',
    buttonComing: 'Tombol kirim keur dimuat. Tulisan Anjeun tetep aya di kaca ieu.',
  },
  story: {
    label: 'Naon nu kajadian?',
    money: 'Dipénta duit? Sabaraha, ku jabatan naon, keur naon, geus dibayar?',
    hint: 'Tulis ku kecap-kecap sorangan. Pisahkeun nu Anjeun tingali jeung nu kadéngé ti batur.',
    limit: 'Panglobana 50.000 aksara.',
  },
  unit: {
    label: 'Di kantor atawa lembaga mana?',
    hint: 'Pilih tina daptar. Mun euweuh, tulis di handapna.',
    unknown: 'Euweuh dina daptar / teu nyaho',
    offices: 'Dinas, badan, jeung kantor',
    districts: 'Kacamatan',
    top: 'Pamingpin daérah',
    otherLabel: 'Ngaran séjén éta kantor atawa lembaga',
    otherHint: 'Contona désa, sakola, puskesmas, atawa lembaga séjén.',
  },
  kinds: {
    label: 'Ngeunaan naon?',
    hint: 'Meunang leuwih ti hiji.',
  },
  place: { label: 'Di mana kajadianana?', hint: 'Rohangan, lokét, jalan, atawa ngaran désa.' },
  time: { label: 'Iraha?', hint: 'Kira-kira ogé teu nanaon: "ti Agustus", "unggal Senén isuk".' },
  parties: { label: 'Saha nu kalibet?', hint: 'Ngaran, jabatan, atawa ciri. Tulis "dugaan" mun Anjeun can yakin.' },
  loss: { label: 'Sabaraha duitna atawa karugianana?', hint: 'Angka kira-kira ogé aya gunana.' },
  how: { label: 'Ti mana Anjeun nyaho?', hint: 'Ningali sorangan, ngadéngé, atawa maca dokumén.' },
  whoKnows: {
    label: 'Sabaraha urang nu nyaho hal ieu?',
    hint: 'Jawaban Anjeun mantuan patugas sangkan teu nyokot léngkah nu nunjuk ka Anjeun.',
    only: 'Ngan kuring',
    few: '2–5 urang',
    many: 'Leuwih ti 5 urang',
    unknown: 'Teu nyaho',
  },
  ongoing: {
    label: 'Naha masih kénéh lumangsung?',
    hint: 'Sakanyaho Anjeun.',
    choices: { ya: 'Enya, masih', berhenti: 'Geus eureun', '?': 'Teu nyaho' },
  },
  position: {
    label: 'Ti mana Anjeun nempona?',
    choices: {
      warga: 'Salaku warga atawa nu dilayanan',
      'pegawai-unit': 'Salaku pagawé di éta kantor',
      'pegawai-lain': 'Salaku pagawé di kantor séjén',
      penyedia: 'Salaku panyadia atawa rekanan',
      rahasia: 'Teu hayang nyebut',
    },
  },
  channel: {
    legend: 'Saha nu narima',
    label: 'Kirim ka',
    inspektorat: 'Inspektorat',
    outside: 'Saluran luar',
    outsideAbout:
      'Pikeun dugaan ngeunaan Inspektorat atawa pamingpin daérah. Inspektorat teu bisa ningali yén laporan ieu aya.',
    closed: 'can dibuka',
    take: 'Paké saluran luar',
    top: 'pamingpin daérah',
    noneOpen: 'Laporan can bisa ditarima di dieu.',
    contacts: 'Lembaga nu bisa dihubungan',
  },
  readers: {
    text: (holders, institution) =>
      `Nu bisa maca: ${holders} patugas panarima ${institution}. Bupati, kantor nu dilaporkeun, jeung pangokola server teu bisa. Mun dipariksa, katua tim pamariksa ogé.`,
  },
  sealed: {
    browser: {
      name: 'Dikonci dina HP Anjeun.',
      about: 'Eusi laporan geus disegel saméméh kaluar tina HP ieu. Server ngan narima bentuk nu geus disegel.',
    },
    server: {
      name: 'Dikonci dina server.',
      about:
        'JavaScript paéh, jadi laporan disegel waktu datang. Eusina kungsi ngaliwat dina mémori server, teu disimpen. Laporan tetep ditarima.',
    },
    serverByChoice: {
      name: 'Dikonci dina server.',
      about:
        'Kaca ieu teu maké JavaScript, jadi laporan disegel waktu datang. Eusina kungsi ngaliwat dina mémori server, teu disimpen. Laporan tetep ditarima.',
    },
  },
  anonymous:
    'Tanpa idéntitas, laporan tetep dipariksa. Nu teu bisa: premi (PP 43/2018) jeung jawaban ngaliwatan surat.',
  send: 'Kirim carita',
  sendPlain: 'Kirim laporan',
  sendAfter: 'Foto jeung berkas nyusul sanggeus ieu.',
};
