import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFString } from 'pdf-lib';
import { BrokenFile, LockedFile, UnsupportedFile } from './bytes.js';
import { keepVisibleAnnotations } from './pdf-annotations.js';
import { stripPdfPicture } from './pdf-pictures.js';

/** Entries that tell of making and editing, or of the structure for other programs. None of them is drawn. */
const HIDDEN = 'Metadata PieceInfo LastModified StructParent StructParents OPI Measure PtData Alternates SourceModified'
  .split(' ')
  .map((entry) => PDFName.of(entry));
/** Of a page and of what stands on it this much is taken along, and no entry that runs code among it. */
const OF_A_PAGE = new Set(
  'Type Parent Resources MediaBox CropBox BleedBox TrimBox ArtBox Rotate Contents Group Annots UserUnit'.split(' '),
);
const name = (text: string) => PDFName.of(text);

/**
 * A new PDF with the pages of an old one and nothing else of it. Emptying the old one would leave its objects, and all
 * its earlier versions, in the bytes.
 */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const source = await openPdf(bytes);
  refuseWhatPagesDoNotShow(source);
  for (const [, object] of source.context.enumerateIndirectObjects()) cleanObject(object);
  for (const page of source.getPages()) {
    for (const key of page.node.keys()) if (!OF_A_PAGE.has(key.decodeText())) page.node.delete(key);
    keepVisibleAnnotations(page.node, source.context);
  }
  const clean = await PDFDocument.create({ updateMetadata: false });
  for (const page of await clean.copyPages(source, source.getPageIndices())) clean.addPage(page);
  return clean.save({ addDefaultPage: false, updateFieldAppearances: false });
}

export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  let source: PDFDocument;
  try {
    source = await PDFDocument.load(bytes, { updateMetadata: false });
  } catch (error) {
    // The library's own class of this error does not survive its compiling to old JavaScript; its sentence does.
    throw /is encrypted/.test(String(error)) ? new LockedFile('a PDF with a password') : new BrokenFile('no PDF');
  }
  let pages = 0;
  try {
    pages = source.getPageCount();
  } catch {
    // Told below.
  }
  if (pages === 0) throw new BrokenFile('a PDF without pages');
  return source;
}

/** Copying pages would show a layer that was hidden, lose the files of a portfolio, or keep only an empty form. */
function refuseWhatPagesDoNotShow({ catalog }: PDFDocument): void {
  const layers = catalog.lookupMaybe(name('OCProperties'), PDFDict)?.lookupMaybe(name('D'), PDFDict);
  const hasHiddenLayer =
    (layers?.lookupMaybe(name('OFF'), PDFArray)?.size() ?? 0) > 0 || String(layers?.get(name('BaseState'))) === '/OFF';
  const isPortfolio = catalog.has(name('Collection'));
  const isProgrammedForm = catalog.lookupMaybe(name('AcroForm'), PDFDict)?.has(name('XFA')) ?? false;
  if (hasHiddenLayer || isPortfolio || isProgrammedForm) throw new UnsupportedFile('a PDF that is more than its pages');
}

function cleanObject(object: PDFObject): void {
  if (object instanceof PDFDict) cleanDictionary(object);
  else if (object instanceof PDFArray) for (const one of object.asArray()) cleanObject(one);
  else if (object instanceof PDFRawStream) {
    cleanDictionary(object.dict);
    stripPdfPicture(object);
  }
}

function cleanDictionary(dictionary: PDFDict): void {
  for (const key of HIDDEN) dictionary.delete(key);
  // Files that belong to a picture. A font may bear the same two letters as its name.
  if (dictionary.lookup(name('AF')) instanceof PDFArray) dictionary.delete(name('AF'));
  // A layer has to have a name; who named it is nobody's concern.
  if (dictionary.get(name('Type')) === name('OCG')) {
    dictionary.delete(name('Usage'));
    dictionary.set(name('Name'), PDFString.of('-'));
  }
  for (const [, value] of dictionary.entries()) cleanObject(value);
}
