import type { risk as idRisk } from '../id/risk.js';

export const risk: typeof idRisk = {
  title: 'Risk',
  loading: 'The map is being computed…',
  scopes: { label: 'Whose figures', own: 'My map (exact figures)', released: 'Release for leaders' },
  views: { label: 'Form', map: 'Map', table: 'Table' },
  download: 'Download these figures',
  print: 'Print',
  reload: 'Reload',

  quarter: (quarter, year) => `quarter ${quarter} of ${year}`,
  releasedLine: (quarter, day) => `Release of ${quarter}: cases released up to ${day}.`,
  whyStill: (k) =>
    `Leaders' figures change only at the start of a quarter, and only when at least ${k === 5 ? 'five' : k} new cases have come together.`,
  nextRelease: (day) => `They can next change on ${day}.`,
  ownLine: (month) =>
    `Exact figures of the cases whose key you hold, up to ${month}. For you alone; for leaders and meetings use the release.`,
  changes: ({ up, down, same, indistinct }) =>
    `What changed since the last release: ${up} units up a level · ${down} down · ${same} the same${
      indistinct === 0 ? '' : ` (${indistinct} of them cannot be told apart yet)`
    }.`,
  firstRelease: 'There is no earlier release to compare with.',

  caveat:
    'This map shows where a unit is exposed, not who did wrong. Filled: clearly different from average. Outlined: not yet.',
  smallCounts: (most) => `Counts from 0 to ${most} are shown as one class.`,

  sort: 'Sort by',
  sorts: { index: 'index', name: 'name' },
  group: 'Group by',
  groups: { cluster: 'kind of unit', none: 'nothing' },
  show: 'Show',
  shows: { top: 'top 15', all: 'all' },
  distinctOnly: 'only what can be told apart',
  shown: (shown, all) => `${shown} of ${all} units`,
  noneShown: 'No unit can be told from the average yet.',

  clusters: {
    sekretariat: 'Secretariat',
    pengawasan: 'Oversight',
    pendidikan: 'Education',
    kesehatan: 'Health',
    infrastruktur: 'Infrastructure',
    ketertiban: 'Public order',
    sosial: 'Social affairs',
    ekonomi: 'Economy',
    pangan: 'Food',
    kebudayaan: 'Culture',
    perencanaan: 'Planning',
    lingkungan: 'Environment',
    kependudukan: 'Civil registry',
    pemerintahan: 'Government',
    perhubungan: 'Transport',
    informasi: 'Information',
    perizinan: 'Permits',
    keuangan: 'Finance',
    pendapatan: 'Revenue',
    kepegawaian: 'Personnel',
    kecamatan: 'Districts',
  },
  singles: 'Kinds with one unit',
  folded: (name, count) => `${name} (${count})`,

  unit: 'Unit',
  value: 'Value',
  valueInFull: 'Value of the unit, all areas',
  caption: (what) => `Risk by unit and area. ${what}`,
  keys: 'Arrows: move between fields · Enter: details',
  pointAt: 'Point at a field to read it; press it for its details.',

  levels: { 1: 'very low', 2: 'low', 3: 'moderate', 4: 'high', 5: 'very high' },
  levelIs: (level, word) => `Level ${level}, ${word}`,
  standings: { above: 'above average', below: 'below average', indistinct: 'cannot yet be told from the average' },
  standingText: {
    above: 'Clearly above the regency average.',
    below: 'Clearly below the regency average. That does not mean safe.',
    indistinct: 'Cannot yet be told from the regency average. There is little data: it may be riskier, or not.',
  },
  stateText: {
    belum_dirilis: 'Not enough cases to show. That does not mean safe.',
    no_data: 'No unit has a case in this area, so nothing can be said yet. That does not mean safe.',
    no_exposure: 'There is no exposure here.',
    error: 'Cannot be rated: there are cases, but no figure of exposure. Ask the admin to bring it in.',
  },
  stateWords: {
    belum_dirilis: 'not released, which does not mean safe',
    no_data: 'no cases yet, cannot be rated',
    no_exposure: 'no exposure',
    error: 'cannot be rated, no figure of exposure',
  },
  moved: { 1: 'up one level since the last release', '-1': 'down one level since the last release' },
  rated: ({ level, levelWord, standing, ratio, low, high }) =>
    `level ${level} (${levelWord}), ${standing}, ${ratio} times the regency average, range ${low} to ${high}`,
  fieldIs: (unit, what, words) => `${unit}, ${what}: ${words}`,
  unitValue: 'value of the unit',

  ratio: (ratio, low, high) => `${ratio}× the regency average (90%: ${low}–\u2060${high})`,
  indexLine: (index, low, high) => `Index ${index} of 100 (90%: ${low}–\u2060${high}); 50 is the average.`,

  summary: {
    filled: (n, level) => `${n} units at level ${level}, told apart`,
    outlined: (n, level) => `${n} units at level ${level}, not told apart yet`,
    unreleased: (n) => `${n} units not released`,
    unrated: (n) => `${n} units that cannot be rated`,
    none: (n) => `${n} units without exposure`,
  },

  legend: {
    label: 'Key',
    filled: 'filled = can be told from the average',
    outlined: 'outlined = cannot be told apart yet',
    unreleased: 'not enough cases to release (which does not mean safe)',
    unrated: 'cannot be rated',
    none: 'no exposure',
    moved: 'moved one level',
  },

  listLabel: 'List of units',
  worst: (area, level) => `Riskiest area: ${area}, level ${level}`,

  columns: {
    unit: 'Unit',
    area: 'Area',
    level: 'Level',
    ratio: 'Times average',
    range: '90% range',
    standing: 'Standing',
    cases: 'Cases',
  },

  detail: {
    title: (unit, area) => `${unit} · ${area}`,
    loading: 'Details are being loaded…',
    cases: 'Cases',
    casesCounted: (cases) => `${cases} cases`,
    rounded: (most) => `Rounded; 0 to ${most} are one class. Each year is rounded by itself.`,
    year: 'Year',
    month: 'Month',
    step: 'Step',
    severity: 'Severity',
    noCases: 'No case is counted here.',
    buckets: 'By month, step and severity',
    steps: {
      layak: 'worth examining',
      bukti_awal: 'preliminary evidence',
      investigasi: 'under examination',
      terbukti_sebagian: 'proven in part',
      terbukti: 'proven',
    },
    exposure: 'Exposure',
    exposureHint: 'How much risky work there is; only its ratios within one area count.',
    noExposure: 'No figure of exposure yet.',
    value: 'Value',
    source: 'Source',
  },

  empty: {
    exposure: {
      title: 'What the units are exposed to has not been brought in.',
      text: 'Without the size of the risky work (budgets, services, staff) nothing can be compared. Ask the server operator to run this command with a CSV file of the columns unit, area, tahun, nilai, sumber:',
      command: 'peluit import exposure paparan.csv',
    },
    released: {
      title: 'Nothing has been released yet.',
      text: (k, day) =>
        `Figures of an area are released once at least ${k === 5 ? 'five' : k} cases of that unit have come together, and are shown at the start of a quarter. At the earliest on ${day}. An empty map does not mean safe.`,
    },
    own: {
      title: 'There is no coded case yet whose key you hold.',
      text: 'The map fills once your cases are coded in "Cases". An empty map does not mean safe.',
    },
  },

  method: {
    title: 'How it is computed',
    parts: [
      [
        'What is counted',
        'Cases, not reports. However many reports speak of one deed, it is one case. Each case is weighted by severity, by how far it is borne out, and by age: the older, the lighter.',
      ],
      [
        'Compared with what',
        'With how much risky work there is (exposure): procurement budgets, services, staff, assets. "1.4×" means that the weight of its cases is 1.4 times what would be expected if the unit were average.',
      ],
      [
        'Little data',
        'Units with little data are drawn towards the average, and the 90% range shows how certain a figure is. A field is filled only when the chance of being above average is large enough (by default 80% or more) or small enough (20% or less).',
      ],
      [
        'False reports',
        'What is unproven is capped: any number of false reports weighs in one field no more than one case, or than what is proven there.',
      ],
      ['Levels', 'The index runs from 0 to 100; 50 is the average. Every 20 points are a level, from 1 to 5.'],
      [
        'Release',
        "Leaders' figures consist of large enough batches of cases, change only at the start of a quarter, and are rounded, so that no figure points at a single report. Units that have not been released take no part in the comparison.",
      ],
      [
        'What this map does not say',
        'Who is guilty. And few cases are not the same as safe: people may not dare to report.',
      ],
    ],
  },
};
