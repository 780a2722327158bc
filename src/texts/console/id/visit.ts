/** What the desk is told of a reporter between her visits. */
export const visit = {
  uneasy: (day: string) => `Pelapor gelisah (ditulis ${day}). Bacalah jawabannya di percakapan.`,
  fine: (day: string) => `Pelapor: baik-baik saja (ditulis ${day})`,
  plan: (when: string, day: string) => `Pelapor: kembali ${when} (ditulis ${day})`,
  planned: (when: string) => `Rencana kembali: ${when}`,
  rating: (score: string, day: string) => `Penilaian pelapor: ${score} (ditulis ${day})`,
  rated: (score: string) => `Penilaian: ${score}`,
  step: (day: string) => `Langkah yang terlihat orang lain, mulai ${day}; diberitahukan kepada pelapor`,
  answers: {
    fine: 'Ditanya keadaannya: baik-baik saja',
    uneasy: 'Ditanya keadaannya: ada yang membuat gelisah',
    threatened: 'Ditanya keadaannya: dicari atau diancam',
  },
  whens: {
    besok: 'besok',
    seminggu: 'dalam seminggu',
    'dua-minggu': 'dalam dua minggu',
    sebulan: 'dalam sebulan',
    'tidak-tahu': 'belum tahu kapan',
  },
  scores: {
    1: '1 – sangat buruk',
    2: '2 – buruk',
    3: '3 – cukup',
    4: '4 – baik',
    5: '5 – sangat baik',
  },
};
