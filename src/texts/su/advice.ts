import type { Draft } from '../draft.js';
import type { advice as id } from '../id/advice.js';

/** Of the advice only the help page; security and privacy stay Indonesian until somebody can weigh each word. */
export const advice: Draft<typeof id> = {
  help: {
    heading: 'Pitulung',
    intro: 'Naon nu kajadian saméméh, waktu, jeung sanggeus Anjeun ngalapor.',
    safe: { heading: 'Cara ngalapor nu aman' },
    steps: {
      heading: 'Nu kajadian sanggeusna',
      points: [
        'Anjeun meunang 8 kecap jeung hiji tanggal pikeun balik deui.',
        'Patugas maca laporan, terus ngajawab, nanya, atawa nutup bari nuliskeun alesanana.',
        'Anjeun maca jawabanana ku éta 8 kecap. Kami teu bisa ngahubungan Anjeun.',
        'Mun laporan ditutup sarta Anjeun teu satuju, bales di dinya. Balesan muka deui laporan.',
        'Mun tanggalna kaliwat, kaca laporan Anjeun nembongkeun yén kami telat.',
      ],
    },
    anonymous: { heading: 'Tanpa ngaran' },
    receipt: {
      heading: '8 kecap resi',
      points: [
        'Ngan ku 8 kecap éta Anjeun bisa balik deui. Kami teu nyimpen sarta teu bisa ngagantina.',
        'Saha waé nu nyekel éta 8 kecap bisa maca paguneman. Ulah dibikeun ka batur, sanajan ngaku patugas.',
        'Mun leungit, tulis laporan anyar terus sebut tanggal laporan nu heubeul. Laporan heubeul tetep digarap.',
      ],
    },
    leaving: { heading: 'Kaluar gancang' },
    danger: { heading: 'Dina bahaya' },
    elsewhere: { heading: 'Lembaga séjén', intro: 'Anjeun ogé bisa ngalapor ka lembaga ieu.' },
  },
};
