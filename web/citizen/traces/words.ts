import type { Trace, TraceKind } from './trace.js';

const POSTS =
  'bendahara|staff?|kasub(?:b)?ag|kabag|kabid|kasi(?:e)?|kadis|kepala|sekretaris|sekdes|camat|lurah|kades|guru|bidan|perawat|dokter|operator|honorer|ajudan|sopir|admin|pptk|ppk|auditor|pegawai|pns|asn|p3k|pppk|mantan|panitia|direktur|pemilik|karyawan|treasurer|secretary|employee|teacher|nurse|doctor|clerk|driver|head|owner|director';

/** Every repetition is bounded, so that a long text costs no more than its length. */
const PATTERNS: readonly (readonly [TraceKind, RegExp])[] = [
  ['email', /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g],
  [
    'plate',
    /\b(?:A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNRST]?|E[ABD]?|F|G|H|K[BHTU]?|L|M|N|P[AB]?|R|S|T|W|Z) ?\d{2,4} ?[A-Z]{1,3}\b/g,
  ],
  [
    'post',
    new RegExp(
      `\\b(?:saya|aku|i am|i'm)\\s{1,3}(?:(?:adalah|ini|sebagai|selaku|seorang|the|an?)\\s{1,3}){0,2}(?:${POSTS})\\b(?:[ ]\\p{L}{2,20}){0,2}`,
      'giu',
    ),
  ],
  [
    'name',
    /\b(?:nama\s{1,3}(?:saya|ku)|saya\s{1,3}bernama|my\s{1,3}name\s{1,3}is)\s{1,3}(?:adalah\s{1,3})?(?!(?:tidak|tak|jangan|bukan|mohon|harap|not|to|on|in)\b)\p{L}{2,30}(?:[ ]\p{L}{2,30}){0,1}/giu,
  ],
];

/** E-mail addresses, number plates, and sentences in which she says what or who she is. */
export function wordTraces(text: string): Trace[] {
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((found) => ({ kind, text: found[0].trim(), at: found.index })),
  );
}
