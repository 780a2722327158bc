import type { Draft } from '../draft.js';
import type { receipt as id } from '../id/receipt.js';

export const receipt: Draft<typeof id> = {
  heading: 'Laporan Anjeun geus katarima.',
  stored: (day) => `Geus lengkep kasimpen, ${day}.`,
  storedAlready: 'Laporan ieu geus katarima saméméhna. Ieu resi nu sarua; euweuh laporan kadua.',
  write: 'Tulis 8 kecap ieu dina kertas, ulah pahili urutanana.',
  why: 'Ngan ku kecap-kecap ieu Anjeun bisa balik deui. Kami teu nyimpen sarta teu bisa ngagantina.',
  noScreenshot: 'Ulah motrét layar: foto dina HP sok kasalin sorangan ka awan.',
  listLabel: '8 kecap resi',
  check: {
    heading: 'Pastikeun geus kacatet',
    word: (position) => `Kecap ka-${position}`,
    hint: 'Ketik tina kertas, lain tina layar.',
    button: 'Geus kacatet',
    done: 'Geus kacatet. Teundeun éta kertas di tempat nu moal ditéangan ku batur.',
  },
  cannot: {
    question: 'Kuring teu bisa nyatet ayeuna',
    answer:
      'Teu nanaon, laporan Anjeun tetep digarap. Tanpa 8 kecap Anjeun teu bisa maca jawabanana; tulis laporan anyar terus sebut tanggal poé ieu.',
  },
  otherWays: {
    question: 'Cara séjén nyimpenna',
    warning: 'Salinan dina komputer atawa printer bisa kapanggih ku batur. Kertas leuwih aman.',
    copy: 'Salin 8 kecap',
    print: 'Citak 8 kecap',
  },
  comeBack: (day) => `Balik deui sanggeus ${day}. Harita aya béja, atawa tanda yén kami telat.`,
  estimated: 'Tanggal ieu kira-kira: poé peré resmi taun éta can ditetepkeun.',
  finish: 'Réngsé sarta beresihan kaca',
};
