import type { ShowMessage, ViewerMessage } from './protocol.js';
import { showImage } from './show-image.js';
import { showPdf } from './show-pdf.js';

// This page draws hostile files. It has an opaque origin (its policy says "sandbox"), may fetch nothing, and knows
// nothing but the one file that the console hands to it.

/** The console cannot be named here: seen from an opaque origin it is just the parent. */
function tell(message: ViewerMessage): void {
  parent.postMessage(message, '*');
}

function tellHeight(): void {
  tell({ type: 'shown', height: Math.ceil(document.body.getBoundingClientRect().height) });
}

async function show({ kind, bytes, mediaType, texts }: ShowMessage): Promise<void> {
  try {
    if (kind === 'image') await showImage(bytes, mediaType);
    else await showPdf(bytes, texts, tellHeight);
    tellHeight();
  } catch {
    document.body.replaceChildren();
    tell({ type: 'failed' });
  }
}

addEventListener('message', (event: MessageEvent<ShowMessage>) => {
  if (event.source === parent && event.data.type === 'show') void show(event.data);
});
addEventListener('resize', tellHeight);
tell({ type: 'ready' });
