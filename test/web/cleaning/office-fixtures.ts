import { strToU8, type Unzipped, zipSync } from 'fflate';
import { CANARY, PHONE_LABELS, plant } from './exiftool.js';
import { aSlope } from './mosaic-jpeg.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SLIDES = 'http://schemas.openxmlformats.org/presentationml/2006/main';

/** A list of relationships: type, target, and whether it leads outside. */
const relationships = (...list: [string, string, boolean?][]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(
      ([type, target, outside], at) =>
        `<Relationship Id="rId${at + 1}" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const contentTypes = (...parts: [string, string][]): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="bin" ContentType="application/octet-stream"/>${parts
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="application/vnd.${type}+xml"/>`)
    .join('')}</Types>`;

const CORE = `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Siti ${CANARY}</dc:creator><cp:lastModifiedBy>Budi ${CANARY}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">2021-08-14T09:12:33Z</dcterms:created></cp:coreProperties>`;
const APP = `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office ${CANARY}</Application><Company>Dinas ${CANARY}</Company></Properties>`;
const ROOT = (main: string) =>
  relationships(
    ['officeDocument', main],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['extended-properties', 'docProps/app.xml'],
    [`${PACKAGE}/relationships/metadata/thumbnail`, 'docProps/thumbnail.jpeg'],
  );

const PROPERTY_TYPES: [string, string][] = [
  ['docProps/core.xml', 'openxmlformats-package.core-properties'],
  ['docProps/app.xml', 'openxmlformats-officedocument.extended-properties'],
];

function archive(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const photo = plant(aSlope(), 'jpg', PHONE_LABELS);
  const all: Unzipped = {};
  for (const [name, part] of Object.entries({ ...parts, 'docProps/thumbnail.jpeg': photo })) {
    all[name] = typeof part === 'string' ? strToU8(part) : new Uint8Array(part);
  }
  return zipSync(all, { mtime: new Date(2021, 7, 14, 9, 12), comment: CANARY });
}

const paragraph = `<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD" w14:paraId="1A2B3C4D">
  <w:commentRangeStart w:id="0"/><w:r w:rsidRPr="00EF"><w:t xml:space="preserve">Volume drainase &amp; talud </w:t></w:r><w:commentRangeEnd w:id="0"/>
  <w:r><w:commentReference w:id="0"/></w:r>
  <w:ins w:id="1" w:author="Siti ${CANARY}" w:date="2021-08-14T09:12:00Z"><w:r><w:t>tidak sesuai</w:t></w:r></w:ins>
  <w:del w:id="2" w:author="Siti ${CANARY}" w:date="2021-08-14T09:12:00Z"><w:r><w:delText>kata saya ${CANARY}</w:delText></w:r></w:del>
  <w:r><w:rPr><w:b/><w:rPrChange w:id="3" w:author="Siti ${CANARY}"><w:rPr/></w:rPrChange></w:rPr><w:t> kontrak.</w:t></w:r>
  <w:r><w:drawing><wp:inline><wp:docPr id="1" name="IMG_20210814_${CANARY}.jpg" descr="C:\\Users\\${CANARY}\\foto.jpg"/><a:graphic><a:graphicData uri="pic"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="${CANARY}.jpg"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId2"/><a:srcRect l="0" r="2500"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
</w:p>`;

/** A document of Word with comments, tracked changes, a photo, an attached template and properties. */
export const aDocx = (): Uint8Array =>
  archive({
    '[Content_Types].xml': contentTypes(
      ['word/document.xml', 'openxmlformats-officedocument.wordprocessingml.document.main'],
      ['word/comments.xml', 'openxmlformats-officedocument.wordprocessingml.comments'],
      ['word/people.xml', 'openxmlformats-officedocument.wordprocessingml.people'],
      ['word/settings.xml', 'openxmlformats-officedocument.wordprocessingml.settings'],
      ...PROPERTY_TYPES,
    ),
    '_rels/.rels': ROOT('word/document.xml'),
    'docProps/core.xml': CORE,
    'docProps/app.xml': APP,
    'word/document.xml': `${HEAD}<!-- ${CANARY} --><w:document xmlns:w="${WORD}" xmlns:w14="w14" xmlns:r="${OFFICE}" xmlns:wp="wp" xmlns:a="a" xmlns:pic="pic"><w:body>${paragraph}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(
      ['comments', 'comments.xml'],
      ['image', 'media/image1.jpeg'],
      ['http://schemas.microsoft.com/office/2011/relationships/people', 'people.xml'],
      ['settings', 'settings.xml'],
      ['customXml', '../customXml/item1.xml'],
      ['hyperlink', `file:///C:\\Users\\${CANARY}\\lampiran.docx`, true],
    ),
    'word/comments.xml': `${HEAD}<w:comments xmlns:w="${WORD}"><w:comment w:id="0" w:author="Siti ${CANARY}"><w:p><w:r><w:t>${CANARY}</w:t></w:r></w:p></w:comment></w:comments>`,
    'word/people.xml': `${HEAD}<w15:people xmlns:w15="w15"><w15:person w15:author="Siti ${CANARY}"/></w15:people>`,
    'word/settings.xml': `${HEAD}<w:settings xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:zoom w:percent="100"/><w:attachedTemplate r:id="rId1"/><w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids><w:docVars><w:docVar w:name="x" w:val="${CANARY}"/></w:docVars></w:settings>`,
    'word/_rels/settings.xml.rels': relationships([
      'attachedTemplate',
      `file:///C:\\Users\\${CANARY}\\Normal.dotm`,
      true,
    ]),
    'word/media/image1.jpeg': plant(aSlope(), 'jpg', PHONE_LABELS),
    'customXml/item1.xml': `<x>${CANARY}</x>`,
    'customXml/_rels/item1.xml.rels': relationships(['customXmlProps', 'itemProps1.xml']),
    'customXml/itemProps1.xml': `<x>${CANARY}</x>`,
  });

/** A workbook with notes on cells, the printer's settings, and the folder it was saved in. */
export const aXlsx = (): Uint8Array =>
  archive({
    '[Content_Types].xml': contentTypes(
      ['xl/workbook.xml', 'openxmlformats-officedocument.spreadsheetml.sheet.main'],
      ['xl/worksheets/sheet1.xml', 'openxmlformats-officedocument.spreadsheetml.worksheet'],
      ['xl/comments1.xml', 'openxmlformats-officedocument.spreadsheetml.comments'],
      ...PROPERTY_TYPES,
    ),
    '_rels/.rels': ROOT('xl/workbook.xml'),
    'docProps/core.xml': CORE,
    'docProps/app.xml': APP,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}" xmlns:mc="mc" xmlns:x15ac="x15ac"><fileVersion appName="xl"/><fileSharing userName="Siti ${CANARY}"/><mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Users\\${CANARY}\\"/></mc:Choice></mc:AlternateContent><sheets><sheet name="Rekap" sheetId="1" r:id="rId1"/><sheet name="Coretan" sheetId="2" state="hidden" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet1.xml']),
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Rp150.000</t></is></c></row></sheetData><pageSetup orientation="portrait" r:id="rId1"/><legacyDrawing r:id="rId3"/></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      ['printerSettings', '../printerSettings/printerSettings1.bin'],
      ['comments', '../comments1.xml'],
      ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ),
    'xl/printerSettings/printerSettings1.bin': new Uint8Array(Buffer.from(`EPSON ${CANARY}`, 'utf16le')),
    'xl/comments1.xml': `${HEAD}<comments xmlns="${SHEET}"><authors><author>Siti ${CANARY}</author></authors></comments>`,
    'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="s1" alt="${CANARY}"><x:ClientData ObjectType="Note"><x:Row>0</x:Row></x:ClientData></v:shape><v:shape id="s2"><x:ClientData ObjectType="Button"/></v:shape></xml>`,
  });

/** Slides with comments and their authors. */
export const aPptx = (): Uint8Array =>
  archive({
    '[Content_Types].xml': contentTypes(
      ['ppt/presentation.xml', 'openxmlformats-officedocument.presentationml.presentation.main'],
      ['ppt/slides/slide1.xml', 'openxmlformats-officedocument.presentationml.slide'],
      ['ppt/commentAuthors.xml', 'openxmlformats-officedocument.presentationml.commentAuthors'],
      ...PROPERTY_TYPES,
    ),
    '_rels/.rels': ROOT('ppt/presentation.xml'),
    'docProps/core.xml': CORE,
    'docProps/app.xml': APP,
    'ppt/presentation.xml': `${HEAD}<p:presentation xmlns:p="${SLIDES}" xmlns:r="${OFFICE}"><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst><p:modifyVerifier hashData="${CANARY}"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationships(
      ['slide', 'slides/slide1.xml'],
      ['commentAuthors', 'commentAuthors.xml'],
    ),
    'ppt/commentAuthors.xml': `${HEAD}<p:cmAuthorLst xmlns:p="${SLIDES}"><p:cmAuthor id="0" name="Siti ${CANARY}"/></p:cmAuthorLst>`,
    'ppt/slides/slide1.xml': `${HEAD}<p:sld xmlns:p="${SLIDES}" xmlns:a="a"><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>Paket fiktif</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`,
    'ppt/slides/_rels/slide1.xml.rels': relationships(['comments', '../comments/comment1.xml']),
    'ppt/comments/comment1.xml': `${HEAD}<p:cmLst xmlns:p="${SLIDES}"><p:cm authorId="0"><p:text>${CANARY}</p:text></p:cm></p:cmLst>`,
  });
