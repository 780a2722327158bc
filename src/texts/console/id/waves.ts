/** The screen of the next wave. The system proposes; nobody is called guilty and no unit safe here. */
export const waves = {
  title: 'Gelombang berikutnya',
  basis: (released: string, today: string): string =>
    `Kerawanan menurut rilis ${released}. Dihitung ${today} di peramban ini.`,
  intro: 'Usulan dihitung dari angka; orang yang memutuskan.',
  demo: 'Data contoh: nama unit dan pencanangan 2021 nyata, semua nilai kerawanan dan kesiapan karangan. Jangan dikutip.',
  loading: 'Data gelombang sedang dimuat…',
  broken: (what: string): string =>
    `Usulan tidak dihitung karena data dari server tidak masuk akal (${what}). Beri tahu admin.`,
  download: 'Unduh CSV',
  print: 'Cetak',
  summary: {
    chosen: (count: number, names: string): string => `Diusulkan ${count} unit: ${names}.`,
    tried: (what: string): string => `Percobaan, bukan usulan resmi. ${what}`,
    none: 'Tidak ada unit yang diusulkan.',
  },
  marks: {
    diusulkan: 'diusulkan',
    cadangan: 'cadangan',
    bina_dulu: 'bina dulu',
    siap_mandiri: 'siap, didorong mandiri',
    belum_prioritas: 'belum prioritas',
  },
  whatIf: {
    title: 'Bagaimana jika',
    hint: 'Geser atau ketik; usulan dihitung ulang seketika. Tidak ada yang disimpan.',
    fields: {
      maxUnits: 'Paling banyak unit (k)',
      maxPerCluster: 'Paling banyak per rumpun (m)',
      weight: 'Bobot kerawanan (w)',
      kerawananMin: 'Batas kerawanan (K)',
      kesiapanMin: 'Batas kesiapan (S)',
    },
    slide: (field: string): string => `Geser: ${field}`,
    problems: {
      whole: (least: number, most: number): string => `Tulis bilangan bulat ${least} sampai ${most}.`,
      between: (least: string, most: string, example: string): string =>
        `Tulis angka ${least} sampai ${most}, misalnya ${example}.`,
    },
    kept: 'Usulan masih memakai nilai terakhir yang benar.',
    reset: 'Kembalikan ke nilai baku',
    triedTitle: 'Percobaan, bukan usulan resmi',
    tried: 'Berbeda dari nilai baku:',
    changed: (field: string, now: string, adopted: string): string => `${field} ${now}, baku ${adopted}`,
    inUse: (k: string, m: string, w: string, riskGate: string, readyGate: string): string =>
      `Nilai yang dipakai: k ${k}, m ${m}, bobot ${w}, batas K ${riskGate}, batas S ${readyGate}.`,
    adopted: 'Semuanya nilai baku.',
  },
  scatter: {
    title: 'Kerawanan dan kesiapan',
    label: 'Bagan kerawanan dan kesiapan. Pindah antarunit dengan tombol panah.',
    x: 'Kesiapan',
    y: 'Kerawanan',
    gate: (value: string): string => `batas ${value}`,
    front: 'garis depan Pareto',
    bar: 'garis tegak: rentang 90\u00a0% kerawanan, pada unit yang diusulkan dan yang dipilih',
    hint: 'Pilih sebuah tanda untuk membacanya.',
    notShown: (count: number): string =>
      `${count} unit tidak digambar: belum punya kedua angka, sudah dicanangkan, terlarang, atau tidak aktif.`,
    asTable: 'Bagan ini sebagai tabel',
    dot: (name: string, mark: string, risk: string, range: string, ready: string): string =>
      `${name}, ${mark}: kerawanan ${risk} (rentang 90\u00a0% ${range}), kesiapan ${ready}`,
    onFront: 'di garis depan Pareto',
  },
  table: {
    title: 'Peringkat',
    columns: {
      place: '#',
      unit: 'Unit',
      cluster: 'Rumpun',
      risk: 'K (rentang 90\u00a0%)',
      ready: 'S (tanggal)',
      firm: 'Kekokohan',
      why: 'Alasan',
      mark: 'Daftar',
    },
    chosen: (count: number): string => `Diusulkan (${count})`,
    reserves: (count: number): string => `Cadangan (${count})`,
    noCandidates:
      'Tidak ada unit yang mencapai kedua batas. Lihat daftar di bawah, atau coba batas lain untuk melihat seberapa jauh kurangnya.',
    noReserves: 'Tidak ada cadangan.',
    stale: 'usang',
    reserve: 'cadangan',
    share: (percent: string): string => `terpilih pada ${percent}\u00a0% rentang bobot`,
    firmness: { kokoh: 'kokoh', bergantung: 'bergantung bobot', lemah: 'lemah' },
  },
  reasons: {
    kerawanan_cukup: (value: string, least: string): string => `Kerawanan ${value} mencapai batas ${least}.`,
    kerawanan_kurang: (value: string, least: string, lacking: string): string =>
      `Kerawanan ${value}, kurang ${lacking} dari batas ${least}.`,
    kesiapan_cukup: (value: string, least: string): string => `Kesiapan ${value} mencapai batas ${least}.`,
    kesiapan_kurang: (value: string, least: string, lacking: string): string =>
      `Kesiapan ${value}, kurang ${lacking} poin dari batas ${least}.`,
    both: (risk: string, riskLeast: string, ready: string, readyLeast: string): string =>
      `Rawan dan siap: kerawanan ${risk} dan kesiapan ${ready} mencapai batas ${riskLeast} dan ${readyLeast}.`,
    lke_usang: (day: string, months: number): string => `LKE ${day} berumur lebih dari ${months} bulan.`,
    belum_ada_lke: 'Belum ada nilai LKE.',
    kerawanan_belum_dirilis: 'Perkaranya belum cukup untuk dirilis. Bukan berarti aman.',
    sudah_dicanangkan: 'Sudah dicanangkan.',
    terlarang: (day: string): string => `Tidak boleh diusulkan sampai ${day}, karena predikatnya dicabut.`,
    tidak_aktif: 'Unit tidak aktif.',
    barely: {
      kerawanan_kurang: (least: string): string => `Kerawanan sangat sedikit di bawah batas ${least}.`,
      kesiapan_kurang: (least: string): string => `Kesiapan sangat sedikit di bawah batas ${least}.`,
    },
  },
  stops: {
    batas_rumpun: (limit: number, cluster: string, taken: string): string =>
      `Tersisih batas ${limit} per rumpun ${cluster}: ${taken} lebih tinggi.`,
    batas_jumlah: (limit: number): string =>
      `Tersisih batas ${limit} unit: semua tempat terisi unit yang lebih tinggi.`,
  },
  successor: (name: string): string => `Bila mundur, digantikan ${name}.`,
  noSuccessor: 'Bila mundur, tidak ada cadangan yang dapat menggantikannya.',
  weight: {
    title: 'Apa yang bergantung pada bobot',
    below: (at: string, enters: string, replaces: string): string =>
      `Bila bobot kerawanan di bawah ${at}, ${enters} menggantikan ${replaces}.`,
    above: (at: string, enters: string, replaces: string): string =>
      `Bila bobot kerawanan ${at} atau lebih, ${enters} menggantikan ${replaces}.`,
    otherwise: (low: string, high: string): string =>
      `Selain itu pilihan tidak berubah, untuk bobot ${low} sampai ${high}.`,
    always: (low: string, high: string): string => `Pilihan sama pada setiap bobot dari ${low} sampai ${high}.`,
    outside: (weight: string, low: string, high: string): string =>
      `Bobot ${weight} di luar rentang ${low} sampai ${high}. Kekokohan tetap dihitung untuk rentang itu.`,
  },
  lists: {
    title: 'Unit lain',
    heading: (name: string, count: number): string => `${name} (${count})`,
    names: {
      bina_dulu: 'Bina dulu',
      siap_mandiri: 'Siap, didorong mandiri',
      belum_prioritas: 'Belum prioritas',
      belum_dirilis: 'Belum dapat dinilai dari kasus',
      belum_ada_lke: 'Belum ada LKE',
      sudah_dicanangkan: 'Sudah dicanangkan',
      terlarang: 'Terlarang sementara',
      tidak_aktif: 'Tidak aktif',
    },
    notes: {
      bina_dulu:
        'Rawan, tetapi belum cukup siap. Butir LKE mana yang kurang belum dicatat di sini, baru nilai totalnya.',
      siap_mandiri: 'Siap, dan kerawanannya di bawah batas. Didorong membangun Zona Integritas sendiri.',
      belum_prioritas: 'Kerawanan dan kesiapan di bawah batas.',
      belum_dirilis:
        'Perkara yang dapat dihitung belum cukup untuk ditampilkan. Itu bukan nilai rendah dan bukan kegagalan.',
      belum_ada_lke: 'Kerawanannya sudah dirilis; nilai LKE belum dimasukkan.',
      sudah_dicanangkan: 'Tidak diusulkan lagi.',
      terlarang: 'Predikatnya pernah dicabut; baru boleh diusulkan sesudah tanggalnya.',
      tidak_aktif: 'Tidak lagi ada dalam susunan perangkat daerah.',
    },
    empty: (names: string): string => `Tidak ada unit: ${names}.`,
  },
  missing: {
    reload: 'Muat ulang',
    title: 'Usulan belum dapat dihitung',
    kerawanan:
      'Belum ada kerawanan yang dirilis. Kerawanan baru tampil setelah perkara sebuah unit cukup banyak, dan berganti tiap triwulan. Belum dirilis bukan berarti aman.',
    lke: 'Belum ada nilai LKE. Operator memasukkannya dari berkas CSV dengan perintah "peluit import readiness".',
    nobody: 'Belum ada unit yang punya kerawanan dirilis dan nilai LKE sekaligus, dan belum dicanangkan.',
    counts: (released: number, ready: number, all: number): string =>
      `Dari ${all} unit, ${released} punya kerawanan yang dirilis dan ${ready} punya nilai LKE.`,
  },
  history: {
    title: 'Sejarah pencanangan',
    declared: (day: string, count: number): string => `Dicanangkan ${day}: ${count} unit`,
    never: 'Unit ini tidak diusulkan lagi.',
    source: 'Sumber:',
    none: 'Belum ada gelombang yang tercatat.',
  },
  caveats: {
    title: 'Sebelum memakai usulan ini',
    items: [
      'Ini usulan. Orang yang memutuskan. Keputusan dan alasannya belum dapat dicatat di layar ini.',
      'Batas K dan S, jumlah unit, batas per rumpun, dan bobot adalah nilai baku yang ditetapkan daerah sebelum dipakai, bukan ambang menurut peraturan.',
      'LKE mengikuti PermenPANRB 90/2021 jo. 5/2024 menurut salinan umum: periksa naskah resminya sebelum dipakai.',
      'Tiga gerbang belum ada, jadi belum ditanyakan: register risiko, mutu data, dan "syarat belum lengkap". Unit di usulan ini masih dapat terhenti olehnya.',
      'Kekokohan hanya menguji bobot. Ketidakpastian kerawanan tampil sebagai rentang, tetapi tidak ikut mengubah pilihan.',
      'Kerawanan menunjukkan di mana sebuah unit terpapar, bukan kesalahan orang.',
    ] as readonly string[],
  },
};
