/** Level, standing and ends of a rated field, already in words. */
interface RatedWords {
  level: number;
  levelWord: string;
  standing: string;
  ratio: string;
  low: string;
  high: string;
}

/** The map of kerawanan. It speaks of units, never of persons, and calls nothing safe. */
export const risk = {
  title: 'Kerawanan',
  loading: 'Peta sedang dihitung…',
  scopes: { label: 'Angka siapa', own: 'Peta saya (angka pasti)', released: 'Rilis untuk pimpinan' },
  views: { label: 'Bentuk', map: 'Peta', table: 'Tabel' },
  download: 'Unduh data ini',
  print: 'Cetak',
  reload: 'Muat ulang',

  // What these figures are, and when they move.
  quarter: (quarter: number, year: string): string => `Triwulan ${['I', 'II', 'III', 'IV'][quarter - 1]} ${year}`,
  releasedLine: (quarter: string, day: string): string => `Rilis ${quarter}: perkara yang dirilis sampai ${day}.`,
  whyStill: (k: number): string =>
    `Angka pimpinan hanya berubah pada awal triwulan, dan hanya bila sedikitnya ${k === 5 ? 'lima' : k} perkara baru terkumpul.`,
  nextRelease: (day: string): string => `Paling cepat berubah pada ${day}.`,
  ownLine: (month: string): string =>
    `Angka pasti dari perkara yang kuncinya Anda pegang, sampai ${month}. Hanya untuk Anda; untuk pimpinan dan rapat, pakai rilis.`,
  changes: ({ up, down, same, indistinct }: { up: number; down: number; same: number; indistinct: number }): string =>
    `Yang berubah sejak rilis lalu: ${up} unit naik tingkat · ${down} turun · ${same} tetap${
      indistinct === 0 ? '' : ` (${indistinct} di antaranya belum dapat dibedakan)`
    }.`,
  firstRelease: 'Belum ada rilis sebelumnya untuk dibandingkan.',

  // The caveat that stands beside every map.
  caveat:
    'Peta ini menunjukkan kerawanan unit, bukan kesalahan orang. Kotak terisi: berbeda jelas dari rata-rata. Kotak berbingkai: belum.',
  smallCounts: (most: number): string => `Angka 0 sampai ${most} tidak dirinci.`,

  sort: 'Urut',
  sorts: { index: 'indeks', name: 'nama' },
  group: 'Kelompok',
  groups: { cluster: 'rumpun', none: 'tanpa' },
  show: 'Tampilkan',
  shows: { top: '15 teratas', all: 'semua' },
  distinctOnly: 'hanya yang dapat dibedakan',
  shown: (shown: number, all: number): string => `${shown} dari ${all} unit`,
  noneShown: 'Belum ada unit yang dapat dibedakan dari rata-rata.',

  clusters: {
    sekretariat: 'Sekretariat',
    pengawasan: 'Pengawasan',
    pendidikan: 'Pendidikan',
    kesehatan: 'Kesehatan',
    infrastruktur: 'Infrastruktur',
    ketertiban: 'Ketertiban',
    sosial: 'Sosial',
    ekonomi: 'Ekonomi',
    pangan: 'Pangan',
    kebudayaan: 'Kebudayaan',
    perencanaan: 'Perencanaan',
    lingkungan: 'Lingkungan',
    kependudukan: 'Kependudukan',
    pemerintahan: 'Pemerintahan',
    perhubungan: 'Perhubungan',
    informasi: 'Informasi',
    perizinan: 'Perizinan',
    keuangan: 'Keuangan',
    pendapatan: 'Pendapatan',
    kepegawaian: 'Kepegawaian',
    kecamatan: 'Kecamatan',
  } as Readonly<Record<string, string>>,
  singles: 'Rumpun dengan satu unit',
  folded: (name: string, count: number): string => `${name} (${count})`,

  // Columns.
  unit: 'Unit',
  value: 'Nilai',
  valueInFull: 'Nilai unit, semua area',
  caption: (what: string): string => `Kerawanan unit dan area. ${what}`,
  keys: 'Panah: pindah kotak · Enter: rincian',
  pointAt: 'Arahkan ke sebuah kotak untuk membacanya; tekan untuk rinciannya.',

  levels: { 1: 'sangat rendah', 2: 'rendah', 3: 'sedang', 4: 'tinggi', 5: 'sangat tinggi' },
  levelIs: (level: number, word: string): string => `Tingkat ${level}, ${word}`,
  standings: {
    above: 'di atas rata-rata',
    below: 'di bawah rata-rata',
    indistinct: 'belum dapat dibedakan dari rata-rata',
  },
  // Phrases 34 and 35, and what is said where nothing can be.
  standingText: {
    above: 'Jelas di atas rata-rata kabupaten.',
    below: 'Jelas di bawah rata-rata kabupaten. Bukan berarti aman.',
    indistinct:
      'Belum dapat dibedakan dari rata-rata kabupaten. Datanya masih sedikit: bisa lebih rawan, bisa juga tidak.',
  },
  stateText: {
    belum_dirilis: 'Belum cukup kasus untuk ditampilkan. Bukan berarti aman.',
    no_data: 'Belum ada perkara di area ini pada unit mana pun, jadi belum dapat dinilai. Bukan berarti aman.',
    no_exposure: 'Tidak ada paparan di sini.',
    error: 'Belum dapat dinilai: ada perkara, tetapi data paparannya belum ada. Minta admin melengkapinya.',
  },
  stateWords: {
    belum_dirilis: 'belum dirilis, bukan berarti aman',
    no_data: 'belum ada perkara, belum dapat dinilai',
    no_exposure: 'tidak ada paparan',
    error: 'belum dapat dinilai, data paparan belum ada',
  },
  moved: { 1: 'naik satu tingkat sejak rilis lalu', '-1': 'turun satu tingkat sejak rilis lalu' },
  rated: ({ level, levelWord, standing, ratio, low, high }: RatedWords): string =>
    `tingkat ${level} (${levelWord}), ${standing}, ${ratio} kali rata-rata kabupaten, rentang ${low} sampai ${high}`,
  fieldIs: (unit: string, what: string, words: string): string => `${unit}, ${what}: ${words}`,
  unitValue: 'nilai unit',

  ratio: (ratio: string, low: string, high: string): string =>
    `${ratio}× rata-rata kabupaten (90\u00a0%: ${low}–\u2060${high})`,
  indexLine: (index: string, low: string, high: string): string =>
    `Indeks ${index} dari 100 (90\u00a0%: ${low}–\u2060${high}); 50 berarti sama dengan rata-rata.`,

  // What the summary of a folded group says.
  summary: {
    filled: (n: number, level: number): string => `${n} unit tingkat ${level}, dapat dibedakan`,
    outlined: (n: number, level: number): string => `${n} unit tingkat ${level}, belum dapat dibedakan`,
    unreleased: (n: number): string => `${n} unit belum dirilis`,
    unrated: (n: number): string => `${n} unit belum dapat dinilai`,
    none: (n: number): string => `${n} unit tanpa paparan`,
  },

  legend: {
    label: 'Keterangan',
    filled: 'terisi = dapat dibedakan dari rata-rata',
    outlined: 'berbingkai = belum dapat dibedakan',
    unreleased: 'belum cukup kasus untuk dirilis (bukan berarti aman)',
    unrated: 'belum dapat dinilai',
    none: 'tidak ada paparan',
    moved: 'berubah satu tingkat',
  },

  // The phone's list.
  listLabel: 'Daftar unit',
  worst: (area: string, level: number): string => `Area paling rawan: ${area}, tingkat ${level}`,

  columns: {
    unit: 'Unit',
    area: 'Area',
    level: 'Tingkat',
    ratio: 'Kali rata-rata',
    range: 'Rentang 90 %',
    standing: 'Kedudukan',
    cases: 'Perkara',
  },

  detail: {
    title: (unit: string, area: string): string => `${unit} · ${area}`,
    loading: 'Rincian sedang dimuat…',
    cases: 'Perkara',
    casesCounted: (cases: string): string => `${cases} perkara`,
    rounded: (most: number): string =>
      `Dibulatkan; 0 sampai ${most} satu kelompok. Angka tahun dibulatkan sendiri-sendiri.`,
    year: 'Tahun',
    month: 'Bulan',
    step: 'Tahap',
    severity: 'Keparahan',
    noCases: 'Tidak ada perkara yang dihitung di sini.',
    buckets: 'Menurut bulan, tahap, dan keparahan',
    steps: {
      layak: 'layak diperiksa',
      bukti_awal: 'bukti permulaan',
      investigasi: 'sedang diperiksa',
      terbukti_sebagian: 'terbukti sebagian',
      terbukti: 'terbukti',
    },
    exposure: 'Paparan',
    exposureHint: 'Besarnya pekerjaan yang rawan; hanya perbandingannya dalam satu area yang dihitung.',
    noExposure: 'Belum ada data paparan.',
    value: 'Nilai',
    source: 'Sumber',
  },

  empty: {
    exposure: {
      title: 'Paparan unit belum dimasukkan.',
      text: 'Tanpa ukuran pekerjaan yang rawan (anggaran, jumlah layanan, pegawai), tidak ada yang dapat dibandingkan. Minta pengelola server menjalankan perintah ini dengan berkas CSV berkolom unit, area, tahun, nilai, sumber:',
      command: 'peluit import exposure paparan.csv',
    },
    released: {
      title: 'Belum ada yang dirilis.',
      text: (k: number, day: string): string =>
        `Angka sebuah area dirilis begitu sedikitnya ${k === 5 ? 'lima' : k} perkara unit itu terkumpul, dan tampil pada awal triwulan. Paling cepat ${day}. Peta kosong bukan berarti aman.`,
    },
    own: {
      title: 'Belum ada perkara terkode yang kuncinya Anda pegang.',
      text: 'Peta terisi begitu perkara Anda dikode di "Perkara". Peta kosong bukan berarti aman.',
    },
  },

  method: {
    title: 'Cara hitung',
    parts: [
      [
        'Yang dihitung',
        'Perkara, bukan laporan. Berapa pun laporan tentang satu dugaan, ia satu perkara. Setiap perkara diberi bobot menurut keparahan, tahap pembuktian, dan umurnya: makin lama, makin ringan.',
      ],
      [
        'Dibandingkan dengan apa',
        'Dengan besarnya pekerjaan yang rawan (paparan): anggaran pengadaan, jumlah layanan, pegawai, aset. "1,4×" berarti bobot perkaranya 1,4 kali yang diharapkan bila unit itu sama dengan rata-rata.',
      ],
      [
        'Data sedikit',
        'Unit dengan data sedikit ditarik ke arah rata-rata, dan rentang 90 % menunjukkan seberapa pasti angkanya. Kotak terisi hanya bila peluang berada di atas rata-rata cukup besar (baku: 80 % atau lebih) atau cukup kecil (20 % atau kurang).',
      ],
      [
        'Laporan palsu',
        'Yang belum terbukti dibatasi: sebanyak apa pun laporan palsu, bobotnya di satu kotak tidak melebihi satu perkara atau yang sudah terbukti di sana.',
      ],
      ['Tingkat', 'Indeks 0–100, 50 sama dengan rata-rata. Setiap 20 angka satu tingkat, dari 1 sampai 5.'],
      [
        'Rilis',
        'Angka pimpinan terdiri atas rombongan perkara yang cukup besar, berganti hanya pada awal triwulan, dan dibulatkan, supaya tidak ada angka yang menunjuk pada satu laporan. Unit yang belum dirilis tidak ikut dibandingkan.',
      ],
      [
        'Yang tidak dikatakan peta ini',
        'Siapa yang bersalah. Dan sedikit perkara tidak sama dengan aman: mungkin orang tidak berani melapor.',
      ],
    ] as readonly (readonly [string, string])[],
  },
};
