import type { Draft } from '../draft.js';
import type { checks as id } from '../id/checks.js';

export const checks: Draft<typeof id> = {
  storyEmpty: 'Tulis heula naon nu kajadian.',
  receiptEmpty: 'Tulis heula 8 kecap resi Anjeun.',
  unknownWord: (word, nearest) => {
    if (nearest.length === 0) return `"${word}" euweuh dina daptar.`;
    const last = nearest[nearest.length - 1] ?? '';
    const rest = nearest.slice(0, -1).join(', ');
    return `"${word}" euweuh dina daptar. Meureun: ${rest ? `${rest}, atawa ` : ''}${last}?`;
  },
  fingerprint: 'Ieu sidik konci tina kaca Kaamanan, lain 8 kecap resi Anjeun.',
  wordWrong: (position) => `Kecap ka-${position} teu sarua jeung resi. Pariksa kertas Anjeun.`,
  wordMissing: (position) => `Kecap ka-${position} can dieusian.`,
  messageTooLong: 'Talatah leuwih ti 50.000 aksara. Bagi jadi dua.',
  threadMoved: 'Aya talatah anyar dina paguneman ieu. Pariksa heula, terus kirim deui; tulisan Anjeun masih aya.',
  fileEmpty: (name) => `"${name}" kosong.`,
};
