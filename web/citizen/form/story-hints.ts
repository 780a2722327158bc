// Every repetition is bounded: a text of 50,000 letters costs no more than its length.

/** What a story could also say. */
export type StoryHint = 'short' | 'place' | 'time' | 'amount';

const SHORT = 80;

const PLACE =
  /\b(?:di|ke|dari|pada)\s{1,3}(?:\p{Lu}|kantor|loket|ruang|jalan|jl|desa|kelurahan|kampung|sekolah|puskesmas|kecamatan|pasar|rumah|balai|terminal)|\b(?:at|in|near)\s{1,3}(?:the\s{1,3})?(?:\p{Lu}|office|counter|room|road|village|school|market)/u;
const TIME =
  /\b(?:jam|pukul|hari|tanggal|tgl|minggu|bulan|tahun|kemarin|tadi|sejak|setiap|tiap|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|senin|selasa|rabu|kamis|jumat|sabtu|pagi|siang|sore|malam|since|every|yesterday|today|last|january|february|march|may|june|july|august|october|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year)\b|\b(?:19|20)\d\d\b|\b\d{1,2}[/.-]\d{1,2}\b/iu;
const AMOUNT =
  /\brp\.?\s{0,3}\d|\b\d[\d.,]{0,20}\s{0,3}(?:ribu|rb|juta|jt|miliar|milyar|m\b|persen|%|thousand|million)|\b\d{1,3}(?:[.,]\d{3}){1,6}\b|\b(?:seratus|seribu|sejuta|setengah juta)\b|\b\p{L}{2,20}\s{1,3}(?:puluh|ratus|ribu|juta)\b/iu;

/**
 * What might help and is not in the story, nor in the fields for it. Suggestions from single words, and never more:
 * nothing is wrong with a story that has none of it.
 *
 * @param said what stands in the fields beside the story
 */
export function hintsFor(story: string, said: { place: string; time: string; amount: string }): StoryHint[] {
  const text = story.trim();
  if (text === '') return [];
  const hints: StoryHint[] = [];
  if (text.length < SHORT) hints.push('short');
  if (said.place.trim() === '' && !PLACE.test(text)) hints.push('place');
  if (said.time.trim() === '' && !TIME.test(text)) hints.push('time');
  if (said.amount.trim() === '' && !AMOUNT.test(text)) hints.push('amount');
  return hints;
}
