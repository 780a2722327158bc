import type { Draft } from '../draft.js';
import type { errors as id } from '../id/errors.js';

export const errors: Draft<typeof id> = {
  notFound: { title: 'Kaca teu kapanggih', text: 'Alamat ieu euweuh. Mimitian tina Tepas.' },
  formExpired: {
    title: 'Kaca ieu kalilaan muka',
    text: 'Tulisan Anjeun masih aya di handap. Kirim sakali deui.',
  },
  visitExpired: {
    title: 'Kunjungan ieu geus réngsé',
    text: 'Kaca laporan nutup sorangan sanggeus 30 menit. Tulis deui 8 kecap resi Anjeun; talatah di handap can kakirim.',
  },
  visitBusy: {
    title: 'Server keur pinuh',
    text: 'Dagoan samenit, terus tulis deui 8 kecap resi Anjeun. Mun talatah Anjeun can kakirim, talatahna aya di handap.',
  },
  unforeseen: {
    title: 'Aya nu salah dina server',
    text: 'Tulisan Anjeun masih aya di handap. Kirim sakali deui; mun laporan tadi geus asup, resina nu témbong.',
  },
  busy: { title: 'Server keur pinuh', text: 'Tulisan Anjeun masih aya di handap. Dagoan samenit, terus kirim deui.' },
  startAgain: 'Balik ka kaca saméméhna, atawa mimitian tina Tepas.',
  chooseFilesAgain: 'Berkas kudu dipilih deui.',
};
