/**
 * How the browsers built into other apps name themselves. What is opened there, the app can see and keep in its own
 * history; closing a page there often leaves it open. `; wv)` is any Android app that shows pages by itself.
 */
const IN_APP = [
  /\bWhatsApp\//,
  /\bFBA[NV]\/|\bFB_IAB\/|\bFBIOS\b/,
  /\bInstagram\b/,
  /\bmusical_ly|\bBytedanceWebview\/|\bTikTok\b|\btrill_/i,
  /\bLine\//,
  /; wv\)/,
];

/** Decided for one answer from what the browser says of itself; the words are neither kept nor logged. */
export function isInAppBrowser(userAgent: string | undefined): boolean {
  return userAgent !== undefined && IN_APP.some((pattern) => pattern.test(userAgent));
}
