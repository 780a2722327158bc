import { strToU8, type Unzipped } from 'fflate';
import { HIDDEN_PARTS } from './office-rules.js';
import { decodeXml, localName, rewriteXml } from './xml.js';

interface CleanedRelationships {
  /** Parts that go */
  removed: Set<string>;
  /** For each part, the ids by which it named parts that go */
  goneIds: Map<string, Set<string>>;
  /** The cleaned lists themselves, by their names */
  relationships: Map<string, Uint8Array>;
}

/** Which parts of a document go, and the lists of relationships without them. */
export function cleanRelationships(parts: Unzipped): CleanedRelationships {
  const result: CleanedRelationships = { removed: new Set(), goneIds: new Map(), relationships: new Map() };
  for (const [name, bytes] of Object.entries(parts)) {
    if (name.endsWith('.rels')) cleanList(name, decodeXml(bytes), result);
  }
  // A part that goes takes its own list along, and so do parts that only it named.
  for (const gone of [...result.removed]) {
    const list = listOf(gone);
    if (!result.relationships.delete(list)) continue;
    result.removed.add(list);
  }
  for (const name of Object.keys(parts))
    if (/^(?:customXml|docProps|_xmlsignatures)\//.test(name)) result.removed.add(name);
  for (const gone of result.removed) result.relationships.delete(gone);
  return result;
}

function cleanList(name: string, source: string, result: CleanedRelationships): void {
  const owner = ownerOf(name);
  const gone = new Set<string>();
  const cleaned = rewriteXml(source, {
    element: (element, attributes) => {
      if (localName(element) !== 'Relationship') return 'keep';
      const type = attributes.get('Type') ?? '';
      if (!HIDDEN_PARTS.has(type.slice(type.lastIndexOf('/') + 1))) return 'keep';
      gone.add(attributes.get('Id') ?? '');
      if (attributes.get('TargetMode') !== 'External')
        result.removed.add(resolve(owner, attributes.get('Target') ?? ''));
      return 'remove';
    },
    attribute: (attribute, value) => (attribute === 'Target' ? withoutFolders(value) : value),
  });
  result.goneIds.set(owner, gone);
  result.relationships.set(name, strToU8(cleaned));
}

/** Links to files name the folders of the one who made them, and with these often herself. */
function withoutFolders(target: string): string {
  if (!/^(?:file:|[A-Za-z]:|\\\\)/.test(target)) return target;
  return target.slice(Math.max(target.lastIndexOf('/'), target.lastIndexOf('\\')) + 1);
}

/** The part whose relationships a list holds: "word/_rels/document.xml.rels" is of "word/document.xml". */
export const ownerOf = (list: string): string => list.replace(/_rels\/([^/]*)\.rels$/, '$1');
const listOf = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

/** A target as a name within the archive. */
function resolve(owner: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = owner.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}
