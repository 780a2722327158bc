import { decodePDFRawStream, PDFDict, PDFHexString, PDFName, type PDFObject, PDFRawStream, PDFString } from 'pdf-lib';
import { asciiAt } from './bytes.js';
import { type FindingKind, type Findings, FindingsList } from './findings.js';
import { openPdf } from './pdf.js';
import { pictureOf } from './pdf-pictures.js';
import { inspectPicture } from './picture-findings.js';
import { readXmp } from './xmp.js';

const PROPERTIES: Readonly<Record<string, FindingKind>> = {
  Author: 'person',
  Creator: 'software',
  Producer: 'software',
  CreationDate: 'time',
  ModDate: 'time',
  Title: 'comments',
  Subject: 'comments',
  Keywords: 'comments',
  Company: 'company',
};
/** Pictures of a long scan all tell the same; the first ones are enough to say so. */
const MOST_PICTURES = 40;
const name = (text: string) => PDFName.of(text);

/** What a PDF would betray. */
export async function inspectPdf(bytes: Uint8Array): Promise<Findings> {
  const list = new FindingsList();
  const pdf = await openPdf(bytes);
  const { Info } = pdf.context.trailerInfo;
  const properties = Info && pdf.context.lookup(Info);
  if (properties instanceof PDFDict) {
    for (const [key, value] of properties.entries()) {
      const kind = PROPERTIES[key.decodeText()];
      if (kind) list.add(kind, textOf(value, kind));
    }
  }
  let pictures = 0;
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict) readDictionary(object, list);
    if (!(object instanceof PDFRawStream)) continue;
    if (object.dict.get(name('Type')) === name('Metadata')) readXmp(contentOf(object), list);
    const picture = pictures < MOST_PICTURES ? tryPicture(object) : undefined;
    if (picture) {
      pictures += 1;
      list.take(inspectPicture(picture));
    }
  }
  if (countVersions(bytes) > 2) list.note('software');
  return list.done();
}

function readDictionary(dictionary: PDFDict, list: FindingsList): void {
  if (dictionary.has(name('EF')) || dictionary.get(name('Type')) === name('EmbeddedFile')) list.note('attached');
  if (dictionary.has(name('Thumb'))) list.note('thumbnail');
  const isNote = dictionary.has(name('Rect')) && dictionary.get(name('Subtype')) !== name('Link');
  if (!isNote || dictionary.get(name('Subtype')) === name('Widget')) return;
  list.add('person', textOf(dictionary.get(name('T')), 'person'));
  if (dictionary.has(name('Contents'))) list.add('comments', textOf(dictionary.get(name('Contents')), 'comments'));
}

function textOf(value: PDFObject | undefined, kind: FindingKind): string {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return '';
  const text = value.decodeText();
  return kind === 'time'
    ? text.replace(/^D:(\d{4})(\d{2})(\d{2})(\d{2})?(\d{2})?(\d{2})?.*/, '$1:$2:$3 $4:$5:$6')
    : text;
}

function contentOf(stream: PDFRawStream): Uint8Array {
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    return stream.contents;
  }
}

function tryPicture(stream: PDFRawStream): Uint8Array | undefined {
  try {
    return pictureOf(stream)?.bytes;
  } catch {
    return undefined;
  }
}

/** Every saving appends to the file and leaves what was there before; a file for the web begins with two. */
function countVersions(bytes: Uint8Array): number {
  let count = 0;
  const step = 1 << 20;
  for (let at = 0; at < bytes.length; at += step) {
    count += asciiAt(bytes, at, step + 8).split('startxref').length - 1;
  }
  return count;
}
