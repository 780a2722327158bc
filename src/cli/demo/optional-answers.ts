import type { ReportBody } from '../../sealing/index.js';
import type { Chance } from './chance.js';
import type { Draft } from './draft.js';

/** What the form asks besides and many leave open. */
export type OptionalAnswers = Pick<ReportBody, 'ongoing' | 'position'>;

/** Of a hundred so many leave a question of the form's open. */
const LEFT_OPEN = 28;
/** Of a hundred so many would rather not say from where they see it. */
const KEPT_TO_HERSELF = 14;

/** Whoever says how she knows has said from where she sees it too; everybody else is served there, or lives there. */
const SEEN_FROM: readonly [RegExp, ReportBody['position']][] = [
  [/kantor saya yang diperiksa/, 'pegawai-lain'],
  [
    /bekerja di|sekantor|satu kantor|di kantor$|di meja|disuruh mengetik|menerima barang|ditawari langsung|urunan/,
    'pegawai-unit',
  ],
  [/menawar|tukang di situ|hand it over/, 'penyedia'],
  [/^$|^dengar$|semua orang tahu/, ''],
];

const LASTS =
  /tiap|setiap|unggal|every|sejak|masih|hampir|sudah|tos |dari dulu|berturut|tahun ini|bulan ini|minggu ini|seminggu|semester/i;

/** Answers that agree with what the same person tells; the same for the same chance. */
export function optionalAnswers(drafts: readonly Draft[], chance: Chance): OptionalAnswers[] {
  return drafts.map(({ told }) => {
    const seenFrom = SEEN_FROM.find(([said]) => said.test(told.how))?.[1] ?? 'warga';
    const position = chance.happens(KEPT_TO_HERSELF) ? 'rahasia' : seenFrom;
    const ongoing = told.time === '' ? '?' : LASTS.test(told.time) ? 'ya' : 'berhenti';
    return {
      ongoing: chance.happens(LEFT_OPEN) ? '' : ongoing,
      position: chance.happens(LEFT_OPEN) ? '' : position,
    };
  });
}
