import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cleanOffice, refuseOldOffice } from '../../../web/citizen/cleaning/office.js';
import { inspectOffice } from '../../../web/citizen/cleaning/office-findings.js';
import { rewriteXml } from '../../../web/citizen/cleaning/xml.js';
import { CANARY, holds, readAll } from './exiftool.js';
import { aDocx, aPptx, aXlsx } from './office-fixtures.js';

const KINDS = [
  ['docx', aDocx()],
  ['xlsx', aXlsx()],
  ['pptx', aPptx()],
] as const;

const partsOf = (bytes: Uint8Array) => Object.entries(unzipSync(bytes));
const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const dirty = (bytes: Uint8Array) => partsOf(bytes).flatMap(([name, part]) => (holds(part) ? [name] : []));
/** Python's own reader of archives and of XML: nothing of ours says that the document opens. */
const OPENS = `
import io, sys, xml.etree.ElementTree as tree, zipfile
archive = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
assert archive.testzip() is None
names = archive.namelist()
for name in names:
    if name.endswith(('.xml', '.rels', '.vml')): tree.fromstring(archive.read(name))
for part in tree.fromstring(archive.read('[Content_Types].xml')):
    if part.get('PartName'): assert part.get('PartName')[1:] in names, part.get('PartName')
for name in names:
    if not name.endswith('.rels'): continue
    folder = name.replace('_rels/', '').rsplit('/', 1)[0] if '/' in name.replace('_rels/', '') else ''
    for one in tree.fromstring(archive.read(name)):
        if one.get('TargetMode') == 'External': continue
        import posixpath
        assert posixpath.normpath(posixpath.join(folder, one.get('Target'))) in names, (name, one.get('Target'))
print(archive.infolist()[0].filename, {info.date_time[:3] for info in archive.infolist()}, archive.comment)
`;

describe.each(KINDS)('a %s', (kind, bytes) => {
  const clean = cleanOffice(bytes);

  it('is told with its people, its company, its times, its program and its comments', () => {
    const { found } = inspectOffice(bytes);
    const values = (wanted: string) => found.find((finding) => finding.kind === wanted)?.values ?? [];
    expect(values('person')).toEqual(expect.arrayContaining([`Siti ${CANARY}`, `Budi ${CANARY}`]));
    expect(values('company')).toContain(`Dinas ${CANARY}`);
    expect(values('software')).toContain(`Microsoft Office ${CANARY}`);
    expect(values('time')).toContain('2021-08-14T09:12:33Z');
    expect(found.map((finding) => finding.kind)).toEqual(expect.arrayContaining(['comments', 'thumbnail']));
  });

  it('has nothing planted left in any of its parts, nor in the archive around them', () => {
    expect(dirty(bytes).length).toBeGreaterThan(3);
    expect(dirty(clean.bytes)).toEqual([]);
    expect(holds(clean.bytes)).toBe(false);
    expect(readAll(clean.bytes, kind)).not.toMatch(/KANARI|Samsung|GPS|2021/);
    expect(clean.kind).toBe(kind);
    expect(inspectOffice(clean.bytes).found).toEqual([]);
  });

  it('still opens: every part is well formed, every part that is named is there', () => {
    const opened = execFileSync('python3', ['-c', OPENS], { input: clean.bytes, encoding: 'utf8' });
    expect(opened.trim()).toBe("[Content_Types].xml {(1980, 1, 1)} b''");
  });
});

it('accepts tracked changes: what was put in stays, what was taken out is gone, and nothing else moves', () => {
  const clean = cleanOffice(KINDS[0][1]).bytes;
  const document = partOf(clean, 'word/document.xml');
  const words = [...document.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, word]) => word).join('');
  expect(words).toBe('Volume drainase &amp; talud tidak sesuai kontrak.');
  expect(document).not.toMatch(/w:ins|w:del|rsid|paraId|commentRange|PrChange/);
  expect(document).toContain('r:embed="rId2"');
  expect(partOf(clean, 'word/settings.xml')).toContain('<w:zoom w:percent="100"/>');
  expect(partOf(clean, 'word/_rels/document.xml.rels')).toContain('Target="lampiran.docx"');
});

it('keeps the cells, the page and the other drawings of a workbook', () => {
  const clean = cleanOffice(KINDS[1][1]).bytes;
  const sheet = partOf(clean, 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain('Rp150.000');
  expect(sheet).toContain('<pageSetup orientation="portrait"/>');
  expect(partOf(clean, 'xl/drawings/vmlDrawing1.vml')).toMatch(/^(?!.*Note).*Button/);
});

it('tells of hidden sheets and of pictures with cut-off edges, which stay', () => {
  expect(KINDS.map(([, bytes]) => inspectOffice(bytes).remains)).toEqual([
    ['cropped-pictures'],
    ['hidden-parts'],
    undefined,
  ]);
  expect(inspectOffice(cleanOffice(KINDS[1][1]).bytes).remains).toEqual(['hidden-parts']);
});

it('says what it cannot clean: a password, a document of before 2007, a program inside, an archive that is none', () => {
  const container = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
  expect(() => refuseOldOffice(container('Root Entry EncryptedPackage'))).toThrow('password');
  expect(() => refuseOldOffice(container('Root Entry WordDocument'))).toThrow('2007');
  const withProgram = zipSync({ ...unzipSync(KINDS[0][1]), 'word/vbaProject.bin': new Uint8Array(4) });
  expect(() => cleanOffice(withProgram)).toThrow('nobody here knows');
  expect(() => cleanOffice(zipSync({ 'a.txt': new Uint8Array(4) }))).toThrow('no document');
  expect(() => cleanOffice(KINDS[0][1].subarray(0, 900))).toThrow();
});

it('rewrites XML token by token, and refuses what is not well formed or brings a document type', () => {
  const source = '<?xml version="1.0"?><a x=\'1 > 0\' y="&quot;"><b/>teks<![CDATA[<b>]]></a>';
  expect(rewriteXml(source, {})).toBe(source);
  const rules = { element: (name: string) => (name === 'b' ? ('remove' as const) : ('keep' as const)) };
  expect(rewriteXml('<a><b>x<c>y</c></b>z</a>', rules)).toBe('<a>z</a>');
  for (const broken of ['<a>', '<a></b>', '<a', '<!DOCTYPE a [<!ENTITY b "c">]><a/>', '<a b=c/>']) {
    expect(() => rewriteXml(broken, {}), broken).toThrow();
  }
});
