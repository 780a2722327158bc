import type { Unzipped } from 'fflate';
import { kindOf } from './file-kind.js';
import { type FindingKind, type Findings, FindingsList } from './findings.js';
import { unpackOffice } from './office.js';
import { inspectPicture } from './picture-findings.js';
import { decodeXml } from './xml.js';

/** Elements of the property parts, by the class they belong to. */
const PROPERTIES: readonly [string, FindingKind][] = [
  ['dc:creator', 'person'],
  ['cp:lastModifiedBy', 'person'],
  ['Manager', 'person'],
  ['Company', 'company'],
  ['dcterms:created', 'time'],
  ['dcterms:modified', 'time'],
  ['cp:lastPrinted', 'time'],
  ['Application', 'software'],
  ['Template', 'software'],
  ['dc:title', 'comments'],
  ['dc:description', 'comments'],
  ['cp:keywords', 'comments'],
  ['vt:lpwstr', 'comments'],
];

/** What a document of Word, Excel or PowerPoint would betray. */
export function inspectOffice(bytes: Uint8Array): Findings {
  const { parts } = unpackOffice(bytes);
  const list = new FindingsList();
  for (const [name, content] of Object.entries(parts)) {
    if (name.startsWith('docProps/') && name.endsWith('.xml')) readProperties(decodeXml(content), list);
    else if (/^docProps\/thumbnail/.test(name)) list.note('thumbnail');
    else if (/printerSettings/.test(name)) list.note('device');
    else if (name.endsWith('.xml') || name.endsWith('.rels')) readPart(name, decodeXml(content), list);
    else if (/^(?:jpeg|png|webp)$/.test(kindOf(content))) list.take(inspectPicture(content));
  }
  if (hasComments(parts)) list.note('comments');
  return list.done();
}

function readProperties(xml: string, list: FindingsList): void {
  for (const [element, kind] of PROPERTIES) {
    for (const [, value = ''] of xml.matchAll(new RegExp(`<${element}(?:\\s[^>]*)?>([^<]*)</${element}>`, 'g'))) {
      if (value.trim() !== '') list.add(kind, plain(value));
    }
  }
}

function readPart(name: string, xml: string, list: FindingsList): void {
  for (const [, value = ''] of xml.matchAll(/\s(?:w:author|refreshedBy|userName|displayName)="([^"]+)"/g)) {
    list.add('person', plain(value));
  }
  if (/^ppt\/(?:commentAuthors|authors)\.xml$/.test(name)) {
    for (const [, value = ''] of xml.matchAll(/\sname="([^"]+)"/g)) list.add('person', plain(value));
  }
  if (/^xl\/comments/.test(name)) {
    for (const [, value = ''] of xml.matchAll(/<author>([^<]+)<\/author>/g)) list.add('person', plain(value));
  }
  for (const [, value = ''] of xml.matchAll(/<w:(?:ins|del)\s[^>]*w:date="([^"]+)"/g)) list.add('time', value);
  if (/<w:(?:ins|del|moveFrom|moveTo)\s/.test(xml)) list.note('comments');
  readHidden(xml, list);
  // A folder of the one who made it, often with her name in it.
  for (const [, value = ''] of xml.matchAll(/(?:x15ac:absPath url|Target|descr)="((?:file:|[A-Za-z]:\\)[^"]+)"/g)) {
    list.add('person', plain(value));
  }
}

/** Sheets, slides and words that programs do not show until asked, and the cut-off edges of pictures, which are all there. */
function readHidden(xml: string, list: FindingsList): void {
  if (
    /<sheet\s[^>]*state="(?:veryHidden|hidden)"|<p:sld\s[^>]*show="0"|<w:(?:vanish|webHidden)(?:\s*\/>|\s+w:val="(?:1|true|on)")/.test(
      xml,
    )
  ) {
    list.addRemaining('hidden-parts');
  }
  if (/<a:srcRect\s[^>]*[lrtb]="[1-9]/.test(xml)) list.addRemaining('cropped-pictures');
}

const hasComments = (parts: Unzipped) =>
  Object.keys(parts).some((name) => /(?:^|\/)(?:comments?\d*|threadedComment\d*|modernComment\w*)\.xml$/i.test(name));

const plain = (value: string): string =>
  value
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
