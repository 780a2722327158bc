export const zone = {
  heading: 'Zona Integritas',
  intro: 'Unit yang sudah dicanangkan membangun Zona Integritas, dengan tanggal dan sumbernya.',
  wave: (number: number, day: string) => `Gelombang ${number} · ${day}`,
  waveAbout: (count: number) => `${count} unit dicanangkan.`,
  source: 'Sumber',
  predicate: {
    name: 'Predikat: belum tercatat di sini.',
    about: 'Artinya belum ada dokumen yang dicatat, bukan berarti unit ini gagal.',
  },
  declared: 'Dicanangkan',
  others: (count: number) => `${count} unit lain`,
  othersAbout: 'Belum ada pencanangan yang tercatat di sini.',
};
