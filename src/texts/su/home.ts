import type { Draft } from '../draft.js';
import type { home as id } from '../id/home.js';

export const home: Draft<typeof id> = {
  heading: 'Ningali pungli atawa korupsi? Caritakeun di dieu.',
  promise: 'Tanpa ngaran. Tanpa akun. Tanpa nomer HP. Eusi laporan dikonci; ngan patugas nu nanganan anu bisa muka.',
  doorsLabel: 'Pilih',
  doors: {
    report: { name: 'Jieun laporan', about: 'kira-kira 5 menit, teu kudu lengkep.' },
    receipt: { name: 'Buka laporan kuring', about: 'maké 8 kecap resi Anjeun.' },
    zone: { name: 'Tingali Zona Integritas', about: 'status unggal unit.' },
  },
  before: {
    heading: 'Saméméh nulis',
    ownPhone:
      'Paké HP jeung kuota sorangan, ulah Wi-Fi atawa komputer kantor. Siapkeun kertas: engké aya 8 kecap nu kudu dicatet.',
    privateWindow: 'Paké jandéla samaran; leuwih hadé deui Tor Browser.',
    placeForReceipt: 'Pikirkeun tempat neundeun éta kertas: di tempat nu moal ditéangan ku batur.',
    more: 'Cara ngalapor nu aman (1 menit maca)',
  },
  service: {
    question: 'Hayang dokumén Anjeun gancang réngsé?',
    answer:
      'Éta urusan palayanan. Tepikeun ngaliwatan SP4N-LAPOR! (lapor.go.id). Mun aya nu ménta duit sangkan gancang, caritakeun di dieu.',
  },
  exit: {
    name: 'Kaluar gancang',
    about:
      'nutup kaca ieu terus muka situs séjén. Riwayat peramban teu milu kahapus; tulisan nu can dikirim bakal leungit.',
    keyboard: 'Ku papan ketik: pencét Esc tilu kali.',
  },
};
