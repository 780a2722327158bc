import { unzlibSync, zlibSync } from 'fflate';
import { PDFDocument, PDFName, PDFRawStream, PDFString, StandardFonts } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { cleanPdf } from '../../../web/citizen/cleaning/pdf.js';
import { inspectPdf } from '../../../web/citizen/cleaning/pdf-findings.js';
import { CANARY, holds, PHONE_LABELS, plant, readAll } from './exiftool.js';
import { aSlope } from './mosaic-jpeg.js';

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="Pindai ${CANARY}"/></rdf:RDF></x:xmpmeta>`;

/** Two pages with a photo, notes, a file inside, private data, labels everywhere, and an earlier version in the bytes. */
async function aPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setAuthor(`Siti ${CANARY}`);
  pdf.setCreator(`Word ${CANARY}`);
  pdf.setTitle(`Judul ${CANARY}`);
  pdf.setCreationDate(new Date('2021-08-14T09:12:33Z'));
  const { context } = pdf;
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const photo = await pdf.embedJpg(plant(aSlope(), 'jpg', PHONE_LABELS));
  await photo.embed();
  const metadata = () => context.register(context.stream(XMP, { Type: 'Metadata', Subtype: 'XML' }));
  const stream = context.lookup(photo.ref) as PDFRawStream;
  stream.dict.set(PDFName.of('Metadata'), metadata());
  // As some programs write it: packed once more.
  (stream as { contents: Uint8Array }).contents = zlibSync(stream.contents);
  stream.dict.set(PDFName.of('Filter'), context.obj(['FlateDecode', 'DCTDecode']));
  await pdf.attach(new Uint8Array(Buffer.from(CANARY)), `${CANARY}.txt`);
  for (const words of ['Berita acara', 'Halaman dua']) {
    const page = pdf.addPage([300, 200]);
    page.drawText(words, { x: 30, y: 150, size: 12, font });
    page.drawImage(photo, { x: 30, y: 30, width: 96, height: 64 });
    const look = context.register(
      context.stream('0 0 10 10 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 10, 10] }),
    );
    const labels = { T: PDFString.of(`Siti ${CANARY}`), M: PDFString.of(`D:2021 ${CANARY}`), NM: PDFString.of(CANARY) };
    const Contents = PDFString.of(`catatan ${CANARY}`);
    page.node.set(
      PDFName.of('Annots'),
      context.obj([
        { Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 20, 20], Contents, ...labels },
        { Type: 'Annot', Subtype: 'Square', Rect: [200, 100, 210, 110], AP: { N: look }, Contents, ...labels },
        {
          Type: 'Annot',
          Subtype: 'Link',
          Rect: [0, 0, 9, 9],
          A: { S: 'URI', URI: PDFString.of('https://bekasikab.go.id/') },
        },
        { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: { S: 'Launch', F: PDFString.of(`C:\\${CANARY}`) } },
      ]),
    );
    page.node.set(PDFName.of('Metadata'), metadata());
    page.node.set(PDFName.of('PieceInfo'), context.obj({ Word: { Private: PDFString.of(CANARY) } }));
  }
  pdf.catalog.set(PDFName.of('Metadata'), metadata());
  // exiftool appends its change and leaves what was there, as every program that saves in steps does.
  return plant(await pdf.save(), 'pdf', [`-PDF:Keywords=${CANARY}`, `-XMP-dc:Creator=Siti ${CANARY}`]);
}

/** The planted text in the bytes, in any stream unpacked, in any string of any object. */
async function traces(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const found = holds(bytes) ? ['bytes'] : [];
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (String(object).includes(CANARY) || String(object).includes(Buffer.from(CANARY).toString('hex').toUpperCase())) {
      found.push(`${ref}`);
    }
    if (!(object instanceof PDFRawStream)) continue;
    let content = object.contents;
    if (String(object.dict.get(PDFName.of('Filter'))).includes('FlateDecode')) content = unzlibSync(content);
    if (holds(content)) found.push(`stream ${ref}`);
  }
  return found;
}

describe('a PDF', async () => {
  const dirty = await aPdf();
  const clean = await cleanPdf(dirty);

  it('is told with its author, its program, its title, its notes, the file in it and the telephone of its photo', async () => {
    const { found, place } = await inspectPdf(dirty);
    const values = (wanted: string) => found.find(({ kind }) => kind === wanted)?.values ?? [];
    expect(values('person')).toContain(`Siti ${CANARY}`);
    expect(values('software')).toEqual(expect.arrayContaining([`Word ${CANARY}`, `Pindai ${CANARY}`]));
    expect(values('time')).toContain('2021:08:14 09:12:33');
    expect(values('comments')).toEqual(expect.arrayContaining([`Judul ${CANARY}`, `catatan ${CANARY}`]));
    expect(values('device')).toContain(`SM-A125F ${CANARY}`);
    expect(found.map(({ kind }) => kind)).toContain('attached');
    expect(place?.latitude).toBeCloseTo(-6.24);
  });

  it('has nothing planted left in its bytes, its objects and its streams unpacked', async () => {
    expect((await traces(dirty)).length).toBeGreaterThan(4);
    expect(await traces(clean)).toEqual([]);
    expect(readAll(clean, 'pdf')).not.toMatch(/KANARI|Samsung|GPS|2021|Author|Producer/);
    expect(Buffer.from(clean).toString('latin1').split('startxref').length - 1).toBe(1);
    expect((await inspectPdf(clean)).found).toEqual([]);
  });

  it('opens in another program with its words, its picture, what was drawn on it, and its address', async () => {
    const opened = await getDocument({ data: clean.slice(), useSystemFonts: false }).promise;
    expect(opened.numPages).toBe(2);
    const page = await opened.getPage(1);
    const { items } = await page.getTextContent();
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toBe('Berita acara');
    const annotations = await page.getAnnotations();
    expect(annotations.map(({ subtype }) => subtype).sort()).toEqual(['Link', 'Link', 'Square']);
    expect(annotations.filter(({ url }) => url).map(({ url }) => url)).toEqual(['https://bekasikab.go.id/']);
    await opened.destroy();
    const pdf = await PDFDocument.load(clean);
    const photos = pdf.context
      .enumerateIndirectObjects()
      .filter(([, one]) => one instanceof PDFRawStream && one.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'));
    expect(photos.length).toBe(1);
  });
});

it('says what it cannot clean: a password, a hidden layer, a portfolio, a programmed form, no PDF at all', async () => {
  const aPlainPdf = async (change: (pdf: PDFDocument) => void) => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    change(pdf);
    return pdf.save();
  };
  const locked = await aPlainPdf(({ context }) => {
    context.trailerInfo.Encrypt = context.register(context.obj({ Filter: 'Standard' }));
  });
  await expect(cleanPdf(locked)).rejects.toThrow('password');
  const layered = await aPlainPdf(({ catalog, context }) => {
    const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('x') }));
    catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { OFF: [layer] } }));
  });
  await expect(cleanPdf(layered)).rejects.toThrow('more than its pages');
  const portfolio = await aPlainPdf(({ catalog, context }) => catalog.set(PDFName.of('Collection'), context.obj({})));
  await expect(cleanPdf(portfolio)).rejects.toThrow('more than its pages');
  const form = await aPlainPdf(({ catalog, context }) =>
    catalog.set(PDFName.of('AcroForm'), context.obj({ XFA: PDFString.of('x'), Fields: [] })),
  );
  await expect(cleanPdf(form)).rejects.toThrow('more than its pages');
  await expect(cleanPdf(new Uint8Array(Buffer.from('%PDF-1.7 nothing')))).rejects.toThrow();
});
