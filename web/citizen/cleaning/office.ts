import { strToU8, type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate';
import { asciiAt, BrokenFile, LockedFile, UnsupportedFile } from './bytes.js';
import { stripEmf } from './emf.js';
import { cleanRelationships } from './office-parts.js';
import { officeRules } from './office-rules.js';
import { stripPicture } from './strip-picture.js';
import { decodeXml, localName, rewriteXml } from './xml.js';

export type OfficeKind = 'docx' | 'xlsx' | 'pptx';

/** What a document may unpack to; a hundred times more is a trap and not a document. */
const MOST_UNPACKED = 300 * 1024 * 1024;
const MOST_DEPTH = 2;
/** The earliest moment that a ZIP archive can hold. */
const NO_TIME = new Date(1980, 0, 1);
const CONTENT_TYPES = '[Content_Types].xml';

export function unpackOffice(bytes: Uint8Array): { parts: Unzipped; kind: OfficeKind } {
  let unpacked = 0;
  let parts: Unzipped;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        if (unpacked > MOST_UNPACKED) throw new UnsupportedFile('a document without end');
        return !name.endsWith('/');
      },
    });
  } catch (error) {
    throw error instanceof UnsupportedFile ? error : new BrokenFile('an archive that cannot be read');
  }
  if (parts['word/document.xml']) return { parts, kind: 'docx' };
  if (parts['xl/workbook.xml']) return { parts, kind: 'xlsx' };
  if (parts['ppt/presentation.xml']) return { parts, kind: 'pptx' };
  throw new UnsupportedFile('an archive that is no document');
}

/** A document of Word, Excel or PowerPoint without properties, comments, authors, tracked changes and traces of editing. */
export function cleanOffice(bytes: Uint8Array, depth = 0): { bytes: Uint8Array; kind: OfficeKind } {
  const { parts, kind } = unpackOffice(bytes);
  const { removed, goneIds, relationships } = cleanRelationships(parts);
  const cleaned: Zippable = {};
  const names = Object.keys(parts).filter((name) => !removed.has(name) && !name.startsWith('docProps/'));
  // Programs expect the list of types first.
  for (const name of names.sort((one) => (one === CONTENT_TYPES ? -1 : 1))) {
    const content = relationships.get(name) ?? cleanPart(name, parts[name] as Uint8Array, goneIds, depth);
    cleaned[name] = [content, { mtime: NO_TIME, os: 0 }];
  }
  cleaned[CONTENT_TYPES] = [contentTypes(parts, new Set(names)), { mtime: NO_TIME, os: 0 }];
  return { bytes: zipSync(cleaned, { level: 6 }), kind };
}

function cleanPart(
  name: string,
  bytes: Uint8Array,
  goneIds: ReadonlyMap<string, ReadonlySet<string>>,
  depth: number,
): Uint8Array {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (/^(?:xml|vml|svg)$/.test(extension)) {
    const source = extension === 'vml' ? withoutNotes(decodeXml(bytes)) : decodeXml(bytes);
    return strToU8(rewriteXml(source, officeRules(name, goneIds.get(name) ?? new Set())));
  }
  if (/^(?:docx|xlsx|pptx)$/.test(extension) && depth < MOST_DEPTH) return cleanOffice(bytes, depth + 1).bytes;
  if (/^(?:odttf|fntdata)$/.test(extension)) return bytes;
  const picture = extension === 'emf' ? stripEmf(bytes) : extension === 'wmf' ? bytes : stripPicture(bytes);
  if (!picture) throw new UnsupportedFile(`a part that nobody here knows: ${extension}`);
  return picture;
}

/** The drawings of Excel's comments, which stand among other drawings. */
const withoutNotes = (vml: string): string =>
  vml.replace(/<v:shape\b(?:(?!<\/v:shape>)[\s\S])*?ObjectType="Note"[\s\S]*?<\/v:shape>/g, '');

/** The list of types without the parts that are gone. */
function contentTypes(parts: Unzipped, names: ReadonlySet<string>): Uint8Array {
  const list = parts[CONTENT_TYPES];
  if (!list) throw new BrokenFile('no list of types');
  return strToU8(
    rewriteXml(decodeXml(list), {
      element: (name, attributes) => {
        if (localName(name) !== 'Override') return 'keep';
        return names.has((attributes.get('PartName') ?? '').replace(/^\//, '')) ? 'keep' : 'remove';
      },
    }),
  );
}

/** Word's encrypted documents and those of before 2007 are the same kind of container. */
export function refuseOldOffice(head: Uint8Array): never {
  const text = asciiAt(head, 0, head.length).split('\0').join('');
  if (text.includes('EncryptedPackage')) throw new LockedFile('a document with a password');
  throw new UnsupportedFile('a document of before 2007');
}
