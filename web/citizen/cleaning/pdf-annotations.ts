import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber } from 'pdf-lib';

/** Notes, sounds, films and files: what is not drawn on the page, or opens only on demand. */
const LEFT_OUT = new Set(
  'Text Popup FileAttachment Sound Movie Screen RichMedia 3D PrinterMark TrapNet Redact Projection'.split(' '),
);
/** What makes an annotation look as it looks. Its author, its times, its id and its text are not among it. */
const SHOWN = new Set(
  'Type Subtype Rect AP AS F C Border BS BE QuadPoints InkList L Vertices IC CA LE RD DA MK H A'.split(' '),
);
const HIDDEN_OR_NO_VIEW = 2 | 32;
const name = (text: string) => PDFName.of(text);

/** Leaves of a page's annotations what is drawn on the page, without who drew it. */
export function keepVisibleAnnotations(page: PDFDict, context: PDFContext): void {
  const annotations = page.lookupMaybe(name('Annots'), PDFArray);
  page.delete(name('Annots'));
  if (!annotations) return;
  const kept: PDFDict[] = [];
  for (const entry of annotations.asArray()) {
    const annotation = context.lookup(entry);
    if (annotation instanceof PDFDict && isVisible(annotation)) kept.push(onlyShown(annotation, context));
  }
  if (kept.length > 0) page.set(name('Annots'), context.obj(kept));
}

function isVisible(annotation: PDFDict): boolean {
  const subtype = annotation.lookupMaybe(name('Subtype'), PDFName)?.decodeText() ?? 'Text';
  const flags = annotation.lookupMaybe(name('F'), PDFNumber)?.asNumber() ?? 0;
  return !LEFT_OUT.has(subtype) && (flags & HIDDEN_OR_NO_VIEW) === 0;
}

function onlyShown(annotation: PDFDict, context: PDFContext): PDFDict {
  const shown = context.obj({}) as PDFDict;
  for (const [key, value] of annotation.entries()) if (SHOWN.has(key.decodeText())) shown.set(key, value);
  // Text on the page that nothing else draws.
  const isText = annotation.get(name('Subtype')) === name('FreeText');
  const contents = annotation.get(name('Contents'));
  if (isText && contents && !annotation.has(name('AP'))) shown.set(name('Contents'), contents);
  keepOnlyAddress(shown, context);
  return shown;
}

/** Of actions only the one that opens an address; the others run code or name files of the one who made it. */
function keepOnlyAddress(annotation: PDFDict, context: PDFContext): void {
  const action = annotation.lookupMaybe(name('A'), PDFDict);
  annotation.delete(name('A'));
  const address = action?.get(name('URI'));
  if (address && action?.lookup(name('S')) === name('URI')) {
    annotation.set(name('A'), context.obj({ S: 'URI', URI: address }));
  }
}
