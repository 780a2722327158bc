import type { Lang } from './lang.js';

/** "4,2 MB" or "310 kB" from a number of bytes (1 kB = 1,000 bytes). */
export function sizeInWords(bytes: number, lang: Lang): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  const megabytes = (bytes / 1_000_000).toFixed(1);
  return `${lang !== 'en' ? megabytes.replace('.', ',') : megabytes} MB`;
}
