/** From the console to the viewer, once it is ready. Nothing ever comes back but sizes. */
export interface ShowMessage {
  readonly type: 'show';
  readonly kind: 'image' | 'pdf';
  readonly mediaType: string;
  readonly bytes: ArrayBuffer;
  readonly texts: { readonly previous: string; readonly next: string; readonly page: string };
}

/** From the viewer to the console. */
export type ViewerMessage =
  | { readonly type: 'ready' }
  /** Height of what is shown, in CSS pixels at the width of the frame. */
  | { readonly type: 'shown'; readonly height: number }
  | { readonly type: 'failed' };

/** In `page`, these stand for the number of the page and of all pages. */
export const PAGE_MARK = '{page}';
export const PAGES_MARK = '{pages}';

/** Reads a message from the frame: it comes from a page that draws hostile files, so nothing in it is believed. */
export function readViewerMessage(value: unknown): ViewerMessage | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  if (value.type === 'ready' || value.type === 'failed') return { type: value.type };
  if (value.type !== 'shown' || !('height' in value) || typeof value.height !== 'number') return undefined;
  return Number.isFinite(value.height) && value.height > 0 ? { type: 'shown', height: value.height } : undefined;
}
