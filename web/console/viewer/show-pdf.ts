import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
// Sets globalThis.pdfjsWorker: a page of opaque origin can start no worker of its own address.
import 'pdfjs-dist/build/pdf.worker.mjs';
import { CarriedData } from './pdf-data.js';
import { PAGE_MARK, PAGES_MARK, type ShowMessage } from './protocol.js';

/** Pages are drawn at this many pixels to the CSS pixel, so that small print stays legible. */
const SHARPNESS = 1.5;

/** Widest page in pixels; a page that claims to be wider is drawn smaller. */
const WIDEST = 2_400;

/** Draws a PDF page by page; its scripts, forms and links are not run. @throws when pdf.js cannot read it */
export async function showPdf(bytes: ArrayBuffer, texts: ShowMessage['texts'], onShown: () => void): Promise<void> {
  const pdf = await getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    BinaryDataFactory: CarriedData,
    wasmUrl: 'carried/',
    standardFontDataUrl: 'carried/',
  }).promise;
  const canvas = document.createElement('canvas');
  const view = new PageTurner(pdf, canvas, texts, onShown);
  document.body.replaceChildren(...(pdf.numPages > 1 ? [view.bar] : []), canvas);
  await view.show(1);
}

class PageTurner {
  readonly bar = document.createElement('nav');
  private readonly previous = document.createElement('button');
  private readonly next = document.createElement('button');
  private readonly where = document.createElement('span');
  private page = 1;
  private busy = false;

  constructor(
    private readonly pdf: PDFDocumentProxy,
    private readonly canvas: HTMLCanvasElement,
    private readonly texts: ShowMessage['texts'],
    private readonly onShown: () => void,
  ) {
    this.previous.textContent = texts.previous;
    this.next.textContent = texts.next;
    this.where.setAttribute('aria-live', 'polite');
    this.previous.addEventListener('click', () => void this.show(this.page - 1));
    this.next.addEventListener('click', () => void this.show(this.page + 1));
    this.bar.append(this.previous, this.where, this.next);
  }

  async show(number: number): Promise<void> {
    if (this.busy || number < 1 || number > this.pdf.numPages) return;
    this.busy = true;
    try {
      const page = await this.pdf.getPage(number);
      const natural = page.getViewport({ scale: 1 });
      const wanted = (document.documentElement.clientWidth * SHARPNESS) / natural.width;
      const viewport = page.getViewport({ scale: Math.min(wanted, WIDEST / Math.max(natural.width, natural.height)) });
      this.canvas.width = Math.max(1, Math.floor(viewport.width));
      this.canvas.height = Math.max(1, Math.floor(viewport.height));
      await page.render({ canvas: this.canvas, viewport, annotationMode: 0 }).promise;
      this.page = number;
    } finally {
      this.busy = false;
    }
    this.previous.disabled = this.page === 1;
    this.next.disabled = this.page === this.pdf.numPages;
    const words = this.texts.page.replace(PAGES_MARK, String(this.pdf.numPages));
    this.where.textContent = words.replace(PAGE_MARK, String(this.page));
    this.onShown();
  }
}
