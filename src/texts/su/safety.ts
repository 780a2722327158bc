import type { Draft } from '../draft.js';
import type { safety as id } from '../id/safety.js';

export const safety: Draft<typeof id> = {
  inApp: {
    name: 'Buka dina peramban biasa.',
    why: 'Kaca ieu kabuka di jero aplikasi séjén. Éta aplikasi bisa ningali jeung nginget kaca nu dibuka di jerona.',
    still: 'Anjeun tetep bisa ngalapor di dieu.',
  },
  tor: { heading: 'Cara maké Tor', onion: 'Alamat pikeun Tor Browser:' },
  searched: {
    heading: 'Mun kantor néangan palapor',
    intro: 'Sing tenang sarta digawé saperti biasa. Aya nu néangan can hartina aya nu nyaho.',
  },
};
