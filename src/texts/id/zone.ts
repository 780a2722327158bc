export const zone = {
  heading: 'Zona Integritas',
  intro: 'Unit yang sudah dicanangkan membangun Zona Integritas, dengan tanggal dan sumbernya.',
  wave: (number: number, day: string) => `Gelombang ${number} · ${day}`,
  waveAbout: (count: number) => `${count} unit dicanangkan.`,
  source: 'Sumber',
  predicates: {
    belum_tercatat: {
      name: 'Predikat: belum tercatat di sini.',
      about: 'Artinya belum ada dokumen yang dicatat, bukan berarti unit ini gagal.',
    },
    belum_diraih: {
      name: 'Predikat: belum diraih.',
      about: 'Penilaian tercatat, dan predikat belum diberikan.',
    },
    wbk: {
      name: 'Predikat: Wilayah Bebas dari Korupsi (WBK).',
      about: 'Menurut dokumen yang dicatat.',
    },
    wbbm: {
      name: 'Predikat: Wilayah Birokrasi Bersih dan Melayani (WBBM).',
      about: 'Menurut dokumen yang dicatat.',
    },
  },
  reason: (quote: string) => `Alasannya waktu itu: "${quote}"`,
  declared: 'Dicanangkan',
  others: (count: number) => `${count} unit lain`,
  othersAbout: 'Belum ada pencanangan yang tercatat di sini.',
};
