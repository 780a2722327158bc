/** What a report can be about; a reporter may tick several. The words for each are in the kinds file. */
export const REPORT_KINDS = [
  'suap',
  'pungli',
  'pengadaan',
  'penggelapan',
  'jabatan',
  'kepentingan',
  'layanan',
  'hibah',
  'desa',
  'wewenang',
  'lainnya',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
